package org.aisc.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.aisc.exporting.Exports.Case;
import org.aisc.sema.Spec;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;
import org.sat4j.maxsat.WeightedMaxSatDecorator;
import org.sat4j.maxsat.reader.WDimacsReader;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.pb.OptToPBSATAdapter;
import org.sat4j.pb.PBSolverHandle;
import org.sat4j.pb.PseudoOptDecorator;
import org.sat4j.pb.reader.OPBReader2012;
import org.sat4j.reader.DimacsReader;
import org.sat4j.reader.Reader;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;

/** Sat4j reads what is exported for solvers like it, and comes to the same answers. */
class Sat4jReadsTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 1200);
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);

  @Test
  void a_cnf_is_satisfiable_when_a_goal_can_be_reached() throws Exception {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed);
      String cnf = Exports.text(ExportFormat.DIMACS, it.query()).orElseThrow();
      assertThat(isSatisfiable(cnf)).as("seed %d", seed).isEqualTo(it.reachable());
    }
  }

  @Test
  void a_cnf_that_leaves_out_comparisons_is_right_to_do_so() throws Exception {
    int written = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed, RandomSpecs.withQuantities(seed));
      Optional<String> cnf = Exports.text(ExportFormat.DIMACS, it.query());
      if (cnf.isPresent()) {
        written++;
        assertThat(isSatisfiable(cnf.get())).as("seed %d", seed).isEqualTo(it.reachable());
      }
    }
    assertThat(written).as("some can be said").isBetween(SEEDS / 10, SEEDS - 1);
  }

  private static boolean isSatisfiable(String cnf) throws Exception {
    ISolver solver = SolverFactory.newDefault();
    try {
      new DimacsReader(solver).parseInstance(stream(cnf));
      return solver.isSatisfiable();
    } catch (ContradictionException contradiction) {
      return false;
    }
  }

  @Test
  void the_optimum_of_an_opb_is_the_cost_of_the_cheapest_mitigation_set() throws Exception {
    Optimiser optimiser =
        text -> {
          PBSolverHandle solver =
              new PBSolverHandle(new PseudoOptDecorator(org.sat4j.pb.SolverFactory.newDefault()));
          OptToPBSATAdapter adapter = new OptToPBSATAdapter(solver);
          return optimum(new OPBReader2012(solver), adapter, text);
        };
    checkOptimum(ExportFormat.OPB, RandomSpecs::of, SEEDS / 2, optimiser);
    checkOptimum(ExportFormat.OPB, RandomSpecs::withQuantities, SEEDS / 20, optimiser);
  }

  @Test
  void the_optimum_of_a_wcnf_is_the_cost_of_the_cheapest_mitigation_set() throws Exception {
    checkOptimum(
        ExportFormat.WCNF,
        RandomSpecs::of,
        SEEDS / 2,
        text -> {
          WeightedMaxSatDecorator solver =
              new WeightedMaxSatDecorator(org.sat4j.maxsat.SolverFactory.newDefault());
          OptToPBSATAdapter optimiser = new OptToPBSATAdapter(new PseudoOptDecorator(solver));
          return optimum(new WDimacsReader(solver), optimiser, text);
        });
  }

  /** What an optimiser finds: the true variables, none when there is no solution. */
  @FunctionalInterface
  private interface Optimiser {
    Optional<Set<Integer>> solve(String text) throws Exception;
  }

  private static Optional<Set<Integer>> optimum(
      Reader reader, OptToPBSATAdapter optimiser, String text) throws Exception {
    try {
      reader.parseInstance(stream(text));
      if (!optimiser.isSatisfiable()) {
        return Optional.empty();
      }
    } catch (ContradictionException contradiction) {
      return Optional.empty();
    }
    Set<Integer> holds = new TreeSet<>();
    for (int literal : optimiser.model()) {
      if (literal > 0) {
        holds.add(literal);
      }
    }
    return Optional.of(holds);
  }

  private static void checkOptimum(
      ExportFormat format, LongFunction<Spec> specs, int least, Optimiser optimiser)
      throws Exception {
    int written = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed, specs.apply(seed));
      Optional<String> text = Exports.text(format, it.query());
      if (text.isPresent()) {
        written++;
        List<Set<String>> family = it.truth().mitigationSets(it.query().goals());
        Optional<BigDecimal> cost =
            family.stream().map(it.truth()::mitigationCost).min(BigDecimal::compareTo);
        Optional<Set<Integer>> found = optimiser.solve(text.get());
        assertThat(found.isPresent()).as("possible, seed %d", seed).isEqualTo(cost.isPresent());
        if (cost.isPresent()) {
          Set<String> chosen = mitigations(text.get(), found.get());
          assertThat(family).as("seed %d", seed).contains(chosen);
          assertThat(it.truth().mitigationCost(chosen))
              .as("seed %d", seed)
              .isEqualByComparingTo(cost.get());
        }
      }
    }
    assertThat(written).as("many can be said").isGreaterThan(least);
  }

  /** The names of true variables, as the comments tell them. */
  private static Set<String> mitigations(String text, Set<Integer> holds) {
    Set<String> chosen = new TreeSet<>();
    for (String line : text.lines().toList()) {
      String[] words = line.replaceFirst("^[c*] x?", "").split(" ");
      if (words.length == 4 && words[1].equals("=") && words[2].equals("mitigation")) {
        if (holds.contains(Integer.parseInt(words[0]))) {
          chosen.add(words[3]);
        }
      }
    }
    return chosen;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
