package org.aisc.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Mitigation;

/**
 * The mitigations' own rules (requires, excludes, at most K of) as clauses over the mitigations
 * that are still free; those that are on already count as true. A formula is only ever implied, so
 * one direction of its definition suffices (Plaisted and Greenbaum, 1986); thresholds by a table of
 * partial counts.
 */
final class Rules {
  private static final int TRUE = Integer.MAX_VALUE;
  private static final int FALSE = -TRUE;

  private final HittingSetProblem.Builder problem;
  private final Map<String, Integer> literals = new HashMap<>();

  private Rules(HittingSetProblem.Builder problem, List<String> free, Set<String> on) {
    this.problem = problem;
    for (int at = 0; at < free.size(); at++) {
      literals.put(free.get(at), at + 1);
    }
    on.forEach(name -> literals.put(name, TRUE));
  }

  /** Adds all rules of a specification to a problem whose elements are the free mitigations. */
  static void add(HittingSetProblem.Builder problem, Spec spec, List<String> free, Set<String> on) {
    Rules rules = new Rules(problem, free, on);
    spec.mitigations().forEach(rules::add);
    for (Constraint constraint : spec.constraints()) {
      if (constraint instanceof Constraint.AtMostMitigations atMost) {
        rules.add(atMost);
      }
    }
  }

  private int literal(String mitigation) {
    return literals.getOrDefault(mitigation, FALSE);
  }

  private void add(Mitigation mitigation) {
    int self = literal(mitigation.name());
    for (String other : mitigation.excludes()) {
      clause(-self, -literal(other));
    }
    for (Expr required : mitigation.requires()) {
      clause(
          -self,
          Expr.<Integer>fold(
              required, leaf -> literal(((Expr.Atom) leaf).name()), this::threshold));
    }
  }

  private void add(Constraint.AtMostMitigations constraint) {
    List<Integer> open = new ArrayList<>();
    int bound = constraint.limit();
    for (String name : constraint.mitigations()) {
      if (literal(name) == TRUE) {
        bound--;
      } else {
        open.add(literal(name) - 1);
      }
    }
    if (bound < 0) {
      problem.clause();
    } else {
      problem.atMost(bound, open.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** A clause without the literals that are false; nothing when one is true. */
  private void clause(int... literals) {
    List<Integer> open = new ArrayList<>();
    for (int literal : literals) {
      if (literal == TRUE) {
        return;
      } else if (literal != FALSE) {
        open.add(literal);
      }
    }
    problem.clause(open.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A literal that implies that enough members hold. */
  private int threshold(Expr.Threshold gate, List<Integer> members) {
    int needed = gate.threshold();
    List<Integer> row = new ArrayList<>();
    row.add(TRUE);
    for (int count = 1; count <= needed; count++) {
      row.add(FALSE);
    }
    for (int member : members) {
      List<Integer> next = new ArrayList<>();
      next.add(TRUE);
      for (int count = 1; count <= needed; count++) {
        next.add(orElse(row.get(count), member, row.get(count - 1)));
      }
      row = next;
    }
    return row.get(needed);
  }

  /** A literal that implies: enough without the member, or the member and one less before it. */
  private int orElse(int without, int member, int before) {
    if (without == TRUE || (member == TRUE && before == TRUE)) {
      return TRUE;
    }
    if (member == FALSE || before == FALSE) {
      return without;
    }
    int holds = problem.auxiliary();
    clause(-holds, without, member);
    clause(-holds, without, before);
    return holds;
  }
}
