package org.aisc.syntax;

import org.aisc.testing.Carets;
import org.junit.jupiter.api.Test;

/** Wrong sentences with what is said about them. */
class SyntaxErrorsTest {

  private static void check(String marked) {
    Carets.check(marked, file -> Parsing.parse(file).diagnostics());
  }

  @Test
  void a_declaration_needs_a_name() {
    check(
        """
          step { cost 1 }
        //     ^ expected a name, found `{`
        // help: each declaration has a name
          step "Title"
        //     ^^^^^^^ expected a name, found `"Title"`
        // help: the name comes first, then the title in quotes
          condition = true
        //          ^ expected a name, found `=`
        // help: each declaration has a name
        """);
  }

  @Test
  void reserved_words_are_no_names() {
    check(
        """
          step and { cost 1 }
        //     ^^^ `and` is reserved and cannot be a name
        // help: choose another name
          step s { at not }
        //            ^^^ `not` is reserved and cannot be a name
        // help: `and`, `or` and `not` stand in formulas; a list has commas
          event e { causes a, or }
        //                    ^^ `or` is reserved and cannot be a name
        // help: `and`, `or` and `not` stand in formulas; a list has commas
        """);
  }

  @Test
  void properties_stand_in_braces() {
    check(
        """
          step d cost 5
        //       ^^^^ expected `{` or a declaration, found `cost`
        // help: properties stand in braces
          step e
        """);
  }

  @Test
  void a_title_stands_in_quotes() {
    check(
        """
          step c title { cost 1 }
        //       ^^^^^ expected `{` or a declaration, found `title`
        // help: a title stands in quotes
        """);
  }

  @Test
  void only_a_condition_has_a_value() {
    check(
        """
          step ok = true
        //        ^ expected `{` or a declaration, found `=`
        // help: only a condition has a value
        """);
  }

  @Test
  void names_have_no_hyphens() {
    check(
        """
          step my-step { cost 1 }
        //       ^ expected `{` or a declaration, found `-`
        // help: a name has letters, digits and `_` only; other words go in quotes
          step b
        """);
  }

  @Test
  void an_unknown_kind_of_declaration_is_named() {
    check(
        """
          asset wheel "W" { cost 1 }
        //^^^^^ unknown kind of declaration `asset`
          step a
        """);
  }

  @Test
  void an_unknown_property_is_named() {
    check(
        """
          step a { prize 5 }
        //         ^^^^^ unknown property `prize`
          step b {
            cost 1
            prize 5
        //  ^^^^^ unknown property `prize`
            likelihood 2%
          }
        """);
  }

  @Test
  void a_word_too_many_in_a_property() {
    check(
        """
          goal g { when a b }
        //                ^ expected a property or `}`, found `b`
        // help: is `and`, `or` or a comma missing before it?
          event e { causes a b }
        //                   ^ expected a property or `}`, found `b`
        // help: is `and`, `or` or a comma missing before it?
        """);
  }

  @Test
  void a_claim_is_one_of_six_words() {
    check(
        """
          assert unreachabel g
        //       ^^^^^^^^^^^ expected a claim such as `reachable`, found `unreachabel`
        // help: did you mean `unreachable`?
          assert g
        //       ^ expected a claim such as `reachable`, found `g`
        // help: one of reachable, unreachable, likelihood, cheapest, paths, loss
        """);
  }

  @Test
  void claims_have_their_words() {
    check(
        """
          assert paths g = 3
        //             ^ expected `to`, found `g`
          assert cheapest attack of g
        //                       ^^ expected `on`, found `of`
          assert likelihood g < 1
        //                  ^ expected `of`, found `g`
          assert loss < x
        //              ^ expected a number, found `x`
        """);
  }

  @Test
  void mitigations_under_an_assertion_stand_in_braces() {
    check(
        """
          assert reachable g under a, b
        //                          ^ expected a declaration, found `,`
        // help: several mitigations stand in braces: `{ a, b }`
        """);
  }

  @Test
  void a_flow_names_its_kind() {
    check(
        """
          flow a -> b
        //       ^^ expected an arrow such as `-data->`, found `->`
        // help: a flow names its kind: `a -data-> b`
          flow a -data> b
        //            ^ expected `->`, found `>`
          flow a
          flow a -data->
        //^^^^ expected an arrow such as `-data->`, found `flow`
        //              ^ expected a name, found the end of the file
        """);
  }

  @Test
  void commas_between_properties_are_not_needed() {
    check(
        """
          step a { cost 1, likelihood 5% }
        //               ^ expected a property or `}`, found `,`
        // help: no commas are needed between properties
          dataset d { source web, public }
        //                      ^ expected a property or `}`, found `,`
        // help: no commas are needed between properties
        """);
  }

  @Test
  void intervals_have_two_dots() {
    check(
        """
          step a { likelihood 20% - 40% }
        //                        ^ expected a property or `}`, found `-`
        // help: an interval is written with two dots: `20%..40%`
          quantity q { range 0 ... 5 }
        //                       ^ expected a number, found `.`
        // help: an interval is written with two dots: `20%..40%`
          quantity r { range 5 }
        //                     ^ expected `..`, found `}`
        """);
  }

  @Test
  void words_with_hyphens_stand_in_quotes() {
    check(
        """
          library l { cve CVE-2021-43811 }
        //                        ^ expected an attribute or `}`, found `-`
        // help: a word with `-` goes in quotes
          step s { tag atlas AML.T0020 }
        //                   ^^^ expected a text in quotes, found `AML`
        // help: a tag is a key and a text: `tag atlas "AML.T0020"`
        """);
  }

  @Test
  void a_date_stands_in_quotes() {
    check(
        """
          mitigation m { until 2027-01-01 }
        //                     ^^^^ expected a name or a text in quotes, found `2027`
        """);
  }

  @Test
  void a_number_is_missing() {
    check(
        """
          step a { cost }
        //              ^ expected a number, found `}`
          step b { cost strategy prevent }
        //              ^^^^^^^^ expected a number, found `strategy`
        """);
  }

  @Test
  void parentheses_match() {
    check(
        """
          goal h { when (a or b }
        //              ^ note: `(` is opened here
        //                     ^ `)` is missing
          goal i { when a or b) impact 5 }
        //                    ^ `)` closes nothing
          goal j { when all of (a, b impact 3 }
        //                     ^ note: `(` is opened here
        //                          ^ `)` is missing
          goal k { when (a, b) }
        //                ^ expected `and`, `or` or `)`, found `,`
          goal l { when at least 2 of (a b) }
        //                               ^ expected `,`, `and`, `or` or `)`, found `b`
          constraint a)
        //            ^ `)` closes nothing
        """);
  }

  @Test
  void a_formula_is_incomplete() {
    check(
        """
          goal g { when a and }
        //                    ^ expected a formula, found `}`
          goal h { when }
        //              ^ expected a formula, found `}`
          goal i { when not }
        //                  ^ expected a formula, found `}`
          goal j { when a or or b }
        //                   ^^ expected a formula, found `or`
          goal k { when () }
        //               ^ expected a formula, found `)`
          goal l { when all of () }
        //                      ^ expected a formula, found `)`
        """);
  }

  @Test
  void a_count_needs_its_words() {
    check(
        """
          goal g { when at least of (a) }
        //                       ^^ expected a number, found `of`
          goal h { when at least 2 (a) }
        //                         ^ expected `of`, found `(`
          goal i { when all of a }
        //                     ^ expected `(`, found `a`
        // help: the list stands in parentheses
          goal j { when at least x of (a) }
        //                       ^ expected a number, found `x`
        """);
  }

  @Test
  void a_sum_is_no_formula() {
    check(
        """
          goal g { when 3 }
        //                ^ expected a comparison such as `<= 3`, found `}`
          goal h { when a + b }
        //                    ^ expected a comparison such as `<= 3`, found `}`
          goal i { when 2 * a }
        //                    ^ expected a comparison such as `<= 3`, found `}`
          goal j { when 1 < a < 3 }
        //                    ^ expected a property or `}`, found `<`
        """);
  }

  @Test
  void parameters_have_kinds() {
    check(
        """
          event e(l library) { causes a }
        //          ^^^^^^^ expected `:`, found `library`
        // help: a parameter has a kind: `d: dataset`
          event f(l: library where l has cve { causes a }
        //                   ^^^^^ expected `)`, found `where`
          event g() { causes a }
        //        ^ expected a name, found `)`
        """);
  }

  @Test
  void where_clauses_are_facts() {
    check(
        """
          step a(l: library) where l = "x" { cost 1 }
        //                             ^^^ expected a node, found `"x"`
        // help: an attribute is compared like this: `node.key = "value"`
          step b(l: library) where { cost 1 }
        //                         ^ expected a node, found `{`
          step c(l: library) where (l has cve { cost 1 }
        //                         ^ note: `(` is opened here
        //                                   ^ `)` is missing
          step d(l: library) where l likes m { cost 1 }
        //                           ^^^^^ expected `has` or another test, found `likes`
        // help: tests are `a -data-> b`, `a has key`, `a.key = value`, `a in user`, `a = b`
        """);
  }

  @Test
  void the_version_is_1() {
    check(
        """
          aisc 2
        //     ^ version 2 of the language is not known
        // help: this program reads version 1: `aisc 1`
          step a
        """);
  }

  @Test
  void the_version_is_a_number() {
    check(
        """
          aisc one
        //     ^^^ expected a number, found `one`
          step a
        """);
  }

  @Test
  void the_version_stands_in_the_first_line() {
    check(
        """
          step a
          aisc 1
        //^^^^ `aisc` cannot stand after the first line
          step b
        """);
  }

  @Test
  void a_file_that_ends_too_early() {
    check(
        """
          step a { at
        //           ^ expected a name, found the end of the file
        """);
  }
}
