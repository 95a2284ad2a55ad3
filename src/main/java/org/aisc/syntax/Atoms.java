package org.aisc.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser.ComparatorContext;
import org.aisc.syntax.antlr.AiscParser.DottedContext;
import org.aisc.syntax.antlr.AiscParser.FigureContext;
import org.aisc.syntax.antlr.AiscParser.LookupContext;
import org.aisc.syntax.antlr.AiscParser.NameContext;
import org.aisc.syntax.antlr.AiscParser.NumberContext;
import org.aisc.syntax.antlr.AiscParser.ReferenceContext;
import org.aisc.syntax.antlr.AiscParser.ShareContext;
import org.aisc.syntax.antlr.AiscParser.ValueContext;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Parse trees to the small records that all others are made of. */
final class Atoms {
  private final SourceFile file;
  private final Texts texts;
  private final Map<String, String> words = new HashMap<>();

  Atoms(SourceFile file, Complaints complaints) {
    this.file = file;
    this.texts = new Texts(file, complaints);
  }

  Span span(ParserRuleContext context) {
    return file.span(context.start.getStartIndex(), context.stop.getStopIndex() + 1);
  }

  /** From the start of one to the end of another. */
  Span span(ParserRuleContext from, ParserRuleContext to) {
    return file.span(from.start.getStartIndex(), to.stop.getStopIndex() + 1);
  }

  Name name(NameContext context) {
    return name((Lexeme) context.start);
  }

  /** A name that stands alone. */
  Name name(Lexeme lexeme) {
    Span span = file.span(lexeme.start(), lexeme.end());
    return new Name(word(span.text()), span);
  }

  private String word(String text) {
    String known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  Name dotted(DottedContext context) {
    if (context.start == context.stop) {
      return name((Lexeme) context.start);
    }
    return new Name(word(String.join(".", parts(context))), span(context));
  }

  private List<String> parts(DottedContext context) {
    return context.name().stream().map(part -> name(part).text()).toList();
  }

  /** All parts of a dotted name but the last. */
  Name qualifier(DottedContext context) {
    List<String> parts = parts(context);
    Span span = span(context.name(0), context.name(parts.size() - 2));
    return new Name(word(String.join(".", parts.subList(0, parts.size() - 1))), span);
  }

  Reference reference(ReferenceContext context) {
    if (context.getChildCount() == 1) {
      Name name = dotted(context.dotted(0));
      return new Reference(name, false, List.of(), name.span());
    }
    List<Name> names = context.dotted().stream().map(this::dotted).toList();
    return new Reference(names.get(0), true, names.subList(1, names.size()), span(context));
  }

  List<Reference> references(List<ReferenceContext> contexts) {
    return contexts.stream().map(this::reference).toList();
  }

  Text text(Token token) {
    return texts.text((Lexeme) token);
  }

  /** A number with its sign. */
  Amount number(NumberContext context) {
    Amount share = share(context.share());
    boolean negative = context.MINUS() != null;
    return new Amount(
        negative ? share.value().negate() : share.value(), share.percent(), span(context));
  }

  /** A number without a sign. */
  Amount share(ShareContext context) {
    Lexeme digits = (Lexeme) context.NUMBER().getSymbol();
    boolean percent = context.PERCENT() != null;
    String written = file.text().substring(digits.start(), digits.end());
    BigDecimal value = new BigDecimal(written.replace("_", ""));
    return new Amount(percent ? value.movePointLeft(2) : value, percent, span(context));
  }

  Comparator comparator(ComparatorContext context) {
    return switch (context.start.getType()) {
      case AiscLexer.LESS -> Comparator.LESS;
      case AiscLexer.AT_MOST -> Comparator.AT_MOST;
      case AiscLexer.NOT_EQUAL -> Comparator.NOT_EQUAL;
      case AiscLexer.AT_LEAST -> Comparator.AT_LEAST;
      case AiscLexer.GREATER -> Comparator.GREATER;
      default -> Comparator.EQUAL;
    };
  }

  Value value(FigureContext context) {
    if (context.number() != null) {
      return new Value.Numeric(number(context.number()));
    } else if (context.TEXT() != null) {
      return new Value.Quoted(text(context.TEXT().getSymbol()));
    } else if (context.NAME() != null) {
      return new Value.Word(name((Lexeme) context.start));
    }
    return lookup(context.lookup());
  }

  Value value(ValueContext context) {
    if (context.number() != null) {
      return new Value.Numeric(number(context.number()));
    } else if (context.TEXT() != null) {
      return new Value.Quoted(text(context.TEXT().getSymbol()));
    } else if (context.name() != null) {
      return new Value.Word(name(context.name()));
    }
    return lookup(context.lookup());
  }

  /** {@code alias.node.key}: the last part is the key. */
  private Value lookup(LookupContext context) {
    List<NameContext> parts = new ArrayList<>(List.of(context.name()));
    parts.addAll(context.dotted().name());
    List<NameContext> node = parts.subList(0, parts.size() - 1);
    String dotted = String.join(".", node.stream().map(part -> name(part).text()).toList());
    return new Value.OfNode(
        new Name(word(dotted), span(node.get(0), node.get(node.size() - 1))),
        name(parts.get(parts.size() - 1)),
        Optional.ofNullable(context.number()).map(this::number),
        span(context));
  }
}
