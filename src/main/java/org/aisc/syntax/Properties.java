package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Property.RemarkKind;
import org.aisc.syntax.Property.Target;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser.AimContext;
import org.aisc.syntax.antlr.AiscParser.AttributeContext;
import org.aisc.syntax.antlr.AiscParser.EdgeContext;
import org.aisc.syntax.antlr.AiscParser.FigureContext;
import org.aisc.syntax.antlr.AiscParser.MembersContext;
import org.aisc.syntax.antlr.AiscParser.PlaceContext;
import org.aisc.syntax.antlr.AiscParser.PropertyContext;
import org.aisc.syntax.antlr.AiscParser.TagContext;
import org.aisc.text.Span;

/** Parse trees of properties to records; those with formulas are read elsewhere. */
final class Properties {
  private final Atoms atoms;

  Properties(Atoms atoms) {
    this.atoms = atoms;
  }

  Property property(PropertyContext context) {
    Span span = atoms.span(context);
    return switch (context.start.getType()) {
      case AiscLexer.CAUSES -> new Property.Causes(atoms.references(context.reference()), span);
      case AiscLexer.LIKELIHOOD -> likelihood(context, span);
      case AiscLexer.COST -> new Property.Cost(value(context, 0), span);
      case AiscLexer.IMPACT -> new Property.Impact(value(context, 0), span);
      case AiscLexer.BUDGET -> new Property.Budget(value(context, 0), span);
      case AiscLexer.RANGE -> new Property.Range(value(context, 0), value(context, 1), span);
      case AiscLexer.INTEGER -> new Property.Integral(span);
      case AiscLexer.CHOSEN -> new Property.ChosenBy(atoms.name(context.name()), span);
      case AiscLexer.AT -> new Property.At(atoms.reference(context.reference(0)), span);
      case AiscLexer.TAG -> tag(context.tag());
      case AiscLexer.LIMITS -> limits(context, span);
      case AiscLexer.EXCLUDES -> new Property.Excludes(atoms.references(context.reference()), span);
      case AiscLexer.CAN -> new Property.Can(atoms.references(context.reference()), span);
      case AiscLexer.CANNOT -> new Property.Cannot(atoms.references(context.reference()), span);
      case AiscLexer.STRATEGY -> new Property.Strategy(atoms.name(context.name()), span);
      case AiscLexer.STATUS -> new Property.Status(atoms.name(context.name()), span);
      case AiscLexer.OWNER -> remark(RemarkKind.OWNER, context, span);
      case AiscLexer.UNTIL -> remark(RemarkKind.UNTIL, context, span);
      default -> remark(RemarkKind.REASON, context, span);
    };
  }

  private Value value(PropertyContext context, int at) {
    return atoms.value(context.figure(at));
  }

  private Property likelihood(PropertyContext context, Span span) {
    boolean interval = context.DOTS() != null;
    List<FigureContext> figures = context.figure();
    Optional<Value> high = interval ? Optional.of(atoms.value(figures.get(1))) : Optional.empty();
    Optional<Value> mode =
        context.MODE() == null
            ? Optional.empty()
            : Optional.of(atoms.value(figures.get(figures.size() - 1)));
    return new Property.Likelihood(atoms.value(figures.get(0)), high, mode, span);
  }

  private Property limits(PropertyContext context, Span span) {
    Reference quantity = atoms.reference(context.reference(0));
    return new Property.Limits(
        quantity, atoms.comparator(context.comparator()), value(context, 0), span);
  }

  private Property remark(RemarkKind kind, PropertyContext context, Span span) {
    if (context.TEXT() != null) {
      return new Property.Remark(kind, atoms.text(context.TEXT().getSymbol()), span);
    }
    Name word = atoms.name(context.name());
    return new Property.Remark(kind, new Text(word.text(), word.span()), span);
  }

  Target place(PlaceContext context) {
    return new Target.AtNode(atoms.reference(context.reference()), atoms.span(context));
  }

  Target edge(EdgeContext context) {
    Reference first = atoms.reference(context.reference(0));
    return context.ARROW() == null
        ? new Target.Item(first)
        : new Target.Edge(first, atoms.reference(context.reference(1)), atoms.span(context));
  }

  /** {@code to 10%}. */
  Value aim(AimContext context) {
    return atoms.value(context.figure());
  }

  Property tag(TagContext context) {
    return new Property.Tag(
        atoms.name(context.name()), atoms.text(context.TEXT().getSymbol()), atoms.span(context));
  }

  Property attribute(AttributeContext context) {
    return new Property.Attribute(
        atoms.name(context.name()), atoms.value(context.value()), atoms.span(context));
  }

  /** An attribute without a value is {@code true}. */
  Property flag(Lexeme key) {
    Name name = atoms.name(key);
    Span end = name.span().file().span(key.end(), key.end());
    return new Property.Attribute(name, new Value.Word(new Name("true", end)), name.span());
  }

  List<Property> members(MembersContext context) {
    List<Property> members = new ArrayList<>();
    for (Reference reference : atoms.references(context.reference())) {
      members.add(new Property.Member(reference));
    }
    return members;
  }
}
