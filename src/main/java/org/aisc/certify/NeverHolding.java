package org.aisc.certify;

import java.io.IOException;
import java.util.BitSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Interval;
import org.aisc.graph.Scenarios;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;

/**
 * A set of nodes none of which ever holds: each is off, is a comparison that no values within their
 * bounds make true, or is a gate that has too few inputs outside the set. The first of them to hold
 * in a least fixpoint would have enough inputs that held before, so there is no first one.
 *
 * <pre>never NODE NODE-NODE …   single nodes and ranges, ascending; any number of lines</pre>
 */
final class NeverHolding {
  private final Scenarios scenarios;
  private final CausalityGraph graph;

  private NeverHolding(Scenarios scenarios) {
    this.scenarios = scenarios;
    this.graph = scenarios.graph();
  }

  /** Checks the lines that come next, and gives the set, which may be empty. */
  static BitSet check(Scenarios scenarios, Script script) throws IOException {
    BitSet nodes = new BitSet(scenarios.graph().size());
    while (script.at("never")) {
      read(script.take("never"), nodes, scenarios.graph().size());
    }
    NeverHolding never = new NeverHolding(scenarios);
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      if (!never.isOut(node, nodes)) {
        throw script.reject("node " + node + ", said before this line never to hold, may hold");
      }
    }
    return nodes;
  }

  private static void read(Line line, BitSet nodes, int size) {
    do {
      String word = line.word();
      int dash = word.indexOf('-', 1);
      Line first = new Line(dash < 0 ? word : word.substring(0, dash), line.number());
      int low = first.whole();
      int high = dash < 0 ? low : new Line(word.substring(dash + 1), line.number()).whole();
      if (low < nodes.length() || high < low || high >= size) {
        throw line.reject("`" + Line.shown(word) + "` is no range above the nodes before it");
      }
      nodes.set(low, high + 1);
    } while (!line.ended());
  }

  private boolean isOut(int node, BitSet never) {
    if (scenarios.off().get(node)) {
      return true;
    } else if (graph.isLeaf(node)) {
      return graph.kind(node) == Kind.COMPARISON && isImpossible(graph.index(node));
    }
    int outside = 0;
    for (int at = 0; at < graph.inputCount(node); at++) {
      outside += never.get(graph.input(node, at)) ? 0 : 1;
    }
    return outside < graph.threshold(node);
  }

  /** Whether the bounds of its quantities keep a comparison from being true. */
  private boolean isImpossible(int comparison) {
    LinearConstraint it = scenarios.arithmetic().comparisons().get(comparison);
    if (it.numbers().size() == 1) {
      return !values(it, 0).allows(it.coefficients().get(0), it.relation(), it.bound());
    }
    for (int at = 0; at < it.numbers().size(); at++) {
      if (values(it, at).isEmpty()) {
        return true;
      }
    }
    return switch (it.relation()) {
      case AT_LEAST, GREATER -> !end(it, 1).reaches(it);
      case AT_MOST, LESS -> !end(it, -1).reaches(it);
      case EQUAL -> end(it, 1).isBelow(it) || end(it, -1).isAbove(it);
      case NOT_EQUAL -> false;
    };
  }

  /**
   * The greatest or least sum within the bounds.
   *
   * @param attained whether values have it, or only come near
   */
  private record End(Rational sum, boolean attained) {
    boolean reaches(LinearConstraint it) {
      int order = sum.compareTo(it.bound());
      return it.relation().holds(order) && (attained || order != 0);
    }

    boolean isBelow(LinearConstraint it) {
      return sum.compareTo(it.bound()) < 0;
    }

    boolean isAbove(LinearConstraint it) {
      return sum.compareTo(it.bound()) > 0;
    }
  }

  private End end(LinearConstraint it, int direction) {
    Rational sum = Rational.ZERO;
    boolean attained = true;
    for (int at = 0; at < it.numbers().size(); at++) {
      Rational factor = it.coefficients().get(at);
      boolean high = factor.signum() == direction;
      Interval values = values(it, at);
      sum = sum.plus(factor.times(high ? values.high() : values.low()));
      attained &= factor.signum() == 0 || !(high ? values.highOpen() : values.lowOpen());
    }
    return new End(sum, attained);
  }

  private Interval values(LinearConstraint it, int at) {
    return Interval.of(scenarios.arithmetic().quantities().get(it.numbers().get(at)));
  }
}
