package org.aisc.gates;

/**
 * Drops inputs that only close circles. If every way from the root to a gate leads through a node,
 * then deriving the gate from that node is of no use: whoever needs the gate is about to derive the
 * node. The least fixpoint is the same at the root, but smaller parts of the graph are circular.
 */
final class Pruning {
  /** Each round makes the circles smaller, the first ones by far the most. */
  private static final int ROUNDS = 20;

  private Pruning() {}

  /** Gates with the same function; and simpler, as {@link Simplification} leaves them. */
  static Gates of(Gates gates) {
    Gates pruned = gates;
    for (int round = 0; round < ROUNDS && isCircular(pruned); round++) {
      Gates cut = cut(pruned, Dominators.of(pruned));
      if (cut.edgeCount() == pruned.edgeCount()) {
        return pruned;
      }
      pruned = Simplification.of(cut);
    }
    return pruned;
  }

  private static boolean isCircular(Gates gates) {
    return Components.of(gates).count() < gates.size();
  }

  private static Gates cut(Gates gates, Dominators dominators) {
    Gates.Builder cut = new Gates.Builder();
    for (int node = 0; node < gates.size(); node++) {
      cut.begin(gates.threshold(node), gates.variable(node));
      for (int at = 0; at < gates.inputCount(node); at++) {
        int input = gates.input(node, at);
        if (!dominators.dominates(input, node)) {
          cut.input(input);
        }
      }
    }
    return cut.build(gates.root());
  }
}
