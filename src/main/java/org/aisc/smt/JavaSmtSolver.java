package org.aisc.smt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Literals;
import org.aisc.logic.Rational;
import org.sosy_lab.common.ShutdownManager;
import org.sosy_lab.java_smt.SolverContextFactory.Solvers;
import org.sosy_lab.java_smt.api.BooleanFormula;
import org.sosy_lab.java_smt.api.BooleanFormulaManager;
import org.sosy_lab.java_smt.api.FormulaManager;
import org.sosy_lab.java_smt.api.Model;
import org.sosy_lab.java_smt.api.NumeralFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.IntegerFormula;
import org.sosy_lab.java_smt.api.NumeralFormula.RationalFormula;
import org.sosy_lab.java_smt.api.ProverEnvironment;
import org.sosy_lab.java_smt.api.RationalFormulaManager;
import org.sosy_lab.java_smt.api.SolverContext;
import org.sosy_lab.java_smt.api.SolverContext.ProverOptions;
import org.sosy_lab.java_smt.api.SolverException;

/** A prover of a java-smt context as a solver over integers. */
final class JavaSmtSolver implements SmtSolver {
  private static final long POLL_MILLIS = 20;

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "aisc-smt-watch");
            thread.setDaemon(true);
            return thread;
          });

  private final ShutdownManager shutdown;
  private final Runnable closed;

  /** Whether a question for a core that finds a model instead leaves the model to be read. */
  private final boolean keepsModel;

  private final FormulaManager formulas;
  private final BooleanFormulaManager booleans;
  private final RationalFormulaManager rationals;
  private final ProverEnvironment prover;
  private final List<BooleanFormula> variables = new ArrayList<>();
  private final List<NumeralFormula> numbers = new ArrayList<>();
  private final Map<LinearConstraint, Integer> literals = new HashMap<>();
  private final Map<Integer, Integer> indicators = new HashMap<>();

  /** Whether a constraint could not be added, after an interrupt. */
  private boolean lost;

  /**
   * In a context that ends when {@code shutdown} asks it to.
   *
   * @param closed is run once the solver is closed
   */
  JavaSmtSolver(SolverContext context, ShutdownManager shutdown, Runnable closed) {
    this.shutdown = shutdown;
    this.closed = closed;
    this.keepsModel = context.getSolverName() == Solvers.Z3;
    this.formulas = context.getFormulaManager();
    this.booleans = formulas.getBooleanFormulaManager();
    this.rationals = formulas.getRationalFormulaManager();
    this.prover =
        context.newProverEnvironment(
            ProverOptions.GENERATE_MODELS, ProverOptions.GENERATE_UNSAT_CORE_OVER_ASSUMPTIONS);
  }

  @Override
  public int newVariable() {
    variables.add(booleans.makeVariable("b" + variables.size()));
    return variables.size();
  }

  @Override
  public int newNumber(boolean integral) {
    numbers.add(
        integral
            ? formulas.getIntegerFormulaManager().makeVariable("i" + numbers.size())
            : rationals.makeVariable("r" + numbers.size()));
    return numbers.size() - 1;
  }

  @Override
  public int indicator(int literal) {
    return indicators.computeIfAbsent(
        literal,
        fresh -> {
          numbers.add(
              booleans.ifThenElse(
                  formula(literal), rationals.makeNumber(1), rationals.makeNumber(0)));
          return numbers.size() - 1;
        });
  }

  @Override
  public int literal(LinearConstraint constraint) {
    return literals.computeIfAbsent(
        constraint,
        fresh -> {
          variables.add(atom(constraint));
          return variables.size();
        });
  }

  private BooleanFormula atom(LinearConstraint constraint) {
    List<NumeralFormula> terms = new ArrayList<>();
    for (int at = 0; at < constraint.numbers().size(); at++) {
      NumeralFormula number = numbers.get(constraint.numbers().get(at));
      Rational factor = constraint.coefficients().get(at);
      terms.add(
          factor.equals(Rational.ONE) ? number : rationals.multiply(constant(factor), number));
    }
    NumeralFormula sum =
        terms.isEmpty()
            ? constant(Rational.ZERO)
            : terms.size() == 1 ? terms.get(0) : rationals.sum(terms);
    NumeralFormula bound = constant(constraint.bound());
    return switch (constraint.relation()) {
      case LESS -> rationals.lessThan(sum, bound);
      case AT_MOST -> rationals.lessOrEquals(sum, bound);
      case EQUAL -> rationals.equal(sum, bound);
      case NOT_EQUAL -> booleans.not(rationals.equal(sum, bound));
      case AT_LEAST -> rationals.greaterOrEquals(sum, bound);
      case GREATER -> rationals.greaterThan(sum, bound);
    };
  }

  private RationalFormula constant(Rational value) {
    return rationals.makeNumber(
        org.sosy_lab.common.rationals.Rational.of(value.numerator(), value.denominator()));
  }

  private BooleanFormula formula(int literal) {
    BooleanFormula variable = variables.get(Literals.variable(literal) - 1);
    return literal > 0 ? variable : booleans.not(variable);
  }

  @Override
  public void addClause(int... clause) {
    try {
      prover.addConstraint(booleans.or(Arrays.stream(clause).mapToObj(this::formula).toList()));
    } catch (InterruptedException ended) {
      lost = true;
    }
  }

  @Override
  public Answer solve(Budget budget, int... assumptions) {
    if (budget.exhausted()) {
      return new Answer.Unknown(budget.reason().orElse(""));
    }
    if (lost || shutdown.getNotifier().shouldShutdown()) {
      return new Answer.Unknown("an earlier question was interrupted");
    }
    Watch watch = new Watch(budget, shutdown);
    ScheduledFuture<?> polling =
        WATCH.scheduleWithFixedDelay(watch, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    try {
      return ask(assumptions);
    } catch (InterruptedException ended) {
      return new Answer.Unknown(budget.reason().orElse("interrupted"));
    } catch (SolverException failed) {
      return new Answer.Unknown(
          budget.reason().orElse("the solver gave up: " + failed.getMessage()));
    } finally {
      watch.end();
      polling.cancel(false);
    }
  }

  /** Interrupts a question when its budget ends, but never once the question is answered. */
  private static final class Watch implements Runnable {
    private final Budget budget;
    private final ShutdownManager shutdown;
    private boolean over;

    Watch(Budget budget, ShutdownManager shutdown) {
      this.budget = budget;
      this.shutdown = shutdown;
    }

    @Override
    public synchronized void run() {
      if (!over && budget.exhausted()) {
        shutdown.requestShutdown(budget.reason().orElse(""));
      }
    }

    /** From here on the context may be closed: an interrupt would reach freed memory. */
    synchronized void end() {
      over = true;
    }
  }

  private Answer ask(int... assumptions) throws InterruptedException, SolverException {
    List<BooleanFormula> assumed = Arrays.stream(assumptions).mapToObj(this::formula).toList();
    if (!keepsModel && !prover.isUnsatWithAssumptions(assumed)) {
      return model();
    }
    Optional<List<BooleanFormula>> core = prover.unsatCoreOverAssumptions(assumed);
    if (core.isEmpty()) {
      return model();
    }
    Set<BooleanFormula> guilty = new HashSet<>(core.get());
    return new Answer.Unsat(
        Arrays.stream(assumptions)
            .boxed()
            .filter(literal -> guilty.contains(formula(literal)))
            .toList());
  }

  private Answer.Sat model() throws SolverException {
    BitSet trueVariables = new BitSet();
    List<Rational> values = new ArrayList<>();
    try (Model model = prover.getModel()) {
      for (int at = 0; at < variables.size(); at++) {
        trueVariables.set(at + 1, Boolean.TRUE.equals(model.evaluate(variables.get(at))));
      }
      numbers.forEach(number -> values.add(value(model, number)));
    }
    return new Answer.Sat(trueVariables, values);
  }

  /** A number that no constraint speaks of is 0. */
  private static Rational value(Model model, NumeralFormula number) {
    Object value =
        number instanceof IntegerFormula whole
            ? model.evaluate(whole)
            : model.evaluate((RationalFormula) number);
    if (value instanceof org.sosy_lab.common.rationals.Rational fraction) {
      return new Rational(fraction.getNum(), fraction.getDen());
    }
    return value instanceof BigInteger whole ? new Rational(whole, BigInteger.ONE) : Rational.ZERO;
  }

  @Override
  public void close() {
    prover.close();
    closed.run();
  }
}
