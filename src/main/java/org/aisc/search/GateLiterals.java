package org.aisc.search;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.aisc.gates.Gates;

/**
 * Literals for "this node of some gates is used". A gate that only an AND uses is used with it, and
 * shares its literal: then few variables remain that are no choices.
 */
final class GateLiterals {
  private static final int NONE = -1;

  private final Gates gates;

  /** For each node that only an AND uses, that AND; otherwise the node itself. */
  private final int[] owners;

  private GateLiterals(Gates gates) {
    this.gates = gates;
    this.owners = new int[gates.size()];
    Arrays.setAll(owners, node -> node);
    int[] uses = gates.uses();
    for (int node = 0; node < owners.length; node++) {
      if (gates.isGate(node) && gates.threshold(node) == gates.inputCount(node)) {
        for (int at = 0; at < gates.inputCount(node); at++) {
          int input = gates.input(node, at);
          owners[input] = uses[input] == 1 ? node : input;
        }
      }
    }
  }

  /**
   * A literal for each node.
   *
   * @param variables the literal of each variable
   * @param guards variables that are true where the gate that they guard is used
   * @param newVariable gives a fresh variable
   */
  static int[] of(
      Gates gates, IntUnaryOperator variables, IntPredicate guards, IntSupplier newVariable) {
    return new GateLiterals(gates).number(variables, guards, newVariable);
  }

  private int[] number(IntUnaryOperator variables, IntPredicate guards, IntSupplier newVariable) {
    int[] literals = new int[owners.length];
    for (int node = 0; node < literals.length; node++) {
      int variable = gates.variable(node);
      if (variable != NONE) {
        literals[node] = variables.applyAsInt(variable);
        int owner = owners[node];
        if (guards.test(variable) && owner != node && literals[top(owner)] == 0) {
          literals[top(owner)] = literals[node];
        }
      }
    }
    for (int node = 0; node < literals.length; node++) {
      if (gates.isGate(node)) {
        int top = top(node);
        if (literals[top] == 0) {
          literals[top] = newVariable.getAsInt();
        }
        literals[node] = literals[top];
      }
    }
    for (int node = 0; node < literals.length; node++) {
      if (gates.threshold(node) == Gates.COMPLEMENT) {
        literals[node] = -literals[gates.input(node, 0)];
      }
    }
    return literals;
  }

  /** The gate on top of those that are used together with a node; shortens the way. */
  private int top(int node) {
    int top = node;
    while (owners[top] != top) {
      top = owners[top];
    }
    for (int at = node; owners[at] != top && at != top; ) {
      int next = owners[at];
      owners[at] = top;
      at = next;
    }
    return top;
  }
}
