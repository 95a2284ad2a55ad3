package org.aisc.lsp;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import org.aisc.ide.Analysed;
import org.aisc.ide.Answer;
import org.aisc.ide.Answering;
import org.aisc.ide.Lenses;
import org.aisc.ide.Question;
import org.aisc.ide.Verdicts.Told;
import org.aisc.limit.Budget;
import org.aisc.text.SourceFile;

/**
 * Answers questions about goals and assertions on a thread of its own, one after the other. The
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
   * Judges on a thread.
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

  /** Ends what is being worked on. */
  void cancel() {
    Budget ended = budget;
    budget = Budget.unlimited();
    ended.stop(EDITED);
  }

  /** Finds out in the background what is stale or was never verified. */
  void saved(World world, SourceFile file) {
    Analysed analysed = world.analysed(file);
    List<Question> stale = Lenses.stale(analysed, state.verdicts(file.name()));
    if (stale.isEmpty() || analysed.checked().hasErrors()) {
      return;
    }
    Budget all = budget;
    state.judged(
        file.name(), old -> old.keeping(Lenses.offered(analysed)).asking(new HashSet<>(stale)));
    refresh.run();
    thread.execute(
        () -> {
          try {
            stale.forEach(question -> answer(analysed, question, all));
          } finally {
            state.judged(file.name(), old -> old.without(new HashSet<>(stale)));
            refresh.run();
          }
        });
  }

  /** The answer to a question; nothing if an edit came first. */
  Optional<Answer> ask(World world, SourceFile file, Question question) {
    return answer(world.analysed(file), question, budget);
  }

  private Optional<Answer> answer(Analysed analysed, Question question, Budget all) {
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
