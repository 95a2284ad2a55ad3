package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Frontier;
import org.aisc.analysis.Frontier.Aim;
import org.aisc.analysis.Frontier.Point;
import org.aisc.report.Csv.Cell;

/** The Pareto front of cost and remaining risk; JSON schema {@code aisc/frontier/1}. */
public record FrontierReport(Asked asked, Frontier result)
    implements Report, Printable.InCsv, Printable.InSvg {
  private static final int COST = 10;
  private static final int REMAINS = 20;

  @Override
  public void text(Page page) throws IOException {
    FrontierWords words = new FrontierWords(result);
    page.paragraph("", words.advice(Phrasing.PLAIN));
    if (words.caveat().isPresent()) {
      page.paragraph("", words.caveat().get());
    }
    page.line("");
    page.line(
        right("cost", COST)
            + right(words.remains(), REMAINS)
            + right("per unit", REMAINS - 6)
            + "  mitigations");
    for (int at = 0; at < result.points().size(); at++) {
      row(at, words, page);
    }
    page.line("");
    page.paragraph("", words.legend());
  }

  private void row(int at, FrontierWords words, Page page) throws IOException {
    Point point = result.points().get(at);
    String start =
        right(Numbers.plain(point.cost()), COST)
            + right(words.remains(point), REMAINS)
            + right(words.next(at), REMAINS - 6)
            + "  ";
    String names =
        point.mitigations().isEmpty() ? "(none)" : String.join(", ", point.mitigations());
    page.paragraph(start, Columns.visible(names));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - Columns.width(text))) + text;
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        members -> {
          members.string("schema", "aisc/frontier/1");
          members.strings("goals", result.goals());
          members.string("against", name(result.aim()));
          members.truth("complete", result.complete());
          if (result.reason().isPresent()) {
            members.string("reason", result.reason());
          }
          if (result.proved().isPresent()) {
            members.number("provedBelow", result.proved().get());
          }
          members.array("points", result.points(), this::point);
        });
  }

  static String name(Aim aim) {
    return switch (aim) {
      case LOSS -> "loss";
      case LIKELIHOOD -> "likelihood";
      case ATTACK_COST -> "attack-cost";
    };
  }

  /** A set and what remains under it, as members of an object. */
  static void members(Json json, Point point) throws IOException {
    json.strings("mitigations", point.mitigations());
    json.number("cost", point.cost());
    json.number("loss", Numbers.rounded(point.loss()));
    json.object(
        "likelihood",
        goals -> {
          for (var each : point.likelihood().entrySet()) {
            goals.number(each.getKey(), Numbers.rounded(each.getValue()));
          }
        });
  }

  private void point(Json json, Point point) throws IOException {
    Optional<Double> next = new FrontierWords(result).worth(result.points().indexOf(point));
    json.object(
        members -> {
          members(members, point);
          if (result.aim() == Aim.ATTACK_COST) {
            if (point.attackCost().isPresent()) {
              members.number("attackCost", point.attackCost().get());
            } else {
              members.nothing("attackCost");
            }
          }
          if (!result.complete()) {
            members.number("gap", Numbers.rounded(point.gap()));
          }
          if (next.isPresent()) {
            members.number("nextUnit", Numbers.rounded(next.get()));
          } else {
            members.nothing("nextUnit");
          }
        });
  }

  @Override
  public void csv(Csv csv) throws IOException {
    csv.row(
        List.of("file", "against", "cost", "loss", "remains", "next_unit", "gap", "mitigations")
            .stream()
            .map(Cell::text)
            .toList());
    FrontierWords words = new FrontierWords(result);
    for (int at = 0; at < result.points().size(); at++) {
      Point point = result.points().get(at);
      csv.row(
          List.of(
              Cell.text(asked.file()),
              Cell.text(name(result.aim())),
              Cell.number(Numbers.plain(point.cost())),
              number(point.loss()),
              Double.isInfinite(point.remains()) ? Cell.text("none") : number(point.remains()),
              words.worth(at).map(FrontierReport::number).orElse(Cell.text("")),
              number(point.gap()),
              Cell.text(String.join(" ", point.mitigations()))));
    }
  }

  private static Cell number(double value) {
    return Cell.number(Numbers.plain(Numbers.rounded(value)));
  }

  @Override
  public void svg(Html svg) throws IOException {
    new FrontierChart(result).write(svg);
  }
}
