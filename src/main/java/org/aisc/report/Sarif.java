package org.aisc.report;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.text.LineMap;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * A log of findings in SARIF 2.1.0 (OASIS, 2020) with all that GitHub's code scanning asks for on
 * top of the standard: help texts with every rule, a whole region with every place, fingerprints
 * that survive when lines move, and no more results than it accepts.
 */
final class Sarif {
  private static final int MOST_RESULTS = 25_000;
  private static final int MOST_PLACES = 10_000;
  private static final int LONGEST_TEXT = 1_000;
  private static final String ROOT = "%SRCROOT%";

  private final Path folder;
  private final List<Rule> rules;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** A log of findings of these rules; addresses are relative to the folder, where they can be. */
  Sarif(Path folder, List<Rule> rules) {
    this.folder = folder;
    this.rules = List.copyOf(rules);
    rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
  }

  /**
   * A kind of finding.
   *
   * @param level error or warning
   * @param help what it means and what to do, in Markdown
   */
  record Rule(String id, String name, String level, String summary, String help) {}

  /** A place and what there is to say of it. */
  record Place(Span span, String message) {}

  /**
   * One finding.
   *
   * @param related further places
   * @param flow places in the order in which an attack comes through them; may be empty
   */
  record Finding(String rule, Place place, List<Place> related, List<Place> flow) {
    Finding {
      related = List.copyOf(related);
      flow = List.copyOf(flow);
    }

    static Finding of(String rule, Place place) {
      return new Finding(rule, place, List.of(), List.of());
    }
  }

  /**
   * Writes the log; when there are too many findings, warnings are left out first, and it says so.
   */
  void write(List<Finding> findings, Json json) throws IOException {
    List<Finding> shown =
        findings.stream()
            .sorted(Comparator.comparingInt(each -> level(each).equals("error") ? 0 : 1))
            .limit(MOST_RESULTS)
            .toList();
    json.object(
        log -> {
          log.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          log.string("version", "2.1.0");
          log.array("runs", List.of(shown), (run, results) -> run.object(in -> run(in, results)));
        });
    seen.clear();
  }

  private String level(Finding finding) {
    return rules.get(index(finding)).level();
  }

  private int index(Finding finding) {
    return Optional.ofNullable(indexes.get(finding.rule())).orElseThrow();
  }

  private void run(Json run, List<Finding> results) throws IOException {
    run.object("tool", tool -> tool.object("driver", this::driver));
    if (results.size() == MOST_RESULTS) {
      run.array("invocations", List.of(results.size()), Sarif::full);
    }
    run.object(
        "originalUriBaseIds",
        bases ->
            bases.object(
                ROOT, base -> message(base, "description", "The folder where aisc was run.")));
    run.array("results", results, (json, each) -> json.object(in -> result(in, each)));
    run.string("columnKind", "unicodeCodePoints");
  }

  private void driver(Json driver) throws IOException {
    driver.string("name", "aisc");
    driver.string("semanticVersion", Version.NUMBER);
    driver.array("rules", rules, (json, rule) -> json.object(in -> rule(in, rule)));
  }

  private static void rule(Json json, Rule rule) throws IOException {
    json.string("id", rule.id());
    json.string("name", rule.name());
    message(json, "shortDescription", rule.summary());
    message(json, "fullDescription", rule.summary());
    json.object(
        "help",
        help -> {
          help.string("text", rule.help());
          help.string("markdown", rule.help());
        });
    json.object("defaultConfiguration", usual -> usual.string("level", rule.level()));
    json.object(
        "properties",
        properties -> {
          properties.strings("tags", List.of("aisc"));
          properties.string("precision", "very-high");
          properties.string("problem.severity", rule.level());
        });
  }

  private static void full(Json json, int most) throws IOException {
    json.object(
        invocation -> {
          invocation.truth("executionSuccessful", true);
          invocation.array(
              "toolExecutionNotifications",
              List.of("Only " + most + " findings are listed; there may be more."),
              (each, text) ->
                  each.object(
                      notification -> {
                        notification.string("level", "warning");
                        message(notification, "message", text);
                      }));
        });
  }

  private void result(Json json, Finding finding) throws IOException {
    json.string("ruleId", finding.rule());
    json.number("ruleIndex", index(finding));
    json.string("level", level(finding));
    message(json, "message", finding.place().message());
    json.array("locations", List.of(finding.place()), this::location);
    if (!finding.related().isEmpty()) {
      json.array("relatedLocations", finding.related(), this::explained);
    }
    if (!finding.flow().isEmpty()) {
      json.array(
          "codeFlows", List.of(finding), (flows, each) -> flows.object(in -> flow(in, each)));
    }
    json.object(
        "partialFingerprints",
        prints -> prints.string("primaryLocationLineHash", fingerprint(finding)));
  }

  private void flow(Json flow, Finding finding) throws IOException {
    List<Place> places = finding.flow();
    List<Place> shown = places.subList(Math.max(0, places.size() - MOST_PLACES), places.size());
    flow.array(
        "threadFlows",
        List.of(shown),
        (threads, each) ->
            threads.object(
                thread ->
                    thread.array(
                        "locations",
                        each,
                        (locations, place) ->
                            locations.object(
                                in -> {
                                  in.key("location");
                                  explained(in, place);
                                }))));
  }

  private void location(Json json, Place place) throws IOException {
    json.object(in -> physical(in, place.span()));
  }

  private void explained(Json json, Place place) throws IOException {
    json.object(
        in -> {
          physical(in, place.span());
          message(in, "message", place.message());
        });
  }

  private void physical(Json location, Span span) throws IOException {
    LineMap lines = span.file().lines();
    location.object(
        "physicalLocation",
        physical -> {
          physical.object("artifactLocation", artifact -> address(artifact, span.file()));
          physical.object(
              "region",
              region -> {
                region.number("startLine", span.line());
                region.number("startColumn", span.column());
                region.number("endLine", lines.line(span.end()));
                region.number("endColumn", lines.column(span.end()));
              });
        });
  }

  private void address(Json artifact, SourceFile file) throws IOException {
    URI uri = uri(file.name());
    artifact.string("uri", uri.toASCIIString());
    if (!uri.isAbsolute()) {
      artifact.string("uriBaseId", ROOT);
    }
  }

  /** The file's address below the folder, or its full one when it is elsewhere. */
  private URI uri(String name) {
    try {
      Path path = folder.resolve(name).normalize();
      return path.startsWith(folder)
          ? new URI(
                  "./"
                      + new URI(null, null, "/" + slashes(folder.relativize(path)), null)
                          .getRawPath()
                          .substring(1))
              .normalize()
          : new URI("file", "", slashes(path), null);
    } catch (InvalidPathException | URISyntaxException odd) {
      throw new IllegalStateException("no address for " + name, odd);
    }
  }

  private static String slashes(Path path) {
    String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return path.isAbsolute() && !text.startsWith("/") ? "/" + text : text;
  }

  /**
   * A hash of what the line says, and which of its kind the finding is: line numbers may change.
   */
  private String fingerprint(Finding finding) {
    Span span = finding.place().span();
    LineMap lines = span.file().lines();
    String line = span.file().text().substring(lines.start(span.line()), lines.end(span.line()));
    long hash = 0xcbf29ce484222325L;
    for (char c : (finding.rule() + line.replaceAll("\\s+", "")).toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    String print = String.format("%016x", hash);
    return print + ":" + seen.merge(span.file().name() + print, 1, Integer::sum);
  }

  /** Brackets and braces would be links and placeholders; a text that is too long is cut. */
  private static void message(Json json, String name, String text) throws IOException {
    String shown = Columns.visible(text).strip();
    String cut = shown.length() <= LONGEST_TEXT ? shown : shown.substring(0, LONGEST_TEXT) + " …";
    String literal = cut.replaceAll("[\\[\\]]", "\\\\$0").replace("{", "{{").replace("}", "}}");
    json.object(name, message -> message.string("text", literal.isEmpty() ? "-" : literal));
  }
}
