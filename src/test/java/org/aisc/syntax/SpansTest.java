package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aisc.syntax.Declaration.Element;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.junit.jupiter.api.Test;

/** Every node of the tree knows the text that it stands for. */
class SpansTest {

  private static List<Declaration> parse(String source) {
    return Parsing.parse(new SourceFile("test.aisc", source)).tree().declarations();
  }

  private static Property property(String property) {
    Element element = (Element) parse("/// doc\nmitigation m { " + property + " }").get(0);
    return element.properties().get(0);
  }

  private static Formula formula(String formula) {
    return ((Declaration.Constraint) parse("constraint " + formula + " step s").get(0)).formula();
  }

  @Test
  void a_declaration_reaches_from_its_keyword_to_its_closing_brace() {
    List<String> texts =
        parse(
                """
                /// doc
                system a.b "T" // comment
                import x.y as z
                pipeline { dataset d }
                flow a -k-> b
                step s "T" { cost 1 } /* comment */
                condition c = true
                constraint not (a and b)
                assert "T" reachable g under { m }
                assert loss <= 5 %
                """)
            .stream()
            .map(declaration -> declaration.span().text())
            .toList();
    assertThat(texts)
        .containsExactly(
            "system a.b \"T\"",
            "import x.y as z",
            "pipeline { dataset d }",
            "flow a -k-> b",
            "step s \"T\" { cost 1 }",
            "condition c = true",
            "constraint not (a and b)",
            "assert \"T\" reachable g under { m }",
            "assert loss <= 5 %");
  }

  @Test
  void an_unclosed_declaration_ends_with_its_last_word() {
    List<Declaration> found = parse("step s { cost 1\nstep t\n");
    assertThat(found.get(0).span().text()).isEqualTo("step s { cost 1");
  }

  @Test
  void a_property_reaches_from_its_keyword_to_its_last_word() {
    for (String property :
        List.of(
            "requires a, (b or c)",
            "when (a)",
            "causes a, b(c)",
            "likelihood 20% .. 40 % mode -3",
            "cost l.epss else 10 %",
            "range 0 .. 5",
            "integer",
            "chosen by environment",
            "at a.b",
            "tag atlas \"x\"",
            "blocks a, at b, c -> d(e)",
            "reduces a to 10 %",
            "limits q <= 5",
            "excludes a, b",
            "strategy block",
            "status planned",
            "owner \"me\"",
            "can a, b",
            "cannot a")) {
      assertThat(property(property).span().text()).isEqualTo(property);
    }
  }

  @Test
  void parts_of_properties_have_their_own_spans() {
    Property.Blocks blocks = (Property.Blocks) property("blocks a, at b.c, c -> d(e, f)");
    assertThat(blocks.targets().stream().map(target -> target.span().text()))
        .containsExactly("a", "at b.c", "c -> d(e, f)");
    Property.Target.Edge edge = (Property.Target.Edge) blocks.targets().get(2);
    assertThat(edge.to().span().text()).isEqualTo("d(e, f)");
    assertThat(edge.to().name().span().text()).isEqualTo("d");
    assertThat(edge.to().arguments().get(1).span().text()).isEqualTo("f");
    Property.Cost cost = (Property.Cost) property("cost l.m.epss else 10 %");
    Property.Value.OfNode lookup = (Property.Value.OfNode) cost.amount();
    assertThat(lookup.span().text()).isEqualTo("l.m.epss else 10 %");
    assertThat(lookup.node().span().text()).isEqualTo("l.m");
    assertThat(lookup.key().span().text()).isEqualTo("epss");
    assertThat(lookup.otherwise().orElseThrow().span().text()).isEqualTo("10 %");
    Property.Remark remark = (Property.Remark) property("owner \"me\"");
    assertThat(remark.value().span().text()).isEqualTo("\"me\"");
  }

  @Test
  void an_attribute_without_a_value_has_an_empty_one_at_its_end() {
    Element node = (Element) parse("model m { open }").get(0);
    Property.Attribute attribute = (Property.Attribute) node.properties().get(0);
    assertThat(attribute.span().text()).isEqualTo("open");
    assertThat(attribute.value().span()).isEqualTo(new Span(node.span().file(), 14, 14));
  }

  @Test
  void formulas_hold_their_parentheses_only_where_they_are_a_part() {
    String source = "(a or b) and not (c) and at least 1 of (d, (e)) or 2 * f(n) < -3 %";
    Formula.Or or = (Formula.Or) formula(source);
    assertThat(or.span().text()).isEqualTo(source);
    Formula.And and = (Formula.And) or.members().get(0);
    List<String> texts = new ArrayList<>(List.of(and.span().text()));
    and.members().forEach(member -> texts.add(member.span().text()));
    texts.add(((Formula.Not) and.members().get(1)).inner().span().text());
    ((Formula.Count) and.members().get(2)).members().forEach(m -> texts.add(m.span().text()));
    assertThat(texts)
        .containsExactly(
            "(a or b) and not (c) and at least 1 of (d, (e))",
            "a or b",
            "not (c)",
            "at least 1 of (d, (e))",
            "c",
            "d",
            "e");
  }

  @Test
  void the_sides_and_terms_of_a_comparison_have_spans() {
    Formula.Comparison comparison = (Formula.Comparison) formula("2 * f(n) - g < -3 % + h");
    assertThat(comparison.span().text()).isEqualTo("2 * f(n) - g < -3 % + h");
    assertThat(comparison.left().span().text()).isEqualTo("2 * f(n) - g");
    assertThat(comparison.right().span().text()).isEqualTo("-3 % + h");
    assertThat(comparison.left().terms().stream().map(term -> term.span().text()))
        .containsExactly("2 * f(n)", "- g");
    assertThat(comparison.right().terms().stream().map(term -> term.span().text()))
        .containsExactly("-3 %", "+ h");
  }

  @Test
  void facts_of_a_where_clause_have_spans() {
    Element step =
        (Element) parse("step s(a: model) where (a -k->+ b) or a.x = \"y\" { cost 1 }").get(0);
    Where.Or or = (Where.Or) step.where().orElseThrow();
    assertThat(or.span().text()).isEqualTo("(a -k->+ b) or a.x = \"y\"");
    assertThat(or.members().stream().map(member -> member.span().text()))
        .containsExactly("a -k->+ b", "a.x = \"y\"");
    assertThat(step.parameters().get(0).kind().span().text()).isEqualTo("model");
  }

  @Test
  void a_dotted_name_leaves_white_space_out_of_its_text_only() {
    Declaration.Import imported = (Declaration.Import) parse("import a . /* x */ b").get(0);
    Name name = ((Declaration.Target.Module) imported.target()).name();
    assertThat(name.text()).isEqualTo("a.b");
    assertThat(name.span().text()).isEqualTo("a . /* x */ b");
  }

  @Test
  void positions_count_code_points_behind_tabs_marks_and_wide_characters() {
    String source = "\uFEFFaisc 1\r\n\tstep s \"\uD83D\uDE00\u00e9\" { cost x, }\r\n";
    SourceFile file = new SourceFile("test.aisc", source);
    Parsing.Parsed parsed = Parsing.parse(file);
    Element step = (Element) parsed.tree().declarations().get(0);
    assertThat(step.span().line()).isEqualTo(2);
    assertThat(step.span().column()).isEqualTo(2);
    Span comma = parsed.diagnostics().get(0).span().orElseThrow();
    assertThat(comma.text()).isEqualTo(",");
    assertThat(comma.column()).isEqualTo(22);
    assertThat(parsed.tree().version().orElseThrow().span().text()).isEqualTo("1");
  }
}
