package org.aisc.syntax;

import java.util.function.IntPredicate;
import org.aisc.syntax.antlr.AiscLexer;
import org.antlr.v4.runtime.Token;

/**
 * Finds the place to go on after an error. A declaration is believed to begin where its keyword is
 * the first word of a line, or follows a closing brace, and is followed by what such a declaration
 * starts with: any keyword can be a name as well.
 */
final class Recovery {
  private final TokenWindow window;
  private final Errors errors;
  private int unclosed;

  Recovery(TokenWindow window, Errors errors) {
    this.window = window;
    this.errors = errors;
  }

  /** Whether a declaration is believed to begin here. */
  boolean isDeclaration() {
    return isKeyword() && opens(window.type(1));
  }

  private boolean isKeyword() {
    return Keywords.opensDeclaration(window.type(1)) && isFirst();
  }

  /** Whether a keyword in the place of the next lexeme is followed by what belongs there. */
  boolean opens(int keyword) {
    int second = window.type(2);
    return switch (keyword) {
      case AiscLexer.PIPELINE, AiscLexer.USER -> second == AiscLexer.LBRACE;
      case AiscLexer.ASSERT -> second == AiscLexer.TEXT || Keywords.opensClaim(second);
      case AiscLexer.IMPORT -> second == AiscLexer.TEXT || Keywords.isName(second);
      case AiscLexer.CONSTRAINT ->
          second == AiscLexer.LPAR || second == AiscLexer.NOT || Keywords.isName(second);
      default -> Keywords.isName(second);
    };
  }

  /** Whether the next lexeme starts a line or follows a closing brace. */
  boolean isFirst() {
    return startsLine() || window.peek(0).type() == AiscLexer.RBRACE;
  }

  /**
   * Whether a declaration begins here for sure, where names of the user's choice may stand: {@code
   * model m} can also be an attribute, or two members of a defence.
   */
  boolean isSurelyDeclaration() {
    if (!Keywords.opensDeclaration(window.type(1)) || !startsLine()) {
      return false;
    }
    int third = window.type(3);
    return switch (window.type(1)) {
      case AiscLexer.PIPELINE, AiscLexer.USER -> window.type(2) == AiscLexer.LBRACE;
      case AiscLexer.FLOW -> third == AiscLexer.MINUS && window.type(5) == AiscLexer.ARROW;
      default ->
          Keywords.isName(window.type(2))
              && (third == AiscLexer.TEXT ? window.type(4) : third) == AiscLexer.LBRACE;
    };
  }

  /**
   * Whether the last word that was understood as a name opens a declaration or a property instead:
   * a list or a formula before it breaks off. If so, this is reported, and the word comes next
   * again.
   *
   * @param mayFollow what may follow if the word is a name
   */
  boolean isSwallowed(IntPredicate mayFollow) {
    if (window.type(1) == Token.EOF || mayFollow.test(window.type(1))) {
      return false;
    }
    window.seek(window.index() - 1);
    boolean property = Keywords.opensProperty(window.type(1)) && startsLine();
    if (property || isDeclaration()) {
      errors.unexpected("a name", "what comes before it is not finished");
      return true;
    }
    window.consume();
    return false;
  }

  private boolean startsLine() {
    return window.startsLine(window.peek(1));
  }

  /**
   * Goes on to the next declaration, or to the brace that closes what is around.
   *
   * @param layer whether a brace closes something here
   */
  void toDeclaration(boolean layer) {
    unclosed += skip(type -> (layer && type == AiscLexer.RBRACE) || isKeyword());
  }

  /** Goes on to where a body opens or closes on the line, or to the next line. */
  void toBody() {
    skip(type -> type == AiscLexer.LBRACE || type == AiscLexer.RBRACE || startsLine());
  }

  /** Goes on to the next property of a body, to its end, or to the next declaration. */
  void toProperty() {
    skip(type -> type == AiscLexer.RBRACE || Keywords.opensProperty(type));
  }

  /** Goes on to the first word of a line in a body, to its end, or to the next declaration. */
  void toLine() {
    skip(type -> type == AiscLexer.RBRACE || (Keywords.isName(type) && startsLine()));
  }

  /** Skips to what is wanted outside of braces that open on the way; gives how many stay open. */
  private int skip(IntPredicate wanted) {
    int depth = 0;
    while (window.type(1) != Token.EOF
        && !(depth == 0 && wanted.test(window.type(1)))
        && !isDeclaration()) {
      int skipped = window.next().type();
      if (skipped == AiscLexer.LBRACE) {
        depth++;
      } else if (skipped == AiscLexer.RBRACE && depth > 0) {
        depth--;
      }
    }
    if (startsLine()) {
      errors.understood();
    }
    return depth;
  }

  /** Whether a brace closes one that was skipped. */
  boolean closesSkipped() {
    if (unclosed > 0) {
      unclosed--;
      return true;
    }
    return false;
  }
}
