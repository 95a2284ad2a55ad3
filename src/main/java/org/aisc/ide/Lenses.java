package org.aisc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aisc.sema.Spec;
import org.aisc.text.Span;

/** The questions that are offered above goals and assertions, with what is known of them. */
public final class Lenses {
  private Lenses() {}

  /** A question at the place that it is about. */
  public record Lens(Span span, Question question, String title) {}

  /** All lenses of a file, by place. */
  public static List<Lens> of(Analysed analysed, Verdicts verdicts) {
    String content = analysed.content();
    List<Lens> lenses = new ArrayList<>();
    for (Asked asked : questions(analysed)) {
      String title = verdicts.title(asked.question(), content);
      lenses.add(new Lens(asked.span(), asked.question(), title));
    }
    return lenses;
  }

  /** A question and where it is offered. */
  record Asked(Span span, Question question) {}

  static List<Asked> questions(Analysed analysed) {
    Spec spec = analysed.checked().spec();
    List<Asked> all = new ArrayList<>();
    for (Spec.Goal goal : spec.goals()) {
      if (goal.info().span().file() == analysed.file() && goal.name().indexOf('(') < 0) {
        for (Question.Kind kind : Question.Kind.values()) {
          all.add(new Asked(goal.info().span(), new Question.OfGoal(kind, goal.name())));
        }
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (Spec.Assertion assertion : spec.assertions()) {
      int number = numbers.merge(assertion.title(), 1, Integer::sum);
      if (assertion.span().file() == analysed.file()) {
        all.add(new Asked(assertion.span(), new Question.OfAssertion(assertion.title(), number)));
      }
    }
    return all;
  }

  /** All questions that a file offers. */
  public static Set<Question> offered(Analysed analysed) {
    return questions(analysed).stream().map(Asked::question).collect(Collectors.toSet());
  }

  /**
   * What to find out when a file was saved: every assertion, what hints show of goals, and what was
   * asked before, unless it is known.
   */
  public static List<Question> stale(Analysed analysed, Verdicts verdicts) {
    String content = analysed.content();
    return questions(analysed).stream()
        .map(Asked::question)
        .distinct()
        .filter(it -> isOfInterest(it) || verdicts.told().containsKey(it))
        .filter(it -> verdicts.current(it, content).isEmpty())
        .sorted(Comparator.comparing(it -> it instanceof Question.OfGoal))
        .toList();
  }

  private static boolean isOfInterest(Question question) {
    return !(question instanceof Question.OfGoal it) || Hints.isShown(it.kind());
  }
}
