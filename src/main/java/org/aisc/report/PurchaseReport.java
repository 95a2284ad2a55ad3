package org.aisc.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.aisc.analysis.Frontier.Point;
import org.aisc.analysis.Purchase;
import org.aisc.analysis.Purchase.Wish;

/** The set to buy where something may remain; JSON schema {@code aisc/mitigate/1}. */
public record PurchaseReport(Asked asked, Purchase result) implements Report {
  private static final int TITLES = 34;

  @Override
  public void text(Page page) throws IOException {
    String subject = asked.subject(String.join(", ", result.goals())) + ": ";
    page.paragraph("", subject + answer(page.style()));
    if (result.set().isPresent()) {
      Point point = result.set().get();
      page.line("");
      if (point.mitigations().isEmpty()) {
        page.line("     (no further mitigation)");
      }
      for (String name : point.mitigations()) {
        page.entry("     ", name, TITLES, Titles.of(asked.query().spec(), name));
      }
      page.line("");
      for (Map.Entry<String, Double> each : point.likelihood().entrySet()) {
        page.line(
            "     likelihood of "
                + Columns.visible(each.getKey())
                + ": "
                + Numbers.percent(each.getValue(), each.getValue()));
      }
      page.line("     expected loss: " + Numbers.money(point.loss()));
    }
  }

  private String answer(Style style) {
    Optional<Point> set = result.set();
    if (!result.proved()) {
      String found =
          set.map(
                  it ->
                      wanted() + " at cost " + Numbers.plain(it.cost()) + ", not proved to be best")
              .orElse("no set found yet");
      String reason = result.reason().orElse("stopped");
      return style.doubtful(found)
          + " ("
          + reason
          + "), none costs less than "
          + Numbers.plain(result.costBound());
    } else if (set.isEmpty()) {
      return style.bad("no mitigation set" + within() + " does it");
    }
    String cost = Numbers.plain(set.get().cost());
    return result.wish() instanceof Wish.Residual
        ? style.good(wanted() + " at cost " + cost) + ", the least possible"
        : style.doubtful(
                "no set of cost at most " + Numbers.plain(budget().orElseThrow()) + " stops all")
            + "; "
            + wanted()
            + " costs "
            + cost;
  }

  private String wanted() {
    return result.wish() instanceof Wish.Residual residual
        ? "every likelihood at most " + Numbers.percentage(residual.likelihood())
        : "the least expected loss";
  }

  private String within() {
    return budget().map(it -> " of cost at most " + Numbers.plain(it)).orElse("");
  }

  private Optional<java.math.BigDecimal> budget() {
    return result.wish() instanceof Wish.Residual residual
        ? residual.budget()
        : Optional.of(((Wish.LeastLoss) result.wish()).budget());
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        members -> {
          members.string("schema", "aisc/mitigate/1");
          members.strings("goals", result.goals());
          members.truth("complete", result.proved());
          if (result.reason().isPresent()) {
            members.string("reason", result.reason());
          }
          members.truth("optimal", result.proved() && result.set().isPresent());
          if (result.set().isPresent()) {
            members.number("cost", result.set().get().cost());
          } else {
            members.nothing("cost");
          }
          members.array("sets", result.set().stream().toList(), PurchaseReport::set);
        });
  }

  private static void set(Json json, Point point) throws IOException {
    json.object(members -> FrontierReport.members(members, point));
  }
}
