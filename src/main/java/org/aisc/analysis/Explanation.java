package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a goal can be reached, or why not.
 *
 * @param proof the verdict
 * @param open the attack paths that are open: how many there are, and the cheapest of them
 * @param arguments for each path of {@code open}, in its order, how it reaches the goal
 * @param every the attack paths that there would be without any barrier: how many, and the cheapest
 * @param stopped those of {@code every} that a barrier stops
 * @param openings what would have to be lifted to reach the goal after all, least first; none is
 *     part of another
 * @param idle mitigations of the defence that stop none of the paths in {@code every}
 * @param uncaused when the goal is unreachable even without barriers, the propositions that it
 *     rests on and that nothing causes
 */
public record Explanation(
    Proof proof,
    Paths open,
    List<Argument> arguments,
    Paths every,
    List<Stopped> stopped,
    List<Opening> openings,
    List<String> idle,
    List<String> uncaused) {
  public Explanation {
    arguments = List.copyOf(arguments);
    stopped = List.copyOf(stopped);
    openings = List.copyOf(openings);
    idle = List.copyOf(idle);
    uncaused = List.copyOf(uncaused);
  }

  /** Whether no limit kept anything from being found. */
  public boolean complete() {
    return open.complete()
        && every.complete()
        && !(proof.verdict() instanceof Proof.Verdict.Unknown);
  }

  /** An attack path as a list of lines, each of which rests on earlier ones; the goal is last. */
  public record Argument(AttackPath path, List<Line> lines) {
    public Argument {
      lines = List.copyOf(lines);
    }
  }

  /** What a line says. */
  public enum Role {
    /** The attacker takes the step. */
    STEP,
    /** The condition is true. */
    TRUE,
    /** The condition is false. */
    FALSE,
    /** Comparisons over quantities hold; the line has no name. */
    QUANTITIES,
    /** The proposition is caused. */
    CAUSED,
    /** The goal is reached. */
    GOAL
  }

  /**
   * One line.
   *
   * @param event what causes the proposition of a {@link Role#CAUSED} line
   * @param premises positions of the lines that it rests on, ascending
   */
  public record Line(Role role, String name, Optional<String> event, List<Integer> premises) {
    public Line {
      premises = List.copyOf(premises);
    }
  }

  /** Something that keeps paths closed and that could be lifted. */
  public sealed interface Barrier {
    /** A mitigation that is on. */
    record On(String mitigation, boolean deployed) implements Barrier {}

    /** The attacker cannot take the step. */
    record Excluded(String attacker, String step) implements Barrier {}

    /** The attacker has only so much to spend. */
    record Spending(String attacker, BigDecimal budget) implements Barrier {}

    /** A condition has a value: as the file says, or as was assumed. */
    record Fixed(String condition, boolean value, boolean assumed) implements Barrier {}
  }

  /**
   * A path that is closed.
   *
   * @param by sets of barriers, each of which stops the path by itself: all single ones, or, where
   *     there is none, one set that stops it together
   * @param opening a smallest part of the barriers without which the path is open
   */
  public record Stopped(AttackPath path, List<List<Barrier>> by, List<Barrier> opening) {
    public Stopped {
      by = List.copyOf(by);
      opening = List.copyOf(opening);
    }
  }

  /** What to lift, and the cheapest path that is open then. */
  public record Opening(List<Barrier> lifted, AttackPath path) {
    public Opening {
      lifted = List.copyOf(lifted);
    }
  }

  /**
   * How much to explain.
   *
   * @param top how many paths of each kind to tell in full
   * @param limit stop the search for paths after so many
   */
  public record Options(int top, Optional<Integer> limit) {}
}
