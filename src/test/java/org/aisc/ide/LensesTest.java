package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.ide.Question.Kind;
import org.aisc.ide.Question.OfAssertion;
import org.aisc.ide.Question.OfGoal;
import org.aisc.ide.Verdicts.Told;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

class LensesTest {
  private static final String TEXT =
      """
      step go { cost 5 likelihood 50% }
      goal lost { when go }
      mitigation wall { blocks go cost 7 }
      assert reachable lost
      assert "Safe" unreachable lost
      assert cheapest defence of lost <= 10
      assert likelihood of lost <= 10%
      """;

  private static Analysed analysed(String text) {
    MemoryProject project = MemoryProject.of(Map.of("main.aisc", text));
    return project.analysed(project.file("main.aisc"));
  }

  private static Verdicts judged(Analysed analysed) {
    Verdicts verdicts = Verdicts.NONE;
    for (Lenses.Asked asked : Lenses.questions(analysed)) {
      Answer answer = Answering.answer(analysed, asked.question(), Budget.unlimited());
      verdicts = verdicts.with(asked.question(), new Told(answer, analysed.content()));
    }
    return verdicts;
  }

  private static List<String> titles(Analysed analysed, Verdicts verdicts) {
    return Lenses.of(analysed, verdicts).stream()
        .map(lens -> lens.span().line() + " " + lens.title())
        .toList();
  }

  @Test
  void questions_are_offered_before_they_are_asked() {
    assertThat(titles(analysed(TEXT), Verdicts.NONE))
        .containsExactly(
            "2 Show paths",
            "2 Prove",
            "2 Likelihood",
            "2 Cheapest defence",
            "4 Verify",
            "5 Verify",
            "6 Verify",
            "7 Verify");
  }

  @Test
  void answers_are_shown_when_they_are_known() {
    assertThat(titles(analysed(TEXT), judged(analysed(TEXT))))
        .containsExactly(
            "2 Show paths: 1 path",
            "2 Prove: reachable at cost 5",
            "2 Likelihood: 50%",
            "2 Cheapest defence: cost 7",
            "4 holds",
            "5 fails: reachable",
            "6 holds",
            "7 fails: 50%");
  }

  @Test
  void assertions_of_the_same_title_are_told_apart() {
    MemoryProject project =
        MemoryProject.of(
            Map.of(
                "main.aisc",
                """
                import "./more.aisc"
                goal lost { when go }
                assert "It is so" unreachable lost
                assert "It is so" reachable lost
                """,
                "more.aisc",
                """
                module more
                step go
                goal gone { when go }
                assert "It is so" reachable gone
                """));
    Analysed main = project.analysed(project.file("main.aisc"));
    assertThat(titles(main, judged(main))).contains("3 fails: reachable", "4 holds");
  }

  @Test
  void an_edit_makes_answers_stale_but_a_comment_does_not() {
    Verdicts verdicts = judged(analysed(TEXT));
    String commented = "// A comment\n" + TEXT.replace("goal lost", "goal   lost /* here */");
    assertThat(titles(analysed(commented), verdicts)).contains("3 Prove: reachable at cost 5");
    String edited = TEXT.replace("cost 5", "cost 6");
    assertThat(titles(analysed(edited), verdicts))
        .contains("2 Prove: reachable at cost 5 (stale)", "4 holds (stale)");
  }

  @Test
  void a_question_that_is_worked_on_says_so() {
    Verdicts verdicts = Verdicts.NONE.asking(Set.of(new OfGoal(Kind.PROVE, "lost")));
    assertThat(titles(analysed(TEXT), verdicts)).contains("2 Prove …");
  }

  @Test
  void a_budget_that_ends_gives_no_answer() {
    Budget ended = Budget.unlimited();
    ended.stop("it was stopped");
    assertThat(Answering.answer(analysed(TEXT), new OfGoal(Kind.DEFENCE, "lost"), ended))
        .extracting(Answer::status)
        .isEqualTo(Answer.Status.UNKNOWN);
  }

  @Test
  void a_file_with_errors_gives_no_answer() {
    Answer answer =
        Answering.answer(
            analysed(TEXT + "step go"), new OfGoal(Kind.PROVE, "lost"), Budget.unlimited());
    assertThat(answer.summary()).isEqualTo("unknown: the specification has errors");
  }

  @Test
  void the_whole_answer_is_what_the_command_line_prints() {
    Answer answer =
        Answering.answer(
            analysed(TEXT), new OfAssertion("assert reachable lost", 1), Budget.unlimited());
    assertThat(answer.text()).isEqualTo("main.aisc: the assertion holds\n");
  }

  @Test
  void what_was_saved_is_judged_again_where_it_is_stale() {
    Analysed first = analysed(TEXT);
    assertThat(Lenses.stale(first, Verdicts.NONE)).hasSize(6);
    assertThat(Lenses.stale(first, judged(first))).isEmpty();
    assertThat(Lenses.stale(analysed(TEXT.replace("cost 5", "cost 6")), judged(first))).hasSize(8);
  }

  @Test
  void a_hint_tells_the_cheapest_attack_while_it_is_true() {
    Analysed first = analysed(TEXT);
    assertThat(Hints.of(first, judged(first)))
        .extracting(Hints.Hint::text)
        .containsExactly("reachable at cost 5", "likelihood 50%");
    assertThat(Hints.of(analysed(TEXT.replace("cost 5", "cost 6")), judged(first))).isEmpty();
    assertThat(Hints.of(first, Verdicts.NONE)).isEmpty();
  }
}
