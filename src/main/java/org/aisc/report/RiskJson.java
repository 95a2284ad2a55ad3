package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aisc.analysis.GoalRisk;
import org.aisc.analysis.Importance;
import org.aisc.analysis.Range;
import org.aisc.analysis.Risk;
import org.aisc.analysis.Spread;

/** A risk as {@code aisc/risk/1}. */
final class RiskJson {
  private RiskJson() {}

  static void write(Risk risk, Json json) throws IOException {
    json.object(
        all -> {
          all.string("schema", "aisc/risk/1");
          all.truth("complete", risk.complete());
          all.array("goals", risk.goals(), RiskJson::goal);
          range("loss", risk.loss(), all);
          if (risk.advice().isPresent()) {
            advice(risk.advice().get(), all);
          } else {
            all.nothing("advice");
          }
          List<Entry> entries =
              risk.goals().stream()
                  .flatMap(goal -> goal.importance().stream().map(it -> new Entry(goal.goal(), it)))
                  .toList();
          all.array("importance", entries, RiskJson::importance);
          if (!risk.baseline().isEmpty()) {
            all.array("baseline", risk.baseline(), RiskJson::goal);
          }
        });
  }

  private record Entry(String goal, Importance importance) {}

  private static void advice(Risk.Advice advice, Json json) throws IOException {
    json.object(
        "advice",
        members -> {
          members.string("mitigation", advice.mitigation());
          members.number("cost", advice.cost());
          members.number("before", Numbers.rounded(advice.before()));
          members.number("after", Numbers.rounded(advice.after()));
        });
  }

  private static void goal(Json json, GoalRisk goal) throws IOException {
    json.object(
        members -> {
          members.string("goal", goal.goal());
          range("likelihood", goal.likelihood(), members);
          range("loss", goal.loss(), members);
          if (goal.reason().isPresent()) {
            members.string("reason", goal.reason());
          }
          if (goal.estimate().isPresent()) {
            estimate(goal.estimate().get(), members);
          }
          if (goal.spread().isPresent()) {
            spread(goal.spread().get(), members);
          }
        });
  }

  /** Both ends, even where they are the same. */
  static void range(String name, Range range, Json json) throws IOException {
    json.array(
        name, List.of(range.low(), range.high()), (each, end) -> each.number(Numbers.rounded(end)));
  }

  private static void estimate(GoalRisk.Estimate estimate, Json json) throws IOException {
    json.object(
        "estimate",
        members -> {
          members.number("value", Numbers.rounded(estimate.value()));
          range("confidence95", estimate.confidence(), members);
          members.number("trials", estimate.trials());
          members.number("seed", estimate.seed());
        });
  }

  private static void spread(Spread spread, Json json) throws IOException {
    json.object(
        "spread",
        members -> {
          members.number("samples", spread.samples());
          members.number("seed", spread.seed());
          members.number("mean", Numbers.rounded(spread.mean()));
          members.array(
              "quantiles",
              spread.quantiles(),
              (each, quantile) ->
                  each.object(
                      one -> {
                        one.number("share", Numbers.rounded(quantile.share()));
                        one.number("likelihood", Numbers.rounded(quantile.value()));
                      }));
          members.array(
              "drivers",
              spread.drivers(),
              (each, driver) ->
                  each.object(
                      one -> {
                        one.string("element", driver.element());
                        one.number("correlation", Numbers.rounded(driver.correlation()));
                        one.number("share", Numbers.rounded(driver.share()));
                      }));
        });
  }

  private static void importance(Json json, Entry entry) throws IOException {
    Importance each = entry.importance();
    json.object(
        members -> {
          members.string("goal", entry.goal());
          members.string("element", each.element());
          members.string("kind", each.kind().name().toLowerCase(Locale.ROOT));
          members.number("birnbaum", Numbers.rounded(each.birnbaum()));
          members.number("criticality", Numbers.rounded(each.criticality()));
          members.number("fussellVesely", Numbers.rounded(each.fussellVesely()));
          members.number("raw", Numbers.rounded(each.raw()));
          if (each.rrw().isPresent()) {
            members.number("rrw", Numbers.rounded(each.rrw().get()));
          } else {
            members.nothing("rrw");
          }
        });
  }
}
