package org.aisc.sat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aisc.limit.Budget;
import org.aisc.logic.AtLeast;
import org.aisc.logic.Literals;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.TimeoutException;

/** {@link SatSolver} on Sat4j. Not for use by several threads at once. */
public final class Sat4jSolver implements SatSolver {
  private final InterruptibleEngine engine = InterruptibleEngine.create();
  private final List<Propagation> propagations = new ArrayList<>();
  private int variables;
  private int variablesSeen;
  private boolean contradictory;

  @Override
  public int newVariable() {
    variables++;
    engine.registerLiteral(variables);
    propagations.forEach(it -> it.watch(variables));
    return variables;
  }

  @Override
  public int variableCount() {
    return variables;
  }

  @Override
  public void addClause(int... literals) {
    checkKnown(literals);
    Literals.withoutRepeats(literals).ifPresent(this::addNormal);
  }

  @Override
  public void addAtLeast(long degree, int[] literals, long[] coefficients) {
    checkKnown(literals);
    AtLeast constraint = AtLeast.of(degree, literals, coefficients);
    if (constraint.isImpossible()) {
      contradictory = true;
    } else if (constraint.isClause()) {
      addNormal(constraint.literals().stream().mapToInt(Integer::intValue).toArray());
    } else if (!constraint.isTrivial()) {
      addNormal(constraint);
    }
  }

  private void addNormal(int[] clause) {
    if (contradictory || clause.length == 0) {
      contradictory = true;
      return;
    }
    try {
      engine.addClause(new VecInt(clause));
    } catch (ContradictionException e) {
      contradictory = true;
    }
  }

  private void addNormal(AtLeast constraint) {
    if (contradictory) {
      return;
    }
    VecInt literals = new VecInt(constraint.literals().size());
    constraint.literals().forEach(literals::push);
    Vec<BigInteger> coefficients = new Vec<>(constraint.coefficients().size());
    constraint.coefficients().forEach(coefficients::push);
    try {
      engine.addPseudoBoolean(literals, coefficients, true, constraint.degree());
    } catch (ContradictionException e) {
      contradictory = true;
    }
  }

  @Override
  public void preferTrue(int variable) {
    checkKnown(variable);
    engine.prefer(variable, true);
  }

  @Override
  public void preferFalse(int variable) {
    checkKnown(variable);
    engine.prefer(variable, false);
  }

  @Override
  public void decideFirst(int variable) {
    checkKnown(variable);
    engine.decideFirst(variable);
  }

  @Override
  public void add(Propagator propagator) {
    checkKnown(propagator.literals());
    Propagation propagation = new Propagation(propagator, engine);
    for (int variable = 1; variable <= variables; variable++) {
      propagation.watch(variable);
    }
    propagations.add(propagation);
  }

  @Override
  public Answer solve(Budget budget, int... assumptions) {
    checkKnown(assumptions);
    if (contradictory) {
      return new Answer.Unsat(List.of());
    }
    Set<Integer> distinct = new LinkedHashSet<>();
    for (int literal : assumptions) {
      if (distinct.contains(-literal)) {
        return new Answer.Unsat(List.of(-literal, literal));
      }
      distinct.add(literal);
    }
    return budget
        .reason()
        .<Answer>map(Answer.Unknown::new)
        .orElseGet(() -> search(budget, distinct));
  }

  private Answer search(Budget budget, Set<Integer> assumptions) {
    // A hot start keeps the activities, but does not queue variables made since the last search.
    engine.setKeepSolverHot(variablesSeen == variables);
    variablesSeen = variables;
    try {
      if (engine.search(budget, assumptions.stream().mapToInt(Integer::intValue).toArray())) {
        return new Answer.Sat(model());
      }
      return new Answer.Unsat(core(assumptions));
    } catch (TimeoutException e) {
      return new Answer.Unknown(
          budget.reason().orElseThrow(() -> new IllegalStateException("the search gave up", e)));
    }
  }

  private Assignment model() {
    BitSet positive = new BitSet(variables + 1);
    for (int literal : engine.model()) {
      if (literal > 0) {
        positive.set(literal);
      }
    }
    return new Assignment(variables, positive);
  }

  private List<Integer> core(Set<Integer> assumptions) {
    IVecInt explanation = engine.unsatExplanation();
    Set<Integer> named = new LinkedHashSet<>();
    if (explanation != null) {
      for (int at = 0; at < explanation.size(); at++) {
        named.add(explanation.get(at));
      }
    }
    List<Integer> core = new ArrayList<>();
    for (int literal : assumptions) {
      if (named.contains(literal)) {
        core.add(literal);
      }
    }
    contradictory = core.isEmpty();
    return core;
  }

  private void checkKnown(int... literals) {
    for (int literal : literals) {
      if (Literals.variable(literal) > variables) {
        throw new IllegalArgumentException("no such variable: " + literal);
      }
    }
  }

  @Override
  public void close() {
    engine.reset();
  }
}
