package org.aisc.bench;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Optimize;
import com.microsoft.z3.Params;
import com.microsoft.z3.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aisc.analysis.Query;
import org.aisc.exporting.Export;
import org.aisc.exporting.ExportFormat;
import org.aisc.exporting.Exporting;
import org.aisc.smt.SmtSession;
import org.sat4j.maxsat.SolverFactory;
import org.sat4j.maxsat.WeightedMaxSatDecorator;
import org.sat4j.maxsat.reader.WDimacsReader;
import org.sat4j.pb.OptToPBSATAdapter;
import org.sat4j.pb.PseudoOptDecorator;
import org.sat4j.reader.ParseFormatException;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/** The cheapest mitigation set as a weighted MaxSAT problem, for optimisers that are libraries. */
final class Wcnf {
  private final String text;
  private final List<int[]> clauses = new ArrayList<>();
  private final List<Optional<Long>> weights = new ArrayList<>();
  private int variables;

  private Wcnf(String text) {
    this.text = text;
    long top = Long.MAX_VALUE;
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("\\s+");
      if (words[0].equals("p")) {
        variables = Integer.parseInt(words[2]);
        top = Long.parseLong(words[4]);
      } else if (!words[0].equals("c")) {
        long weight = Long.parseLong(words[0]);
        weights.add(weight >= top ? Optional.empty() : Optional.of(weight));
        clauses.add(
            Arrays.stream(words, 1, words.length - 1).mapToInt(Integer::parseInt).toArray());
      }
    }
  }

  /** The problem of a query, as it is exported. */
  static Wcnf of(Query query) throws IOException {
    StringBuilder text = new StringBuilder();
    ((Export.Written) Exporting.export(ExportFormat.WCNF, query))
        .body()
        .write(line -> text.append(line).append('\n'));
    return new Wcnf(text.toString());
  }

  /**
   * What an optimiser found.
   *
   * @param cost empty when it did not end in time
   * @param seconds of processor time
   */
  record Answer(Optional<Long> cost, double seconds) {
    String time(int limit) {
      return cost.isPresent() ? String.format(Locale.ROOT, "%.2f", seconds) : "> " + limit;
    }

    boolean agrees(long expected) {
      return cost.isEmpty() || cost.get() == expected;
    }
  }

  Answer bySat4j(int limit) throws IOException {
    long start = now();
    WeightedMaxSatDecorator solver = new WeightedMaxSatDecorator(SolverFactory.newDefault());
    OptToPBSATAdapter optimiser = new OptToPBSATAdapter(new PseudoOptDecorator(solver));
    optimiser.setTimeout(limit);
    Optional<Long> cost = Optional.empty();
    try {
      new WDimacsReader(solver)
          .parseInstance(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      if (optimiser.isSatisfiable() && optimiser.isOptimal()) {
        cost = Optional.of(cost(optimiser.model()));
      }
    } catch (TimeoutException late) {
      cost = Optional.empty();
    } catch (ContradictionException | ParseFormatException wrong) {
      throw new IllegalStateException(wrong);
    }
    return new Answer(cost, (now() - start) / 1e9);
  }

  /** What the soft clauses cost that a model does not make true. */
  private long cost(int[] model) {
    Set<Integer> holds = new HashSet<>(Arrays.stream(model).boxed().toList());
    long cost = 0;
    for (int at = 0; at < clauses.size(); at++) {
      if (weights.get(at).isPresent()
          && Arrays.stream(clauses.get(at)).noneMatch(holds::contains)) {
        cost += weights.get(at).get();
      }
    }
    return cost;
  }

  /** Loads the library of Z3; false where there is none for this machine. */
  static boolean hasZ3() {
    System.setProperty("z3.skipLibraryLoad", "true");
    try (SmtSession session = SmtSession.open(note -> {})) {
      return session.solverName().contains("Z3");
    }
  }

  Answer byZ3(int limit) {
    long start = now();
    try (Context context = new Context()) {
      Optimize optimiser = context.mkOptimize();
      Params parameters = context.mkParams();
      parameters.add("timeout", 1000 * limit);
      optimiser.setParameters(parameters);
      BoolExpr[] atoms = new BoolExpr[variables + 1];
      Arrays.setAll(atoms, at -> context.mkBoolConst("v" + at));
      for (int at = 0; at < clauses.size(); at++) {
        BoolExpr clause =
            context.mkOr(
                Arrays.stream(clauses.get(at))
                    .mapToObj(it -> it > 0 ? atoms[it] : context.mkNot(atoms[-it]))
                    .toArray(BoolExpr[]::new));
        if (weights.get(at).isEmpty()) {
          optimiser.Add(new BoolExpr[] {clause});
        } else {
          optimiser.AssertSoft(clause, weights.get(at).get().intValue(), "cost");
        }
      }
      Optional<Long> cost = Optional.empty();
      if (optimiser.Check(new BoolExpr[0]) == Status.SATISFIABLE) {
        int[] model = new int[variables];
        for (int at = 1; at <= variables; at++) {
          model[at - 1] = optimiser.getModel().eval(atoms[at], true).isTrue() ? at : -at;
        }
        cost = Optional.of(cost(model));
      }
      return new Answer(cost, (now() - start) / 1e9);
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
