package org.aisc.dd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;

/**
 * The function of a question by definition: the least fixpoint under every choice of variables and
 * conditions, by rounds until nothing changes. Shares no code with the diagrams.
 */
record TruthTable(BitSet rows, int variables) {

  static TruthTable of(Question question) {
    BitSet rows = new BitSet();
    int conditions = question.graph().count(Kind.TRUE_CONDITION);
    for (int row = 0; row < 1 << question.variables(); row++) {
      for (int values = 0; values < 1 << conditions; values++) {
        if (holds(question, row, values)) {
          rows.set(row);
        }
      }
    }
    return new TruthTable(rows, question.variables());
  }

  private static boolean holds(Question question, int row, int values) {
    CausalityGraph graph = question.graph();
    boolean[] holds = new boolean[graph.size()];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = 0; node < graph.size(); node++) {
        if (!holds[node] && fires(question, node, row, values, holds)) {
          holds[node] = true;
          changed = true;
        }
      }
    }
    boolean goal = false;
    for (int node : question.goals()) {
      goal |= holds[node];
    }
    for (int node : question.required()) {
      goal &= holds[node];
    }
    return goal;
  }

  private static boolean fires(Question question, int node, int row, int values, boolean[] holds) {
    CausalityGraph graph = question.graph();
    for (int guard : question.guards()[node]) {
      if ((row >> guard & 1) == 0) {
        return false;
      }
    }
    if (question.off().get(node)) {
      return false;
    }
    Kind kind = graph.kind(node);
    if (kind == Kind.TRUE_CONDITION || kind == Kind.FALSE_CONDITION) {
      boolean yes = kind == Kind.TRUE_CONDITION;
      int other = graph.node(yes ? Kind.FALSE_CONDITION : Kind.TRUE_CONDITION, graph.index(node));
      return question.off().get(other) || (values >> graph.index(node) & 1) == (yes ? 1 : 0);
    }
    int count = 0;
    for (int at = 0; at < graph.inputCount(node); at++) {
      count += holds[graph.input(node, at)] ? 1 : 0;
    }
    return count >= graph.threshold(node);
  }

  /** The minimal sets of variables whose truth makes the function true. */
  Set<Set<Integer>> minimalSets() {
    return minimal(rows);
  }

  /** The minimal sets of variables whose falsehood makes the function false. */
  Set<Set<Integer>> minimalCuts() {
    BitSet stopped = new BitSet();
    int all = (1 << variables) - 1;
    for (int row = 0; row <= all; row++) {
      stopped.set(all & ~row, !rows.get(row));
    }
    return minimal(stopped);
  }

  private Set<Set<Integer>> minimal(BitSet family) {
    Set<Set<Integer>> found = new java.util.HashSet<>();
    for (int row = family.nextSetBit(0); row >= 0; row = family.nextSetBit(row + 1)) {
      boolean least = true;
      for (int at = 0; at < variables; at++) {
        least &= (row >> at & 1) == 0 || !family.get(row & ~(1 << at));
      }
      if (least) {
        found.add(members(row));
      }
    }
    return found;
  }

  static Set<Integer> members(int row) {
    Set<Integer> members = new TreeSet<>();
    for (int at = 0; at < Integer.SIZE; at++) {
      if ((row >> at & 1) == 1) {
        members.add(at);
      }
    }
    return members;
  }

  /** The probability that the function is true. */
  double probability(double[] likelihoods) {
    double sum = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      double product = 1;
      for (int at = 0; at < variables; at++) {
        product *= (row >> at & 1) == 1 ? likelihoods[at] : 1 - likelihoods[at];
      }
      sum += product;
    }
    return sum;
  }

  /** All rows, for checks of other kinds. */
  List<Integer> list() {
    List<Integer> all = new ArrayList<>();
    rows.stream().forEach(all::add);
    return all;
  }
}
