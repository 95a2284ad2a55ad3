package org.aisc.dd;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.aisc.gates.Gates;

/**
 * Computes the function of a scope's head under one order of levels: gates from their inputs, and
 * where a circle is in the way, component by component by {@link Elimination}.
 */
final class Attempt {
  private static final int NONE = -1;

  private final Scope scope;
  private final int[] constants;
  private final Kernel kernel;
  private final Bdd bdd;
  private final int[] levels;
  private final int[] functions;
  private final int[] pending;
  private final Threshold threshold;
  private Optional<Elimination> circle = Optional.empty();
  private long progress;

  /**
   * Prepares an attempt.
   *
   * @param constants for each leaf, 0 or 1 where it is known to be false or true, else -1
   * @param order the items of the scope, top level first
   */
  Attempt(Scope scope, int[] constants, Kernel kernel, int[] order) {
    this.scope = scope;
    this.constants = constants;
    this.kernel = kernel;
    this.bdd = new Bdd(kernel);
    this.levels = new int[scope.size()];
    this.functions = new int[scope.size()];
    this.pending = new int[scope.size()];
    this.threshold = new Threshold(kernel, bdd);
    for (int level = 0; level < order.length; level++) {
      levels[order[level]] = level;
    }
    Arrays.fill(functions, NONE);
    pending[scope.head()]++;
    for (int node = scope.leaves().length; node < scope.size(); node++) {
      for (int input : scope.inputs(node)) {
        pending[input]++;
      }
    }
  }

  /** The function of the head over levels. */
  int run() {
    kernel.watch(functions);
    for (int node = 0; node < scope.size(); node++) {
      if (scope.isLeaf(node) && constants[node] >= 0) {
        functions[node] = constants[node];
      } else if (scope.isItem(node)) {
        functions[node] = bdd.variable(levels[node]);
      }
    }
    int[] order = byComponent();
    for (int start = 0; start < order.length; ) {
      int end = start + 1;
      while (end < order.length && scope.component(order[end]) == scope.component(order[start])) {
        end++;
      }
      int[] members = Arrays.copyOfRange(order, start, end);
      if (scope.cut().isEmpty() || members.length == 1) {
        functions[members[0]] = gate(members[0]);
      } else {
        circle(members);
      }
      release(members);
      start = end;
      progress = (long) end << Integer.SIZE;
    }
    kernel.unwatch();
    return functions[scope.head()];
  }

  /** How far the attempt got before it was ended: more is better, among orders of one scope. */
  long progress() {
    return progress + threshold.taken() + ((long) circle.map(Elimination::done).orElse(0) << 16);
  }

  /** Inner nodes by component; within one, as they are numbered. */
  private int[] byComponent() {
    long[] keys = new long[scope.inputs().length];
    for (int at = 0; at < keys.length; at++) {
      int node = scope.leaves().length + at;
      keys[at] = ((long) scope.component(node) << 32) | node;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** The function of an inner node, from the functions of its inputs. */
  private int gate(int node) {
    int[] inputs = scope.inputs(node);
    if (scope.threshold(node) == Gates.COMPLEMENT) {
      return bdd.complement(levels[inputs[0]]);
    }
    int[] operands = Arrays.stream(inputs).map(input -> functions[input]).toArray();
    return threshold.of(scope.threshold(node), operands);
  }

  /** Solves a component: its equations, one for each cut node, over the variables of these. */
  private void circle(int[] members) {
    int[] cut = Arrays.stream(members).filter(scope.cut()::get).toArray();
    int[] equations = new int[cut.length];
    kernel.watch(equations);
    int next = 0;
    for (int node : members) {
      int function = gate(node);
      if (scope.cut().get(node)) {
        equations[next++] = function;
      } else {
        functions[node] = function;
      }
    }
    int[] inside = new int[scope.size()];
    for (int node : members) {
      for (int input : scope.inputs(node)) {
        inside[input]++;
      }
    }
    BitSet exits = new BitSet();
    for (int at = 0; at < cut.length; at++) {
      exits.set(at, inside[cut[at]] < pending[cut[at]]);
    }
    int[] variables = Arrays.stream(cut).map(node -> levels[node]).toArray();
    Elimination elimination = new Elimination(kernel, bdd, variables, equations);
    circle = Optional.of(elimination);
    elimination.solve(exits);
    circle = Optional.empty();
    for (int at = 0; at < cut.length; at++) {
      functions[cut[at]] = exits.get(at) ? equations[at] : NONE;
    }
    kernel.unwatch();
  }

  /** Lets go of functions that no gate needs any more. */
  private void release(int[] done) {
    for (int node : done) {
      for (int input : scope.inputs(node)) {
        if (--pending[input] == 0 && !scope.isLeaf(input)) {
          functions[input] = NONE;
        }
      }
    }
  }
}
