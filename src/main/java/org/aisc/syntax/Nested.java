package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.Yard.Quantified;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.Span;
import org.antlr.v4.runtime.Token;

/** Reads what {@code and}, {@code or}, {@code not} and parentheses join, to any depth. */
final class Nested<T> {
  /** How deep a formula may be nested: what bounds it is memory, 9 bytes of stack a level. */
  private static final int DEEPEST = 10_000_000;

  private final TokenWindow window;
  private final Errors errors;
  private final Language<T> language;
  private final boolean list;
  private final Yard<T> yard;

  /** What stands between the connectives. */
  interface Language<T> extends Yard.Maker<T> {
    /** Whether a quantifier such as {@code at least 2 of} comes next. */
    boolean isQuantifier();

    /** Reads a quantifier; empty after an error, which is reported. */
    Optional<Quantified> quantifier();

    /** What an operand is called, with its article. */
    String noun();

    /** Whether a type of lexeme can begin an operand. */
    boolean isOperand(int type);

    /** Reads an operand; empty after an error, which is reported. */
    Optional<T> operand();
  }

  private Nested(TokenWindow window, Errors errors, Language<T> language, boolean list) {
    this.window = window;
    this.errors = errors;
    this.language = language;
    this.list = list;
    this.yard = new Yard<>(window.file(), language);
  }

  /** One formula; empty after an error, which is reported. */
  static <T> Optional<T> one(TokenWindow window, Errors errors, Language<T> language) {
    return new Nested<>(window, errors, language, false).read().map(found -> found.get(0));
  }

  /** Formulas with commas between them; empty after an error, which is reported. */
  static <T> Optional<List<T>> list(TokenWindow window, Errors errors, Language<T> language) {
    return new Nested<>(window, errors, language, true).read();
  }

  private Optional<List<T>> read() {
    do {
      if (!readOpenings() || !readOperand()) {
        return Optional.empty();
      }
      while (yard.open() > 0 && window.type(1) == AiscLexer.RPAR) {
        yard.close(window.next().end());
      }
    } while (readConnective());
    if (yard.open() > 0) {
      reportOpen();
      return Optional.empty();
    }
    return Optional.of(yard.finish());
  }

  private boolean readOpenings() {
    boolean readable = true;
    while (readable && isOpening()) {
      Lexeme next = window.peek(1);
      if (next.type() == AiscLexer.NOT) {
        yard.not(window.next().start());
      } else if (next.type() == AiscLexer.LPAR) {
        yard.group(window.next().start());
      } else {
        readable = readQuantifier();
      }
      if (yard.depth() > DEEPEST) {
        Span span = window.span(next);
        errors.report(span, () -> Code.TOO_DEEP.at(span, DEEPEST));
        readable = false;
      }
    }
    return readable;
  }

  private boolean isOpening() {
    int type = window.type(1);
    return type == AiscLexer.NOT || type == AiscLexer.LPAR || language.isQuantifier();
  }

  private boolean readQuantifier() {
    Optional<Quantified> quantified = language.quantifier();
    if (quantified.isEmpty()) {
      return false;
    }
    if (window.type(1) != AiscLexer.LPAR) {
      errors.unexpected("`(`");
      return false;
    }
    yard.count(quantified.get(), window.next().start());
    return true;
  }

  private boolean readOperand() {
    Lexeme first = window.peek(1);
    if (!language.isOperand(first.type())) {
      errors.unexpected(language.noun());
      return false;
    }
    Optional<T> operand = language.operand();
    operand.ifPresent(found -> yard.operand(found, first.start(), window.lastEnd()));
    return operand.isPresent();
  }

  private boolean readConnective() {
    int type = window.type(1);
    boolean comma = yard.open() > 0 ? yard.isInCount() : list;
    if (type == AiscLexer.AND) {
      yard.and();
    } else if (type == AiscLexer.OR) {
      yard.or();
    } else if (type == AiscLexer.COMMA && comma) {
      yard.comma();
    } else {
      return false;
    }
    window.consume();
    return true;
  }

  /** Something that cannot go on inside parentheses comes next. */
  private void reportOpen() {
    if (!isEnd(window.type(1))) {
      String comma = yard.isInCount() ? "`,`, " : "";
      errors.unexpected(comma + "`and`, `or` or `)`");
      return;
    }
    Span missing = window.file().span(window.lastEnd(), window.lastEnd());
    errors.report(missing, () -> unclosed(missing));
  }

  private static boolean isEnd(int type) {
    return switch (type) {
      case Token.EOF, AiscLexer.LBRACE, AiscLexer.RBRACE -> true;
      default -> Keywords.opensProperty(type) || Keywords.opensDeclaration(type);
    };
  }

  private Diagnostic unclosed(Span missing) {
    Span opening = window.file().span(yard.innermost(), yard.innermost() + 1);
    return Code.UNCLOSED.at(missing, ")").note(opening, "`(` is opened here");
  }
}
