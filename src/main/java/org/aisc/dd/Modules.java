package org.aisc.dd;

import java.util.BitSet;
import org.aisc.gates.Components;
import org.aisc.gates.Gates;
import org.aisc.graph.Ints;

/**
 * Finds the modules of gates: nodes on which whatever is below them matters to the root through
 * them alone. Such a part can be solved on its own, and be one variable to the rest (Dutuit and
 * Rauzy, 1996: one walk that notes the dates of first and last visits; here over the strongly
 * connected components).
 */
final class Modules {
  private final Gates gates;
  private final Components components;
  private final int[] first;
  private final int[] finished;
  private final int[] last;
  private final int[] exits;

  private Modules(Gates gates, Components components) {
    this.gates = gates;
    this.components = components;
    first = new int[components.count()];
    finished = new int[components.count()];
    last = new int[components.count()];
    exits = exits();
  }

  /** The gates that head a module, the root among them. */
  static BitSet heads(Gates gates, Components components) {
    Modules search = new Modules(gates, components);
    search.walk();
    return search.found();
  }

  /** For each component, its only node that is used from outside; -1 when there are more. */
  private int[] exits() {
    int[] found = new int[components.count()];
    java.util.Arrays.fill(found, NONE);
    note(found, gates.root());
    for (int node = 0; node < gates.size(); node++) {
      for (int at = 0; at < gates.inputCount(node); at++) {
        int input = gates.input(node, at);
        if (components.of()[input] != components.of()[node]) {
          note(found, input);
        }
      }
    }
    return found;
  }

  private static final int NONE = -2;

  private void note(int[] found, int node) {
    int component = components.of()[node];
    found[component] = found[component] == NONE || found[component] == node ? node : -1;
  }

  private void walk() {
    Ints path = new Ints();
    Ints places = new Ints();
    int time = 1;
    int root = components.of()[gates.root()];
    first[root] = time;
    path.push(root);
    places.push(0);
    places.push(0);
    while (path.size() > 0) {
      int component = path.top();
      int input = nextInput(component, places);
      time++;
      if (input < 0) {
        path.pop();
        finished[component] = time;
        last[component] = time;
      } else if (first[input] > 0) {
        last[input] = time;
      } else {
        first[input] = time;
        path.push(input);
        places.push(0);
        places.push(0);
      }
    }
  }

  /** The component of the next input from outside, as the top two places tell; -1 at the end. */
  private int nextInput(int component, Ints places) {
    int at = places.pop();
    int member = places.pop();
    int start = components.starts()[component];
    while (member < components.size(component)) {
      int node = components.members()[start + member];
      if (at < gates.inputCount(node)) {
        int input = components.of()[gates.input(node, at++)];
        if (input != component) {
          places.push(member);
          places.push(at);
          return input;
        }
      } else {
        member++;
        at = 0;
      }
    }
    return -1;
  }

  private BitSet found() {
    BitSet heads = new BitSet(gates.size());
    int[] earliest = new int[components.count()];
    int[] latest = new int[components.count()];
    for (int component = 0; component < components.count(); component++) {
      earliest[component] = Integer.MAX_VALUE;
      for (int at = 0; at < components.size(component); at++) {
        int node = components.members()[components.starts()[component] + at];
        for (int place = 0; place < gates.inputCount(node); place++) {
          int input = components.of()[gates.input(node, place)];
          if (input != component) {
            earliest[component] =
                Math.min(earliest[component], Math.min(first[input], earliest[input]));
            latest[component] = Math.max(latest[component], Math.max(last[input], latest[input]));
          }
        }
      }
      int exit = exits[component];
      if (exit >= 0
          && gates.isGate(exit)
          && earliest[component] > first[component]
          && latest[component] < finished[component]) {
        heads.set(exit);
      }
    }
    return heads;
  }
}
