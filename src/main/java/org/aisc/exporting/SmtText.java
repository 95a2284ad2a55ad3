package org.aisc.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.aisc.search.Slice;
import org.aisc.text.Lines;

/**
 * Writes in SMT-LIB 2 whether a goal can be reached, quantities included. As in {@link
 * ReachabilityFormula}, a used gate needs used inputs, and levels, here numbers, keep circles from
 * holding themselves up. A used comparison holds and its quantities are played, and a quantity that
 * is played is within its bounds. What costs anything is not below 0, so that a quantity that is
 * not played costs nothing at best.
 */
final class SmtText {
  private final Question question;
  private final Slice slice;
  private final CausalityGraph graph;
  private final Names names;
  private final Levels levels;
  private final List<String> declarations = new ArrayList<>();
  private final List<String> assertions = new ArrayList<>();
  private final TreeSet<Integer> leveled = new TreeSet<>();
  private final TreeSet<Integer> quantities = new TreeSet<>();

  private SmtText(Question question, Slice slice) {
    this.question = question;
    this.slice = slice;
    this.graph = slice.graph();
    this.names = question.names(slice);
    this.levels = new Levels(graph);
  }

  static void write(Question question, List<String> comments, Lines out) throws IOException {
    for (String comment : comments) {
      out.line("; " + comment);
    }
    Optional<SmtText> text = question.slice().map(slice -> new SmtText(question, slice));
    text.ifPresent(SmtText::encode);
    out.line(
        "(set-logic " + (text.filter(SmtText::isMixed).isPresent() ? "QF_LIRA" : "QF_LRA") + ")");
    for (String declaration : text.map(it -> it.declarations).orElse(List.of())) {
      out.line(declaration);
    }
    for (String assertion : text.map(it -> it.assertions).orElse(List.of("false"))) {
      out.line("(assert " + assertion + ")");
    }
    out.line("(check-sat)");
  }

  private boolean isMixed() {
    return quantities.stream().anyMatch(index -> quantity(index).integral());
  }

  private void encode() {
    TreeSet<String> declared = new TreeSet<>();
    for (int node = 0; node < graph.size(); node++) {
      if (!holds(node) && declared.add(variable(node))) {
        declare(variable(node), "Bool");
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == Kind.COMPARISON) {
        compare(node);
      } else if (!graph.isLeaf(node) && !holds(node)) {
        support(node);
      }
    }
    require(slice.goal());
    for (int node : slice.required()) {
      require(node);
    }
    quantities.forEach(this::bound);
    limit();
  }

  private void declare(String variable, String sort) {
    declarations.add("(declare-fun " + variable + " () " + sort + ")");
  }

  /** Whether a node needs no variable; comparisons always have one. */
  private boolean holds(int node) {
    return graph.kind(node) != Kind.COMPARISON && Certain.holds(slice, node);
  }

  private String variable(int node) {
    String name = names.of(node);
    return "|" + (name.isEmpty() ? "gate " + node : name) + "|";
  }

  private String literal(int node) {
    String variable = variable(node);
    return graph.kind(node) == Kind.FALSE_CONDITION ? "(not " + variable + ")" : variable;
  }

  private void require(int node) {
    if (!holds(node)) {
      assertions.add(literal(node));
    }
  }

  private void support(int gate) {
    int need = graph.threshold(gate);
    List<String> inputs = new ArrayList<>();
    for (int at = 0; at < graph.inputCount(gate); at++) {
      int input = graph.input(gate, at);
      if (holds(input)) {
        need--;
      } else {
        inputs.add(levels.isCircular(gate, input) ? below(input, gate) : literal(input));
      }
    }
    if (need > 0) {
      assertions.add("(=> " + literal(gate) + " " + SmtTerms.atLeast(need, inputs) + ")");
    }
  }

  private String below(int input, int gate) {
    String relation = levels.rises(gate) ? "<" : "<=";
    return "(and "
        + literal(input)
        + " ("
        + relation
        + " "
        + level(input)
        + " "
        + level(gate)
        + "))";
  }

  private String level(int node) {
    String level = "|level " + node + "|";
    if (leveled.add(node)) {
      declare(level, "Real");
    }
    return level;
  }

  private void compare(int node) {
    LinearConstraint it = slice.arithmetic().comparisons().get(graph.index(node));
    List<String> terms = new ArrayList<>();
    List<String> consequences = new ArrayList<>();
    for (int at = 0; at < it.numbers().size(); at++) {
      int quantity = it.numbers().get(at);
      if (quantities.add(quantity)) {
        declare(symbol("quantity", quantity), quantity(quantity).integral() ? "Int" : "Real");
        declare(symbol("plays", quantity), "Bool");
      }
      consequences.add(symbol("plays", quantity));
      terms.add("(* " + SmtTerms.number(it.coefficients().get(at)) + " " + value(quantity) + ")");
    }
    consequences.add(SmtTerms.compare(SmtTerms.application("+", terms), it.relation(), it.bound()));
    assertions.add("(=> " + literal(node) + " " + SmtTerms.application("and", consequences) + ")");
  }

  private Quantity quantity(int index) {
    return slice.arithmetic().quantities().get(index);
  }

  private String symbol(String kind, int quantity) {
    return "|" + kind + " " + question.query().spec().quantities().get(quantity).name() + "|";
  }

  private String value(int quantity) {
    String symbol = symbol("quantity", quantity);
    return quantity(quantity).integral() ? "(to_real " + symbol + ")" : symbol;
  }

  private void bound(int index) {
    Quantity it = quantity(index);
    List<Bound> bounds = new ArrayList<>(it.limits());
    bounds.add(new Bound(Relation.AT_LEAST, it.low()));
    bounds.add(new Bound(Relation.AT_MOST, it.high()));
    List<String> within =
        bounds.stream()
            .map(each -> SmtTerms.compare(value(index), each.relation(), each.value()))
            .toList();
    assertions.add(
        "(=> " + symbol("plays", index) + " " + SmtTerms.application("and", within) + ")");
    if (it.unitCost().signum() > 0) {
      assertions.add(SmtTerms.compare(value(index), Relation.AT_LEAST, Rational.ZERO));
    }
  }

  private void limit() {
    slice
        .budget()
        .ifPresent(budget -> assertions.add(SmtTerms.compare(cost(), Relation.AT_MOST, budget)));
    for (Scenarios.AtMost atMost : slice.atMost()) {
      List<String> steps = new ArrayList<>();
      for (int node : atMost.steps()) {
        steps.add(literal(node));
      }
      Rational most = Rational.of(atMost.limit());
      assertions.add(SmtTerms.compare(SmtTerms.count(steps), Relation.AT_MOST, most));
    }
  }

  /** What the steps that are taken and the quantities cost. */
  private String cost() {
    List<String> terms = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == Kind.TAKE && slice.costs()[node] > 0) {
        String cost = SmtTerms.number(Rational.of(slice.costs()[node]));
        terms.add("(ite " + literal(node) + " " + cost + " 0.0)");
      }
    }
    for (int index : quantities) {
      if (quantity(index).unitCost().signum() > 0) {
        terms.add("(* " + SmtTerms.number(quantity(index).unitCost()) + " " + value(index) + ")");
      }
    }
    return SmtTerms.application("+", terms);
  }
}
