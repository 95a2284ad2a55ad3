package org.aisc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.aisc.analysis.AttackPath;

/** One attack path as a JSON object. */
final class PathJson {
  private PathJson() {}

  static void write(Json json, AttackPath path) throws IOException {
    json.object(
        members -> {
          members.strings("propositions", path.propositions());
          members.strings("steps", path.steps());
          members.strings("events", path.events());
          members.object(
              "conditions",
              conditions -> {
                for (Map.Entry<String, Boolean> condition : path.conditions().entrySet()) {
                  conditions.truth(condition.getKey(), condition.getValue());
                }
              });
          members.object(
              "quantities",
              quantities -> {
                for (Map.Entry<String, BigDecimal> quantity : path.quantities().entrySet()) {
                  quantities.number(quantity.getKey(), quantity.getValue());
                }
              });
          members.number("cost", path.cost());
          members.likelihood("likelihood", path.low(), path.high());
        });
  }
}
