package org.aisc.sema;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Formulas as flat arrays of threshold gates over numbered inputs. Inputs are numbered by the
 * caller, below {@code firstGate}; gates follow. A gate's inputs may be inputs and earlier gates.
 */
final class Gates {
  private final int firstGate;
  private int[] thresholds = new int[16];
  private int[] starts = new int[17];
  private int[] inputs = new int[64];
  private int count;

  Gates(int firstGate) {
    this.firstGate = firstGate;
  }

  /** How many inputs and gates there are. */
  int size() {
    return firstGate + count;
  }

  int firstGate() {
    return firstGate;
  }

  int threshold(int gate) {
    return thresholds[gate - firstGate];
  }

  int arity(int gate) {
    return starts[gate - firstGate + 1] - starts[gate - firstGate];
  }

  int input(int gate, int at) {
    return inputs[starts[gate - firstGate] + at];
  }

  /** Adds a formula; gives the number of the input or gate that stands for it. */
  int add(Expr formula, ToIntFunction<Expr> leaf) {
    return Expr.<Integer>fold(formula, leaf::applyAsInt, this::gate);
  }

  int gate(Expr.Threshold node, List<Integer> members) {
    if (count == thresholds.length) {
      thresholds = Arrays.copyOf(thresholds, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count + 1);
    }
    int end = starts[count];
    if (end + members.size() > inputs.length) {
      inputs = Arrays.copyOf(inputs, Math.max(2 * inputs.length, end + members.size()));
    }
    for (int member : members) {
      inputs[end++] = member;
    }
    thresholds[count] = node.threshold();
    starts[++count] = end;
    return firstGate + count - 1;
  }

  /** For each input and gate, the gates that it goes into, once for each place. */
  Users users() {
    int[] first = new int[size() + 1];
    for (int at = 0; at < starts[count]; at++) {
      first[inputs[at] + 1]++;
    }
    for (int at = 0; at < size(); at++) {
      first[at + 1] += first[at];
    }
    int[] next = first.clone();
    int[] gates = new int[starts[count]];
    for (int gate = 0; gate < count; gate++) {
      for (int at = starts[gate]; at < starts[gate + 1]; at++) {
        gates[next[inputs[at]]++] = firstGate + gate;
      }
    }
    return new Users(first, gates);
  }

  /** Which gates an input or gate goes into. */
  static final class Users {
    private final int[] first;
    private final int[] gates;

    Users(int[] first, int[] gates) {
      this.first = first;
      this.gates = gates;
    }

    int count(int node) {
      return first[node + 1] - first[node];
    }

    int get(int node, int at) {
      return gates[first[node] + at];
    }
  }
}
