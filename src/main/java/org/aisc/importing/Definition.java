package org.aisc.importing;

import java.util.Locale;

/**
 * A gate, basic event, house event or parameter of an Open-PSA model. Two definitions are equal
 * when they are the same object.
 */
final class Definition {
  private final Kind kind;
  private final String container;
  private final String name;
  private final boolean open;
  private final Element element;

  /**
   * Something defined.
   *
   * @param container the path of what it is defined in, {@code tree.component}; empty for a model
   * @param open whether the whole model knows it by its name alone
   * @param element where it is defined, or where it is used when it is defined nowhere
   */
  Definition(Kind kind, String container, String name, boolean open, Element element) {
    this.kind = kind;
    this.container = container;
    this.name = name;
    this.open = open;
    this.element = element;
  }

  /** What can be defined. */
  enum Kind {
    GATE,
    BASIC_EVENT,
    HOUSE_EVENT,
    PARAMETER;

    /** As in {@code <basic-event>}. */
    String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people say it. */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  Kind kind() {
    return kind;
  }

  String container() {
    return container;
  }

  boolean open() {
    return open;
  }

  Element element() {
    return element;
  }

  /** The name with the path before it. */
  String path() {
    return join(container, name);
  }

  /** What the whole model knows it by: its name when it is public, else its path. */
  String id() {
    return open ? name : path();
  }

  /** A name inside a container. */
  static String join(String container, String name) {
    return container.isEmpty() ? name : container + "." + name;
  }
}
