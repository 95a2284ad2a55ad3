package org.aisc.ide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a file's goals and assertions.
 *
 * @param told the last answers
 * @param asked what is being worked on
 */
public record Verdicts(Map<Question, Told> told, Set<Question> asked) {
  /** Nothing asked, nothing known. */
  public static final Verdicts NONE = new Verdicts(Map.of(), Set.of());

  /**
   * An answer.
   *
   * @param content what the texts said when it was found, see {@link Analysed#content}
   */
  public record Told(Answer answer, String content) {}

  public Verdicts {
    told = Map.copyOf(told);
    asked = Set.copyOf(asked);
  }

  /** The same with questions that are being worked on. */
  public Verdicts asking(Set<Question> questions) {
    Set<Question> all = new HashSet<>(asked);
    all.addAll(questions);
    return new Verdicts(told, all);
  }

  /** The same when the work on questions has ended without an answer. */
  public Verdicts without(Set<Question> questions) {
    Set<Question> left = new HashSet<>(asked);
    left.removeAll(questions);
    return new Verdicts(told, left);
  }

  /** The same without answers to questions that nobody can ask any more. */
  public Verdicts keeping(Set<Question> questions) {
    Map<Question, Told> left = new HashMap<>(told);
    left.keySet().retainAll(questions);
    return new Verdicts(left, asked);
  }

  public Verdicts with(Question question, Told answer) {
    Map<Question, Told> all = new HashMap<>(told);
    all.put(question, answer);
    return new Verdicts(all, asked).without(Set.of(question));
  }

  /** The answer to a question, unless the texts have changed their meaning since. */
  public Optional<Answer> current(Question question, String content) {
    return Optional.ofNullable(told.get(question))
        .filter(it -> it.content().equals(content))
        .map(Told::answer);
  }

  /** How a question and what is known of it are shown. */
  String title(Question question, String content) {
    String work = asked.contains(question) ? " …" : "";
    Told last = told.get(question);
    if (last == null) {
      return question.offer() + work;
    }
    String subject = question instanceof Question.OfGoal ? question.offer() + ": " : "";
    String stale = last.content().equals(content) ? "" : " (stale)";
    return subject + last.answer().summary() + stale + work;
  }
}
