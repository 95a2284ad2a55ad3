package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import org.aisc.ide.Lenses.Asked;
import org.aisc.ide.Question.OfGoal;
import org.aisc.text.Span;

/** What was found out about goals, to be shown behind their names while it is true. */
public final class Hints {
  private Hints() {}

  /**
   * A hint.
   *
   * @param after the name that it is shown behind
   * @param tooltip the whole answer
   */
  public record Hint(Span after, String text, String tooltip) {}

  /** Whether what is asked of a goal is shown behind its name. */
  static boolean isShown(Question.Kind kind) {
    return kind == Question.Kind.PROVE || kind == Question.Kind.RISK;
  }

  private static String text(OfGoal question, Answer answer) {
    String of = question.kind() == Question.Kind.RISK ? "likelihood " : "";
    return of + answer.summary();
  }

  public static List<Hint> of(Analysed analysed, Verdicts verdicts) {
    String content = analysed.content();
    List<Hint> hints = new ArrayList<>();
    for (Asked asked : Lenses.questions(analysed)) {
      if (asked.question() instanceof OfGoal it) {
        verdicts
            .current(it, content)
            .filter(answer -> isShown(it.kind()))
            .ifPresent(
                answer -> hints.add(new Hint(asked.span(), text(it, answer), answer.text())));
      }
    }
    return hints;
  }
}
