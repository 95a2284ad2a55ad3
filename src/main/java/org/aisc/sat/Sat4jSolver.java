package org.aisc.sat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    prepare();
    try {
      if (engine.search(budget, assumptions.stream().mapToInt(Integer::intValue).toArray())) {
        return new Answer.Sat(assignment(engine.model()));
      }
      return new Answer.Unsat(core(assumptions));
    } catch (TimeoutException e) {
      return unknown(budget, e);
    }
  }

  /** A hot start keeps the activities, but does not queue variables made since the last search. */
  private void prepare() {
    engine.setKeepSolverHot(variablesSeen == variables);
    variablesSeen = variables;
  }

  private static Answer.Unknown unknown(Budget budget, TimeoutException cause) {
    return new Answer.Unknown(
        budget.reason().orElseThrow(() -> new IllegalStateException("the search gave up", cause)));
  }

  @Override
  public Answer each(Budget budget, Function<Assignment, Optional<int[]>> visitor) {
    Visit visit = new Visit(visitor);
    try {
      while (!contradictory) {
        if (budget.exhausted()) {
          return new Answer.Unknown(budget.reason().orElseThrow());
        }
        prepare();
        if (!engine.search(budget, visit::see)) {
          return new Answer.Unsat(core(Set.of()));
        } else if (visit.clause.isEmpty()) {
          return new Answer.Sat(assignment(engine.model()));
        }
        visit.addLate();
      }
      return new Answer.Unsat(List.of());
    } catch (TimeoutException e) {
      visit.addLate();
      return unknown(budget, e);
    }
  }

  /** What the last model that was shown has brought about. */
  private final class Visit {
    private final Function<Assignment, Optional<int[]>> visitor;
    private Optional<int[]> clause = Optional.empty();
    private boolean late;

    Visit(Function<Assignment, Optional<int[]>> visitor) {
      this.visitor = visitor;
    }

    void see(int[] model) {
      Assignment assignment = assignment(model);
      Optional<int[]> given = visitor.apply(assignment);
      if (given.isPresent() && Arrays.stream(given.get()).anyMatch(assignment::holds)) {
        throw new IllegalArgumentException("a model does not break its clause");
      }
      clause = given.flatMap(Literals::withoutRepeats);
      late = clause.isPresent() && !engine.mayGoOnWith(clause.get());
      if (clause.isPresent() && !late) {
        engine.goOnWith(clause.get());
      }
    }

    /** Adds a clause with which the search could not go on. */
    void addLate() {
      if (late) {
        addClause(clause.orElseThrow());
        late = false;
      }
    }
  }

  private Assignment assignment(int[] model) {
    BitSet positive = new BitSet(variables + 1);
    for (int literal : model) {
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
