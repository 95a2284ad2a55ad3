package org.aisc.gates;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.Ints;

/**
 * The same function with fewer gates: no constants, no gate that stands for its only input, no
 * input that a gate has twice for nothing or that is the gate itself, and no AND (OR) that only
 * feeds another AND (OR).
 */
final class Simplification {
  private static final int ROUNDS = 20;

  private final Gates gates;
  private final int[] thresholds;
  private final int[][] inputs;
  private final int[] standIns;

  /** For each node, the last list in which it was looked for. */
  private final int[] lists;

  private int list;
  private boolean changed;

  private Simplification(Gates gates) {
    this.gates = gates;
    this.thresholds = new int[gates.size()];
    this.inputs = new int[gates.size()][];
    this.standIns = new int[gates.size()];
    this.lists = new int[gates.size()];
    for (int node = 0; node < gates.size(); node++) {
      thresholds[node] = gates.threshold(node);
      inputs[node] = new int[gates.inputCount(node)];
      for (int at = 0; at < inputs[node].length; at++) {
        inputs[node][at] = gates.input(node, at);
      }
    }
  }

  /** The simpler gates; the root is a gate, and without inputs if it is constant. */
  static Gates of(Gates gates) {
    return new Simplification(gates).run();
  }

  private Gates run() {
    Holding holding = new Holding(gates);
    BitSet possible = holding.with(true);
    BitSet certain = holding.with(false);
    if (certain.get(gates.root()) || !possible.get(gates.root())) {
      Gates.Builder constant = new Gates.Builder();
      return constant.build(constant.begin(certain.get(gates.root()) ? 0 : 1, -1));
    }
    for (int node = 0; node < gates.size(); node++) {
      if (gates.isGate(node)) {
        open(node, possible, certain);
      }
    }
    changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      shorten();
      merge();
    }
    return rebuilt();
  }

  /** Leaves the inputs that may hold or not. */
  private void open(int node, BitSet possible, BitSet certain) {
    int kept = 0;
    for (int input : inputs[node]) {
      if (certain.get(input)) {
        thresholds[node]--;
      } else if (possible.get(input)) {
        inputs[node][kept++] = input;
      }
    }
    inputs[node] = shortened(inputs[node], kept);
  }

  private static int[] shortened(int[] list, int size) {
    return size == list.length ? list : Arrays.copyOf(list, size);
  }

  /** Lets inputs stand in for gates that have no other. */
  private void shorten() {
    for (int node = 0; node < standIns.length; node++) {
      int at = node;
      while (gates.isGate(at) && thresholds[at] == 1 && inputs[at].length == 1) {
        at = inputs[at][0];
      }
      standIns[node] = at;
    }
    for (int node = 0; node < standIns.length; node++) {
      if (gates.isGate(node)) {
        int[] listed = new int[inputs[node].length];
        int count = 0;
        for (int input : inputs[node]) {
          if (standIns[input] != node) {
            listed[count++] = standIns[input];
          }
        }
        set(node, shortened(listed, count));
      }
    }
  }

  /** What an OR or an AND has twice counts once. */
  private void set(int node, int[] listed) {
    boolean all = thresholds[node] == listed.length;
    int[] kept = all || thresholds[node] == 1 ? distinct(listed) : listed;
    changed |= !Arrays.equals(kept, inputs[node]);
    inputs[node] = kept;
    thresholds[node] = all ? kept.length : thresholds[node];
  }

  private int[] distinct(int[] listed) {
    list++;
    int[] kept = new int[listed.length];
    int count = 0;
    for (int node : listed) {
      if (lists[node] != list) {
        lists[node] = list;
        kept[count++] = node;
      }
    }
    return shortened(kept, count);
  }

  /** Puts the inputs of a gate in its place where its only user is of its kind. */
  private void merge() {
    int[] order = reached();
    int[] uses = new int[gates.size()];
    uses[root()]++;
    for (int node : order) {
      for (int input : inputs[node]) {
        uses[input]++;
      }
    }
    for (int node : order) {
      if (gates.isGate(node) && anyJoins(node, uses)) {
        boolean and = isAnd(node);
        int[] flat = flattened(node, uses);
        thresholds[node] = and ? flat.length : 1;
        set(node, flat);
      }
    }
  }

  private boolean anyJoins(int node, int[] uses) {
    for (int input : inputs[node]) {
      if (joins(input, node, uses)) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(int input, int node, int[] uses) {
    return gates.isGate(input)
        && uses[input] == 1
        && input != node
        && ((isAnd(input) && isAnd(node)) || (isOr(input) && isOr(node)));
  }

  private boolean isAnd(int node) {
    return inputs[node].length > 1 && thresholds[node] == inputs[node].length;
  }

  private boolean isOr(int node) {
    return inputs[node].length > 1 && thresholds[node] == 1;
  }

  /** The inputs of a gate, and those of the gates that join it, in the order of a tree walk. */
  private int[] flattened(int node, int[] uses) {
    Ints flat = new Ints();
    Ints stack = new Ints();
    pushAll(stack, inputs[node]);
    while (stack.size() > 0) {
      int next = stack.pop();
      if (joins(next, node, uses)) {
        pushAll(stack, inputs[next]);
      } else {
        flat.push(next);
      }
    }
    return flat.toArray();
  }

  private static void pushAll(Ints stack, int[] inputs) {
    for (int at = inputs.length - 1; at >= 0; at--) {
      stack.push(inputs[at]);
    }
  }

  private int root() {
    return standIns[gates.root()];
  }

  /** What the root needs, the root first. */
  private int[] reached() {
    BitSet seen = new BitSet(gates.size());
    Ints order = new Ints();
    order.push(root());
    seen.set(root());
    for (int next = 0; next < order.size(); next++) {
      for (int input : inputs[order.get(next)]) {
        if (!seen.get(input)) {
          seen.set(input);
          order.push(input);
        }
      }
    }
    return order.toArray();
  }

  private Gates rebuilt() {
    int[] order = reached();
    int[] numbers = new int[gates.size()];
    for (int at = 0; at < order.length; at++) {
      numbers[order[at]] = at;
    }
    Gates.Builder built = new Gates.Builder();
    for (int node : order) {
      built.begin(thresholds[node], gates.variable(node));
      for (int input : inputs[node]) {
        built.input(numbers[input]);
      }
    }
    if (gates.isGate(order[0])) {
      return built.build(0);
    }
    int root = built.begin(1, -1);
    built.input(0);
    return built.build(root);
  }
}
