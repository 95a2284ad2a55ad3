package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** Source beside its lexemes, for what an editor or a formatter needs of them. */
class LexingTest {

  private static void check(String source, String lexemes) {
    List<Lexeme> found = Lexing.all(new SourceFile("test.aisc", source));
    assertThat(found.stream().map(lexeme -> shown(source, lexeme)).collect(Collectors.joining(" ")))
        .isEqualTo(lexemes);
  }

  private static String shown(String source, Lexeme lexeme) {
    String text = source.substring(lexeme.start(), lexeme.end());
    String type = AiscLexer.VOCABULARY.getSymbolicName(lexeme.type());
    return switch (lexeme.channel()) {
      case Lexeme.COMMENTS -> "[comment " + text + "]";
      case Lexeme.DOCS -> "[doc " + text + "]";
      case Lexeme.NOISE -> "[noise " + text + "]";
      default -> type + ":" + text;
    };
  }

  @Test
  void keywords_are_told_from_names() {
    check("step steps Step", "STEP:step NAME:steps NAME:Step");
    check("at_1 of and _x", "NAME:at_1 OF:of AND:and NAME:_x");
  }

  @Test
  void intervals_are_told_from_decimals() {
    check("0..5", "NUMBER:0 DOTS:.. NUMBER:5");
    check("0.5..1.5", "NUMBER:0.5 DOTS:.. NUMBER:1.5");
    check("20%..40%", "NUMBER:20 PERCENT:% DOTS:.. NUMBER:40 PERCENT:%");
    check("1_0.2_5 -3", "NUMBER:1_0.2_5 MINUS:- NUMBER:3");
    check("5. .5", "NUMBER:5 DOT:. DOT:. NUMBER:5");
  }

  @Test
  void arrows_are_told_from_signs() {
    check("a -k-> b->c", "NAME:a MINUS:- NAME:k ARROW:-> NAME:b ARROW:-> NAME:c");
    check("-k->+ - >", "MINUS:- NAME:k ARROW:-> PLUS:+ MINUS:- GREATER:>");
    check("<=<>=!==", "AT_MOST:<= NOT_EQUAL:<> EQUAL:= NOT_EQUAL:!= EQUAL:=");
  }

  @Test
  void comments_are_kept_apart() {
    check(
        "a // x\n/// y\n//// z\n/* b\n * c **/ d /**/",
        "NAME:a [comment // x] [doc /// y] [comment //// z] [comment /* b\n * c **/] NAME:d"
            + " [comment /**/]");
    check("a // x\rb", "NAME:a [comment // x] NAME:b");
    check("a /* b", "NAME:a [comment /* b]");
  }

  @Test
  void texts_end_with_their_quote_or_their_line() {
    check("\"a\\\"b\" \"\\\\\"", "TEXT:\"a\\\"b\" TEXT:\"\\\\\"");
    check("\"a\nb\"\"c\\", "TEXT:\"a NAME:b TEXT:\"\" NAME:c [noise \\]");
    check("\"a\\", "TEXT:\"a\\");
    check("\"a // b", "TEXT:\"a // b");
  }

  @Test
  void what_does_not_belong_is_noise() {
    check("a; b @@ c\u0000", "NAME:a [noise ;] NAME:b [noise @@] NAME:c [noise \u0000]");
    check("a\u00A0b\u2192c", "NAME:a [noise \u00A0] NAME:b ARROW:\u2192 NAME:c");
    check("\u2601\u2601 x", "[noise \u2601\u2601] NAME:x");
  }

  @Test
  void every_character_is_in_a_lexeme_or_is_white_space() {
    StringBuilder source = new StringBuilder();
    for (int point = 0; point < 0x3000; point++) {
      source.appendCodePoint(point).append(point % 7 == 0 ? "a" : " ");
    }
    String text = source.toString();
    int end = 0;
    for (Lexeme lexeme : Lexing.all(new SourceFile("test.aisc", text))) {
      assertThat(text.substring(end, lexeme.start())).isBlank();
      assertThat(lexeme.end()).isGreaterThan(lexeme.start());
      end = lexeme.end();
    }
    assertThat(text.substring(end)).isBlank();
  }
}
