package org.aisc.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisc.dd.Limits;
import org.aisc.limit.Budget;
import org.aisc.search.Searches;
import org.aisc.search.Slice;

/**
 * How a question is to be answered.
 *
 * @param nodes how many nodes decision diagrams may have at a time
 * @param notes is told what a curious user may want to know, such as which engine gave up
 */
public record Effort(Budget budget, Engine engine, int nodes, Consumer<String> notes) {
  /** Nodes that fit into a heap of half a gigabyte. */
  public static final int MODEST = 4_000_000;

  /** Which part of the time diagrams may take before another engine is tried. */
  private static final double SHARE = 0.5;

  /** How many steps diagrams may make before another engine is tried. */
  private static final long STEPS = 1L << 27;

  /** How many steps diagrams may make in their first turn: enough where they suit a question. */
  private static final long STEPS_AT_FIRST = 1L << 21;

  /** How many steps diagrams may make in a later turn; a search takes about as long for its own. */
  private static final long STEPS_OF_A_TURN = 1L << 20;

  /** How often a search may ask for its budget in a turn: every few hundred events. */
  private static final long POLLS_OF_A_TURN = 500;

  /** Whichever engine fits, modest diagrams, no notes. */
  public static Effort of(Budget budget) {
    return new Effort(budget, Engine.AUTO, MODEST, note -> {});
  }

  public Effort by(Engine other) {
    return new Effort(budget, other, nodes, notes);
  }

  public Effort withNodes(int limit) {
    return new Effort(budget, engine, limit, notes);
  }

  /** Whether an engine may be used for a question that it can answer. */
  boolean allows(Engine candidate) {
    return engine == Engine.AUTO || engine == candidate;
  }

  /**
   * How far decision diagrams may go: where another engine may follow, not to the end of the
   * budget.
   */
  Limits diagrams() {
    return engine == Engine.DD
        ? Limits.of(nodes, budget)
        : new Limits(nodes, STEPS, budget.part(SHARE));
  }

  /**
   * Decision diagrams that take turns with a search.
   *
   * @param search has a turn within a budget; says whether it is at its end
   */
  Limits inTurns(Predicate<Budget> search) {
    LongSupplier more = () -> search.test(budget.turn(POLLS_OF_A_TURN)) ? 0 : STEPS_OF_A_TURN;
    return new Limits(nodes, STEPS_AT_FIRST, more, budget);
  }

  /** Tells that diagrams are given up, and why. */
  void handOver(String reason) {
    notes.accept(reason + "; attack paths are listed by SAT instead");
  }

  /** How many words a list may take: about as much memory as diagrams may. */
  long words() {
    return 2L * nodes;
  }

  /**
   * Requires that the engine asked for is one that can answer.
   *
   * @param question what is asked, as in "cannot list attack paths"
   * @throws UnsuitedEngine if it is not
   */
  void require(String question, Engine... able) {
    if (engine != Engine.AUTO && !List.of(able).contains(engine)) {
      String others =
          Stream.of(able).map(each -> "`" + name(each) + "`").collect(Collectors.joining(" or "));
      throw new UnsuitedEngine(
          "the engine `" + name(engine) + "` cannot " + question, "use " + others + ", or `auto`");
    }
  }

  /** How scenarios are searched for; to be closed. */
  Searches searches() {
    return engine == Engine.SMT ? Searches.bySmt(notes) : Searches.asNeeded(notes);
  }

  /**
   * Requires an engine that knows numbers where a slice compares quantities.
   *
   * @throws UnsuitedEngine if another one is asked for
   */
  void requireNumbers(Slice slice) {
    if (!slice.comparisons(slice.leaves()).isEmpty()) {
      require("compare quantities", Engine.SMT);
    }
  }

  private static String name(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT);
  }
}
