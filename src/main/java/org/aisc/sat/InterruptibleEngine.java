package org.aisc.sat;

import java.util.Arrays;
import java.util.function.Consumer;
import org.aisc.limit.Budget;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.learning.MiniSATLearning;
import org.sat4j.minisat.restarts.Glucose21Restarts;
import org.sat4j.pb.constraints.CompetResolutionPBLongMixedWLClauseCardConstrDataStructure;
import org.sat4j.pb.core.PBDataStructureFactory;
import org.sat4j.pb.core.PBSolverResolution;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.Lbool;
import org.sat4j.specs.RandomAccessModel;
import org.sat4j.specs.SearchListener;
import org.sat4j.specs.TimeoutException;

/**
 * Sat4j's conflict-driven search with native cardinality and pseudo-Boolean constraints, which
 * polls a {@link Budget} from inside the search. No timer thread is used, so a search that ends
 * before its budget does is reproducible; learned clauses are forgotten by their quality (Audemard
 * and Simon, "Predicting learnt clauses quality in modern SAT solvers", IJCAI 2009), never by the
 * memory that happens to be free.
 */
final class InterruptibleEngine extends PBSolverResolution {
  private static final long serialVersionUID = 1L;

  private static final int FIRST_LEARNT = 2000;
  private static final int MORE_LEARNT = 300;

  private int mostLearnt = FIRST_LEARNT;
  private final PreferredPhase phase;
  private final DecisionOrder order;

  private InterruptibleEngine(
      MiniSATLearning<PBDataStructureFactory> learning,
      PBDataStructureFactory constraints,
      PreferredPhase phase,
      DecisionOrder order) {
    super(learning, constraints, order, new Glucose21Restarts());
    this.phase = phase;
    this.order = order;
  }

  static InterruptibleEngine create() {
    MiniSATLearning<PBDataStructureFactory> learning = new MiniSATLearning<>();
    PreferredPhase phase = new PreferredPhase();
    InterruptibleEngine engine =
        new InterruptibleEngine(
            learning,
            new CompetResolutionPBLongMixedWLClauseCardConstrDataStructure(),
            phase,
            new DecisionOrder(phase));
    learning.setDataStructureFactory(engine.getDSFactory());
    learning.setVarActivityListener(engine);
    engine.setSimplifier(engine.EXPENSIVE_SIMPLIFICATION);
    engine.setLearnedConstraintsDeletionStrategy(engine.lbd_based);
    engine.setTimeoutOnConflicts(Integer.MAX_VALUE);
    return engine;
  }

  void prefer(int variable, boolean value) {
    phase.prefer(variable, value);
  }

  /** From now on, the variable is decided before others, and is false unless it has to be true. */
  void decideFirst(int variable) {
    order.decideFirst(variable);
    phase.keepFalse(variable);
  }

  /** Whether the literal being propagated is the last one known so far. */
  boolean isAtLastLiteral() {
    return qhead == trail.size();
  }

  /**
   * Whether there is a model.
   *
   * @throws TimeoutException when the budget ended first
   */
  boolean search(Budget budget, int[] assumptions) throws TimeoutException {
    return search(new Poll(budget, clause -> {}, model -> {}), assumptions);
  }

  /** The same; shows each clause that is learnt. */
  boolean search(Budget budget, int[] assumptions, Consumer<int[]> learning)
      throws TimeoutException {
    return search(new Poll(budget, learning, model -> {}), assumptions);
  }

  /**
   * The same without assumptions; shows each model. The search ends at one for which {@link
   * #goOnWith} was not called.
   */
  boolean search(Budget budget, Consumer<int[]> models) throws TimeoutException {
    return search(new Poll(budget, clause -> {}, models), new int[0]);
  }

  private boolean search(Poll poll, int[] assumptions) throws TimeoutException {
    undertimeout = true;
    sharedConflict = null;
    setSearchListener(poll);
    return isSatisfiable(new VecInt(assumptions), true);
  }

  /**
   * Whether the search can go on from a model with a clause that the model breaks: some decision
   * led to it.
   */
  boolean mayGoOnWith(int[] clause) {
    return clause.length > 1
        && Arrays.stream(clause)
            .anyMatch(literal -> getVocabulary().getLevel(LiteralsUtils.toInternal(literal)) > 0);
  }

  /** Goes on from a model that is being shown, with one more clause, which the model breaks. */
  void goOnWith(int[] clause) {
    addClauseOnTheFly(clause);
  }

  private void giveUp() {
    undertimeout = false;
  }

  /** Counts the events of the search and looks at the budget every few hundred of them. */
  private final class Poll implements SearchListener<ISolverService> {
    private static final long serialVersionUID = 1L;
    private static final int PERIOD = 256;

    private final transient Budget budget;
    private final transient Consumer<int[]> learning;
    private final transient Consumer<int[]> models;
    private int events;

    Poll(Budget budget, Consumer<int[]> learning, Consumer<int[]> models) {
      this.budget = budget;
      this.learning = learning;
      this.models = models;
    }

    private void count() {
      if (++events % PERIOD == 0 && budget.exhausted()) {
        giveUp();
      }
    }

    @Override
    public void propagating(int literal) {
      count();
    }

    @Override
    public void beginLoop() {
      count();
    }

    @Override
    public void init(ISolverService service) {}

    @Override
    public void assuming(int literal) {}

    @Override
    public void enqueueing(int literal, IConstr reason) {}

    @Override
    public void backtracking(int literal) {}

    @Override
    public void adding(int literal) {}

    @Override
    public void learn(IConstr constraint) {
      int[] clause = new int[constraint.size()];
      Arrays.setAll(clause, at -> LiteralsUtils.toDimacs(constraint.get(at)));
      learning.accept(clause);
    }

    @Override
    public void learnUnit(int literal) {
      learning.accept(new int[] {literal});
    }

    @Override
    public void delete(IConstr constraint) {}

    @Override
    public void conflictFound(IConstr constraint, int level, int trail) {
      if (learnts.size() > mostLearnt) {
        setNeedToReduceDB(true);
        mostLearnt += MORE_LEARNT;
      }
    }

    @Override
    public void conflictFound(int literal) {}

    @Override
    public void solutionFound(int[] model, RandomAccessModel lazyModel) {
      models.accept(model);
    }

    @Override
    public void start() {}

    @Override
    public void end(Lbool result) {}

    @Override
    public void restarting() {}

    @Override
    public void backjump(int level) {}

    @Override
    public void cleaning() {}
  }
}
