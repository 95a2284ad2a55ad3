package org.aisc.smt;

import org.sosy_lab.common.ShutdownManager;
import org.sosy_lab.common.configuration.Configuration;
import org.sosy_lab.common.configuration.InvalidConfigurationException;
import org.sosy_lab.common.log.LogManager;
import org.sosy_lab.java_smt.SolverContextFactory;
import org.sosy_lab.java_smt.SolverContextFactory.Solvers;
import org.sosy_lab.java_smt.api.SolverContext;

/**
 * A context of java-smt and the solvers in it. The context is native memory that they share: once
 * no more solvers are wanted it is freed, but not before the last one is closed.
 */
final class SolverPlace {
  /** Solvers leave formulas behind in their context; after so many a fresh one is used. */
  private static final int MOST_SOLVERS = 1000;

  private final ShutdownManager shutdown = ShutdownManager.create();
  private final SolverContext context;
  private int made;
  private int open;
  private boolean left;

  SolverPlace(Solvers backend) {
    try {
      context =
          SolverContextFactory.createSolverContext(
              Configuration.defaultConfiguration(),
              LogManager.createNullLogManager(),
              shutdown.getNotifier(),
              backend,
              library -> {});
    } catch (InvalidConfigurationException cannot) {
      throw new IllegalStateException("cannot open " + backend, cannot);
    }
  }

  /** Whether further solvers should be made elsewhere. */
  boolean isWorn() {
    return shutdown.getNotifier().shouldShutdown() || made >= MOST_SOLVERS;
  }

  SmtSolver newSolver() {
    made++;
    open++;
    return new JavaSmtSolver(context, shutdown, this::solverClosed);
  }

  private void solverClosed() {
    open--;
    freeIfUnused();
  }

  /** No more solvers will be made here. */
  void leave() {
    left = true;
    freeIfUnused();
  }

  private void freeIfUnused() {
    if (left && open == 0) {
      context.close();
    }
  }
}
