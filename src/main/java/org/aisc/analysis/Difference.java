package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed in meaning between two versions of a specification, old and new. Things are the same
 * when their names are: whether something was renamed is not guessed.
 *
 * @param goals the goals of either version, by name
 * @param defence cost of the cheapest defence against all goals of the version together
 * @param onlyOld steps, propositions, conditions and mitigations that only the old version has
 * @param onlyNew those that only the new version has
 */
public record Difference(
    List<GoalChange> goals, Pair<Value> defence, List<String> onlyOld, List<String> onlyNew) {
  public Difference {
    goals = List.copyOf(goals);
    onlyOld = List.copyOf(onlyOld);
    onlyNew = List.copyOf(onlyNew);
  }

  /** The same thing in both versions. */
  public record Pair<T>(T old, T now) {
    public boolean same() {
      return old.equals(now);
    }
  }

  /** A number that may not exist, or may not be known. */
  public sealed interface Value {
    /** The number, without trailing zeros. */
    record Is(BigDecimal number) implements Value {}

    /** There is none: the goal is unreachable, or nothing stops it. */
    record None() implements Value {}

    /** A limit ended the search. */
    record Unknown() implements Value {}
  }

  /**
   * One goal.
   *
   * @param old its answers in the old version, if it is there
   * @param appeared paths of the new version that the old one does not have
   * @param vanished paths of the old version that the new one does not have
   * @param changed paths of both that cost something else, or are more or less likely
   */
  public record GoalChange(
      String goal,
      Optional<Side> old,
      Optional<Side> now,
      List<AttackPath> appeared,
      List<AttackPath> vanished,
      List<Pair<AttackPath>> changed) {
    public GoalChange {
      appeared = List.copyOf(appeared);
      vanished = List.copyOf(vanished);
      changed = List.copyOf(changed);
    }

    /** Whether anything about the goal is different. */
    public boolean effect() {
      return old.isEmpty()
          || now.isEmpty()
          || !(appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty())
          || !old.get().facts().equals(now.get().facts());
    }
  }

  /**
   * The answers for one goal in one version.
   *
   * @param likelihood of the likeliest path
   * @param risk how likely the goal is reached at most, to twelve digits
   * @param loss the most that is expected to be lost by that
   */
  public record Side(
      Proof proof,
      Paths paths,
      Value attack,
      Value likelihood,
      Value defence,
      Value risk,
      Value loss) {
    /** Whether no limit kept anything from being found. */
    public boolean complete() {
      return paths.complete()
          && !(proof.verdict() instanceof Proof.Verdict.Unknown)
          && Stream.of(attack, likelihood, defence, risk)
              .noneMatch(Value.Unknown.class::isInstance);
    }

    public boolean reachable() {
      return proof.verdict() instanceof Proof.Verdict.Reachable;
    }

    List<Object> facts() {
      return List.of(
          proof.verdict().getClass(), paths.count(), attack, likelihood, defence, risk, loss);
    }
  }

  /** Whether no limit kept anything from being found. */
  public boolean complete() {
    return goals.stream()
            .flatMap(goal -> Stream.concat(goal.old().stream(), goal.now().stream()))
            .allMatch(Side::complete)
        && !(defence.old() instanceof Value.Unknown)
        && !(defence.now() instanceof Value.Unknown);
  }

  /** Whether verdicts, paths or optima are different. */
  public boolean effect() {
    return !defence.same() || goals.stream().anyMatch(GoalChange::effect);
  }

  /** Whether a path appeared. */
  public boolean newPath() {
    return goals.stream().anyMatch(goal -> !goal.appeared().isEmpty());
  }

  /** In what respects the new version is worse for the defender, in plain words; may be empty. */
  public List<String> worse() {
    List<String> found = new ArrayList<>();
    for (GoalChange goal : goals) {
      if (goal.now().isPresent()) {
        worse(goal, goal.now().get(), found);
      }
    }
    if (above(defence.now(), defence.old())) {
      found.add("the cheapest defence against all goals became dearer");
    }
    return found;
  }

  private static void worse(GoalChange goal, Side now, List<String> found) {
    boolean before = goal.old().map(Side::reachable).orElse(false);
    if (now.reachable() && !before) {
      found.add(goal.goal() + " became reachable");
    } else if (goal.old().isPresent()) {
      Side old = goal.old().get();
      if (above(old.attack(), now.attack())) {
        found.add("the cheapest attack on " + goal.goal() + " became cheaper");
      }
      if (below(old.likelihood(), now.likelihood())) {
        found.add("the likeliest path to " + goal.goal() + " became likelier");
      }
      if (below(old.risk(), now.risk())) {
        found.add(goal.goal() + " became likelier to be reached");
      }
      if (above(now.defence(), old.defence())) {
        found.add("the cheapest defence of " + goal.goal() + " became dearer");
      }
    }
  }

  /** Whether a cost is known to be above another; none is above all. */
  private static boolean above(Value one, Value other) {
    if (other instanceof Value.Is bound) {
      return one instanceof Value.None
          || (one instanceof Value.Is is && is.number().compareTo(bound.number()) > 0);
    }
    return false;
  }

  private static boolean below(Value one, Value other) {
    return one instanceof Value.Is low
        && other instanceof Value.Is high
        && low.number().compareTo(high.number()) < 0;
  }
}
