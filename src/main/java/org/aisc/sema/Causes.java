package org.aisc.sema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.sema.Bodies.Body;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Property;
import org.aisc.syntax.Reference;

/** Types the causality graph's declarations: steps, propositions, events and goals. */
final class Causes {
  private final Passes passes;
  private final List<Spec.Step> steps = new ArrayList<>();
  private final List<Spec.Proposition> propositions = new ArrayList<>();
  private final List<Spec.Event> events = new ArrayList<>();
  private final List<Spec.Goal> goals = new ArrayList<>();

  Causes(Passes passes) {
    this.passes = passes;
  }

  List<Spec.Step> steps() {
    return steps;
  }

  List<Spec.Proposition> propositions() {
    return propositions;
  }

  List<Spec.Event> events() {
    return events;
  }

  List<Spec.Goal> goals() {
    return goals;
  }

  void step(Symbol symbol, Body body, Place place) {
    Spec.Step step =
        new Spec.Step(
            Infos.of(symbol, body), likelihood(body, place), cost(body, place), at(body, place));
    keep(step, steps, place);
  }

  void proposition(Symbol symbol, Body body, Place place) {
    Optional<String> node = at(body, place);
    List<Property.Requires> bodies = body.all(Property.Requires.class);
    Spec.Likelihood likelihood = likelihood(body, place);
    if (bodies.isEmpty()) {
      body.first(Property.Likelihood.class).ifPresent(idle -> reportIdle(idle, symbol));
    }
    String name = place.draft().map(draft -> draft.self(symbol).name()).orElse(symbol.name());
    for (int at = 0; at < bodies.size(); at++) {
      Property.Requires requires = bodies.get(at);
      Info info = new Info(unnamed(name, at), "", "", List.of(), requires.span());
      formula(requires, place)
          .map(it -> new Spec.Event(info, true, it, List.of(name), likelihood, node))
          .ifPresent(place.template() ? place.draft().orElseThrow()::event : events::add);
    }
    keep(new Spec.Proposition(Infos.of(symbol, body), node), propositions, place);
  }

  /** Adds a declaration to the others of its kind, or makes it the body of its template. */
  private static <N extends Spec.Named> void keep(N typed, List<N> others, Place place) {
    place.draft().ifPresentOrElse(draft -> draft.body(typed), () -> others.add(typed));
  }

  /** The name of a proposition's unnamed event, counted from 0. */
  static String unnamed(String proposition, int count) {
    return count == 0 ? proposition : proposition + "#" + (count + 1);
  }

  private void reportIdle(Property.Likelihood idle, Symbol symbol) {
    if (!passes.isBroken(symbol)) {
      passes.report(
          Code.IDLE_LIKELIHOOD
              .at(idle.span(), symbol.element().name().text())
              .help("write it in the events that cause `%s`", symbol.element().name().text()));
    }
  }

  void event(Symbol symbol, Body body, Place place) {
    Optional<Property.Requires> requires =
        passes.required(symbol, body, Property.Requires.class, "requires FORMULA");
    Optional<Property.Causes> causes =
        passes.required(symbol, body, Property.Causes.class, "causes NAME");
    Optional<Expr> formula = requires.flatMap(written -> formula(written, place));
    List<String> heads = causes.map(written -> heads(written, place)).orElse(List.of());
    Spec.Likelihood likelihood = likelihood(body, place);
    Optional<String> node = at(body, place);
    if (formula.isPresent() && !heads.isEmpty()) {
      Info info = Infos.of(symbol, body);
      keep(new Spec.Event(info, false, formula.get(), heads, likelihood, node), events, place);
    }
  }

  /** The heads without duplicates; none when one of them is wrong. */
  private List<String> heads(Property.Causes causes, Place place) {
    Set<String> heads = new LinkedHashSet<>();
    boolean complete = true;
    for (Reference reference : causes.heads()) {
      Optional<References.Use> head = passes.references().resolve(reference, Wanted.HOLDING, place);
      complete &= head.isPresent();
      if (head.isPresent()) {
        if (!heads.add(head.get().name())) {
          passes.report(Code.LISTED_TWICE.at(reference.span(), reference.text()));
        }
        if (place.template() && !head.get().instance()) {
          passes.templates().mayCause(head.get().name());
        }
      }
    }
    return complete ? List.copyOf(heads) : List.of();
  }

  void goal(Symbol symbol, Body body, Place place) {
    Optional<Expr> formula =
        passes
            .required(symbol, body, Property.When.class, "when FORMULA")
            .flatMap(when -> passes.formulas().resolve(when.formula(), Formulas.Role.CAUSE, place));
    BigDecimal impact =
        body.first(Property.Impact.class)
            .flatMap(written -> passes.amounts().money(Slot.IMPACT, written.amount(), place))
            .orElse(BigDecimal.ZERO);
    if (formula.isPresent()) {
      keep(new Spec.Goal(Infos.of(symbol, body), formula.get(), impact), goals, place);
    }
  }

  /** A comma joins several formulas like {@code and}. */
  private Optional<Expr> formula(Property.Requires requires, Place place) {
    List<Expr> found = new ArrayList<>(requires.formulas().size());
    requires
        .formulas()
        .forEach(
            formula ->
                passes
                    .formulas()
                    .resolve(formula, Formulas.Role.CAUSE, place)
                    .ifPresent(found::add));
    return found.size() == requires.formulas().size()
        ? Optional.of(Expr.all(found))
        : Optional.empty();
  }

  private Spec.Likelihood likelihood(Body body, Place place) {
    return body.first(Property.Likelihood.class)
        .flatMap(written -> passes.amounts().likelihood(written, place))
        .orElse(Spec.Likelihood.CERTAIN);
  }

  private BigDecimal cost(Body body, Place place) {
    return body.first(Property.Cost.class)
        .flatMap(written -> passes.amounts().money(Slot.COST, written.amount(), place))
        .orElse(BigDecimal.ZERO);
  }

  private Optional<String> at(Body body, Place place) {
    return body.first(Property.At.class)
        .flatMap(written -> passes.references().node(written.node(), place));
  }
}
