package org.aisc.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.importing.Definition.Kind;

/**
 * Everything that the files of an Open-PSA model define, and what a name stands for where it is
 * used: what its own container or one around it defines, then what is public, then a full path.
 */
final class Definitions {
  private static final Set<String> CONTAINERS = Set.of("define-fault-tree", "define-component");
  private static final Set<String> REMARKS = Set.of("label", "attributes");
  private static final int DEEPEST = 32;

  private final List<Diagnostic> found;
  private final List<Definition> all = new ArrayList<>();
  private final Map<String, Definition> events = new HashMap<>();
  private final Map<String, Definition> parameters = new HashMap<>();
  private boolean complete = true;

  private Definitions(List<Diagnostic> found) {
    this.found = found;
  }

  /** A container whose members are still to be read. */
  private record Open(Element element, String path, boolean open, int depth) {
    Open inside(Element child, String name, boolean isOpen) {
      return new Open(child, Definition.join(path, name), isOpen, depth + 1);
    }
  }

  /** Collects the definitions below the root elements of a model's files. */
  static Definitions collect(List<Element> roots, List<Diagnostic> found) {
    Definitions definitions = new Definitions(found);
    roots.forEach(definitions::collect);
    return definitions;
  }

  /** All definitions in the order of the files; a basic event that is only used comes last. */
  List<Definition> all() {
    return List.copyOf(all);
  }

  /** Whether all that the files define is here; if not, a name that is unknown is no news. */
  boolean isComplete() {
    return complete;
  }

  /** The formula or expression of a definition: its members without label and attributes. */
  static List<Element> content(Definition definition) {
    return definition.element().children().stream()
        .filter(child -> !REMARKS.contains(child.name()))
        .toList();
  }

  private void collect(Element root) {
    if (!root.name().equals("opsa-mef")) {
      found.add(
          Code.OPEN_PSA_UNEXPECTED
              .at(root.span(), "<opsa-mef>", "<" + Excerpt.of(root.name()) + ">")
              .help("this file is XML, but not an Open-PSA model"));
      return;
    }
    Deque<Open> stack = new ArrayDeque<>();
    stack.push(new Open(root, "", true, 0));
    while (!stack.isEmpty()) {
      List<Open> inner = members(stack.pop());
      for (int at = inner.size() - 1; at >= 0; at--) {
        stack.push(inner.get(at));
      }
    }
  }

  /** Defines what a container holds, and gives the containers in it. */
  private List<Open> members(Open container) {
    List<Open> inner = new ArrayList<>();
    if (container.depth() > DEEPEST) {
      found.add(Code.OPEN_PSA_DEPTH.at(container.element().span(), DEEPEST));
      return inner;
    }
    for (Element child : container.element().children()) {
      boolean isOpen =
          container.path().isEmpty()
              || child.attribute("role").map("public"::equals).orElse(container.open());
      if (CONTAINERS.contains(child.name())) {
        name(child).ifPresent(name -> inner.add(container.inside(child, name, isOpen)));
      } else if (child.name().equals("model-data")) {
        inner.add(new Open(child, "", true, container.depth() + 1));
      } else if (!REMARKS.contains(child.name())) {
        define(child, container.path(), isOpen);
      }
    }
    return inner;
  }

  private void define(Element element, String container, boolean isOpen) {
    for (Kind kind : Kind.values()) {
      if (element.name().equals("define-" + kind.tag())) {
        name(element)
            .ifPresent(name -> add(new Definition(kind, container, name, isOpen, element)));
        return;
      }
    }
    complete = false;
    found.add(
        Code.OPEN_PSA_UNSUPPORTED
            .at(element.span(), Excerpt.of(element.name()))
            .help("fault trees are imported; take this element out"));
  }

  private Optional<String> name(Element element) {
    Optional<String> name = element.attribute("name").filter(text -> !text.isEmpty());
    if (name.isEmpty()) {
      found.add(Code.OPEN_PSA_ATTRIBUTE.at(element.span(), element.name(), "name"));
    } else if (name.get().indexOf('.') >= 0) {
      found.add(
          Code.OPEN_PSA_UNEXPECTED.at(
              element.span(), "a name without `.`", "`" + Excerpt.of(name.get()) + "`"));
    }
    return name.filter(text -> text.indexOf('.') < 0);
  }

  private void add(Definition definition) {
    Map<String, Definition> table = definition.kind() == Kind.PARAMETER ? parameters : events;
    Definition before = table.putIfAbsent(key(definition.path(), false), definition);
    if (before == null && definition.open()) {
      before = table.putIfAbsent(key(definition.id(), true), definition);
    }
    if (before == null) {
      all.add(definition);
    } else {
      found.add(
          Code.OPEN_PSA_TWICE
              .at(
                  definition.element().span(),
                  definition.kind().words(),
                  Excerpt.of(definition.id()))
              .note(before.element().span(), "first defined here"));
    }
  }

  /** Names of public things and paths are different names even where they look the same. */
  private static String key(String name, boolean isPublicName) {
    return (isPublicName ? "." : "") + name;
  }

  /** The event that a reference inside a container means. */
  Optional<Definition> event(String reference, String container) {
    return lookup(events, reference, container);
  }

  /** The parameter that a reference inside a container means. */
  Optional<Definition> parameter(String reference, String container) {
    return lookup(parameters, reference, container);
  }

  /** A basic event that no file defines, but that the reference says is one. */
  Definition undefined(String reference, Element use) {
    Definition event = new Definition(Kind.BASIC_EVENT, "", reference, true, use);
    events.put(key(reference, false), event);
    events.put(key(reference, true), event);
    all.add(event);
    return event;
  }

  private static Optional<Definition> lookup(
      Map<String, Definition> table, String reference, String container) {
    String path = container;
    while (!path.isEmpty()) {
      Definition local = table.get(key(Definition.join(path, reference), false));
      if (local != null) {
        return Optional.of(local);
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    Definition known = table.get(key(reference, true));
    return known != null
        ? Optional.of(known)
        : Optional.ofNullable(table.get(key(reference, false)));
  }
}
