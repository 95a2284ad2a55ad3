package org.aisc.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aisc.certify.Encoding;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.AtLeast;
import org.aisc.logic.Formula;
import org.aisc.reach.Fixpoint;
import org.aisc.sat.Answer;
import org.aisc.sat.Refuter;
import org.aisc.sat.Sat4jSolver;
import org.aisc.search.Circles;
import org.aisc.search.Slice;
import org.aisc.text.Lines;

/**
 * Why no legal scenario reaches a goal, or none outside listed sets of nodes: nodes that never
 * hold, and if that is not enough, loop formulas and a refutation. Loop formulas are looked for one
 * after the other: whenever a model holds itself up by circles, these are forbidden.
 */
final class Refutation {
  /** Why some answers about quantities have no certificate. */
  static final String NUMBERS =
      "that some comparisons of quantities do not hold together, or cost too much, has no form yet";

  private final BitSet never;
  private final List<int[]> loops;
  private final Optional<UnitProof> proof;

  private Refutation(BitSet never, List<int[]> loops, Optional<UnitProof> proof) {
    this.never = never;
    this.loops = loops;
    this.proof = proof;
  }

  /**
   * Why the goal cannot be reached.
   *
   * @param listed sets of nodes that are to be looked away from
   * @throws NoCertificate when the budget ends, or numbers are needed
   */
  static Refutation of(Scenarios scenarios, int goal, List<int[]> listed, Budget budget) {
    BitSet never = never(scenarios);
    int[] roots = Arrays.copyOf(scenarios.required(), scenarios.required().length + 1);
    roots[roots.length - 1] = goal;
    for (int root : roots) {
      if (never.get(root)) {
        BitSet start = new BitSet();
        start.set(root);
        return new Refutation(supported(scenarios, never, start), List.of(), Optional.empty());
      }
    }
    Encoding encoding = new Encoding(scenarios, goal, never);
    List<int[]> loops = loops(scenarios, encoding, listed, budget);
    Formula plain = refutable(scenarios, goal, never, loops, listed);
    Refuter.Outcome outcome = Refuter.refute(plain.variables(), plain.clauses(), budget);
    if (outcome instanceof Refuter.Outcome.Unknown unknown) {
      throw new NoCertificate(unknown.reason());
    } else if (!(outcome instanceof Refuter.Outcome.Refuted refuted)) {
      throw new IllegalStateException("a formula without models has one as clauses");
    } else {
      UnitProof proof = UnitProof.of(plain.variables(), plain.clauses(), refuted.learnt(), budget);
      BitSet beside = beside(scenarios.graph(), encoding.relevant(), never);
      return new Refutation(supported(scenarios, never, beside), loops, Optional.of(proof));
    }
  }

  private static Formula refutable(
      Scenarios scenarios, int goal, BitSet never, List<int[]> loops, List<int[]> listed) {
    Encoding encoding = new Encoding(scenarios, goal, never);
    loops.forEach(encoding::addLoop);
    listed.forEach(encoding::forbid);
    return encoding.formula().withoutSums();
  }

  /** Writes the lines. */
  void write(Lines out) throws IOException {
    Wrapped.ranges("never", never, out);
    for (int[] loop : loops) {
      out.line(
          Arrays.stream(loop).mapToObj(it -> " " + it).collect(Collectors.joining("", "loop", "")));
    }
    if (proof.isPresent()) {
      out.line("proof");
      proof.get().write(out);
      out.line("qed");
    }
  }

  /** What does not hold in the most generous scenario. */
  private static BitSet never(Scenarios scenarios) {
    CausalityGraph graph = scenarios.graph();
    BitSet off = Slice.impossible(graph, scenarios.arithmetic());
    off.or(scenarios.off());
    BitSet all = new BitSet(graph.size());
    all.set(0, graph.size());
    Fixpoint generous = new Fixpoint(graph);
    generous.start(off, all);
    BitSet never = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      never.set(node, !generous.holds(node));
    }
    return never;
  }

  /** The inputs of some nodes that never hold. */
  private static BitSet beside(CausalityGraph graph, BitSet nodes, BitSet never) {
    BitSet found = new BitSet(graph.size());
    nodes.stream()
        .forEach(
            node -> {
              for (int at = 0; at < graph.inputCount(node); at++) {
                found.set(graph.input(node, at), never.get(graph.input(node, at)));
              }
            });
    return found;
  }

  /** Some nodes that never hold, and those that keep them from it. */
  private static BitSet supported(Scenarios scenarios, BitSet never, BitSet start) {
    CausalityGraph graph = scenarios.graph();
    BitSet found = (BitSet) start.clone();
    int[] stack = Arrays.copyOf(start.stream().toArray(), graph.size());
    int height = start.cardinality();
    while (height > 0) {
      int node = stack[--height];
      if (!scenarios.off().get(node)) {
        for (int at = 0; at < graph.inputCount(node); at++) {
          int input = graph.input(node, at);
          if (never.get(input) && !found.get(input)) {
            found.set(input);
            stack[height++] = input;
          }
        }
      }
    }
    return found;
  }

  private static List<int[]> loops(
      Scenarios scenarios, Encoding encoding, List<int[]> listed, Budget budget) {
    listed.forEach(encoding::forbid);
    List<int[]> loops = new ArrayList<>();
    int[] added = {0, 0};
    try (Sat4jSolver solver = new Sat4jSolver()) {
      while (true) {
        addNew(encoding.formula(), added, solver);
        Answer answer = solver.solve(budget);
        if (answer instanceof Answer.Unknown unknown) {
          throw new NoCertificate(unknown.reason());
        } else if (!(answer instanceof Answer.Sat sat)) {
          return loops;
        } else {
          BitSet unfounded = unfounded(scenarios, encoding, sat);
          List<BitSet> circles = Circles.sources(scenarios.graph().inputs(), unfounded);
          if (circles.isEmpty()) {
            throw new NoCertificate(NUMBERS);
          }
          for (BitSet circle : circles) {
            loops.add(circle.stream().toArray());
            encoding.addLoop(loops.get(loops.size() - 1));
          }
        }
      }
    }
  }

  private static void addNew(Formula formula, int[] added, Sat4jSolver solver) {
    while (solver.variableCount() < formula.variables()) {
      solver.preferFalse(solver.newVariable());
    }
    List<int[]> clauses = formula.clauses();
    for (; added[0] < clauses.size(); added[0]++) {
      solver.addClause(clauses.get(added[0]));
    }
    List<AtLeast> sums = formula.sums();
    for (; added[1] < sums.size(); added[1]++) {
      AtLeast sum = sums.get(added[1]);
      solver.addAtLeast(
          sum.degree().longValueExact(),
          sum.literals().stream().mapToInt(Integer::intValue).toArray(),
          sum.coefficients().stream().mapToLong(it -> it.longValueExact()).toArray());
    }
  }

  /** The nodes that hold in a model though nothing but circles holds them up. */
  private static BitSet unfounded(Scenarios scenarios, Encoding encoding, Answer.Sat sat) {
    CausalityGraph graph = scenarios.graph();
    BitSet used = encoding.relevant();
    for (int node : used.stream().toArray()) {
      int variable = encoding.variable(node);
      used.set(node, variable == 0 || sat.model().holds(variable));
    }
    BitSet unused = new BitSet(graph.size());
    unused.set(0, graph.size());
    unused.andNot(used);
    BitSet leaves = new BitSet(graph.size());
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      leaves.set(node, graph.isLeaf(node) && graph.kind(node) != Kind.FIRE);
    }
    Fixpoint fixpoint = new Fixpoint(graph);
    fixpoint.start(unused, leaves);
    used.stream().filter(fixpoint::holds).forEach(used::clear);
    return used;
  }
}
