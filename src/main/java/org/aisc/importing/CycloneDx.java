package org.aisc.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.cyclonedx.model.Ancestors;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.data.ComponentData;
import org.cyclonedx.model.component.data.DatasetChoice;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.cyclonedx.model.vulnerability.Vulnerability;

/**
 * Reads a CycloneDX bill of materials, JSON or XML, as a first MLSD graph: components become nodes,
 * dependencies and the data sets of model cards become flows, vulnerabilities become attributes.
 * Nothing is invented: what the language has no word for is left out with a warning or a note to
 * do.
 */
final class CycloneDx {
  private final SourceFile file;
  private final List<Diagnostic> found;
  private final Map<String, Span> mentions = new HashMap<>();
  private final Map<String, BomNode> byRef = new LinkedHashMap<>();
  private final List<BomNode> nodes = new ArrayList<>();
  private final Set<BomFlow> flows = new LinkedHashSet<>();

  private CycloneDx(SourceFile file, List<Diagnostic> found) {
    this.file = file;
    this.found = found;
  }

  /** {@code from} supports, or goes into, {@code to}. */
  record BomFlow(BomNode from, BomNode to) {}

  static Imported read(SourceFile file) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<BomPart> root = tree(file, found);
    Optional<Bom> bom = root.flatMap(it -> BomReading.read(it, found));
    if (bom.isEmpty() || root.isEmpty()) {
      return Imported.failed(found, List.of(file));
    }
    CycloneDx reading = new CycloneDx(file, found);
    reading.mention(root.get());
    return reading.read(bom.get());
  }

  private static Optional<BomPart> tree(SourceFile file, List<Diagnostic> found) {
    return file.text().stripLeading().startsWith("<")
        ? Xml.read(file, found).map(root -> BomPart.of(root, found))
        : JsonText.read(file, found).map(root -> BomPart.of(root, found));
  }

  /** Remembers where names and references stand. */
  private void mention(BomPart root) {
    List<BomPart> todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      BomPart next = todo.remove(todo.size() - 1);
      mentions.putIfAbsent(next.text(), next.span());
      next.attributes().values().forEach(value -> mentions.putIfAbsent(value, next.span()));
      for (int at = next.parts().size() - 1; at >= 0; at--) {
        todo.add(next.parts().get(at));
      }
    }
  }

  private Span place(String text) {
    return mentions.getOrDefault(text, file.span(0, 0));
  }

  private Imported read(Bom bom) {
    Optional<Component> described =
        Optional.ofNullable(bom.getMetadata()).map(metadata -> metadata.getComponent());
    described.ifPresent(this::component);
    each(bom.getComponents()).forEach(this::component);
    cards();
    each(bom.getDependencies()).forEach(this::dependency);
    each(bom.getVulnerabilities()).forEach(this::vulnerability);
    if (nodes.isEmpty()) {
      found.add(Code.CYCLONEDX_NOTHING.at(file.span(0, 0)));
    }
    String title = described.map(Component::getName).orElse("");
    String text = new CycloneDxText(nodes, List.copyOf(flows)).write(title);
    return Imported.done(text, found, List.of(file));
  }

  /** The elements that are there. */
  static <T> List<T> each(List<T> list) {
    return list == null ? List.of() : list.stream().filter(it -> it != null).toList();
  }

  private void component(Component component) {
    Deque<Component> todo = new ArrayDeque<>(List.of(component));
    while (!todo.isEmpty()) {
      Component next = todo.remove();
      node(next);
      todo.addAll(each(next.getComponents()));
    }
  }

  private Optional<BomNode> node(Component component) {
    String name = text(component.getName());
    Optional<String> kind = BomNode.kind(component);
    if (kind.isEmpty() || name.isEmpty()) {
      String type = component.getType() == null ? "" : component.getType().getTypeName();
      Span span = place(name.isEmpty() ? text(component.getBomRef()) : name);
      found.add(
          name.isEmpty()
              ? Code.CYCLONEDX_NAMELESS.at(span)
              : Code.CYCLONEDX_TYPE.at(span, name, type.isEmpty() ? "no type" : "`" + type + "`"));
      return Optional.empty();
    }
    BomNode node = new BomNode(kind.get(), component);
    nodes.add(node);
    String ref = text(component.getBomRef());
    if (!ref.isEmpty() && byRef.putIfAbsent(ref, node) != null) {
      found.add(Code.CYCLONEDX_TWICE.at(place(ref), ref));
    }
    return Optional.of(node);
  }

  static String text(String value) {
    return value == null ? "" : value.strip();
  }

  /** Data sets and base models that components tell of. */
  private void cards() {
    for (BomNode node : List.copyOf(nodes)) {
      Optional<ModelParameters> card =
          Optional.ofNullable(node.component().getModelCard()).map(ModelCard::getModelParameters);
      each(card.map(ModelParameters::getDatasets).orElse(List.of()))
          .forEach(choice -> dataset(choice, node));
      List<Component> ancestors =
          Optional.ofNullable(node.component().getPedigree())
              .map(pedigree -> pedigree.getAncestors())
              .map(Ancestors::getComponents)
              .orElse(List.of());
      for (Component ancestor : each(ancestors)) {
        Optional<BomNode> known =
            Optional.ofNullable(byRef.get(text(ancestor.getBomRef()))).or(() -> node(ancestor));
        known.ifPresent(base -> flows.add(new BomFlow(base, node)));
      }
    }
  }

  private void dataset(DatasetChoice choice, BomNode model) {
    ComponentData data = choice.getComponentData();
    if (!text(choice.getRef()).isEmpty()) {
      referred(text(choice.getRef())).ifPresent(it -> flows.add(new BomFlow(it, model)));
    } else if (data != null && !text(data.getName()).isEmpty()) {
      BomNode node = BomNode.dataset(data);
      nodes.add(node);
      flows.add(new BomFlow(node, model));
    } else if (data != null) {
      found.add(Code.CYCLONEDX_NAMELESS.at(place(text(model.component().getName()))));
    }
  }

  /** What a reference stands for; reported when it stands for nothing. */
  private Optional<BomNode> referred(String ref) {
    Optional<BomNode> node = Optional.ofNullable(byRef.get(ref));
    if (node.isEmpty()) {
      found.add(Code.CYCLONEDX_DANGLING.at(place(ref), Excerpt.of(ref)));
    }
    return node;
  }

  private void dependency(Dependency dependency) {
    String ref = text(dependency.getRef());
    if (ref.isEmpty() || each(dependency.getDependencies()).isEmpty()) {
      return;
    }
    Optional<BomNode> user = referred(ref);
    Set<String> on = new TreeSet<>();
    each(dependency.getDependencies()).forEach(it -> on.add(text(it.getRef())));
    on.remove("");
    for (String other : on) {
      Optional<BomNode> used = referred(other);
      if (user.isPresent() && used.isPresent()) {
        flows.add(new BomFlow(used.get(), user.get()));
      }
    }
  }

  private void vulnerability(Vulnerability vulnerability) {
    if (text(vulnerability.getId()).isEmpty()) {
      found.add(Code.CYCLONEDX_NAMELESS.at(place(text(vulnerability.getBomRef()))));
      return;
    }
    for (Vulnerability.Affect affect : each(vulnerability.getAffects())) {
      String ref = text(affect.getRef());
      if (!ref.isEmpty()) {
        referred(ref).ifPresent(node -> node.add(vulnerability));
      }
    }
  }
}
