package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.testing.Carets;
import org.junit.jupiter.api.Test;

/** What is no word of the language, and what is made of it. */
class LexicalErrorsTest {

  private static void check(String marked) {
    Carets.check(marked, file -> Parsing.parse(file).diagnostics());
  }

  @Test
  void digits_are_grouped_with_an_underscore() {
    check(
        """
          step a { cost 1,000 }
        //               ^ expected a property or `}`, found `,`
        // help: digits are grouped with `_`: `1_000`
        """);
  }

  @Test
  void numbers_are_plain() {
    check(
        """
          step a { cost 1e5 }
        //              ^^^ `1e5` is not a number
        // help: write all digits, there is no exponent
          step b { cost 1__0  likelihood 5% }
        //              ^^^^ `1__0` is not a number
        // help: single `_` may stand between digits: `1_000`
          step c { cost 10k }
        //              ^^^ `10k` is not a number
        // help: a number has digits only, and a name starts with a letter
          library l { version 2.3.23 }
        //                    ^^^^^^ `2.3.23` is not a number
        // help: write it as a text in quotes: "2.3.23"
          step d { cost .5 }
        //              ^ expected a number, found `.`
        // help: a digit must stand before the point: `0.5`
          step e { cost 5. }
        //               ^ expected a property or `}`, found `.`
        // help: a digit must follow the point
        """);
  }

  @Test
  void unknown_symbols() {
    check(
        """
          step a; step b;
        //      ^ `;` is not a symbol of the language
        // help: no semicolons are needed
        //              ^ `;` is not a symbol of the language
        // help: no semicolons are needed
          goal g { when a && b || !c == 3 }
        //                ^^ `&&` is not a symbol of the language
        // help: write `and`
        //                     ^^ `||` is not a symbol of the language
        // help: write `or`
        //                        ^ `!` is not a symbol of the language
        // help: write `not`
        //                           ^^ `==` is not a symbol of the language
        // help: write `=`
          goal h { when q => 3 and q =< 5 and q <> 4 }
        //                ^^ `=>` is not a symbol of the language
        // help: write `>=`
        //                           ^^ `=<` is not a symbol of the language
        // help: write `<=`
        //                                      ^^ `<>` is not a symbol of the language
        // help: write `!=`
          goal i { when q ≥ 3 and q ≤ 5 and q ≠ 4 }
        //                ^ `≥` is not a symbol of the language
        // help: write `>=`
        //                          ^ `≤` is not a symbol of the language
        // help: write `<=`
        //                                    ^ `≠` is not a symbol of the language
        // help: write `!=`
          flow a –data→ b
        //       ^ `–` is not a symbol of the language
        // help: write `-`
        //            ^ `→` is not a symbol of the language
        // help: write `->`
          step c { at [n] }
        //            ^ `[` is not a symbol of the language
        // help: lists stand in `( )`, bodies in `{ }`
        //              ^ `]` is not a symbol of the language
        // help: lists stand in `( )`, bodies in `{ }`
          step d @#$ e
        //       ^^^ `@#$` is not a symbol of the language
        //           ^ expected `{` or a declaration, found `e`
        // help: a title stands in quotes
        """);
  }

  @Test
  void other_quotes() {
    check(
        """
          step a 'single'
        //       ^^^^^^^^ these quotes do not open a text
        // help: write straight double quotes: "…"
          step b “smart”
        //       ^^^^^^^ these quotes do not open a text
        // help: write straight double quotes: "…"
          step c „low“ { cost 1 }
        //       ^^^^^ these quotes do not open a text
        // help: write straight double quotes: "…"
          step d 'not closed
        //       ^^^^^^^^^^^ these quotes do not open a text
        // help: write straight double quotes: "…"
          step e
        """);
  }

  @Test
  void an_open_text_ends_with_its_line() {
    check(
        """
          step a "Title
        //       ^^^^^^ this text is not closed
        // help: a text ends on its line, with a second `"`
          step b { tag x "y }
        //               ^^^^ this text is not closed
        // help: a text ends on its line, with a second `"`
          step c
        """);
  }

  @Test
  void unknown_escapes() {
    check(
        """
          step a "a \\q \\u{110000} \\u{d800} \\u{} \\u{zz} b"
        //          ^^ unknown escape `\\q`
        // help: known are \\" \\\\ \\n \\t, and \\u{…} with the number of a character
        //             ^^^^^^^^^^ unknown escape `\\u{110000}`
        // help: known are \\" \\\\ \\n \\t, and \\u{…} with the number of a character
        //                        ^^^^^^^^ unknown escape `\\u{d800}`
        // help: known are \\" \\\\ \\n \\t, and \\u{…} with the number of a character
        //                                 ^^^^ unknown escape `\\u{}`
        // help: known are \\" \\\\ \\n \\t, and \\u{…} with the number of a character
        //                                      ^^^^^^ unknown escape `\\u{zz}`
        // help: known are \\" \\\\ \\n \\t, and \\u{…} with the number of a character
        """);
  }

  @Test
  void an_open_comment_hides_the_rest() {
    check(
        """
          step a
          /* step b
        //^^ this comment is not closed
        // help: close it with `*/`; it hides the rest of the file
          step c
        """);
  }

  @Test
  void names_are_ascii() {
    check(
        """
          step étape { cost 1 }
        //     ^^^^^ `étape` is not a name
        // help: a name is a letter, then letters, digits and `_`, of a to z only
          step caffè
        //     ^^^^^ `caffè` is not a name
        // help: a name is a letter, then letters, digits and `_`, of a to z only
          step _x
        //     ^^ `_x` is not a name
        // help: a name is a letter, then letters, digits and `_`, of a to z only
        """);
  }

  @Test
  void what_is_wrong_is_read_as_what_was_meant() {
    String source =
        """
        step a 'single'; step b \u201Clow\u201D
        goal g { when a && b || !c == 3 and q => 4 }
        flow a \u2013data\u2192 b
        step caf\u00e9 "open
        """;
    assertThat(Kept.of(source))
        .isEqualTo(
            """
            step a "single"
            step b "low"
            goal g { when or(and(a, b), and(not(1*c = 3), 1*q >= 4)) }
            flow a -data-> b
            step caf\u00e9 "open"\
            """);
  }
}
