package org.aisc.syntax;

import java.util.Optional;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.antlr.v4.runtime.Token;

/** Reads what is in the body of an MLSD node: keys of the user's choice, with values or without. */
final class Attributes {
  private final TokenWindow window;
  private final Errors errors;
  private final Units units;
  private final Properties properties;

  Attributes(TokenWindow window, Errors errors, Units units, Properties properties) {
    this.window = window;
    this.errors = errors;
    this.units = units;
    this.properties = properties;
  }

  /** Reads an attribute or a tag; empty after an error, which is reported. */
  Optional<Property> attribute() {
    if (isTag()) {
      return units.parse(AiscParser::tag, "").map(properties::tag);
    } else if (isFlag()) {
      return Optional.of(properties.flag(window.next()));
    } else if (!Keywords.isName(window.type(1))) {
      errors.unexpected("an attribute or `}`", isHyphen() ? "a word with `-` goes in quotes" : "");
      return Optional.empty();
    }
    return units.parse(AiscParser::attribute, "").map(properties::attribute);
  }

  private boolean isHyphen() {
    return window.type(1) == AiscLexer.MINUS && window.peek(1).start() == window.lastEnd();
  }

  /** Whether a tag comes next: its text tells it from a name. */
  boolean isTag() {
    return window.type(1) == AiscLexer.TAG
        && Keywords.isName(window.type(2))
        && window.type(3) == AiscLexer.TEXT;
  }

  /**
   * Whether an attribute has no value. A word after a key is its value, unless what comes next is a
   * value itself, a text, a number or a dotted name: then the word is a key.
   */
  private boolean isFlag() {
    if (!Keywords.isName(window.type(1))) {
      return false;
    }
    return switch (window.type(2)) {
      case Token.EOF, AiscLexer.COMMA, AiscLexer.RBRACE -> true;
      default -> Keywords.isName(window.type(2)) && (isLiteral(window.type(3)) || isDotted());
    };
  }

  private boolean isDotted() {
    return Keywords.isName(window.type(3)) && window.type(4) == AiscLexer.DOT;
  }

  private static boolean isLiteral(int type) {
    return switch (type) {
      case AiscLexer.TEXT,
          AiscLexer.NUMBER,
          AiscLexer.BAD_NUMBER,
          AiscLexer.PLUS,
          AiscLexer.MINUS ->
          true;
      default -> false;
    };
  }
}
