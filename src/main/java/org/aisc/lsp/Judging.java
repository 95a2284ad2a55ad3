package org.aisc.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import org.aisc.ide.Analysed;
import org.aisc.ide.Answer;
import org.aisc.ide.Answering;
import org.aisc.ide.Lenses;
import org.aisc.ide.Question;
import org.aisc.ide.Verdicts.Told;
import org.aisc.limit.Budget;

/**
 * Answers questions about goals and assertions, those of a saved file on a thread of its own. The
 * next edit ends all that is being worked on: what was found by then is kept, the rest stays
 * unknown.
 */
final class Judging {
  static final String EDITED = "the text was edited";

  private final State state;
  private final ExecutorService thread;
  private final LongSupplier nanoTime;
  private final Runnable refresh;
  private volatile Budget budget = Budget.unlimited();
  private volatile long nanos = 10_000_000_000L;

  /**
   * Judges saved files on a thread.
   *
   * @param refresh is run whenever something was found out
   */
  Judging(State state, ExecutorService thread, LongSupplier nanoTime, Runnable refresh) {
    this.state = state;
    this.thread = thread;
    this.nanoTime = nanoTime;
    this.refresh = refresh;
  }

  /** How long one question may take. */
  void timeout(long each) {
    nanos = each;
  }

  /** Ends what is being worked on or waits for that. */
  void cancel() {
    Budget ended = budget;
    budget = Budget.unlimited();
    ended.stop(EDITED);
  }

  /** What a question may spend that is asked now: it ends with the next edit. */
  Budget budget() {
    return budget.part(1);
  }

  /** Finds out in the background what is stale or was never verified. */
  void saved(Analysed analysed, Budget all) {
    String name = analysed.file().name();
    List<Question> stale = Lenses.stale(analysed, state.verdicts(name));
    if (stale.isEmpty() || analysed.checked().hasErrors() || all.exhausted()) {
      return;
    }
    Set<Question> asked = Set.copyOf(stale);
    state.judged(name, old -> old.keeping(Lenses.offered(analysed)).asking(asked));
    refresh.run();
    thread.execute(
        () -> {
          try {
            stale.forEach(question -> answer(analysed, question, all));
          } finally {
            state.judged(name, old -> old.without(asked));
            refresh.run();
          }
        });
  }

  /** The answer to a question; nothing if an edit came first. */
  Optional<Answer> answer(Analysed analysed, Question question, Budget all) {
    if (all.exhausted()) {
      return Optional.empty();
    }
    Budget own = all.within(nanos, nanoTime);
    Answer answer = Answering.answer(analysed, question, own);
    if (all.exhausted()) {
      return Optional.empty();
    }
    Told told = new Told(answer, analysed.content());
    state.judged(analysed.file().name(), old -> old.with(question, told));
    refresh.run();
    return Optional.of(answer);
  }
}
