package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.analysis.Paths;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.Property;

/**
 * A CycloneDX 1.6 VEX document that says of which CVEs no step lies on any attack path, and why. A
 * CVE belongs to what is tagged with it and to all that is at an MLSD node which has it as an
 * attribute; one that nothing in the causality graph speaks of gets no statement, for what a
 * specification does not say is not known to be safe. Nothing is stated when the list of paths is
 * not complete.
 */
final class PathsVex {
  private final PathsReport report;
  private final Spec spec;
  private final boolean complete;
  private final Set<String> open = new HashSet<>();
  private final SortedMap<String, Statement> statements = new TreeMap<>();

  /** What belongs to a CVE: names of steps, propositions and events, and the nodes they are at. */
  private record Statement(Set<String> elements, Set<String> nodes) {
    Statement() {
      this(new TreeSet<>(), new TreeSet<>());
    }
  }

  private PathsVex(PathsReport report) {
    this.report = report;
    this.spec = report.asked().query().spec();
    this.complete = report.results().stream().allMatch(Paths::complete);
    report.results().forEach(each -> each.paths().forEach(it -> open.addAll(it.propositions())));
    for (Spec.Event event : spec.events()) {
      if (event.heads().stream().anyMatch(open::contains)) {
        open.add(event.name());
      }
    }
  }

  static void write(PathsReport report, Json json) throws IOException {
    PathsVex vex = new PathsVex(report);
    if (vex.complete) {
      vex.collect();
    }
    json.object(vex::document);
  }

  private void collect() {
    spec.steps().forEach(step -> add(step.info(), step.node().stream().toList()));
    spec.propositions().forEach(it -> add(it.info(), it.node().stream().toList()));
    spec.events().forEach(event -> add(event.info(), event.node().stream().toList()));
    statements.values().removeIf(it -> it.elements().stream().anyMatch(open::contains));
  }

  private void add(Info info, List<String> nodes) {
    Set<String> cves = new TreeSet<>();
    info.tags().stream().filter(tag -> tag.key().equals("cve")).forEach(it -> cves.add(it.value()));
    for (String node : nodes) {
      cves.addAll(attribute(node, "cve"));
    }
    for (String cve : cves) {
      Statement statement = statements.computeIfAbsent(cve, key -> new Statement());
      statement.elements().add(info.name());
      statement.nodes().addAll(nodes);
    }
  }

  private List<String> attribute(String node, String key) {
    return Titles.find(spec.nodes(), node).stream()
        .flatMap(it -> it.attributes().getOrDefault(key, List.of()).stream())
        .map(PathsVex::spelt)
        .toList();
  }

  private static String spelt(Property.Value value) {
    return value instanceof Property.Value.Quoted quoted
        ? quoted.text().value()
        : value.span().text();
  }

  private void document(Json json) throws IOException {
    json.string("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
    json.string("bomFormat", "CycloneDX");
    json.string("specVersion", "1.6");
    json.number("version", 1);
    json.object("metadata", this::metadata);
    Set<String> nodes = new TreeSet<>();
    statements.values().forEach(each -> nodes.addAll(each.nodes()));
    json.array("components", nodes, this::component);
    json.array("vulnerabilities", statements.entrySet(), this::vulnerability);
  }

  private void metadata(Json json) throws IOException {
    json.object(
        "tools",
        tools ->
            tools.array(
                "components",
                List.of("aisc"),
                (each, name) ->
                    each.object(
                        tool -> {
                          tool.string("type", "application");
                          tool.string("name", name);
                          tool.string("version", Version.NUMBER);
                        })));
    json.object(
        "component",
        system -> {
          system.string("type", "application");
          system.string("name", spec.title().isEmpty() ? report.asked().file() : spec.title());
        });
    json.array(
        "properties",
        List.of("aisc:complete"),
        (each, name) -> PathsNavigator.pair(each, name, String.valueOf(complete)));
  }

  private void component(Json json, String node) throws IOException {
    Spec.Node found = Titles.find(spec.nodes(), node).orElseThrow();
    json.object(
        component -> {
          component.string("type", type(found));
          component.string("bom-ref", node);
          component.string("name", found.info().label());
          for (String key : List.of("version", "purl")) {
            for (String value : attribute(node, key).stream().limit(1).toList()) {
              component.string(key, value);
            }
          }
        });
  }

  private static String type(Spec.Node node) {
    return switch (node.kind()) {
      case DATASET, KNOWLEDGE -> "data";
      case LIBRARY -> "library";
      case MODEL -> "machine-learning-model";
      case PLATFORM -> "platform";
      default -> "application";
    };
  }

  private void vulnerability(Json json, Map.Entry<String, Statement> entry) throws IOException {
    Statement statement = entry.getValue();
    List<String> blockers = blockers(statement);
    json.object(
        in -> {
          in.string("id", entry.getKey());
          in.object(
              "analysis",
              analysis -> {
                analysis.string("state", "not_affected");
                analysis.string(
                    "justification",
                    blockers.isEmpty() ? "code_not_reachable" : "protected_by_mitigating_control");
                analysis.string("detail", proof(statement, blockers));
              });
          in.array(
              "affects",
              statement.nodes(),
              (each, node) -> each.object(affected -> affected.string("ref", node)));
        });
  }

  private String proof(Statement statement, List<String> blockers) {
    String elements = String.join(", ", statement.elements());
    List<String> proved =
        report.results().stream()
            .map(it -> report.asked().subject(it.goal()) + ": " + listed(it))
            .toList();
    String blocked = blockers.isEmpty() ? "" : " Blocked by " + String.join(", ", blockers) + ".";
    return "No attack path uses "
        + elements
        + "."
        + blocked
        + " Proved by a complete list of attack paths: "
        + String.join("; ", proved)
        + ".";
  }

  private static String listed(Paths paths) {
    return paths.paths().isEmpty()
        ? "unreachable"
        : Numbers.count(paths.count(), "path") + ", none of which uses it";
  }

  /**
   * Mitigations that are on and block an element of the statement itself, or the place it is at.
   */
  private List<String> blockers(Statement statement) {
    List<String> found = new ArrayList<>();
    for (Spec.Mitigation mitigation : spec.mitigations()) {
      boolean on = report.asked().query().defence().contains(mitigation.name());
      if ((on || mitigation.deployed())
          && mitigation.blocks().stream().anyMatch(target -> hits(target, statement))) {
        found.add(mitigation.name());
      }
    }
    return found;
  }

  private static boolean hits(Target target, Statement statement) {
    if (target instanceof Target.Holding holding) {
      return statement.elements().contains(holding.proposition());
    } else if (target instanceof Target.Firing firing) {
      return statement.elements().contains(firing.event());
    }
    return target instanceof Target.AtNode at && statement.nodes().contains(at.node());
  }
}
