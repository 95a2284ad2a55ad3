package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Paths;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;

/**
 * The ATLAS techniques on open attack paths as a layer of the ATLAS Navigator. A technique is what
 * a {@code tag atlas} of a step, proposition, event or goal names; its score is the number of paths
 * that use it.
 */
final class PathsNavigator {
  private static final Pattern TECHNIQUE = Pattern.compile("AML\\.T[0-9]{4}(\\.[0-9]{3})?");

  private final PathsReport report;
  private final Spec spec;
  private final Map<String, Integer> scores = new TreeMap<>();
  private final Map<String, SortedSet<String>> users = new TreeMap<>();

  private PathsNavigator(PathsReport report) {
    this.report = report;
    this.spec = report.asked().query().spec();
  }

  static void write(PathsReport report, Json json) throws IOException {
    PathsNavigator layer = new PathsNavigator(report);
    for (Paths paths : report.results()) {
      paths.paths().forEach(path -> layer.count(paths.goal(), path));
    }
    json.object(layer::layer);
  }

  private void count(String goal, AttackPath path) {
    Set<String> techniques = new HashSet<>();
    List<Spec.Named> used = new ArrayList<>();
    path.propositions().forEach(name -> Titles.declaration(spec, name).ifPresent(used::add));
    path.events().forEach(name -> Titles.find(spec.events(), name).ifPresent(used::add));
    Titles.find(spec.goals(), goal).ifPresent(used::add);
    for (Spec.Named each : used) {
      for (Info.Tag tag : each.info().tags()) {
        if (tag.key().equals("atlas") && TECHNIQUE.matcher(tag.value()).matches()) {
          techniques.add(tag.value());
          users.computeIfAbsent(tag.value(), key -> new TreeSet<>()).add(each.name());
        }
      }
    }
    techniques.forEach(each -> scores.merge(each, 1, Integer::sum));
  }

  private void layer(Json json) throws IOException {
    boolean complete = report.results().stream().allMatch(Paths::complete);
    String system = spec.title().isEmpty() ? report.asked().file() : spec.title();
    json.string("name", "aisc: " + system);
    json.object(
        "versions",
        versions -> {
          versions.string("layer", "4.5");
          versions.string("navigator", "5.1.0");
        });
    json.string("domain", "atlas-atlas");
    json.string("description", description(complete));
    json.array("techniques", scores.entrySet(), this::technique);
    int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    json.object(
        "gradient",
        gradient -> {
          gradient.strings("colors", List.of("#ffffff", "#d9534f"));
          gradient.number("minValue", 0);
          gradient.number("maxValue", most);
        });
    json.array(
        "metadata",
        List.of("complete"),
        (each, name) -> pair(each, name, String.valueOf(complete)));
  }

  private String description(boolean complete) {
    String goals = report.results().stream().map(Paths::goal).collect(Collectors.joining(", "));
    return "Techniques on the open attack paths to "
        + report.asked().subject(goals)
        + ". The score is the number of paths that use the technique."
        + (complete ? "" : " The search was stopped: there may be more paths.");
  }

  private void technique(Json json, Map.Entry<String, Integer> scored) throws IOException {
    SortedSet<String> names = users.getOrDefault(scored.getKey(), new TreeSet<>());
    json.object(
        technique -> {
          technique.string("techniqueID", scored.getKey());
          technique.number("score", scored.getValue());
          technique.string(
              "comment",
              names.stream()
                  .map(name -> name + ": " + Titles.label(spec, name))
                  .collect(Collectors.joining("\n")));
          technique.truth("enabled", true);
          technique.truth("showSubtechniques", false);
        });
    if (scored.getKey().length() > "AML.T0000".length()) {
      parent(json, scored.getKey().substring(0, "AML.T0000".length()));
    }
  }

  /** A sub-technique shows only where its technique is unfolded. */
  private void parent(Json json, String id) throws IOException {
    if (!scores.containsKey(id)) {
      json.object(
          technique -> {
            technique.string("techniqueID", id);
            technique.truth("enabled", true);
            technique.truth("showSubtechniques", true);
          });
    }
  }

  static void pair(Json json, String name, String value) throws IOException {
    json.object(
        members -> {
          members.string("name", name);
          members.string("value", value);
        });
  }
}
