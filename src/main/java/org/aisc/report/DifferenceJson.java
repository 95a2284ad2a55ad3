package org.aisc.report;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Difference;
import org.aisc.analysis.Difference.GoalChange;
import org.aisc.analysis.Difference.Pair;
import org.aisc.analysis.Difference.Side;
import org.aisc.analysis.Difference.Value;

/** A comparison of two specifications for programs. */
final class DifferenceJson {
  private DifferenceJson() {}

  static void write(DifferenceReport report, Json json) throws IOException {
    Difference difference = report.difference();
    json.object(
        in -> {
          in.string("schema", "aisc/diff/1");
          in.string("old", report.asked().old().file());
          in.string("new", report.asked().now().file());
          in.string("attacker", report.asked().now().query().attacker());
          in.strings("defence", report.asked().now().defence());
          in.truth("complete", difference.complete());
          in.truth("effect", difference.effect());
          in.truth("newPath", difference.newPath());
          in.strings("worse", difference.worse());
          in.array("goals", difference.goals(), DifferenceJson::goal);
          values(
              in,
              "cheapestDefence",
              Optional.of(difference.defence().old()),
              Optional.of(difference.defence().now()));
          in.strings("onlyInOld", difference.onlyOld());
          in.strings("onlyInNew", difference.onlyNew());
        });
  }

  private static void goal(Json json, GoalChange goal) throws IOException {
    json.object(
        in -> {
          in.string("goal", goal.goal());
          in.string("in", goal.old().isEmpty() ? "new" : goal.now().isEmpty() ? "old" : "both");
          in.truth("effect", goal.effect());
          in.object(
              "verdict",
              verdict -> {
                verdict.string("old", goal.old().map(DifferenceReport::verdict));
                verdict.string("new", goal.now().map(DifferenceReport::verdict));
              });
          in.object(
              "count",
              count -> {
                count(count, "old", goal.old());
                count(count, "new", goal.now());
              });
          values(in, "cheapestAttack", goal, Side::attack);
          values(in, "likeliestPath", goal, Side::likelihood);
          values(in, "likelihood", goal, Side::risk);
          values(in, "loss", goal, Side::loss);
          values(in, "cheapestDefence", goal, Side::defence);
          in.array("appeared", goal.appeared(), PathJson::write);
          in.array("vanished", goal.vanished(), PathJson::write);
          in.array("changed", goal.changed(), DifferenceJson::changed);
        });
  }

  private static void count(Json json, String name, Optional<Side> side) throws IOException {
    if (side.isPresent()) {
      json.number(name, side.get().paths().count());
    } else {
      json.nothing(name);
    }
  }

  private static void values(Json json, String name, GoalChange goal, Function<Side, Value> value)
      throws IOException {
    values(json, name, goal.old().map(value), goal.now().map(value));
  }

  private static void values(Json json, String name, Optional<Value> old, Optional<Value> now)
      throws IOException {
    json.object(
        name,
        in -> {
          value(in, "old", old);
          value(in, "new", now);
        });
  }

  private static void value(Json json, String name, Optional<Value> value) throws IOException {
    if (value.isPresent() && value.get() instanceof Value.Is is) {
      json.number(name, is.number());
    } else if (value.isPresent() && value.get() instanceof Value.None) {
      json.string(name, "none");
    } else {
      json.nothing(name);
    }
  }

  private static void changed(Json json, Pair<AttackPath> pair) throws IOException {
    json.object(
        in -> {
          in.key("old");
          PathJson.write(in, pair.old());
          in.key("new");
          PathJson.write(in, pair.now());
        });
  }
}
