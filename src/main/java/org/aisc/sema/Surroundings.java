package org.aisc.sema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.diag.Code;
import org.aisc.sema.Bodies.Body;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property;
import org.aisc.syntax.Property.Value;

/** Types the declarations around the causality graph: nodes, conditions and quantities. */
final class Surroundings {
  private static final List<String> TRUTHS = List.of("true", "false");
  private static final List<String> CHOOSERS = List.of("attacker", "environment");

  private final Passes passes;
  private final List<Spec.Node> nodes = new ArrayList<>();
  private final List<Spec.Condition> conditions = new ArrayList<>();
  private final List<Spec.Quantity> quantities = new ArrayList<>();

  Surroundings(Passes passes) {
    this.passes = passes;
  }

  List<Spec.Node> nodes() {
    return nodes;
  }

  List<Spec.Condition> conditions() {
    return conditions;
  }

  List<Spec.Quantity> quantities() {
    return quantities;
  }

  void node(Symbol symbol, Body body) {
    SortedMap<String, List<Value>> attributes = new TreeMap<>();
    for (Property.Attribute attribute : body.all(Property.Attribute.class)) {
      if (attribute.value() instanceof Value.OfNode lookup) {
        passes.report(Amounts.misplaced(lookup));
      } else {
        attributes
            .computeIfAbsent(attribute.key().text(), key -> new ArrayList<>())
            .add(attribute.value());
      }
    }
    attributes.replaceAll((key, values) -> List.copyOf(values));
    nodes.add(new Spec.Node(Infos.of(symbol, body), symbol.kind(), symbol.user(), attributes));
  }

  void condition(Symbol symbol, Body body) {
    Optional<Name> truth = symbol.element().truth();
    Optional<Boolean> value = Optional.empty();
    if (truth.isPresent()) {
      if (TRUTHS.contains(truth.get().text())) {
        value = Optional.of(truth.get().text().equals("true"));
      } else {
        passes.report(
            Words.helped(
                Code.TRUTH.at(truth.get().span(), truth.get().text()), truth.get().text(), TRUTHS));
      }
    }
    conditions.add(new Spec.Condition(Infos.of(symbol, body), value));
  }

  void quantity(Symbol symbol, Body body, Place place) {
    Optional<Amount> low = Optional.empty();
    Optional<Amount> high = Optional.empty();
    boolean integral = body.first(Property.Integral.class).isPresent();
    Optional<Property.Range> range =
        passes.required(symbol, body, Property.Range.class, "range LOW .. HIGH");
    if (range.isPresent()) {
      low = passes.amounts().number("range", range.get().low(), place);
      high = passes.amounts().number("range", range.get().high(), place);
      place.draft().ifPresent(draft -> lookups(range.get(), draft));
    }
    BigDecimal cost =
        body.first(Property.Cost.class)
            .flatMap(written -> passes.amounts().money(Slot.COST, written.amount(), place))
            .orElse(BigDecimal.ZERO);
    boolean environment =
        body.first(Property.ChosenBy.class).map(this::isEnvironment).orElse(false);
    if (low.isPresent()
        && high.isPresent()
        && (isOpen(range.orElseThrow())
            || (isRange(range.orElseThrow(), low.get(), high.get(), integral)
                && isPayable(
                    range.orElseThrow(), low.get(), environment ? BigDecimal.ZERO : cost)))) {
      Spec.Quantity quantity =
          new Spec.Quantity(
              Infos.of(symbol, body),
              Amounts.normal(low.get().value()),
              Amounts.normal(high.get().value()),
              cost,
              integral,
              environment);
      place.draft().ifPresentOrElse(draft -> draft.body(quantity), () -> quantities.add(quantity));
    }
  }

  /** Whether grounding has the last word on an end of a range. */
  private static boolean isOpen(Property.Range range) {
    return range.low() instanceof Value.OfNode || range.high() instanceof Value.OfNode;
  }

  private static void lookups(Property.Range range, Draft draft) {
    draft.lookup(Slot.RANGE_LOW, 0, range.low());
    draft.lookup(Slot.RANGE_HIGH, 0, range.high());
  }

  private boolean isRange(Property.Range range, Amount low, Amount high, boolean integral) {
    if (!passes.amounts().ordered("range", low, high)) {
      return false;
    }
    BigDecimal smallest = low.value().setScale(0, RoundingMode.CEILING);
    if (integral && smallest.compareTo(high.value()) > 0) {
      passes.report(Code.NO_WHOLE_NUMBER.at(range.span()));
      return false;
    }
    return true;
  }

  /** What costs anything cannot be below 0: the attacker would be paid for it. */
  private boolean isPayable(Property.Range range, Amount low, BigDecimal cost) {
    if (cost.signum() > 0 && low.value().signum() < 0) {
      passes.report(
          Code.COST_BELOW_ZERO
              .at(range.span(), Amounts.shown(low))
              .help("shift the range, or leave the cost out"));
      return false;
    }
    return true;
  }

  private boolean isEnvironment(Property.ChosenBy chosen) {
    if (!CHOOSERS.contains(chosen.chooser().text())) {
      Words.report(chosen.chooser(), "chooser", CHOOSERS, passes.findings());
    }
    return chosen.chooser().text().equals("environment");
  }
}
