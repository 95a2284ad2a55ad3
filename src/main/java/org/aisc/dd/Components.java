package org.aisc.dd;

/**
 * The strongly connected components of gates (Tarjan, 1972, with an explicit stack).
 *
 * @param of for each node, the number of its component: inputs have lower numbers, or the same
 * @param members the nodes, by component
 * @param starts where each component starts among the members, and the end
 */
record Components(int[] of, int[] members, int[] starts) {

  static Components of(Gates gates) {
    return new Search(gates).run();
  }

  int count() {
    return starts.length - 1;
  }

  /** How many nodes a component has. */
  int size(int component) {
    return starts[component + 1] - starts[component];
  }

  private static final class Search {
    private final Gates gates;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] of;
    private final Ints path = new Ints();
    private final Ints open = new Ints();
    private final Ints members = new Ints();
    private final Ints starts = new Ints();
    private int time;

    Search(Gates gates) {
      this.gates = gates;
      order = new int[gates.size()];
      low = new int[gates.size()];
      next = new int[gates.size()];
      of = new int[gates.size()];
    }

    Components run() {
      for (int node = 0; node < gates.size(); node++) {
        if (order[node] == 0) {
          visit(node);
        }
      }
      starts.push(gates.size());
      return new Components(of, members.toArray(), starts.toArray());
    }

    private void visit(int root) {
      enter(root);
      while (path.size() > 0) {
        int node = path.top();
        if (next[node] < gates.inputCount(node)) {
          int input = gates.input(node, next[node]++);
          if (order[input] == 0) {
            enter(input);
          } else if (order[input] > 0) {
            low[node] = Math.min(low[node], order[input]);
          }
        } else {
          leave();
        }
      }
    }

    private void enter(int node) {
      order[node] = ++time;
      low[node] = time;
      path.push(node);
      open.push(node);
    }

    private void leave() {
      int node = path.pop();
      if (path.size() > 0) {
        low[path.top()] = Math.min(low[path.top()], low[node]);
      }
      if (low[node] == order[node]) {
        int component = starts.size();
        starts.push(members.size());
        int member;
        do {
          member = open.pop();
          order[member] = -1;
          of[member] = component;
          members.push(member);
        } while (member != node);
      }
    }
  }
}
