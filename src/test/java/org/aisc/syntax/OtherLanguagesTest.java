package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.testing.Carets;
import org.junit.jupiter.api.Test;

/** What a writer brings along from other languages: the message alone says what to write here. */
class OtherLanguagesTest {
  private static void check(String text) {
    Carets.check(text, file -> Parsing.parse(file).diagnostics());
  }

  @Test
  void comments_start_with_two_slashes() {
    check(
        """
        # a comment with words
        ^ `#` is not a symbol of the language
        // help: a comment starts with `//`
        step a # another
        //     ^ `#` is not a symbol of the language
        // help: a comment starts with `//`
        -- a third
        ^ expected a declaration, found `-`
        // help: a comment starts with `//`
        goal g { when a }
        """);
  }

  @Test
  void only_space_stands_between_a_word_and_its_value() {
    check(
        """
        step a { cost: 3 }
        //           ^ expected a number, found `:`
        // help: leave it out: only space stands between a word and its value
        step b { cost = 3 }
        //            ^ expected a number, found `=`
        // help: leave it out: only space stands between a word and its value
        step c: "Title"
        //    ^ expected `{` or a declaration, found `:`
        // help: leave it out: only space stands between a word and its value
        dataset d { source = public }
        //                 ^ expected a value, found `=`
        // help: leave it out: only space stands between a word and its value
        attacker x { can: a }
        //              ^ expected a name, found `:`
        // help: leave it out: only space stands between a word and its value
        """);
  }

  @Test
  void amounts_have_no_unit() {
    check(
        """
        step a { cost $5 }
        //            ^ `$` is not a symbol of the language
        // help: amounts are plain numbers, all in one currency
        step b { cost 5 EUR }
        //              ^^^ expected a property or `}`, found `EUR`
        // help: no unit stands after a number
        step c { cost 5€ }
        //             ^ `€` is not a symbol of the language
        // help: amounts are plain numbers, all in one currency
        step d { likelihood 20% to 40% }
        //                      ^^ expected a property or `}`, found `to`
        // help: an interval is written with two dots: `20%..40%`
        """);
  }

  @Test
  void words_of_the_same_meaning_are_known() {
    check(
        """
        action a { probability 50% }
        ^^^^^^ unknown kind of declaration `action`
        // help: did you mean `step`?
        //         ^^^^^^^^^^^ unknown property `probability`
        // help: did you mean `likelihood`?
        countermeasure m { prevents a }
        ^^^^^^^^^^^^^^ unknown kind of declaration `countermeasure`
        // help: did you mean `mitigation`?
        //                 ^^^^^^^^ unknown property `prevents`
        // help: did you mean `blocks`?
        adversary x { can a }
        ^^^^^^^^^ unknown kind of declaration `adversary`
        // help: did you mean `attacker`?
        assumption c
        ^^^^^^^^^^ unknown kind of declaration `assumption`
        // help: did you mean `condition`?
        objective g { when a }
        ^^^^^^^^^ unknown kind of declaration `objective`
        // help: did you mean `goal`?
        event e { if a  causes b }
        //        ^^ unknown property `if`
        // help: did you mean `requires`?
        include std.attacks
        ^^^^^^^ unknown kind of declaration `include`
        // help: did you mean `import`?
        """);
  }

  @Test
  void names_come_first_and_stand_without_quotes() {
    check(
        """
        step "A title" a
        //   ^^^^^^^^^ expected a name, found `"A title"`
        // help: the name comes first, then the title in quotes
        system "My system"
        //     ^^^^^^^^^^^ expected a name, found `"My system"`
        // help: the name comes first, then the title in quotes
        goal { when a }
        //   ^ expected a name, found `{`
        // help: each declaration has a name
        mitigation m { blocks "a" }
        //                    ^^^ expected a name, found `"a"`
        // help: names stand without quotes
        """);
  }

  @Test
  void names_of_a_list_are_joined_by_commas() {
    check(
        """
        mitigation m { blocks a and b }
        //                      ^^^ expected a property or `}`, found `and`
        // help: commas stand between the names of a list
        event e { requires a  causes b or c }
        //                             ^^ expected a property or `}`, found `or`
        // help: commas stand between the names of a list
        goal g { when a, b }
        //             ^ expected a property or `}`, found `,`
        // help: is `and` or `or` meant?
        goal h { when a AND b }
        //              ^^^ expected a property or `}`, found `AND`
        // help: did you mean `and`?
        defence d { m and n }
        //            ^^^ `and` is reserved and cannot be a name
        // help: `and`, `or` and `not` stand in formulas; a list has commas
        """);
  }

  @Test
  void braces_and_parentheses_stand_where_they_belong() {
    check(
        """
        goal g ( when a )
        //            ^ expected `:`, found `a`
        // help: properties stand in braces
        assert reachable(g)
        //              ^ expected a name, found `(`
        // help: no parentheses are needed
        assert unreachable g by { x }
        //                      ^ expected a name, found `{`
        // help: a single name stands without braces
        constraint at most 1 of a, b
        //                      ^ expected `(`, found `a`
        // help: the list stands in parentheses
        """);
  }

  @Test
  void a_system_and_a_layer_have_their_form() {
    check(
        """
        system s "Shop" {
        //              ^ expected a declaration, found `{`
        // help: what belongs to it follows without braces
          step a
        }
        pipeline p {
        //       ^ expected `{`, found `p`
        // help: a layer has no name
          dataset d, e
        //         ^ expected `{` or a declaration, found `,`
        // help: each has a declaration of its own
        }
        """);
  }

  @Test
  void arrows_are_those_of_flows() {
    check(
        """
        flow a --data--> b
        //      ^ expected a name, found `-`
        // help: an arrow is written `-data->`
        flow a -data- b
        //          ^ expected `->`, found `-`
        // help: an arrow is written `-data->`
        flow a -data-> b, c
        //              ^ expected a declaration, found `,`
        // help: write a second `flow` for it
        event e { a -> b }
        //        ^ unknown property `a`
        // help: causes are written `requires a  causes b`
        proposition p { requires a -> b }
        //                         ^^ expected a property or `}`, found `->`
        // help: causes are written `event NAME { requires a  causes b }`
        step s
        a -data-> b
        ^ expected `{` or a declaration, found `a`
        // help: a flow starts with `flow`
        step t
        a -> b
        ^ expected `{` or a declaration, found `a`
        // help: causes are written `event NAME { requires a  causes b }`
        """);
  }

  @Test
  void counts_tests_and_truth_have_their_words() {
    check(
        """
        goal g { when 2 of (a, b) }
        //              ^^ expected a comparison such as `<= 3`, found `of`
        // help: a count is written `at least 2 of (a, b, c)`
        step s(d: dataset) where d is public
        //                         ^^ expected `has` or another test, found `is`
        // help: tests are `a -data-> b`, `a has key`, `a.key = value`, `a in user`, `a = b`
        step t(d) { at d }
        //      ^ expected `:`, found `)`
        // help: a parameter has a kind: `d: dataset`
        condition c = 1
        //            ^ expected a name, found `1`
        // help: a condition is `= true` or `= false`
        condition d true
        //          ^^^^ expected `{` or a declaration, found `true`
        // help: a value is written `= true`, and a title in quotes
        """);
  }

  @Test
  void titles_tags_and_paths_have_their_form() {
    check(
        """
        step a { description "what it is" }
        //       ^^^^^^^^^^^ unknown property `description`
        // help: a title stands after the name; `///` above starts a remark
        step b { tag AML.T0020 }
        //              ^ expected a text in quotes, found `.`
        // help: a name has letters, digits and `_` only; other words go in quotes
        import ./team.aisc
        //     ^ expected a name or a text in quotes, found `.`
        // help: a path stands in quotes: import "./name.aisc"
        //      ^ `/` is not a symbol of the language
        assert unreachable g with m
        //                   ^^^^ expected a declaration, found `with`
        // help: an assertion goes on with `under`, `by` or a comparison
        """);
  }

  @Test
  void tabs_line_ends_and_a_byte_order_mark_do_not_matter() {
    String text = "step a {\n  cost 3\n}\n";
    for (String other : new String[] {text.replace("\n", "\r\n"), text.replace(' ', '\t')}) {
      assertThat(Parsing.parse(new org.aisc.text.SourceFile("a.aisc", other)).diagnostics())
          .isEmpty();
    }
  }
}
