package org.aisc.dd;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.Ints;

/**
 * The least solution of equations x = F(x, …) between monotone functions, one variable at a time:
 * whatever the others are, the least x is F with x false, and that can take the place of x
 * everywhere else (Bekić, 1984). The variable that burdens the others least goes first, as in the
 * elimination of variables from sparse linear equations: a substitution takes time with the product
 * of the sizes of both functions.
 */
final class Elimination {
  private final Kernel kernel;
  private final Bdd bdd;
  private final int[] variables;
  private final int[] equations;
  private final BitSet[] supports;
  private final int[] sizes;

  /** For each variable, the sizes of the open equations that use it, together. */
  private final long[] users;

  private final BitSet open = new BitSet();
  private final int[] places;

  /**
   * Prepares the equations of the variables at some levels.
   *
   * @param equations the right sides, in the same order; watched by the caller, changed here
   */
  Elimination(Kernel kernel, Bdd bdd, int[] variables, int[] equations) {
    this.kernel = kernel;
    this.bdd = bdd;
    this.variables = variables;
    this.equations = equations;
    this.supports = new BitSet[variables.length];
    Arrays.setAll(supports, at -> new BitSet());
    this.sizes = new int[variables.length];
    this.users = new long[variables.length];
    this.places = new int[Arrays.stream(variables).max().orElse(0) + 1];
    Arrays.fill(places, -1);
    for (int at = 0; at < variables.length; at++) {
      places[variables[at]] = at;
    }
  }

  /** Leaves the solutions of the wanted variables in the equations, and anything in the others. */
  void solve(BitSet wanted) {
    open.set(0, variables.length);
    for (int at = 0; at < variables.length; at++) {
      set(at, bdd.restrict(equations[at], variables[at], false));
    }
    for (int count = variables.length - wanted.cardinality(); count > 0; count--) {
      eliminate(least(wanted));
    }
    Ints order = new Ints();
    while (!open.isEmpty()) {
      int next = least(new BitSet());
      order.push(next);
      eliminate(next);
    }
    for (int at = order.size() - 1; at >= 0; at--) {
      int solved = order.get(at);
      for (int earlier = 0; earlier < at; earlier++) {
        substitute(order.get(earlier), solved);
      }
    }
  }

  /** How many variables were eliminated. */
  int done() {
    return variables.length - open.cardinality();
  }

  private void eliminate(int gone) {
    open.clear(gone);
    supports[gone].stream().forEach(used -> users[used] -= sizes[gone]);
    for (int other = open.nextSetBit(0); other >= 0; other = open.nextSetBit(other + 1)) {
      substitute(other, gone);
    }
  }

  private void substitute(int into, int gone) {
    if (supports[into].get(gone)) {
      int by = bdd.restrict(equations[gone], variables[into], false);
      set(into, bdd.substitute(equations[into], variables[gone], by));
    }
  }

  private void set(int at, int function) {
    equations[at] = function;
    kernel.settle();
    supports[at].stream().forEach(used -> users[used] -= sizes[at]);
    int[] nodes = Walk.from(kernel, function);
    sizes[at] = nodes.length;
    supports[at] = support(nodes);
    supports[at].stream().forEach(used -> users[used] += sizes[at]);
  }

  /** Those variables of equations that nodes test. */
  private BitSet support(int[] nodes) {
    BitSet found = new BitSet(variables.length);
    for (int node : nodes) {
      int level = kernel.store().level(node);
      if (level < places.length && places[level] >= 0) {
        found.set(places[level]);
      }
    }
    return found;
  }

  /** The open variable, other than those to be kept, whose elimination adds least. */
  private int least(BitSet kept) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int at = open.nextSetBit(0); at >= 0; at = open.nextSetBit(at + 1)) {
      if (!kept.get(at)) {
        kernel.step();
        long cost = users[at] * sizes[at];
        if (cost < least) {
          least = cost;
          best = at;
        }
      }
    }
    return best;
  }
}
