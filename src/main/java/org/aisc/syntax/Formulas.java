package org.aisc.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Linear;
import org.aisc.syntax.Formula.Quantifier;
import org.aisc.syntax.Formula.Term;
import org.aisc.syntax.Yard.Quantified;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.syntax.antlr.AiscParser.OperandContext;
import org.aisc.syntax.antlr.AiscParser.QuantifierContext;
import org.aisc.syntax.antlr.AiscParser.ShareContext;
import org.aisc.syntax.antlr.AiscParser.SumContext;
import org.aisc.syntax.antlr.AiscParser.TermContext;
import org.aisc.text.Span;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What formulas are made of: names, comparisons, and counts of members. */
final class Formulas implements Nested.Language<Formula> {
  private final TokenWindow window;
  private final Errors errors;
  private final Units units;
  private final Atoms atoms;

  Formulas(TokenWindow window, Errors errors, Units units, Atoms atoms) {
    this.window = window;
    this.errors = errors;
    this.units = units;
    this.atoms = atoms;
  }

  /** One formula; empty after an error, which is reported. */
  Optional<Formula> one() {
    return Nested.one(window, errors, this);
  }

  /** Formulas with commas between them; empty after an error, which is reported. */
  Optional<List<Formula>> list() {
    return Nested.list(window, errors, this);
  }

  /** {@code all of}, {@code any of}, {@code at least K of}: all these words can be names, too. */
  @Override
  public boolean isQuantifier() {
    int type = window.type(1);
    if (type == AiscLexer.ALL || type == AiscLexer.ANY) {
      return window.type(2) == AiscLexer.OF;
    }
    return type == AiscLexer.AT
        && (window.type(2) == AiscLexer.LEAST || window.type(2) == AiscLexer.MOST)
        && (opensBound(window.type(3)) || window.type(4) == AiscLexer.OF);
  }

  private static boolean opensBound(int type) {
    return switch (type) {
      case AiscLexer.NUMBER, AiscLexer.BAD_NUMBER, AiscLexer.PLUS, AiscLexer.MINUS, AiscLexer.OF ->
          true;
      default -> false;
    };
  }

  @Override
  public Optional<Quantified> quantifier() {
    return units.parse(AiscParser::quantifier, "").map(this::quantified);
  }

  private Quantified quantified(QuantifierContext context) {
    Quantifier quantifier =
        context.ALL() != null
            ? Quantifier.ALL
            : context.ANY() != null
                ? Quantifier.ANY
                : context.LEAST() != null ? Quantifier.AT_LEAST : Quantifier.AT_MOST;
    Optional<Amount> bound = Optional.ofNullable(context.number()).map(atoms::number);
    return new Quantified(quantifier, bound, context.start.getStartIndex());
  }

  @Override
  public String noun() {
    return "a formula";
  }

  @Override
  public boolean isOperand(int type) {
    return switch (type) {
      case AiscLexer.NUMBER, AiscLexer.BAD_NUMBER, AiscLexer.PLUS, AiscLexer.MINUS -> true;
      default -> Keywords.isName(type);
    };
  }

  @Override
  public Optional<Formula> operand() {
    return units.parse(AiscParser::operand, "").flatMap(this::operand);
  }

  private Optional<Formula> operand(OperandContext context) {
    SumContext left = context.sum(0);
    if (context.comparator() != null) {
      return Optional.of(
          new Formula.Comparison(
              linear(left),
              atoms.comparator(context.comparator()),
              linear(context.sum(1)),
              atoms.span(context)));
    }
    if (left.getChildCount() == 1
        && left.term(0).getChildCount() == 1
        && left.term(0).reference() != null) {
      return Optional.of(new Formula.Use(atoms.reference(left.term(0).reference())));
    }
    errors.unexpected("a comparison such as `<= 3`");
    return Optional.empty();
  }

  private Linear linear(SumContext context) {
    List<Term> terms = new ArrayList<>();
    Optional<TerminalNode> sign = Optional.empty();
    for (ParseTree child : context.children) {
      if (child instanceof TerminalNode found) {
        sign = Optional.of(found);
      } else {
        terms.add(term((TermContext) child, sign));
        sign = Optional.empty();
      }
    }
    return new Linear(terms, atoms.span(context));
  }

  /** A term with the sign before it. */
  private Term term(TermContext context, Optional<TerminalNode> sign) {
    ShareContext share = context.share();
    BigDecimal factor = share == null ? BigDecimal.ONE : atoms.share(share).value();
    boolean negative = sign.filter(s -> s.getSymbol().getType() == AiscLexer.MINUS).isPresent();
    Span span = atoms.span(context);
    return new Term(
        negative ? factor.negate() : factor,
        Optional.ofNullable(context.reference()).map(atoms::reference),
        Optional.ofNullable(context.number()).map(atoms::number),
        sign.map(s -> span.file().span(s.getSymbol().getStartIndex(), span.end())).orElse(span));
  }

  @Override
  public Formula not(Formula inner, Span span) {
    return new Formula.Not(inner, span);
  }

  @Override
  public Formula and(List<Formula> members, Span span) {
    return new Formula.And(members, span);
  }

  @Override
  public Formula or(List<Formula> members, Span span) {
    return new Formula.Or(members, span);
  }

  @Override
  public Formula count(Quantified quantified, List<Formula> members, Span span) {
    return new Formula.Count(quantified.quantifier(), quantified.bound(), members, span);
  }
}
