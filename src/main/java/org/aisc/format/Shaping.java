package org.aisc.format;

import java.util.List;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Assertion;
import org.aisc.syntax.Declaration.Constraint;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Flow;
import org.aisc.syntax.Declaration.Under;
import org.aisc.syntax.Property;

/**
 * Lays out one declaration: on one line if it fits, else with a line for each property, and with
 * line breaks inside of what is still too long.
 */
final class Shaping {
  private final Shape shape;

  private Shaping(Shape shape) {
    this.shape = shape;
  }

  /** The layout of a declaration other than a layer; its words are given. */
  static Shape of(Declaration declaration, List<Token> tokens, int indent) {
    Shape shape = new Shape(tokens, indent);
    Shaping shaping = new Shaping(shape);
    shape.open(0);
    shape.close(shape.size());
    if (declaration instanceof Element element) {
      shaping.element(element);
    } else if (declaration instanceof Constraint) {
      shaping.clause(1, shape.size(), indent + 2);
    } else if (declaration instanceof Flow) {
      shaping.flow();
    } else if (declaration instanceof Assertion assertion) {
      shaping.assertion(assertion);
    }
    return shape;
  }

  /** A clause after its keyword. */
  private void clause(int from, int to, int column) {
    shape.separate(from, Gap.space(column));
    Clause.lay(shape, from, to, column);
  }

  private void flow() {
    for (int at = 1; at < shape.size(); at++) {
      if (shape.isArrow(at)) {
        shape.separate(at, Gap.fill(shape.indent() + 2));
      }
    }
  }

  private void assertion(Assertion assertion) {
    int column = shape.indent() + 2;
    assertion.attacker().ifPresent(name -> fill(shape.at(name.span().start()) - 1, column));
    if (assertion.under().isPresent()) {
      int under = under(assertion.under().get());
      fill(under, column);
      shape.open(under);
      shape.close(end(under));
      shape.list(under, shape.size(), column);
    }
  }

  /** Where what follows the list of mitigations stands, if it is one. */
  private int end(int under) {
    int at = under + 1;
    if (shape.is(at, "{")) {
      while (!shape.is(at, "}")) {
        at++;
      }
    }
    return at + 1;
  }

  /** Where the word {@code under} stands. */
  private int under(Under under) {
    int named =
        under instanceof Under.Named name
            ? name.defence().span().start()
            : ((Under.Listed) under).span().start();
    return shape.at(named) - 1;
  }

  private void fill(int at, int column) {
    shape.separate(at, Gap.fill(column));
  }

  private void element(Element element) {
    int body = body();
    shape.open(0);
    shape.close(body);
    head(element, body);
    if (body < shape.size()) {
      properties(element, body);
    }
  }

  /** Where the body opens, or the end. */
  private int body() {
    int at = 0;
    while (at < shape.size() && !shape.is(at, "{")) {
      at++;
    }
    return at;
  }

  private void head(Element element, int body) {
    int column = shape.indent() + 4;
    int end = element.truth().map(name -> shape.at(name.span().start()) - 1).orElse(body);
    int where = element.is().map(is -> shape.at(is.span().end())).orElse(2);
    element.is().ifPresent(is -> fill(shape.at(is.span().start()) - 1, column));
    if (element.where().isPresent()) {
      while (!shape.is(where, "where") || shape.is(where - 1, "(") || shape.is(where - 1, ",")) {
        where++;
      }
      fill(where, column);
      clause(where + 1, end, column + 2);
    }
    shape.list(2, Math.min(where, end), column);
  }

  private void properties(Element element, int body) {
    int column = shape.indent() + 2;
    List<Property> properties = element.properties();
    for (int i = 0; i < properties.size(); i++) {
      int from = shape.at(properties.get(i).span().start());
      int to =
          i + 1 < properties.size()
              ? shape.at(properties.get(i + 1).span().start())
              : shape.size() - 1;
      property(properties.get(i), from, to);
      if (!shape.is(from - 1, ",")) {
        shape.separate(from, Gap.paragraph(column, from == body + 1 ? 1 : 2));
      }
    }
    int end = shape.size() - 1;
    shape.separate(
        end, end == body + 1 ? Gap.space(shape.indent()) : Gap.paragraph(shape.indent(), 1));
  }

  private void property(Property property, int from, int to) {
    int column = shape.indent() + 4;
    if (property instanceof Property.Member) {
      shape.list(from, to, shape.indent() + 2);
    } else if (property instanceof Property.Requires || property instanceof Property.When) {
      clause(from + 1, to, column);
    } else {
      shape.list(from, to, column);
    }
  }
}
