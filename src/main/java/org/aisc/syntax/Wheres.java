package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.syntax.Yard.Quantified;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.syntax.antlr.AiscParser.DottedContext;
import org.aisc.syntax.antlr.AiscParser.TestContext;
import org.aisc.text.Span;

/** What {@code where} clauses are made of: facts about MLSD nodes. */
final class Wheres implements Nested.Language<Where> {
  private final TokenWindow window;
  private final Errors errors;
  private final Units units;
  private final Atoms atoms;

  Wheres(TokenWindow window, Errors errors, Units units, Atoms atoms) {
    this.window = window;
    this.errors = errors;
    this.units = units;
    this.atoms = atoms;
  }

  /** What follows the word {@code where}; empty after an error, which is reported. */
  Optional<Where> one() {
    return Nested.one(window, errors, this);
  }

  @Override
  public boolean isQuantifier() {
    return false;
  }

  @Override
  public Optional<Quantified> quantifier() {
    return Optional.empty();
  }

  @Override
  public String noun() {
    return "a node";
  }

  @Override
  public boolean isOperand(int type) {
    return Keywords.isName(type);
  }

  @Override
  public Optional<Where> operand() {
    return units.parse(AiscParser::test, "").flatMap(this::test);
  }

  private Optional<Where> test(TestContext context) {
    Span span = atoms.span(context);
    Name left = atoms.dotted(context.dotted(0));
    if (context.ARROW() != null) {
      Name to = atoms.dotted(context.dotted(1));
      boolean closure = context.PLUS() != null;
      return Optional.of(new Where.Flows(left, atoms.name(context.name()), closure, to, span));
    } else if (context.HAS() != null) {
      return Optional.of(new Where.Has(left, atoms.name(context.name()), span));
    } else if (context.IN() != null) {
      return Optional.of(new Where.InLayer(left, atoms.name(context.name()), span));
    }
    return compared(context, span);
  }

  /** {@code a.key = value}, or {@code a = b}. */
  private Optional<Where> compared(TestContext context, Span span) {
    DottedContext left = context.dotted(0);
    Property.Value right = atoms.value(context.value());
    boolean equal = context.EQUAL() != null;
    int last = left.name().size() - 1;
    if (last > 0) {
      Name key = atoms.name(left.name(last));
      return Optional.of(new Where.Valued(atoms.qualifier(left), key, equal, right, span));
    } else if (right instanceof Property.Value.Word word) {
      return Optional.of(new Where.Same(atoms.dotted(left), equal, word.name(), span));
    } else if (right instanceof Property.Value.OfNode of && of.otherwise().isEmpty()) {
      Name node = new Name(of.node().text() + "." + of.key().text(), of.span());
      return Optional.of(new Where.Same(atoms.dotted(left), equal, node, span));
    }
    errors.report(
        right.span(),
        () ->
            Code.UNEXPECTED
                .at(right.span(), "a node", "`" + Excerpt.of(right.span()) + "`")
                .help("an attribute is compared like this: `node.key = \"value\"`"));
    return Optional.empty();
  }

  @Override
  public Where not(Where inner, Span span) {
    return new Where.Not(inner, span);
  }

  @Override
  public Where and(List<Where> members, Span span) {
    return new Where.And(members, span);
  }

  @Override
  public Where or(List<Where> members, Span span) {
    return new Where.Or(members, span);
  }

  @Override
  public Where count(Quantified quantified, List<Where> members, Span span) {
    throw new IllegalStateException("a where clause has no quantifiers");
  }
}
