package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only {@code and}, {@code or} and {@code not} are reserved: all other keywords can be names. */
class ContextualKeywordsTest {

  static List<String> keywords() {
    return IntStream.rangeClosed(AiscLexer.AISC, AiscLexer.WHERE)
        .mapToObj(Keywords::spelling)
        .toList();
  }

  private static String tree(String source) {
    Parsing.Parsed parsed = Parsing.parse(new SourceFile("test.aisc", source));
    assertThat(parsed.diagnostics()).as(source).isEmpty();
    return Rendering.of(parsed.tree());
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void a_keyword_can_be_any_name(String k) {
    String source =
        """
        system K "T"
        import K.K as K
        pipeline {
          model K "T" { K "v" }
          dataset d { K K  x K }
          flow K -K-> K
        }
        step K { cost 1  at K  tag K "x" }
        condition K = K
        proposition K is K(K) { requires K  requires K and K or not K  likelihood 1  at K }
        event K { requires (K)  causes K, K  cost K.K }
        event e { causes K  requires all of (K, K)  requires at least 1 of (K) }
        quantity K { range K.K .. 5  chosen by K }
        goal K { when K >= 2 * K + K }
        mitigation K {
          blocks K, at K, K -> K  reduces K to 10%  limits K <= 1
          excludes K  strategy K  status K  owner K
        }
        attacker K { can K, K  cannot K }
        defence K { K, K K }
        constraint K
        constraint K or K
        assert reachable K under K by K
        assert reachable K by K under { K, K }
        step K(K: K) where K -K-> K and K has K and K.K = K and K in K and K = K { cost 1 }
        """;
    String expected =
        """
        system K "T"
        import K.K as K
        pipeline
          model K "T" { K: "v" }
          dataset d { K: K; x: K }
          flow K -K-> K
        step K { cost 1; at K; tag K "x" }
        condition K = K
        proposition K is K(K) { requires K; requires or(and(K, K), not(K)); likelihood 1; at K }
        event K { requires K; causes K, K; cost K[K] }
        event e { causes K; requires ALL(K, K); requires AT_LEAST 1(K) }
        quantity K { range K[K] .. 5; chosen by K }
        goal K { when 1*K >= 2*K + 1*K }
        mitigation K { blocks K, at K, K -> K; reduces K to 0.10 (percent); limits K <= 1; \
        excludes K; strategy K; status K; owner "K" }
        attacker K { can K, K; cannot K }
        defence K { member K; member K; member K }
        constraint K
        constraint or(K, K)
        assert REACHABLE K under K by K
        assert REACHABLE K under {K, K} by K
        step K(K: K) where and(K -K-> K, K has K, K[K] = K, K in K, K = K) { cost 1 }
        """;
    assertThat(tree(source.replaceAll("\\bK\\b", k)))
        .isEqualTo(expected.replaceAll("\\bK\\b", k).strip());
  }

  @Test
  void a_member_of_a_defence_may_be_called_step() {
    assertThat(tree("defence d { validate step }"))
        .isEqualTo("defence d { member validate; member step }");
    assertThat(tree("defence d {\n  step\n  model m\n}"))
        .isEqualTo("defence d { member step; member model; member m }");
    assertThat(tree("defence d { tag tag atlas \"x\" tag }"))
        .isEqualTo("defence d { member tag; tag atlas \"x\"; member tag }");
  }

  @Test
  void an_attribute_may_be_called_model() {
    assertThat(tree("model m {\n  model resnet\n  source web\n}"))
        .isEqualTo("model m { model: resnet; source: web }");
    assertThat(tree("dataset d {\n  public\n  model \"x\"\n}"))
        .isEqualTo("dataset d { public: true; model: \"x\" }");
  }

  @Test
  void a_list_ends_where_a_property_begins() {
    assertThat(tree("event e { causes a, b cost 1 }")).isEqualTo("event e { causes a, b; cost 1 }");
    assertThat(tree("event e { causes a, cost cost 1 }"))
        .isEqualTo("event e { causes a, cost; cost 1 }");
    assertThat(tree("event e { causes a,\n  step\n  cost 1 }"))
        .isEqualTo("event e { causes a, step; cost 1 }");
  }

  @Test
  void quantifiers_are_names_unless_what_they_need_follows() {
    assertThat(tree("goal g { when all }")).isEqualTo("goal g { when all }");
    assertThat(tree("goal g { when all and any or at }"))
        .isEqualTo("goal g { when or(and(all, any), at) }");
    assertThat(tree("event e { requires at at least causes of }"))
        .isEqualTo("event e { requires at; at least; causes of }");
    assertThat(tree("event e { requires all at most }"))
        .isEqualTo("event e { requires all; at most }");
    assertThat(tree("goal g { when any of (all of (all), any) }"))
        .isEqualTo("goal g { when ANY(ALL(all), any) }");
  }

  @Test
  void blocks_at_means_a_place_unless_the_next_word_begins_a_property() {
    assertThat(tree("mitigation m { blocks at cost cost 5 }"))
        .isEqualTo("mitigation m { blocks at cost; cost 5 }");
    assertThat(tree("mitigation m { blocks at cost 5 }"))
        .isEqualTo("mitigation m { blocks at; cost 5 }");
    assertThat(tree("mitigation m { blocks at strategy prevent }"))
        .isEqualTo("mitigation m { blocks at; strategy prevent }");
    assertThat(tree("mitigation m { blocks at, at at, at -> b reduces at to 5 }"))
        .isEqualTo("mitigation m { blocks at, at at, at -> b; reduces at to 5 }");
  }

  @Test
  void a_declaration_without_a_body_ends_at_the_next_keyword() {
    assertThat(tree("step step step goal constraint constraint assert loss step loss"))
        .isEqualTo("step step\nstep goal\nconstraint constraint\nassert LOSS\nstep loss");
  }
}
