package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** Source beside the tree that it gives; see {@link Rendering} for the notation. */
class ParsingTest {

  private static void check(String source, String tree) {
    Parsing.Parsed parsed = Parsing.parse(new SourceFile("test.aisc", source));
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(Rendering.of(parsed.tree())).isEqualTo(tree.strip());
  }

  private static void checkFormula(String formula, String tree) {
    check("constraint " + formula, "constraint " + tree);
  }

  private static void checkWhere(String where, String tree) {
    check("step s(a: model) where " + where, "step s(a: model) where " + tree);
  }

  private static void checkProperties(String opening, String properties, String tree) {
    check(opening + " { " + properties + " }", opening + " { " + tree + " }");
  }

  @Test
  void an_empty_file_has_no_declarations() {
    check("", "");
    check(" \t\r\n\f // only a comment", "");
  }

  @Test
  void the_first_line_gives_the_version() {
    check("aisc 1", "version 1");
    check("// before it\naisc 1.0\nstep s", "version 1.0\nstep s");
  }

  @Test
  void a_file_is_a_system_or_a_module() {
    check("system translator \"Translation\"", "system translator \"Translation\"");
    check("module std.attacks.poisoning", "module std.attacks.poisoning");
  }

  @Test
  void an_import_names_a_module_or_a_path() {
    check("import std.attacks", "import std.attacks");
    check("import std.attacks as s", "import std.attacks as s");
    check("import \"./team.aisc\" as team", "import \"./team.aisc\" as team");
  }

  @Test
  void layers_hold_nodes_and_flows() {
    check(
        """
        pipeline {
          dataset d "Data"  functionality f  library l  model m  knowledge k  platform p
          flow d -data-> f -model-> m
        }
        user { }
        """,
        """
        pipeline
          dataset d "Data"
          functionality f
          library l
          model m
          knowledge k
          platform p
          flow d -data-> f -model-> m
        user
        """);
  }

  @Test
  void a_flow_may_run_between_layers_and_imported_nodes() {
    check("flow a -deploy-> team.b", "flow a -deploy-> team.b");
    check("flow a - data -> b", "flow a -data-> b");
  }

  @Test
  void attributes_have_a_text_a_number_a_word_or_nothing() {
    checkProperties("model m", "version \"2.3\"", "version: \"2.3\"");
    checkProperties("model m", "trust 0.5  share 3%", "trust: 0.5; share: 0.03 (percent)");
    checkProperties("model m", "source public", "source: public");
    checkProperties("model m", "open", "open: true");
    checkProperties("model m", "base a.b", "base: a[b]");
  }

  @Test
  void a_word_after_a_key_is_its_value_unless_it_has_a_value_itself() {
    checkProperties("model m", "a b c d", "a: b; c: d");
    checkProperties("model m", "a b c", "a: b; c: true");
    checkProperties("model m", "a b \"x\"", "a: true; b: \"x\"");
    checkProperties("model m", "a b -1", "a: true; b: -1");
    checkProperties("model m", "a b c \"x\"", "a: b; c: \"x\"");
    checkProperties("model m", "a b c.d", "a: true; b: c[d]");
  }

  @Test
  void a_tag_in_a_node_is_told_from_an_attribute_by_its_text() {
    checkProperties("model m", "tag atlas \"AML\"", "tag atlas \"AML\"");
    checkProperties("model m", "tag atlas", "tag: atlas");
    checkProperties("model m", "tag \"AML\"", "tag: \"AML\"");
  }

  @Test
  void a_step_has_likelihood_cost_place_and_tags() {
    checkProperties(
        "step s \"Title\"",
        "at wikipedia   likelihood 90%   cost 1 tag atlas \"AML.T0020\"",
        "at wikipedia; likelihood 0.90 (percent); cost 1; tag atlas \"AML.T0020\"");
  }

  @Test
  void a_likelihood_is_a_point_or_an_interval_with_a_mode() {
    checkProperties("step s", "likelihood 20%..40%", "likelihood 0.20 (percent) .. 0.40 (percent)");
    checkProperties("step s", "likelihood 0.2 .. 0.4", "likelihood 0.2 .. 0.4");
    checkProperties("step s", "likelihood 0..1 mode 0.5", "likelihood 0 .. 1 mode 0.5");
    checkProperties("step s", "likelihood 0.1 mode 0.5", "likelihood 0.1 mode 0.5");
    checkProperties(
        "step s", "likelihood l.epss else 10%", "likelihood l[epss] else 0.10 (percent)");
    checkProperties("step s", "likelihood lib.l.epss", "likelihood lib.l[epss]");
  }

  @Test
  void numbers_have_decimals_percent_separators_and_signs() {
    checkProperties("step s", "cost 1_000_000.50", "cost 1000000.50");
    checkProperties("step s", "cost -3", "cost -3");
    checkProperties("step s", "cost +3", "cost 3");
    checkProperties("step s", "likelihood 12.5 %", "likelihood 0.125 (percent)");
    checkProperties("quantity q", "range 0..5", "range 0 .. 5");
    checkProperties("quantity q", "range -1.5..-0.5", "range -1.5 .. -0.5");
    checkProperties("quantity q", "range 0%..5%", "range 0.00 (percent) .. 0.05 (percent)");
  }

  @Test
  void words_and_texts_stand_where_numbers_belong_for_the_checker_to_report() {
    checkProperties("step s", "cost cheap", "cost cheap");
    checkProperties("step s", "cost \"3\"", "cost \"3\"");
  }

  @Test
  void a_condition_is_true_false_or_unknown() {
    check(
        "condition a \"A\" = true condition b = false condition c",
        "condition a \"A\" = true\ncondition b = false\ncondition c");
    check("condition a = true { tag b \"c\" }", "condition a = true { tag b \"c\" }");
  }

  @Test
  void a_quantity_has_a_range_and_who_chooses_it() {
    checkProperties(
        "quantity q",
        "range a .. 5  cost 400  integer  chosen by environment",
        "range a .. 5; cost 400; integer; chosen by environment");
  }

  @Test
  void propositions_and_events_have_causes() {
    checkProperties(
        "proposition p", "requires a and b requires c", "requires and(a, b); requires c");
    checkProperties(
        "event e",
        "requires p causes q, r(d) likelihood 80% at n",
        "requires p; causes q, r(d); likelihood 0.80 (percent); at n");
  }

  @Test
  void a_goal_has_a_formula_and_an_impact() {
    checkProperties("goal g", "when p impact 250_000", "when p; impact 250000");
  }

  @Test
  void a_mitigation_blocks_reduces_and_limits() {
    checkProperties(
        "mitigation m",
        "blocks a, at n, p -> q, exploit(l) reduces a, at n to 10% limits q <= 0.1%",
        "blocks a, at n, p -> q, exploit(l); reduces a, at n to 0.10 (percent);"
            + " limits q <= 0.001 (percent)");
    checkProperties(
        "mitigation m",
        "requires a, b or c excludes d, e strategy harden status deployed"
            + " owner \"data-eng\" until soon reason \"why\"",
        "requires a, or(b, c); excludes d, e; strategy harden; status deployed;"
            + " owner \"data-eng\"; until \"soon\"; reason \"why\"");
  }

  @Test
  void an_attacker_can_and_cannot() {
    checkProperties("attacker a", "can b, c cannot d budget 50", "can b, c; cannot d; budget 50");
  }

  @Test
  void a_defence_lists_mitigations_with_or_without_commas() {
    checkProperties("defence d", "a, b", "member a; member b");
    checkProperties("defence d", "a b c(n)", "member a; member b; member c(n)");
    check("defence d { }", "defence d");
  }

  @Test
  void and_binds_tighter_than_or_and_not_binds_tightest() {
    checkFormula("a", "a");
    checkFormula("a or b and c", "or(a, and(b, c))");
    checkFormula("a and b or c", "or(and(a, b), c)");
    checkFormula("not a and b", "and(not(a), b)");
    checkFormula("not not a or b", "or(not(not(a)), b)");
  }

  @Test
  void a_run_of_one_operator_is_one_node() {
    checkFormula("a and b and c and d", "and(a, b, c, d)");
    checkFormula("a or b and c or d and e and f or g", "or(a, and(b, c), and(d, e, f), g)");
  }

  @Test
  void parentheses_keep_nodes_apart() {
    checkFormula("(a and b) and c", "and(and(a, b), c)");
    checkFormula("a and (b and c)", "and(a, and(b, c))");
    checkFormula("((a))", "a");
    checkFormula("(a or b) and not (c or d)", "and(or(a, b), not(or(c, d)))");
  }

  @Test
  void counts_have_formulas_as_members() {
    checkFormula("all of (a, b)", "ALL(a, b)");
    checkFormula("any of (a)", "ANY(a)");
    checkFormula("at most 1 of (a, b)", "AT_MOST 1(a, b)");
    checkFormula(
        "at least 2 of (a and b, c or d, not e, (f)) and g",
        "and(AT_LEAST 2(and(a, b), or(c, d), not(e), f), g)");
    checkFormula("not all of (any of (a, b), c)", "not(ALL(ANY(a, b), c))");
  }

  @Test
  void comparisons_are_over_sums() {
    checkFormula("a <= 3", "1*a <= 3");
    checkFormula("2 * a + b * 3 - 4% < -c", "2*a + 3*b + -0.04 < -1*c");
    checkFormula("not a != b and 1 = 1", "and(not(1*a != 1*b), 1 = 1)");
    checkFormula("-50% * a > q(n)", "-0.50*a > 1*q(n)");
  }

  @Test
  void constraints_need_no_braces() {
    check("constraint a or b constraint c", "constraint or(a, b)\nconstraint c");
  }

  @Test
  void assertions_have_seven_forms() {
    check(
        """
        assert reachable g
        assert unreachable g
        assert likelihood of g <= 5%
        assert cheapest attack on g >= 3
        assert cheapest defence of g < 3000
        assert paths to g = 3
        assert loss != 0
        """,
        """
        assert REACHABLE g
        assert UNREACHABLE g
        assert LIKELIHOOD g <= 0.05 (percent)
        assert CHEAPEST_ATTACK g >= 3
        assert CHEAPEST_DEFENCE g < 3000
        assert PATHS g = 3
        assert LOSS != 0
        """);
  }

  @Test
  void assertions_name_defence_and_attacker() {
    check("assert \"t\" reachable g under d", "assert \"t\" REACHABLE g under d");
    check("assert reachable g under { m, n(x) } by a", "assert REACHABLE g under {m, n(x)} by a");
    check("assert reachable g by a under { }", "assert REACHABLE g under {} by a");
    check("assert loss under d by a <= 5", "assert LOSS under d by a <= 5");
  }

  @Test
  void templates_have_typed_parameters() {
    check(
        "event e(l: library, f: functionality) \"{l} in {f}\" where l -library-> f {"
            + " requires exploit(l) causes abused(f) }",
        "event e(l: library, f: functionality) \"{l} in {f}\" where l -library-> f {"
            + " requires exploit(l); causes abused(f) }");
  }

  @Test
  void a_proposition_may_be_tied_to_an_instance() {
    check(
        "proposition p \"P\" is poisoned(corpus) proposition q is std.poisoned(a, b)",
        "proposition p \"P\" is poisoned(corpus)\nproposition q is std.poisoned(a, b)");
  }

  @Test
  void where_clauses_speak_of_nodes() {
    checkWhere("a -data-> b", "a -data-> b");
    checkWhere("a -data->+ b", "a -data->+ b");
    checkWhere("a has cve", "a has cve");
    checkWhere("a.version = \"2\"", "a[version] = \"2\"");
    checkWhere("a.trust != 0.5", "a[trust] != 0.5");
    checkWhere("lib.a.source = public", "lib.a[source] = public");
    checkWhere("a.x = b.y else 3", "a[x] = b[y] else 3");
    checkWhere("a in user", "a in user");
    checkWhere("a = b", "a = b");
    checkWhere("a != lib.b", "a != lib.b");
  }

  @Test
  void where_clauses_have_the_precedence_of_formulas() {
    checkWhere(
        "a = b or not a in user and (a has x or a has y)",
        "or(a = b, and(not(a in user), or(a has x, a has y)))");
  }

  @Test
  void doc_comments_belong_to_the_declaration_that_follows() {
    check(
        """
        /// About the file.
        system s
        /// One line,
        ///   and a second.
        // not this one
        //// nor this one
        step a
        step b /// for c
        step c
        pipeline { /// a node
          model m }
        /// an obligation
        assert reachable g
        ///
        """,
        """
        /// About the file.
        system s
        /// One line, /   and a second.
        step a
        step b
        /// for c
        step c
        pipeline
          /// a node
        model m
        /// an obligation
        assert REACHABLE g
        """);
  }

  @Test
  void comments_are_legal_everywhere() {
    check(
        "step/**/s/* a \n * b **/\"T\"// c\n{/***/cost/* } */1/*\n*/}", "step s \"T\" { cost 1 }");
  }

  @Test
  void texts_have_escapes() {
    check(
        """
        step s "a \\"b\\" \\\\ c\\td \\u{e9}\\u{1F600} {x} // /* é"
        """,
        "step s \"a \"b\" \\ c\td é\uD83D\uDE00 {x} // /* é\"");
    check("step s \"line\\nbreak\"", "step s \"line\\nbreak\"");
  }

  @Test
  void white_space_has_no_meaning() {
    check("step a step b{cost 1}step c", "step a\nstep b { cost 1 }\nstep c");
    check("step\r\na\r\n\"T\"\r\n{\r\ncost\r\n1\r\n}\r\n", "step a \"T\" { cost 1 }");
    check("\uFEFFstep a", "step a");
  }
}
