package org.aisc.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.analysis.Frontier;
import org.aisc.analysis.Frontier.Aim;
import org.aisc.analysis.Frontier.Point;

/** What a front says, in words: which set to buy, and what the next unit of money buys. */
final class FrontierWords {
  private final Frontier frontier;

  FrontierWords(Frontier frontier) {
    this.frontier = frontier;
  }

  private List<Point> points() {
    return frontier.points();
  }

  /** Which point to choose, by position: least cost and loss together, or most for the money. */
  Optional<Integer> choice() {
    if (frontier.aim() == Aim.LOSS) {
      return IntStream.range(0, points().size())
          .boxed()
          .min(Comparator.comparingDouble(this::total));
    }
    return IntStream.range(1, points().size())
        .boxed()
        .min(Comparator.comparingDouble((Integer at) -> -worthFromStart(at)));
  }

  private double total(int at) {
    return points().get(at).cost().doubleValue() + points().get(at).loss();
  }

  private double worthFromStart(int at) {
    double cost = points().get(at).cost().subtract(points().get(0).cost()).doubleValue();
    return Math.abs(points().get(0).remains() - points().get(at).remains()) / cost;
  }

  /** By how much a unit of money betters a point, on the way to the next; none for the last. */
  Optional<Double> worth(int at) {
    if (at + 1 >= points().size()) {
      return Optional.empty();
    }
    Point here = points().get(at);
    Point next = points().get(at + 1);
    double better = Math.abs(here.remains() - next.remains());
    return Double.isInfinite(better)
        ? Optional.empty()
        : Optional.of(better / next.cost().subtract(here.cost()).doubleValue());
  }

  /** The answer in one sentence. */
  String advice(Phrasing phrasing) {
    if (points().isEmpty()) {
      return "No set of mitigations within the budget obeys the rules of this file.";
    }
    Point start = points().get(0);
    Optional<Integer> choice = choice();
    if (choice.isEmpty()) {
      return points().get(0).remains() == 0 && frontier.aim() != Aim.ATTACK_COST
          ? "Buy nothing: nothing remains to be lowered."
          : "Buy nothing: no mitigation makes it better.";
    }
    Point point = points().get(choice.get());
    if (point.mitigations().isEmpty()) {
      boolean priced = points().stream().anyMatch(it -> it.loss() > 0);
      return priced
          ? "Buy nothing: no set takes away more expected loss than it costs."
          : "Buy nothing: no goal with an impact can be reached; `--against likelihood of GOAL`"
              + " weighs money against a likelihood.";
    }
    String names =
        point.mitigations().stream().map(phrasing::name).collect(Collectors.joining(", "));
    String from = frontier.aim() == Aim.ATTACK_COST ? "raises" : "lowers";
    if (Double.isInfinite(point.remains())) {
      return "Buy " + names + ": for " + Numbers.plain(point.cost()) + ", no attack is left.";
    }
    return "Buy "
        + names
        + ": for "
        + Numbers.plain(point.cost())
        + ", "
        + (point.mitigations().size() == 1 ? "it " : "they ")
        + (point.mitigations().size() == 1 ? from : from.substring(0, from.length() - 1))
        + " "
        + what()
        + " from "
        + remains(start)
        + " to "
        + remains(point)
        + (frontier.aim() == Aim.LOSS
            ? ", the least sum of cost and loss."
            : ", the most for each unit of money.");
  }

  private String what() {
    return switch (frontier.aim()) {
      case LOSS -> "the expected loss";
      case LIKELIHOOD -> "the likelihood";
      case ATTACK_COST -> "the cost of the cheapest attack";
    };
  }

  /** What is not proved; empty when everything is. */
  Optional<String> caveat() {
    if (frontier.complete()) {
      return Optional.empty();
    }
    String reason = " (" + frontier.reason().orElse("stopped") + ")";
    double gap = points().stream().mapToDouble(Point::gap).max().orElse(0);
    return Optional.of(
        frontier.proved().isPresent()
            ? "Not complete"
                + reason
                + ": below cost "
                + Numbers.plain(frontier.proved().get())
                + " nothing is missing; a dearer set may be better than those shown by up to "
                + (Double.isInfinite(gap) ? "any amount" : value(gap))
                + "."
            : "The numbers are upper bounds only" + reason + ".");
  }

  /** The heading of what remains. */
  String remains() {
    return switch (frontier.aim()) {
      case LOSS -> "expected loss";
      case LIKELIHOOD -> "likelihood";
      case ATTACK_COST -> "cheapest attack";
    };
  }

  /** What remains at a point. */
  String remains(Point point) {
    if (frontier.aim() == Aim.ATTACK_COST) {
      return point.attackCost().map(Numbers::plain).orElse("none left");
    }
    return value(point.remains());
  }

  private String value(double value) {
    return frontier.aim() == Aim.LIKELIHOOD ? Numbers.percent(value, value) : Numbers.money(value);
  }

  /** What the next unit of money buys, or nothing for the last point. */
  String next(int at) {
    Optional<Double> worth = worth(at);
    boolean percent = frontier.aim() == Aim.LIKELIHOOD;
    return worth.map(it -> Numbers.factor(percent ? 100 * it : it)).orElse("");
  }

  String legend() {
    return "Per unit: by how much each unit of money "
        + switch (frontier.aim()) {
          case LOSS -> "lowers the expected loss";
          case LIKELIHOOD -> "lowers the likelihood, in points of percent,";
          case ATTACK_COST -> "raises the cost of the cheapest attack";
        }
        + " on the way to the next set.";
  }
}
