package org.aisc.hitting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.aisc.hitting.Family.Answer;
import org.aisc.limit.Budget;
import org.aisc.sat.Assignment;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;

/**
 * Inclusion-minimal sets under rules of any kind, by SAT: a model of the rules that hits the
 * members known so far is shown to the family, then made smaller as long as there is a model inside
 * it; the supersets of what is left are ruled out.
 */
final class RuledSets implements AutoCloseable {
  private final HittingSetProblem problem;
  private final Family family;
  private final List<int[]> members;
  private final Budget budget;
  private final SatSolver solver = new Sat4jSolver();
  private final int[] elements;
  private int known;
  private String reason = "";

  /** Starts with members that are known already and adds the ones it learns. */
  RuledSets(HittingSetProblem problem, Family family, List<int[]> members, Budget budget) {
    this.problem = problem;
    this.family = family;
    this.members = members;
    this.budget = budget;
    for (int variable = 0; variable < problem.literals(); variable++) {
      solver.newVariable();
    }
    problem.clauses().forEach(solver::addClause);
    for (HittingSetProblem.AtMost rule : problem.atMost()) {
      long[] ones = new long[rule.elements().length];
      Arrays.fill(ones, 1);
      solver.addAtMost(
          rule.limit(), IntStream.of(rule.elements()).map(it -> it + 1).toArray(), ones);
    }
    elements = IntStream.rangeClosed(1, problem.costs().length).toArray();
  }

  /** Shows each minimal set that costs at most the limit, which may fall, once. */
  Listing list(LongSupplier limit, Listing.Visitor visitor) {
    long bound = Long.MAX_VALUE;
    while (true) {
      if (limit.getAsLong() < bound) {
        bound = limit.getAsLong();
        solver.addAtMost(bound, elements, problem.costs());
      }
      Optional<BitSet> minimal = find().flatMap(this::minimal);
      if (minimal.isEmpty()) {
        return reason.isEmpty() ? new Listing.Complete() : new Listing.Unknown(reason);
      }
      if (!visitor.visit(HittingSet.of(minimal.get(), problem))) {
        return new Listing.Stopped();
      }
      solver.addClause(minimal.get().stream().map(element -> -element - 1).toArray());
    }
  }

  /** A minimal set inside one that obeys the rules and hits all; empty when a limit ended it. */
  Optional<BitSet> minimal(BitSet set) {
    BitSet least = set;
    while (true) {
      int guard = solver.newVariable();
      BitSet chosen = least;
      solver.addClause(
          IntStream.concat(IntStream.of(-guard), chosen.stream().map(it -> -it - 1)).toArray());
      int[] outside =
          IntStream.of(elements).filter(it -> !chosen.get(it - 1)).map(it -> -it).toArray();
      Optional<BitSet> smaller =
          find(IntStream.concat(IntStream.of(guard), IntStream.of(outside)).toArray());
      solver.addClause(-guard);
      if (smaller.isEmpty()) {
        return reason.isEmpty() ? Optional.of(least) : Optional.empty();
      }
      least = smaller.get();
    }
  }

  /** Some set that obeys the rules and hits all; empty when there is none or a limit ended it. */
  private Optional<BitSet> find(int... assumptions) {
    while (true) {
      for (; known < members.size(); known++) {
        solver.addClause(IntStream.of(members.get(known)).map(it -> it + 1).toArray());
      }
      Optional<BitSet> model =
          solver
              .solve(budget, assumptions)
              .match(
                  sat -> Optional.of(chosen(sat.model())), unsat -> Optional.empty(), this::giveUp);
      Answer answer = model.map(family::unhit).orElseGet(Answer.HitsAll::new);
      if (answer instanceof Answer.Unhit unhit) {
        members.addAll(unhit.members());
      } else if (answer instanceof Answer.Unknown unknown) {
        reason = unknown.reason();
        return Optional.empty();
      } else {
        return model;
      }
    }
  }

  private Optional<BitSet> giveUp(org.aisc.sat.Answer.Unknown unknown) {
    reason = unknown.reason();
    return Optional.empty();
  }

  private BitSet chosen(Assignment model) {
    BitSet set = new BitSet();
    for (int element : elements) {
      set.set(element - 1, model.value(element));
    }
    return set;
  }

  @Override
  public void close() {
    solver.close();
  }
}
