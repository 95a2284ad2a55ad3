package org.aisc.smt;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sosy_lab.common.ShutdownManager;
import org.sosy_lab.common.configuration.Configuration;
import org.sosy_lab.common.configuration.InvalidConfigurationException;
import org.sosy_lab.common.log.LogManager;
import org.sosy_lab.java_smt.SolverContextFactory;
import org.sosy_lab.java_smt.SolverContextFactory.Solvers;
import org.sosy_lab.java_smt.api.SolverContext;

/**
 * A place in which solvers are made: Z3 where its native libraries fit this machine, else
 * SMTInterpol, which is pure Java, slower, and gives the same answers. For one thread.
 */
public final class SmtSession implements AutoCloseable {
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  /** Solvers leave formulas behind in their context; after so many a fresh one is used. */
  private static final int SOLVERS_PER_CONTEXT = 1000;

  private final Solvers backend;
  private ShutdownManager shutdown = ShutdownManager.create();
  private SolverContext context;
  private int made;

  private SmtSession(Solvers backend) {
    this.backend = backend;
    this.context = newContext();
  }

  /**
   * Opens the best session for this machine.
   *
   * @param notes is told when that is the slower one, once in the life of the process
   */
  public static SmtSession open(Consumer<String> notes) {
    NativeZ3.obstacle()
        .filter(why -> TOLD.compareAndSet(false, true))
        .ifPresent(why -> notes.accept("no native Z3 here (" + why + "); SMTInterpol answers"));
    return NativeZ3.obstacle().isEmpty() ? new SmtSession(Solvers.Z3) : pureJava();
  }

  /** Opens a session that needs no native library. */
  public static SmtSession pureJava() {
    return new SmtSession(Solvers.SMTINTERPOL);
  }

  /** The name of the solver that answers. */
  public String solverName() {
    return backend == Solvers.Z3 ? "Z3" : "SMTInterpol";
  }

  /** A solver without constraints. To be closed before this session. */
  public SmtSolver newSolver() {
    if (shutdown.getNotifier().shouldShutdown() || made >= SOLVERS_PER_CONTEXT) {
      close();
      shutdown = ShutdownManager.create();
      context = newContext();
      made = 0;
    }
    made++;
    return new JavaSmtSolver(context, shutdown);
  }

  private SolverContext newContext() {
    try {
      return SolverContextFactory.createSolverContext(
          Configuration.defaultConfiguration(),
          LogManager.createNullLogManager(),
          shutdown.getNotifier(),
          backend,
          library -> {});
    } catch (InvalidConfigurationException cannot) {
      throw new IllegalStateException("cannot open " + solverName(), cannot);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
