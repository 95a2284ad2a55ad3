package org.aisc.sema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.sema.Template.Lookup;
import org.aisc.sema.Template.Pattern;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Property.Value;

/** A template while it is typed: what was found in its head and its body so far. */
final class Draft {
  private final List<Template.Parameter> parameters;
  private Optional<Guard> where = Optional.of(new Guard.All(List.of()));
  private final SortedMap<String, Pattern> patterns = new TreeMap<>();
  private final List<Lookup> lookups = new ArrayList<>();
  private final List<Spec.Event> events = new ArrayList<>();
  private Optional<Spec.Named> body = Optional.empty();

  Draft(List<Template.Parameter> parameters) {
    this.parameters = parameters;
  }

  /** Sets the clause; empty when it is wrong. */
  void where(Optional<Guard> clause) {
    where = clause;
  }

  void body(Spec.Named typed) {
    body = Optional.of(typed);
  }

  void event(Spec.Event unnamed) {
    events.add(unnamed);
  }

  void pattern(Pattern pattern) {
    patterns.put(pattern.name(), pattern);
  }

  /** The instance that the declaration itself stands for, as its own body names it. */
  Pattern self(Symbol symbol) {
    Pattern self =
        new Pattern(symbol.name(), parameters.stream().map(Template.Parameter::name).toList());
    pattern(self);
    return self;
  }

  /** Notes that a node's attribute gives a number, if the value says so. */
  void lookup(Slot slot, int at, Value value) {
    if (value instanceof Value.OfNode it) {
      lookup(slot, at, it);
    }
  }

  /** Notes that a node's attribute gives a number; the answer is the name of that number. */
  String lookup(Slot slot, int at, Value.OfNode it) {
    Lookup lookup =
        new Lookup(
            slot,
            at,
            it.node().text(),
            it.key().text(),
            it.otherwise().map(amount -> Amounts.normal(amount.value())),
            it.span());
    lookups.add(lookup);
    return lookup.name();
  }

  /** The template, unless a part of it is wrong. */
  Optional<Template> finished(Symbol symbol) {
    self(symbol);
    boolean typed = parameters.size() == symbol.element().parameters().size();
    return body.flatMap(
        declared ->
            where
                .filter(it -> typed)
                .map(
                    guard ->
                        new Template(
                            symbol.kind(),
                            parameters,
                            guard,
                            declared,
                            events,
                            patterns,
                            lookups)));
  }
}
