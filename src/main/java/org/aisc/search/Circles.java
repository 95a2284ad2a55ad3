package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.aisc.graph.Components;
import org.aisc.graph.Components.Edges;

/**
 * The strongly connected parts of a graph whose edges lead from each node to the inputs that it
 * rests on.
 */
public final class Circles {
  private Circles() {}

  /** The strongly connected parts of {@code within} that have no input from the rest of it. */
  public static List<BitSet> sources(Edges inputs, BitSet within) {
    List<int[]> parts = new ArrayList<>();
    int[] part = new int[within.length()];
    Components.visit(
        within,
        inputs,
        members -> {
          for (int member : members) {
            part[member] = parts.size();
          }
          parts.add(members);
        });
    List<BitSet> found = new ArrayList<>();
    for (int[] members : parts) {
      if (dependsOnItselfOnly(inputs, within, members, part)) {
        BitSet source = new BitSet(within.length());
        Arrays.stream(members).forEach(source::set);
        found.add(source);
      }
    }
    return found;
  }

  /** The nodes that depend on themselves. */
  static BitSet members(Edges inputs, int size) {
    int[] part = parts(inputs, size);
    int[] sizes = new int[size];
    Arrays.stream(part).forEach(it -> sizes[it]++);
    BitSet members = new BitSet(size);
    for (int node = 0; node < size; node++) {
      members.set(node, sizes[part[node]] > 1 || dependsDirectly(inputs, node));
    }
    return members;
  }

  private static boolean dependsDirectly(Edges inputs, int node) {
    for (int at = 0; at < inputs.count(node); at++) {
      if (inputs.target(node, at) == node) {
        return true;
      }
    }
    return false;
  }

  /** For each node, a number that it shares with the nodes that depend on it and it on them. */
  static int[] parts(Edges inputs, int size) {
    BitSet all = new BitSet(size);
    all.set(0, size);
    int[] part = new int[size];
    Components.visit(
        all,
        inputs,
        members -> {
          for (int member : members) {
            part[member] = members[0];
          }
        });
    return part;
  }

  private static boolean dependsOnItselfOnly(
      Edges inputs, BitSet within, int[] members, int[] part) {
    for (int member : members) {
      for (int at = 0; at < inputs.count(member); at++) {
        int input = inputs.target(member, at);
        if (within.get(input) && part[input] != part[member]) {
          return false;
        }
      }
    }
    return true;
  }
}
