package org.aisc.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisc.importing.CycloneDx.BomFlow;
import org.aisc.text.Identifiers;

/** Writes what a bill of materials tells as a system of the language. */
final class CycloneDxText {
  private final List<BomNode> nodes;
  private final List<BomFlow> flows;
  private final Map<BomNode, String> names = new HashMap<>();
  private final StringBuilder text = new StringBuilder("aisc 1\n");

  CycloneDxText(List<BomNode> nodes, List<BomFlow> flows) {
    this.nodes = nodes;
    this.flows = flows;
    Identifiers identifiers = new Identifiers(List.of());
    nodes.forEach(node -> names.put(node, identifiers.fresh(node.wish())));
  }

  /** The specification; the title is empty when the file does not say what it describes. */
  String write(String title) {
    String name = title.isEmpty() ? "imported" : Identifiers.plain(title);
    text.append("system ").append(name);
    text.append(title.isEmpty() ? "" : " " + AiscText.quoted(title)).append("\n\n");
    text.append("// Imported from a CycloneDX bill of materials. It tells what there is, and\n");
    text.append("// seldom how it is made and used: see the notes.\n\n");
    text.append("import std.attacks\nimport std.mitigations\n");
    Set<String> notes = new LinkedHashSet<>();
    if (!nodes.isEmpty()) {
      text.append("\npipeline {\n");
      nodes.forEach(this::node);
      Set<String> lines = new LinkedHashSet<>();
      flows.forEach(flow -> write(flow, lines, notes));
      inherited().forEach(flow -> write(flow, lines, notes));
      lines.forEach(line -> text.append("  ").append(line).append('\n'));
      text.append("}\n");
    }
    notes.add("// todo: who uses the models, and how; what is worth protecting (`protect`)");
    text.append('\n');
    notes.forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  private String name(BomNode node) {
    return Optional.ofNullable(names.get(node)).orElseThrow();
  }

  private void node(BomNode node) {
    text.append("  ").append(node.kind()).append(' ').append(name(node));
    if (!node.title().equals(name(node))) {
      text.append(' ').append(AiscText.quoted(node.title()));
    }
    List<String> attributes = node.attributes();
    if (!attributes.isEmpty()) {
      text.append(" {\n");
      attributes.forEach(it -> text.append("    ").append(it).append('\n'));
      text.append("  }");
    }
    text.append('\n');
  }

  /** A library runs wherever a library runs that depends on it. */
  private List<BomFlow> inherited() {
    Map<BomNode, List<BomNode>> libraries = new HashMap<>();
    for (BomFlow flow : flows) {
      if (flow.from().kind().equals("library")) {
        libraries.computeIfAbsent(flow.to(), fresh -> new ArrayList<>()).add(flow.from());
      }
    }
    Map<BomNode, List<BomFlow>> found = new HashMap<>();
    nodes.stream()
        .filter(node -> node.kind().equals("functionality"))
        .flatMap(user -> below(user, libraries).stream().map(it -> new BomFlow(it, user)))
        .forEach(it -> found.computeIfAbsent(it.from(), fresh -> new ArrayList<>()).add(it));
    return nodes.stream().flatMap(it -> found.getOrDefault(it, List.of()).stream()).toList();
  }

  /** The libraries that a node needs, by others or by itself. */
  private static Set<BomNode> below(BomNode user, Map<BomNode, List<BomNode>> libraries) {
    Set<BomNode> reached = new LinkedHashSet<>();
    List<BomNode> todo = new ArrayList<>(List.of(user));
    while (!todo.isEmpty()) {
      BomNode next = todo.remove(todo.size() - 1);
      libraries.getOrDefault(next, List.of()).stream().filter(reached::add).forEach(todo::add);
    }
    return reached;
  }

  private void write(BomFlow flow, Set<String> lines, Set<String> notes) {
    Optional<String> kind = kind(flow.from().kind(), flow.to().kind());
    String from = name(flow.from());
    String to = name(flow.to());
    boolean libraries = flow.from().kind().equals("library") && flow.to().kind().equals("library");
    if (flow.from() == flow.to() || libraries) {
      return;
    } else if (kind.isPresent()) {
      lines.add("flow " + from + " -" + kind.get() + "-> " + to);
    } else {
      notes.add("// todo: `" + to + "` depends on `" + from + "`: by which functionality?");
    }
  }

  /** The kind of flow by which one kind of node supports another. */
  private static Optional<String> kind(String from, String to) {
    return switch (from) {
      case "platform" -> Optional.of("hosts");
      case "library" -> Optional.of("library").filter(it -> to.equals("functionality"));
      case "dataset" -> Optional.of("data").filter(it -> isInside(to));
      case "model" ->
          to.equals("dataset")
              ? Optional.of("data")
              : Optional.of("model").filter(it -> isInside(to));
      default -> Optional.of("data").filter(it -> isInside(to));
    };
  }

  private static boolean isInside(String kind) {
    return kind.equals("dataset") || kind.equals("functionality") || kind.equals("model");
  }
}
