package org.aisc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aisc.ground.Expanded;
import org.aisc.ground.Provenance;
import org.aisc.ground.Provenance.Origin;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.FlowKind;
import org.aisc.sema.Template;
import org.aisc.text.Span;

/** Why declarations are there, in words. */
final class Reasons {
  private final Provenance provenance;
  private final Map<String, String> causes = new HashMap<>();
  private final Map<String, String> users = new HashMap<>();

  Reasons(Expanded expanded) {
    this.provenance = expanded.provenance();
    for (Spec.Event event : expanded.spec().events()) {
      event.heads().forEach(head -> causes.putIfAbsent(head, event.name()));
      note(event.body(), event.name());
    }
    expanded.spec().goals().forEach(goal -> note(goal.when(), goal.name()));
  }

  private void note(Expr formula, String user) {
    Expr.<Boolean>fold(
        formula,
        leaf -> {
          if (leaf instanceof Expr.Atom atom) {
            users.putIfAbsent(atom.name(), user);
          } else if (leaf instanceof Expr.Compare compare) {
            compare.coefficients().keySet().forEach(it -> users.putIfAbsent(it, user));
          }
          return true;
        },
        (gate, members) -> true);
  }

  /** Which event or goal a step, proposition or quantity is there for. */
  private String purpose(String name) {
    if (causes.containsKey(name)) {
      return "; " + causes.get(name) + " causes it";
    }
    return users.containsKey(name) ? "; " + users.get(name) + " needs it" : "";
  }

  /** Whether a declaration, other than an event, comes from a template alone. */
  boolean isInstance(String name) {
    return name.indexOf('(') >= 0;
  }

  /** Whether an event comes from a template alone. */
  boolean isInstance(Spec.Event event) {
    return provenance.ofEvent(event.name()).isPresent()
        && !(isTied(event.name()) && !event.unnamed());
  }

  private boolean isTied(String name) {
    return provenance.ties().containsKey(name);
  }

  /** Why a step, proposition, quantity, goal or mitigation is there. */
  String of(Spec.Named declared) {
    Optional<Origin> origin = provenance.of(declared.name());
    if (isInstance(declared.name())) {
      return origin.map(this::instance).orElse("") + purpose(declared.name());
    }
    return byHand(declared.info().span()) + origin.map(it -> "; it is " + instance(it)).orElse("");
  }

  /** Why an event is there. */
  String of(Spec.Event event) {
    Optional<Origin> origin = provenance.ofEvent(event.name());
    if (isInstance(event)) {
      return origin.map(this::instance).orElse("");
    }
    boolean tied = isTied(event.name()) && !event.unnamed();
    return byHand(event.info().span())
        + origin.filter(it -> tied).map(it -> "; it is " + instance(it)).orElse("");
  }

  /** {@code by hand in FILE, line 3}. */
  static String byHand(Span span) {
    return "by hand in " + span.file().name() + ", line " + span.line();
  }

  /** {@code poisoned with d = corpus (FILE, line 7), because a -data-> f}. */
  String instance(Origin origin) {
    Template template = origin.template();
    List<String> bindings = new ArrayList<>();
    for (int at = 0; at < origin.arguments().size(); at++) {
      bindings.add(template.parameters().get(at).name() + " = " + origin.arguments().get(at));
    }
    Span span = template.info().span();
    List<String> flows = provenance.because(origin).stream().map(Reasons::flow).toList();
    return template.name()
        + " with "
        + String.join(", ", bindings)
        + " ("
        + span.file().name()
        + ", line "
        + span.line()
        + ")"
        + (flows.isEmpty() ? "" : ", because " + String.join(" and ", flows));
  }

  /** {@code sockeye -library-> train}. */
  static String flow(Spec.Flow flow) {
    return flow.from() + " -" + word(flow.kind()) + "-> " + flow.to();
  }

  static String word(FlowKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
