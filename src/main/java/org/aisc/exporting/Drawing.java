package org.aisc.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Event;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Target;
import org.aisc.text.Lines;

/**
 * The causality graph of a question's goals as a drawing in the language DOT of Graphviz: causes on
 * the left, goals on the right, mitigations with blunt dashed arrows to what they block. What the
 * question's defence or attacker rules out is grey, and mitigations that are on are filled.
 */
final class Drawing {
  private final Spec spec;
  private final Relevance relevant;
  private final RuledOut ruledOut;
  private final Set<String> on;
  private final List<String> lines = new ArrayList<>();
  private int gates;

  private Drawing(Question question) {
    this.spec = question.query().spec();
    this.relevant = Relevance.of(question.query());
    this.ruledOut = RuledOut.of(question.frame());
    this.on = new TreeSet<>(question.query().defence());
  }

  static void write(Question question, Lines out) throws IOException {
    Drawing drawing = new Drawing(question);
    drawing.draw(question.query().goals());
    out.line("digraph aisc {");
    for (String comment : question.comments()) {
      out.line("  // " + comment);
    }
    out.line("  rankdir=LR;");
    for (String line : drawing.lines) {
      out.line("  " + line);
    }
    out.line("}");
  }

  private void draw(List<String> goals) {
    Stream.concat(spec.steps().stream(), spec.propositions().stream())
        .filter(it -> relevant.holding().contains(it.name()))
        .forEach(it -> holding(it, it instanceof Spec.Step ? "box" : "ellipse"));
    spec.conditions().stream()
        .filter(it -> relevant.conditions().contains(it.name()))
        .forEach(it -> node(id("condition", it.name()), it, "shape=diamond"));
    spec.events().stream().filter(relevant::has).forEach(this::event);
    for (Spec.Goal goal : spec.goals()) {
      if (goals.contains(goal.name())) {
        node(id("goal", goal.name()), goal, "shape=doubleoctagon");
        arrow(formula(goal.when()), id("goal", goal.name()), "");
      }
    }
    spec.mitigations().forEach(this::mitigation);
  }

  private void holding(Named named, String shape) {
    String grey = ruledOut.holding().contains(named.name()) ? " color=grey fontcolor=grey" : "";
    node(id("holds", named.name()), named, "shape=" + shape + grey);
  }

  private void event(Event event) {
    String from = formula(event.body());
    if (!event.unnamed()) {
      String grey = ruledOut.events().contains(event.name()) ? " color=grey fontcolor=grey" : "";
      node(id("event", event.name()), event, "shape=box style=rounded" + grey);
      arrow(from, id("event", event.name()), "");
      from = id("event", event.name());
    }
    for (String head : event.heads()) {
      if (relevant.holding().contains(head)) {
        arrow(from, id("holds", head), "");
      }
    }
  }

  /** Draws the gates of a formula, and gives the node that stands for the whole. */
  private String formula(Expr formula) {
    return Expr.<String>fold(formula, this::leaf, this::gate);
  }

  private String leaf(Expr leaf) {
    if (leaf instanceof Expr.Atom atom) {
      return id("holds", atom.name());
    } else if (leaf instanceof Expr.Holds holds && holds.value()) {
      return id("condition", holds.condition());
    }
    String gate = id("gate", String.valueOf(++gates));
    if (leaf instanceof Expr.Holds holds) {
      lines.add(gate + " [label=\"not\" shape=circle];");
      arrow(id("condition", holds.condition()), gate, "");
    } else if (leaf instanceof Expr.Compare compare) {
      lines.add(gate + " [label=" + quoted(comparison(compare)) + " shape=plaintext];");
    }
    return gate;
  }

  private static String comparison(Expr.Compare compare) {
    StringJoiner sum = new StringJoiner(" + ");
    compare
        .coefficients()
        .forEach((name, factor) -> sum.add(factor.toPlainString() + " * " + name));
    return sum + " " + compare.comparator().symbol() + " " + compare.bound().toPlainString();
  }

  private String gate(Expr.Threshold threshold, List<String> members) {
    String gate = id("gate", String.valueOf(++gates));
    int count = members.size();
    String word =
        threshold.threshold() == count
            ? "all"
            : threshold.threshold() == 1 ? "any" : threshold.threshold() + " of " + count;
    lines.add(gate + " [label=\"" + word + "\" shape=circle];");
    members.forEach(member -> arrow(member, gate, ""));
    return gate;
  }

  private void mitigation(Mitigation mitigation) {
    Map<String, String> targets = new TreeMap<>();
    for (Target target : mitigation.blocks()) {
      String label = target instanceof Target.Edge edge ? "as caused by " + edge.from() : "";
      targets(target)
          .forEach(id -> targets.merge(id, label, (old, one) -> old.isEmpty() ? old : one));
    }
    mitigation
        .reduces()
        .forEach(
            it ->
                targets(it.target())
                    .forEach(id -> targets.putIfAbsent(id, "to " + it.to().toPlainString())));
    if (!targets.isEmpty()) {
      boolean isOn = mitigation.deployed() || on.contains(mitigation.name());
      String id = id("mitigation", mitigation.name());
      node(id, mitigation, "shape=octagon" + (isOn ? " style=filled" : ""));
      targets.forEach(
          (target, label) ->
              arrow(id, target, "style=dashed arrowhead=tee label=" + quoted(label)));
    }
  }

  /** The drawn nodes that a mitigation acts on. */
  private List<String> targets(Target target) {
    if (target instanceof Target.Holding it && relevant.holding().contains(it.proposition())) {
      return List.of(id("holds", it.proposition()));
    } else if (target instanceof Target.Edge it && relevant.holding().contains(it.to())) {
      return List.of(id("holds", it.to()));
    } else if (target instanceof Target.Firing it) {
      return spec.events().stream()
          .filter(event -> event.name().equals(it.event()) && relevant.has(event))
          .map(
              event ->
                  event.unnamed() ? id("holds", event.heads().get(0)) : id("event", event.name()))
          .toList();
    } else if (target instanceof Target.AtNode it) {
      return relevant.at(it.node(), spec).stream().map(name -> id("holds", name)).toList();
    }
    return List.of();
  }

  private void node(String id, Named named, String style) {
    String title = named.info().title();
    String label = title.isEmpty() ? named.name() : title + "\n" + named.name();
    lines.add(id + " [label=" + quoted(label) + " " + style + "];");
  }

  private void arrow(String from, String to, String style) {
    lines.add(from + " -> " + to + (style.isEmpty() ? ";" : " [" + style + "];"));
  }

  private static String id(String kind, String name) {
    return quoted(kind + " " + name);
  }

  private static String quoted(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
