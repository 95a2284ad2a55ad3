package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Declaration.Assertion;
import org.aisc.syntax.Declaration.Bound;
import org.aisc.syntax.Declaration.Claim;
import org.aisc.syntax.Declaration.Flow;
import org.aisc.syntax.Declaration.Header;
import org.aisc.syntax.Declaration.Import;
import org.aisc.syntax.Declaration.Parameter;
import org.aisc.syntax.Declaration.Target;
import org.aisc.syntax.Declaration.Under;
import org.aisc.syntax.antlr.AiscParser.AssertionContext;
import org.aisc.syntax.antlr.AiscParser.BoundContext;
import org.aisc.syntax.antlr.AiscParser.ClaimContext;
import org.aisc.syntax.antlr.AiscParser.FlowContext;
import org.aisc.syntax.antlr.AiscParser.HeaderContext;
import org.aisc.syntax.antlr.AiscParser.ImportingContext;
import org.aisc.syntax.antlr.AiscParser.ParameterContext;
import org.aisc.syntax.antlr.AiscParser.UnderContext;
import org.aisc.text.Span;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse trees of declarations without a body to records. */
final class Sentences {
  private final Atoms atoms;

  Sentences(Atoms atoms) {
    this.atoms = atoms;
  }

  Header header(HeaderContext context) {
    return new Header(
        context.SYSTEM() != null,
        atoms.dotted(context.dotted()),
        text(context.TEXT()),
        ((Lexeme) context.start).doc(),
        atoms.span(context));
  }

  Optional<Text> text(TerminalNode node) {
    return Optional.ofNullable(node).map(found -> atoms.text(found.getSymbol()));
  }

  Import importing(ImportingContext context) {
    Target target =
        context.TEXT() == null
            ? new Target.Module(atoms.dotted(context.dotted()))
            : new Target.Path(atoms.text(context.TEXT().getSymbol()));
    Optional<Name> alias = Optional.ofNullable(context.name()).map(atoms::name);
    return new Import(target, alias, atoms.span(context));
  }

  Flow flow(FlowContext context) {
    List<Name> kinds = context.name().stream().map(atoms::name).toList();
    return new Flow(atoms.references(context.reference()), kinds, atoms.span(context));
  }

  Parameter parameter(ParameterContext context) {
    return new Parameter(atoms.name(context.name(0)), atoms.name(context.name(1)));
  }

  Assertion assertion(AssertionContext context) {
    ClaimContext claim = context.claim();
    return new Assertion(
        text(context.TEXT()),
        claim(claim),
        Optional.ofNullable(claim.reference()).map(atoms::reference),
        Optional.ofNullable(context.under()).map(this::under),
        Optional.ofNullable(context.by()).map(by -> atoms.dotted(by.dotted())),
        Optional.ofNullable(context.bound()).map(this::bound),
        ((Lexeme) context.start).doc(),
        atoms.span(context));
  }

  private static Claim claim(ClaimContext context) {
    if (context.REACHABLE() != null) {
      return Claim.REACHABLE;
    } else if (context.UNREACHABLE() != null) {
      return Claim.UNREACHABLE;
    } else if (context.LIKELIHOOD() != null) {
      return Claim.LIKELIHOOD;
    } else if (context.ATTACK() != null) {
      return Claim.CHEAPEST_ATTACK;
    } else if (context.DEFENCE() != null) {
      return Claim.CHEAPEST_DEFENCE;
    }
    return context.PATHS() != null ? Claim.PATHS : Claim.LOSS;
  }

  private Under under(UnderContext context) {
    return context.dotted() == null
        ? new Under.Listed(atoms.references(context.reference()), listSpan(context))
        : new Under.Named(atoms.dotted(context.dotted()));
  }

  /** The braces and what is between them. */
  private Span listSpan(UnderContext context) {
    int opening = context.LBRACE().getSymbol().getStartIndex();
    Span whole = atoms.span(context);
    return whole.file().span(opening, whole.end());
  }

  private Bound bound(BoundContext context) {
    return new Bound(atoms.comparator(context.comparator()), atoms.number(context.number()));
  }
}
