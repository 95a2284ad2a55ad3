package org.aisc.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.function.LongFunction;
import org.aisc.exporting.Exports.Case;
import org.aisc.sema.Spec;
import org.aisc.smt.SmtSession;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Z3 reads what is exported for SMT solvers, and comes to the same verdicts. */
class Z3ReadsTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);

  @BeforeAll
  static void z3IsThere() {
    System.setProperty("z3.skipLibraryLoad", "true");
    try (SmtSession session = SmtSession.open(note -> {})) {
      assumeTrue(session.solverName().contains("Z3"), "no library of Z3 for this machine");
    }
  }

  @Test
  void a_script_is_satisfiable_when_a_goal_can_be_reached() {
    check(RandomSpecs::of, 400);
  }

  @Test
  void a_script_is_satisfiable_when_quantities_let_a_goal_be_reached() {
    check(RandomSpecs::withQuantities, 400);
  }

  private static void check(LongFunction<Spec> specs, int seeds) {
    long last = FIRST + Integer.getInteger("aisc.oracle.seeds", seeds);
    for (long seed = FIRST; seed < last; seed++) {
      Case it = Case.of(seed, specs.apply(seed));
      String script = Exports.text(ExportFormat.SMT2, it.query()).orElseThrow();
      assertThat(status(script))
          .as("seed %d%n%s", seed, script)
          .isEqualTo(it.reachable() ? Status.SATISFIABLE : Status.UNSATISFIABLE);
    }
  }

  private static Status status(String script) {
    try (Context context = new Context()) {
      Solver solver = context.mkSolver();
      solver.add(context.parseSMTLIB2String(script, null, null, null, null));
      return solver.check();
    }
  }
}
