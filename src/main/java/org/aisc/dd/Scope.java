package org.aisc.dd;

import java.util.BitSet;
import org.aisc.gates.Components;
import org.aisc.gates.Gates;
import org.aisc.graph.Ints;

/**
 * The part of gates that makes one module, as a graph of its own: leaves come first, then the inner
 * nodes, inputs before users but for circles; the head is the last.
 *
 * @param leaves for each leaf, its number among all gates: a variable, or the head of a module
 * @param thresholds for each inner node, as in {@link Gates}
 * @param inputs for each inner node
 * @param components for each inner node, the number of its strongly connected component: inputs
 *     have lower ones, or the same
 * @param cut the nodes on circles that are used more than once: every circle has one
 */
record Scope(int[] leaves, int[] thresholds, int[][] inputs, int[] components, BitSet cut) {

  int size() {
    return leaves.length + inputs.length;
  }

  int head() {
    return size() - 1;
  }

  boolean isLeaf(int node) {
    return node < leaves.length;
  }

  int threshold(int inner) {
    return thresholds[inner - leaves.length];
  }

  int[] inputs(int inner) {
    return inputs[inner - leaves.length];
  }

  int component(int inner) {
    return components[inner - leaves.length];
  }

  /** What has a level of its own while the module is solved. */
  boolean isItem(int node) {
    return isLeaf(node) || cut.get(node);
  }

  /** Cuts scopes out of gates, one after the other. */
  static final class Cutter {
    private final Gates gates;
    private final Components components;
    private final BitSet heads;
    private final int[] uses;
    private final int[] numbers;

    Cutter(Gates gates, Components components, BitSet heads) {
      this.gates = gates;
      this.components = components;
      this.heads = heads;
      this.uses = gates.uses();
      this.numbers = new int[gates.size()];
    }

    /** The scope of a head. */
    Scope cut(int head) {
      Ints leaves = new Ints();
      Ints inner = new Ints();
      walk(head, leaves, inner);
      for (int at = 0; at < leaves.size(); at++) {
        numbers[leaves.get(at)] = at;
      }
      for (int at = 0; at < inner.size(); at++) {
        numbers[inner.get(at)] = leaves.size() + at;
      }
      int[] thresholds = new int[inner.size()];
      int[][] inputs = new int[inner.size()][];
      int[] parts = new int[inner.size()];
      BitSet cut = new BitSet();
      for (int at = 0; at < inner.size(); at++) {
        int node = inner.get(at);
        thresholds[at] = gates.threshold(node);
        parts[at] = components.of()[node];
        cut.set(leaves.size() + at, components.size(parts[at]) > 1 && uses[node] > 1);
        inputs[at] = new int[gates.inputCount(node)];
        for (int place = 0; place < inputs[at].length; place++) {
          inputs[at][place] = numbers[gates.input(node, place)];
        }
      }
      for (int node : leaves.toArray()) {
        numbers[node] = 0;
      }
      for (int node : inner.toArray()) {
        numbers[node] = 0;
      }
      return new Scope(leaves.toArray(), thresholds, inputs, parts, cut);
    }

    private void walk(int head, Ints leaves, Ints inner) {
      Ints path = new Ints();
      Ints places = new Ints();
      numbers[head] = SEEN;
      path.push(head);
      places.push(0);
      while (path.size() > 0) {
        int node = path.top();
        int place = places.pop();
        if (place == gates.inputCount(node)) {
          inner.push(path.pop());
          continue;
        }
        places.push(place + 1);
        int input = gates.input(node, place);
        if (numbers[input] != SEEN) {
          numbers[input] = SEEN;
          if (heads.get(input) || gates.threshold(input) == Gates.VARIABLE) {
            leaves.push(input);
          } else {
            path.push(input);
            places.push(0);
          }
        }
      }
    }

    private static final int SEEN = -1;
  }
}
