package org.aisc.smt;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sosy_lab.java_smt.SolverContextFactory.Solvers;

/**
 * A place in which solvers are made: Z3 where its native libraries fit this machine, else
 * SMTInterpol, which is pure Java, slower, and gives the same answers. For one thread.
 */
public final class SmtSession implements AutoCloseable {
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private final Solvers backend;
  private SolverPlace place;

  private SmtSession(Solvers backend) {
    this.backend = backend;
    this.place = new SolverPlace(backend);
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

  /** A solver without constraints, to be closed. */
  public SmtSolver newSolver() {
    if (place.isWorn()) {
      place.leave();
      place = new SolverPlace(backend);
    }
    return place.newSolver();
  }

  /** Makes no more solvers; those that are open stay so. */
  @Override
  public void close() {
    place.leave();
  }
}
