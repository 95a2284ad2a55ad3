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
    return Keywords.opensDeclaration(window.type(1))
        && (startsLine() || window.peek(0).type() == AiscLexer.RBRACE)
        && isFollowed();
  }

  private boolean startsLine() {
    return window.startsLine(window.peek(1));
  }

  private boolean isFollowed() {
    int second = window.type(2);
    return switch (window.type(1)) {
      case AiscLexer.PIPELINE, AiscLexer.USER -> second == AiscLexer.LBRACE;
      case AiscLexer.IMPORT -> second == AiscLexer.TEXT || Keywords.isName(second);
      case AiscLexer.FLOW -> Keywords.isName(second) && isFlow();
      case AiscLexer.ASSERT -> second == AiscLexer.TEXT || isClaim(second);
      case AiscLexer.CONSTRAINT ->
          second == AiscLexer.LPAR || second == AiscLexer.NOT || isElement();
      default -> Keywords.isName(second) && isElement();
    };
  }

  private boolean isFlow() {
    return window.type(3) == AiscLexer.MINUS || window.type(3) == AiscLexer.DOT;
  }

  private static boolean isClaim(int type) {
    return switch (type) {
      case AiscLexer.REACHABLE,
          AiscLexer.UNREACHABLE,
          AiscLexer.LIKELIHOOD,
          AiscLexer.CHEAPEST,
          AiscLexer.PATHS,
          AiscLexer.LOSS ->
          true;
      default -> false;
    };
  }

  /** Whether the lexeme after a name may follow the name of a declaration. */
  private boolean isElement() {
    int third = window.type(3);
    return switch (third) {
      case Token.EOF,
          AiscLexer.TEXT,
          AiscLexer.LBRACE,
          AiscLexer.RBRACE,
          AiscLexer.LPAR,
          AiscLexer.EQUAL,
          AiscLexer.IS,
          AiscLexer.WHERE ->
          true;
      default -> Keywords.opensDeclaration(third) && window.startsLine(window.peek(3));
    };
  }

  /**
   * Goes on to the next declaration, or to the brace that closes what is around.
   *
   * @param layer whether a brace closes something here
   */
  void toDeclaration(boolean layer) {
    unclosed += skip(type -> type == AiscLexer.RBRACE && layer);
  }

  /** Goes on to where a body opens, or to the next declaration. */
  void toBody() {
    skip(type -> type == AiscLexer.LBRACE || type == AiscLexer.RBRACE);
  }

  /** Goes on to the next property of a body, to its end, or to the next declaration. */
  void toProperty(IntPredicate opensProperty) {
    skip(type -> type == AiscLexer.RBRACE || opensProperty.test(type));
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
