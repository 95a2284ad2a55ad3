package org.aisc.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.text.Identifiers;

/** Writes a META4ICS graph as a specification. */
final class Meta4icsText {
  private final Map<String, Meta4icsNode> nodes;
  private final Map<String, Meta4icsMeasure> measures;
  private final Identifiers names;
  private final Map<String, String> measureNames = new LinkedHashMap<>();
  private final AiscText text = new AiscText("meta4ics", "");

  private Meta4icsText(Map<String, Meta4icsNode> nodes, Map<String, Meta4icsMeasure> measures) {
    this.nodes = nodes;
    this.measures = measures;
    this.names = new Identifiers(List.copyOf(nodes.keySet()));
    measures.keySet().forEach(id -> measureNames.put(id, names.fresh(id)));
  }

  /**
   * The specification.
   *
   * @param measures the instances of measures that protect nodes
   */
  static AiscText write(
      Map<String, Meta4icsNode> nodes, Map<String, Meta4icsMeasure> measures, String target) {
    return new Meta4icsText(nodes, measures).write(target);
  }

  private AiscText write(String target) {
    text.gap();
    nodes.values().stream().filter(node -> node.inputs().isEmpty()).forEach(this::step);
    text.gap();
    nodes.values().stream().filter(node -> !node.inputs().isEmpty()).forEach(this::proposition);
    text.gap();
    text.open("goal", names.fresh("reached"), "The target " + target + " holds");
    text.property("when", names.of(target)).close();
    text.gap();
    measures.forEach(this::measure);
    nodes.values().forEach(this::mitigation);
    return text;
  }

  private void step(Meta4icsNode node) {
    text.open("step", names.of(node.id()), title(node)).close();
  }

  private void proposition(Meta4icsNode node) {
    text.open("proposition", names.of(node.id()), title(node)).word("requires");
    for (int at = 0; at < node.inputs().size(); at++) {
      if (at > 0) {
        text.word(node.type().equals("or") ? "or" : "and");
      }
      text.word(names.of(node.inputs().get(at)));
    }
    text.close();
  }

  private void measure(String id, Meta4icsMeasure measure) {
    measure
        .cost()
        .ifPresent(
            cost -> {
              text.open("mitigation", measureName(id), measure.title());
              text.property("cost", cost).close();
            });
  }

  /** A node is lost for its cost, and for that of all measures around it. */
  private void mitigation(Meta4icsNode node) {
    boolean canBeLost =
        node.cost().isPresent()
            && node.measures().stream()
                .allMatch(
                    id ->
                        Optional.ofNullable(measures.get(id))
                            .flatMap(Meta4icsMeasure::cost)
                            .isPresent());
    if (!canBeLost) {
      return;
    }
    String name = names.of(node.id());
    text.open("mitigation", names.fresh("block_" + name), "").property("blocks", name);
    String separator = "requires";
    for (String id : node.measures()) {
      text.word(separator).word(measureName(id));
      separator = ",";
    }
    text.property("cost", node.cost().orElse("0")).close();
  }

  private String measureName(String id) {
    return measureNames.getOrDefault(id, id);
  }

  /** The label; without one, the foreign name where it could not be kept. */
  private String title(Meta4icsNode node) {
    String label = node.value().textOf("label");
    boolean renamed = !names.of(node.id()).equals(node.id());
    return !label.isEmpty() && !label.equals(node.id()) ? label : renamed ? node.id() : "";
  }
}
