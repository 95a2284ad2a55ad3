package org.aisc.certify;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.certify.Subject.Sort;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;

/**
 * A legal scenario and a ranked derivation: nodes in an order in which each holds because of the
 * scenario or because of enough nodes before it. As nothing can hold by itself in such an order,
 * the goal is in the least fixpoint.
 *
 * <pre>
 * take STEP; STEP …        the steps taken
 * true CONDITION; …        conditions that are true
 * false CONDITION; …       conditions that are false
 * value QUANTITY NUMBER    a quantity that is played; a line each
 * derive NODE NODE …       any number of lines; the last node is the goal
 * </pre>
 */
final class Attack {
  private final Scenarios scenarios;
  private final CausalityGraph graph;
  private final Subject subject;
  private final BitSet chosen;
  private final SortedMap<Integer, Rational> values = new TreeMap<>();
  private final BitSet derived;

  private Attack(Scenarios scenarios, Subject subject) {
    this.scenarios = scenarios;
    this.graph = scenarios.graph();
    this.subject = subject;
    this.chosen = new BitSet(graph.size());
    this.derived = new BitSet(graph.size());
  }

  /** Checks the lines that come next; gives the nodes that they derive, the goal among them. */
  static BitSet check(Scenarios scenarios, Subject subject, int goal, Script script)
      throws IOException {
    Attack attack = new Attack(scenarios, subject);
    attack.choose("take", Sort.STEP, Kind.TAKE, script);
    attack.choose("true", Sort.CONDITION, Kind.TRUE_CONDITION, script);
    attack.choose("false", Sort.CONDITION, Kind.FALSE_CONDITION, script);
    while (script.at("value")) {
      attack.play(script.take("value"));
    }
    attack.checkLimits(script);
    int last = -1;
    do {
      Line line = script.take("derive");
      do {
        last = line.whole();
        attack.derive(last, line);
      } while (!line.ended());
    } while (script.at("derive"));
    attack.checkEnd(goal, last, script);
    return attack.derived;
  }

  private void choose(String keyword, Sort sort, Kind kind, Script script) throws IOException {
    if (!script.at(keyword)) {
      return;
    }
    Line line = script.take(keyword);
    for (String name : line.names()) {
      int leaf = graph.node(kind, Names.index(subject, sort, name, line));
      if (chosen.get(leaf)) {
        throw line.reject("`" + name + "` is listed twice");
      } else if (scenarios.off().get(leaf)) {
        throw line.reject("`" + name + "` cannot be chosen so in this question");
      } else if (kind == Kind.FALSE_CONDITION
          && chosen.get(graph.node(Kind.TRUE_CONDITION, graph.index(leaf)))) {
        throw line.reject("`" + name + "` cannot be both true and false");
      }
      chosen.set(leaf);
    }
  }

  private void play(Line line) {
    String name = line.nameBefore();
    int index = Names.index(subject, Sort.QUANTITY, name, line);
    Rational value = line.fraction();
    line.end();
    Quantity quantity = scenarios.arithmetic().quantities().get(index);
    boolean within =
        value.compareTo(quantity.low()) >= 0
            && value.compareTo(quantity.high()) <= 0
            && (value.isWhole() || !quantity.integral());
    for (Bound limit : quantity.limits()) {
      within &= limit.relation().holds(value.compareTo(limit.value()));
    }
    if (!within) {
      throw line.reject("`" + name + "` cannot have this value");
    } else if (values.put(index, value) != null) {
      throw line.reject("`" + name + "` has two values");
    }
  }

  private void checkLimits(Script script) {
    Rational cost = Rational.ZERO;
    for (int step = 0; step < graph.count(Kind.TAKE); step++) {
      if (taken(step)) {
        cost = cost.plus(Rational.of(scenarios.costs()[step]));
      }
    }
    List<Quantity> quantities = scenarios.arithmetic().quantities();
    for (var each : values.entrySet()) {
      cost = cost.plus(quantities.get(each.getKey()).unitCost().times(each.getValue()));
    }
    if (scenarios.budget().isPresent() && cost.compareTo(scenarios.budget().get()) > 0) {
      throw script.reject("the scenario before this line costs more than the attacker has");
    }
    for (Scenarios.AtMost rule : scenarios.atMost()) {
      int count = 0;
      for (int step : rule.steps()) {
        count += taken(step) ? 1 : 0;
      }
      if (count > rule.limit()) {
        throw script.reject("the scenario before this line takes more steps than it may");
      }
    }
  }

  private boolean taken(int step) {
    int leaf = graph.node(Kind.TAKE, step);
    return leaf >= 0 && chosen.get(leaf);
  }

  private void derive(int node, Line line) {
    if (node < 0 || node >= graph.size()) {
      throw line.reject("there is no node " + node);
    } else if (derived.get(node)) {
      throw line.reject("node " + node + " is derived twice");
    } else if (scenarios.off().get(node)) {
      throw line.reject("node " + node + " never holds in this question");
    } else if (!(graph.isLeaf(node) ? holds(node) : isSupported(node))) {
      throw line.reject("node " + node + " does not follow from the nodes before it");
    }
    derived.set(node);
  }

  private boolean holds(int leaf) {
    return switch (graph.kind(leaf)) {
      case FIRE -> true;
      case COMPARISON -> isTrue(scenarios.arithmetic(), graph.index(leaf));
      default -> chosen.get(leaf);
    };
  }

  private boolean isTrue(Arithmetic arithmetic, int comparison) {
    LinearConstraint it = arithmetic.comparisons().get(comparison);
    return values.keySet().containsAll(it.numbers())
        && it.holds(number -> values.getOrDefault(number, Rational.ZERO));
  }

  private boolean isSupported(int gate) {
    int count = 0;
    for (int at = 0; at < graph.inputCount(gate); at++) {
      count += derived.get(graph.input(gate, at)) ? 1 : 0;
    }
    return count >= graph.threshold(gate);
  }

  private void checkEnd(int goal, int last, Script script) {
    if (last != goal) {
      throw script.reject("the derivation before this line does not end with the goal");
    }
    for (int node : scenarios.required()) {
      if (!derived.get(node)) {
        throw script.reject("the scenario before this line is not shown to obey a constraint");
      }
    }
  }
}
