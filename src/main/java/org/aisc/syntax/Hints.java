package org.aisc.syntax;

import java.util.stream.Stream;
import org.aisc.syntax.antlr.AiscLexer;

/** What was probably meant by a lexeme that is out of place, seen from those beside it. */
final class Hints {
  private final TokenWindow window;
  private final String expected;
  private final int before;
  private final int found;

  /**
   * About the next lexeme.
   *
   * @param expected what should be in its place, as messages say it
   */
  Hints(TokenWindow window, String expected) {
    this.window = window;
    this.expected = expected;
    this.before = window.peek(0).type();
    this.found = window.type(1);
  }

  /** What helps; empty if nothing is known. What is known already goes after typing errors only. */
  String over(String known) {
    return Stream.of(touching(), known, number(), order())
        .filter(hint -> !hint.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Where nothing stands between the next lexeme and the one before it. */
  private String touching() {
    Lexeme last = window.peek(0);
    if (last.end() != window.peek(1).start() || last.end() == last.start()) {
      return "";
    } else if (Keywords.isName(before) && found == AiscLexer.MINUS && expected.equals("`->`")) {
      return "an arrow is written `-data->`";
    } else if (Keywords.isName(before) && (found == AiscLexer.MINUS || found == AiscLexer.DOT)) {
      return "a name has letters, digits and `_` only; other words go in quotes";
    } else if (before == AiscLexer.NUMBER && found == AiscLexer.COMMA) {
      return "digits are grouped with `_`: `1_000`";
    } else if (before == AiscLexer.NUMBER && found == AiscLexer.DOT) {
      return "a digit must follow the point";
    }
    return "";
  }

  /** Beside numbers. */
  private String number() {
    boolean after = before == AiscLexer.NUMBER || before == AiscLexer.PERCENT;
    if ((after && (found == AiscLexer.MINUS || found == AiscLexer.TO))
        || before == AiscLexer.DOTS) {
      return "an interval is written with two dots: `20%..40%`";
    } else if (before == AiscLexer.NUMBER && found == AiscLexer.OF) {
      return "a count is written `at least 2 of (a, b, c)`";
    } else if (after && found == AiscLexer.NAME && expected.contains("property")) {
      return "no unit stands after a number";
    } else if (found == AiscLexer.DOT && expected.equals("a number")) {
      return "a digit must stand before the point: `0.5`";
    }
    return "";
  }

  /** Words and symbols that other languages have in these places. */
  private String order() {
    boolean name = expected.startsWith("a name");
    return switch (found) {
      case AiscLexer.COLON, AiscLexer.EQUAL -> assigned();
      case AiscLexer.ARROW ->
          expected.contains("property")
              ? "causes are written `event NAME { requires a  causes b }`"
              : "a flow names its kind: `a -data-> b`";
      case AiscLexer.TEXT -> name ? quoted() : "";
      case AiscLexer.LPAR ->
          name && !Keywords.opensDeclaration(before) ? "no parentheses are needed" : "";
      case AiscLexer.LBRACE -> name ? braced() : "";
      case AiscLexer.AND, AiscLexer.OR ->
          expected.contains("property") ? "commas stand between the names of a list" : "";
      case AiscLexer.MINUS ->
          before == AiscLexer.MINUS && name ? "an arrow is written `-data->`" : "";
      default -> missing();
    };
  }

  private String assigned() {
    return Keywords.opensDeclaration(before)
        ? "each declaration has a name"
        : "leave it out: only space stands between a word and its value";
  }

  private String quoted() {
    return Keywords.opensDeclaration(before)
        ? "the name comes first, then the title in quotes"
        : "names stand without quotes";
  }

  private String braced() {
    return Keywords.opensDeclaration(before)
        ? "each declaration has a name"
        : "a single name stands without braces";
  }

  private String missing() {
    if (before == AiscLexer.IMPORT && found == AiscLexer.DOT) {
      return "a path stands in quotes: import \"./name.aisc\"";
    } else if (expected.equals("a text in quotes")) {
      return "a tag is a key and a text: `tag atlas \"AML.T0020\"`";
    } else if (expected.equals("`:`")) {
      return Keywords.opensProperty(before)
          ? "properties stand in braces"
          : "a parameter has a kind: `d: dataset`";
    } else if (expected.equals("`(`")) {
      return "the list stands in parentheses";
    } else if (expected.contains("another test")) {
      return "tests are `a -data-> b`, `a has key`, `a.key = value`, `a in user`, `a = b`";
    } else if (before == AiscLexer.EQUAL && expected.equals("a name")) {
      return "a condition is `= true` or `= false`";
    }
    return "";
  }
}
