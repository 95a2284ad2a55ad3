package org.aisc.sema;

import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.text.Span;

/**
 * A declared name.
 *
 * @param id its number among all symbols, in the order of files and places
 * @param atom the name that the analysed file knows it by
 * @param user whether it stands in the user layer
 */
record Symbol(int id, Unit unit, Element element, Expr.Atom atom, boolean user) {
  String name() {
    return atom.name();
  }

  ElementKind kind() {
    return element.kind();
  }

  Span span() {
    return element.name().span();
  }

  /** Whether it stands for one declaration per match of its parameters. */
  boolean template() {
    return !element.parameters().isEmpty() && mayBeTemplate(element.kind());
  }

  static boolean mayBeTemplate(ElementKind kind) {
    return switch (kind) {
      case STEP, PROPOSITION, EVENT, MITIGATION, GOAL, QUANTITY -> true;
      default -> false;
    };
  }
}
