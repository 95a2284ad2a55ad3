package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

class TiesTest {
  private static final String TEXT =
      """
      system s
      pipeline {
        dataset web "The web" { source public }
        functionality gather
        dataset corpus "Corpus"
        flow web -data-> gather -data-> corpus
      }
      step posts(d: dataset) "Someone posts to {d}" where d has source
      proposition poisoned(d: dataset) "{d} is poisoned"
      event gathers(a: dataset, f: functionality, b: dataset)
        where a -data-> f and f -data-> b { requires posts(a) causes poisoned(b) }
      proposition b|ad "The corpus is bad" { at corpus  requires other }
      step other
      goal lost { when bad }
      """;

  private static List<Ties.Tie> ties(String text) {
    Fixture fixture = Fixture.of(text);
    return Ties.at(fixture.analysed(), fixture.cursor(), Budget.unlimited());
  }

  @Test
  void an_instance_that_is_missing_at_the_node_of_a_proposition_can_be_tied_to_it() {
    List<Ties.Tie> found = ties(TEXT);
    assertThat(found).extracting(Ties.Tie::title).containsExactly("Tie to `poisoned(corpus)`");
    assertThat(Fixture.after(List.of(found.get(0).edit())))
        .contains("proposition bad \"The corpus is bad\" is poisoned(corpus) { at corpus");
  }

  @Test
  void the_tie_closes_the_gap_that_the_audit_found() {
    String tied = Fixture.after(List.of(ties(TEXT).get(0).edit()));
    assertThat(ties(tied.replace("proposition bad", "proposition b|ad"))).isEmpty();
    Analysed analysed = Fixture.of(tied).analysed();
    assertThat(analysed.checked().hasErrors()).isFalse();
  }

  @Test
  void a_proposition_elsewhere_or_without_a_node_is_not_tied() {
    assertThat(ties(TEXT.replace("{ at corpus ", "{ at web "))).isEmpty();
    assertThat(ties(TEXT.replace("{ at corpus ", "{ "))).isEmpty();
    assertThat(ties(TEXT.replace("b|ad", "bad").replace("step other", "step o|ther"))).isEmpty();
  }
}
