package org.aisc.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.importing.JsonValue.Kind;
import org.aisc.text.SourceFile;

/**
 * Weighted AND/OR graphs of the META4ICS tool (Barrère and others, 2019). A node holds when what it
 * depends on does: an {@code and} node all of its inputs, an {@code or} node any, another node its
 * one input; other nodes without inputs are steps. A node with a finite cost can be blocked for it,
 * and where measures protect it, only together with all of them.
 */
final class Meta4ics {
  private static final Pattern COST = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");

  private final SourceFile file;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, Meta4icsNode> nodes = new LinkedHashMap<>();
  private final Map<String, Meta4icsMeasure> types = new HashMap<>();
  private final Map<String, Meta4icsMeasure> measures = new LinkedHashMap<>();

  private Meta4ics(SourceFile file) {
    this.file = file;
  }

  /** Imports one graph. */
  static Imported read(SourceFile file) {
    return new Meta4ics(file).read();
  }

  private Imported read() {
    Optional<JsonValue> root = JsonText.read(file, found);
    Optional<JsonValue> graph = root.flatMap(value -> value.member("graph"));
    if (root.isPresent() && graph.isEmpty()) {
      found.add(
          Code.META4ICS_MISSING
              .at(root.get().span(), "graph")
              .help("this file is JSON, but not a graph of META4ICS"));
    }
    graph.ifPresent(this::read);
    if (Imported.hasErrors(found) || graph.isEmpty()) {
      return Imported.failed(found, List.of(file));
    }
    AiscText text = Meta4icsText.write(nodes, measures, graph.get().textOf("target"));
    return Imported.done(text, found, List.of(file));
  }

  private void read(JsonValue graph) {
    for (JsonValue measure : graph.items("measures")) {
      String type = required(measure, "id");
      Optional<String> cost = cost(measure, "cost");
      types.put(type, new Meta4icsMeasure(type, measure.textOf("desc"), cost));
    }
    graph.items("nodes").forEach(this::node);
    for (JsonValue edge : graph.items("edges")) {
      Optional<Meta4icsNode> source = end(edge, "source");
      Optional<Meta4icsNode> target = end(edge, "target");
      if (source.isPresent() && target.isPresent()) {
        target.get().inputs().add(source.get().id());
      }
    }
    end(graph, "target");
    nodes.values().forEach(this::checkInputs);
  }

  private void node(JsonValue value) {
    String id = required(value, "id");
    Optional<String> cost = cost(value, "value");
    Meta4icsNode node =
        new Meta4icsNode(
            id, value, value.textOf("type"), cost, new ArrayList<>(), protection(value));
    Meta4icsNode before = nodes.putIfAbsent(id, node);
    if (before != null) {
      found.add(
          Code.META4ICS_TWICE
              .at(value.span(), Excerpt.of(id))
              .note(before.value().span(), "the first one is here"));
    }
  }

  /** The instances of measures that protect a node. */
  private List<String> protection(JsonValue node) {
    List<String> ids = new ArrayList<>();
    for (JsonValue instance : node.items("measures")) {
      String id = required(instance, "id");
      String type = required(instance, "type");
      Meta4icsMeasure measure = types.get(type);
      if (measure == null) {
        found.add(Code.META4ICS_UNKNOWN.at(instance.span(), "measure", Excerpt.of(type)));
        continue;
      }
      Meta4icsMeasure before = measures.putIfAbsent(id, measure);
      if (before != null && !before.equals(measure)) {
        found.add(Code.META4ICS_TWICE.at(instance.span(), Excerpt.of(id)));
      }
      ids.add(id);
    }
    return ids;
  }

  /** A cost; none when the node or measure can never be paid for. */
  private Optional<String> cost(JsonValue holder, String key) {
    Optional<JsonValue> value = holder.member(key);
    String text = holder.textOf(key).strip();
    if (value.isEmpty() || text.equals("inf") || text.equals("none")) {
      return Optional.empty();
    } else if (!COST.matcher(text).matches()) {
      found.add(Code.META4ICS_COST.at(value.get().span(), Excerpt.of(text)));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<Meta4icsNode> end(JsonValue holder, String key) {
    String id = required(holder, key);
    Meta4icsNode node = nodes.get(id);
    if (node == null && !id.isEmpty()) {
      found.add(
          Code.META4ICS_UNKNOWN.at(
              holder.member(key).orElse(holder).span(), "node", Excerpt.of(id)));
    }
    return Optional.ofNullable(node);
  }

  private String required(JsonValue holder, String key) {
    Optional<JsonValue> value =
        holder.member(key).filter(it -> it.kind() == Kind.STRING || it.kind() == Kind.PLAIN);
    if (value.isEmpty()) {
      found.add(Code.META4ICS_MISSING.at(holder.span(), key));
    }
    return value.map(JsonValue::text).orElse("");
  }

  private void checkInputs(Meta4icsNode node) {
    boolean isPlain = node.isGate() ? !node.inputs().isEmpty() : node.inputs().size() <= 1;
    if (!isPlain) {
      found.add(
          Code.META4ICS_INPUTS
              .at(
                  node.value().span(),
                  Excerpt.of(node.type()),
                  Excerpt.of(node.id()),
                  node.inputs().size())
              .help("put a node of type `and` or `or` between the node and its inputs"));
    }
  }
}
