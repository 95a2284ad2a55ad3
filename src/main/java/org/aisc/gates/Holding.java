package org.aisc.gates;

import java.util.BitSet;
import org.aisc.graph.Ints;

/** Which gates hold when all variables and complements do, or when none does: least fixpoints. */
final class Holding {
  private final Gates gates;
  private final int[] userStarts;
  private final int[] users;

  Holding(Gates gates) {
    this.gates = gates;
    this.userStarts = new int[gates.size() + 1];
    this.users = transposed();
  }

  private int[] transposed() {
    for (int node = 0; node < gates.size(); node++) {
      for (int at = 0; at < gates.inputCount(node); at++) {
        userStarts[gates.input(node, at) + 1]++;
      }
    }
    for (int node = 0; node < gates.size(); node++) {
      userStarts[node + 1] += userStarts[node];
    }
    int[] next = userStarts.clone();
    int[] found = new int[userStarts[gates.size()]];
    for (int node = 0; node < gates.size(); node++) {
      for (int at = 0; at < gates.inputCount(node); at++) {
        found[next[gates.input(node, at)]++] = node;
      }
    }
    return found;
  }

  /** The nodes that hold when every literal has the given value. */
  BitSet with(boolean literals) {
    BitSet holds = new BitSet(gates.size());
    int[] missing = new int[gates.size()];
    Ints queue = new Ints();
    for (int node = 0; node < gates.size(); node++) {
      missing[node] = gates.threshold(node);
      if (gates.isGate(node) ? missing[node] <= 0 : literals) {
        holds.set(node);
        queue.push(node);
      }
    }
    for (int next = 0; next < queue.size(); next++) {
      int node = queue.get(next);
      for (int at = userStarts[node]; at < userStarts[node + 1]; at++) {
        int user = users[at];
        if (gates.isGate(user) && --missing[user] <= 0 && !holds.get(user)) {
          holds.set(user);
          queue.push(user);
        }
      }
    }
    return holds;
  }
}
