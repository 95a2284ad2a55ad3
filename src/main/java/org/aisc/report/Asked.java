package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.Query;
import org.aisc.certify.Circumstances;
import org.aisc.sema.Spec;

/**
 * What was asked, as the answers repeat it.
 *
 * @param file the file as it was named on the command line
 */
public record Asked(String file, Query query) {

  /** The defence without deployed mitigations, sorted. */
  List<String> defence() {
    Spec spec = query.spec();
    return query.defence().stream()
        .filter(
            name -> {
              var index = Spec.indexOf(spec.mitigations(), name);
              return index.isEmpty() || !spec.mitigations().get(index.getAsInt()).deployed();
            })
        .toList();
  }

  /** {@code flawed under validate by outsider if not open_editing}. */
  String subject(String goals) {
    return subject(goals, new Circumstances(defence(), query.attacker(), query.assumptions()));
  }

  /** The same of circumstances without a query. */
  static String subject(String goals, Circumstances circumstances) {
    List<String> parts = new ArrayList<>(List.of(goals));
    if (!circumstances.defence().isEmpty()) {
      parts.add("under " + String.join(", ", circumstances.defence()));
    }
    circumstances.attacker().ifPresent(attacker -> parts.add("by " + attacker));
    if (!circumstances.assumptions().isEmpty()) {
      List<String> values = new ArrayList<>();
      circumstances
          .assumptions()
          .forEach((name, value) -> values.add(value ? name : "not " + name));
      parts.add("if " + String.join(" and ", values));
    }
    return String.join(" ", parts);
  }

  /** One result flat, several in a list; {@code members} are those of one result. */
  static <T> void print(String schema, List<T> results, Json.Element<T> members, Json json)
      throws IOException {
    json.object(
        object -> {
          object.string("schema", schema);
          if (results.size() == 1) {
            members.write(object, results.get(0));
          } else {
            object.array(
                "results",
                results,
                (each, result) -> each.object(one -> members.write(one, result)));
          }
        });
  }
}
