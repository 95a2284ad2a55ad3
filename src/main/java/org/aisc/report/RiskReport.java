package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.GoalRisk;
import org.aisc.analysis.Importance;
import org.aisc.analysis.Range;
import org.aisc.analysis.Risk;
import org.aisc.analysis.Spread;

/** How likely the goals are and what matters most; JSON schema {@code aisc/risk/1}. */
public record RiskReport(Asked asked, Risk result) implements Report, Printable.InCsv {
  private static final int NAME = 24;
  private static final int CELL = 11;
  private static final int SHOWN = 10;

  @Override
  public void text(Page page) throws IOException {
    page.paragraph("", advice(page.style()));
    page.line("");
    page.line(left("goal", NAME) + right("likelihood", 24) + right("expected loss", 30));
    for (GoalRisk goal : result.goals()) {
      row(goal.goal(), likelihood(goal.likelihood()), amount(goal.loss()), page);
    }
    if (result.goals().size() > 1) {
      row("all", "", amount(result.loss()), page);
    }
    for (GoalRisk goal : result.goals()) {
      bounds(goal, page);
    }
    if (!result.baseline().isEmpty()) {
      baseline(page);
    }
    for (GoalRisk goal : result.goals()) {
      importance(goal, page);
      if (goal.spread().isPresent()) {
        spread(goal, goal.spread().get(), page);
      }
    }
  }

  private static void row(String name, String likelihood, String loss, Page page)
      throws IOException {
    if (Columns.width(name) >= NAME) {
      page.line(Columns.visible(name));
      page.line(left("", NAME) + right(likelihood, 24) + right(loss, 30));
    } else {
      page.line(left(name, NAME) + right(likelihood, 24) + right(loss, 30));
    }
  }

  /** What to do first: the answer in one sentence. */
  private String advice(Style style) {
    String subject = asked.subject("");
    String under = subject.isBlank() ? "" : "[" + subject.strip() + "] ";
    if (result.goals().stream().allMatch(it -> it.likelihood().high() == 0)) {
      return under + style.good("Nothing to do, no goal can be reached") + ".";
    }
    Optional<Risk.Advice> advice = result.advice();
    boolean proved = result.goals().stream().allMatch(it -> it.reason().isEmpty());
    if (advice.isEmpty()) {
      return proved
          ? under + style.bad("No single mitigation of this file lowers the risk") + most()
          : under + style.doubtful("It is not known which mitigation lowers the risk") + ".";
    }
    Risk.Advice found = advice.get();
    String cost =
        found.cost().signum() == 0 ? "free of cost" : "for " + Numbers.plain(found.cost());
    return under
        + (proved ? "" : "By the bounds below, not proved: ")
        + style.doubtful("Deploy " + Columns.visible(found.mitigation()) + " first")
        + ": "
        + cost
        + ", it lowers "
        + (isPriced() ? "the expected loss" : likelihoods())
        + " from "
        + (isPriced()
            ? Numbers.money(found.before())
            : Numbers.percent(found.before(), found.before()))
        + " to "
        + (isPriced()
            ? Numbers.money(found.after())
            : Numbers.percent(found.after(), found.after()))
        + ".";
  }

  private String likelihoods() {
    return result.goals().size() == 1 ? "the likelihood" : "the sum of the likelihoods";
  }

  private boolean isPriced() {
    return result.loss().high() > 0;
  }

  private String most() {
    return result.goals().stream()
        .flatMap(it -> it.importance().stream())
        .filter(it -> it.criticality() > 0)
        .findFirst()
        .map(it -> "; most depends on " + Columns.visible(it.element()) + ".")
        .orElse(".");
  }

  private void bounds(GoalRisk goal, Page page) throws IOException {
    if (goal.reason().isPresent()) {
      page.line("");
      page.paragraph(
          "", goal.goal() + ": the numbers are proved bounds only (" + goal.reason().get() + ").");
      if (goal.estimate().isPresent()) {
        GoalRisk.Estimate estimate = goal.estimate().get();
        page.paragraph(
            "",
            "Not proved, an estimate of the upper end: "
                + likelihood(new Range(estimate.value(), estimate.value()))
                + ", with 95 % confidence "
                + likelihood(estimate.confidence())
                + ", by "
                + estimate.trials()
                + " trials from seed "
                + estimate.seed()
                + ".");
      }
    }
  }

  private void baseline(Page page) throws IOException {
    page.line("");
    page.line(
        left("goal", NAME) + right("before", 18) + right("after", 18) + right("difference", 18));
    for (int at = 0; at < result.goals().size(); at++) {
      GoalRisk before = result.baseline().get(at);
      GoalRisk after = result.goals().get(at);
      page.line(
          left(after.goal(), NAME)
              + right(likelihood(before.likelihood()), 18)
              + right(likelihood(after.likelihood()), 18)
              + right(Numbers.points(after.likelihood().high() - before.likelihood().high()), 18));
      page.line(
          left("  expected loss", NAME)
              + right(amount(before.loss()), 18)
              + right(amount(after.loss()), 18)
              + right(Numbers.money(after.loss().high() - before.loss().high()), 18));
    }
  }

  private static void importance(GoalRisk goal, Page page) throws IOException {
    if (goal.importance().isEmpty()) {
      return;
    }
    page.line("");
    page.line(Columns.visible(goal.goal()) + " depends on");
    page.line(
        left("  ", NAME)
            + List.of("Birnbaum", "criticality", "Fussell-V.", "RAW", "RRW").stream()
                .map(it -> right(it, CELL))
                .reduce("", String::concat));
    for (Importance each : goal.importance().stream().limit(SHOWN).toList()) {
      String cells =
          right(Numbers.factor(each.birnbaum()), CELL)
              + right(Numbers.factor(each.criticality()), CELL)
              + right(Numbers.factor(each.fussellVesely()), CELL)
              + right(Numbers.factor(each.raw()), CELL)
              + right(each.rrw().map(Numbers::factor).orElse("infinite"), CELL);
      String name = "  " + Columns.visible(each.element());
      if (Columns.width(name) >= NAME) {
        page.line(name);
        name = "";
      }
      page.line(left(name, NAME) + cells);
    }
    int more = goal.importance().size() - SHOWN;
    if (more > 0) {
      page.line("  and " + more + " more, which `--format json` and `--format csv` show");
    }
  }

  private static void spread(GoalRisk goal, Spread spread, Page page) throws IOException {
    page.line("");
    page.paragraph(
        "",
        goal.goal()
            + ": likelihoods drawn "
            + spread.samples()
            + (spread.samples() < spread.asked() ? " of " + spread.asked() : "")
            + " times from seed "
            + spread.seed());
    page.line(left("  mean", NAME) + right(percent(spread.mean()), CELL));
    for (Spread.Quantile each : spread.quantiles()) {
      String share = Numbers.percent(each.share(), each.share());
      page.line(left("  " + share + " are up to", NAME) + right(percent(each.value()), CELL));
    }
    if (spread.drivers().isEmpty()) {
      page.line("  no likelihood is an interval, so nothing spreads");
    }
    for (Spread.Driver each : spread.drivers().stream().limit(SHOWN).toList()) {
      page.paragraph(
          "  ",
          Columns.visible(each.element())
              + " drives "
              + Numbers.percent(each.share(), each.share())
              + " of the spread (rank correlation "
              + Numbers.factor(each.correlation())
              + ")");
    }
    int more = spread.drivers().size() - SHOWN;
    if (more > 0) {
      page.line("  and " + more + " more, which `--format json` shows");
    }
  }

  private static String percent(double likelihood) {
    return Numbers.percent(likelihood, likelihood);
  }

  private static String likelihood(Range range) {
    return Numbers.percent(range.low(), range.high());
  }

  private static String amount(Range range) {
    String low = Numbers.money(range.low());
    String high = Numbers.money(range.high());
    return low.equals(high) ? low : low + ".." + high;
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Columns.width(text)));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - Columns.width(text))) + text;
  }

  @Override
  public void json(Json json) throws IOException {
    RiskJson.write(result, json);
  }

  @Override
  public void csv(Csv csv) throws IOException {
    RiskCsv.write(this, csv);
  }
}
