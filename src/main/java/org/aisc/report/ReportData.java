package org.aisc.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.TreeSet;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.GoalView;
import org.aisc.sema.Spec;

/** What the script in a report knows: the graph to compute with, and what belongs to each path. */
final class ReportData {
  private ReportData() {}

  static void write(Asked asked, Overview overview, Html page) throws IOException {
    StringWriter text = new StringWriter();
    Json.print(
        json ->
            json.object(
                model -> {
                  WhatIfJson.write(overview.whatIf(), model);
                  model.array("paths", overview.goals(), (all, goal) -> paths(asked, goal, all));
                }),
        text);
    page.open("script", "type", "application/json", "id", "model");
    page.raw(insideScript(text.toString())).close();
  }

  /** JSON that ends no script element, whatever its strings say. */
  private static String insideScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static void paths(Asked asked, GoalView goal, Json json) throws IOException {
    json.object(
        in -> {
          in.string("goal", goal.goal());
          in.array(
              "members",
              goal.explained().open().paths(),
              (each, path) -> each.object(one -> path(asked.query().spec(), path, one)));
        });
  }

  private static void path(Spec spec, AttackPath path, Json json) throws IOException {
    TreeSet<String> nodes = new TreeSet<>();
    path.propositions().forEach(name -> Titles.node(spec, name).ifPresent(nodes::add));
    for (String event : path.events()) {
      Titles.find(spec.events(), event).flatMap(Spec.Event::node).ifPresent(nodes::add);
    }
    json.strings("propositions", path.propositions());
    json.array("conditions", path.conditions().keySet(), Json::string);
    json.array("nodes", nodes, Json::string);
  }
}
