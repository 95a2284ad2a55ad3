package org.aisc.sema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aisc.diag.Code;
import org.aisc.sema.Bodies.Body;
import org.aisc.sema.Spec.Target;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Formula;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property;
import org.aisc.syntax.Property.RemarkKind;
import org.aisc.syntax.Reference;

/** Types mitigations, defences and attackers. */
final class Measures {
  static final List<String> STRATEGIES =
      List.of("block", "deceive", "harden", "isolate", "prevent");
  static final List<String> STATES = List.of("deployed", "planned", "proposed");

  private final Passes passes;
  private final Targets targets;
  private final List<Spec.Mitigation> mitigations = new ArrayList<>();
  private final Map<String, Spec.Defence> defences = new TreeMap<>();
  private final List<Spec.Attacker> attackers = new ArrayList<>();

  Measures(Passes passes, Targets targets) {
    this.passes = passes;
    this.targets = targets;
  }

  List<Spec.Mitigation> mitigations() {
    return mitigations;
  }

  /** Defences by their names. */
  Map<String, Spec.Defence> defences() {
    return defences;
  }

  List<Spec.Attacker> attackers() {
    return attackers;
  }

  void mitigation(Symbol symbol, Body body, Place place) {
    List<Target> blocks = new ArrayList<>();
    for (Property.Blocks written : body.all(Property.Blocks.class)) {
      written.targets().forEach(t -> targets.blocked(t, place).ifPresent(blocks::add));
    }
    List<Spec.Reduction> reduces = new ArrayList<>();
    for (Property.Reduces written : body.all(Property.Reduces.class)) {
      for (Spec.Reduction reduction : reductions(written, place)) {
        place.draft().ifPresent(it -> it.lookup(Slot.REDUCES, reduces.size(), written.to()));
        reduces.add(reduction);
      }
    }
    List<Spec.Limit> limits = new ArrayList<>();
    for (Property.Limits written : body.all(Property.Limits.class)) {
      place.draft().ifPresent(it -> it.lookup(Slot.LIMITS, limits.size(), written.bound()));
      limit(written, place).ifPresent(limits::add);
    }
    BigDecimal cost =
        body.first(Property.Cost.class)
            .flatMap(written -> passes.amounts().money(Slot.COST, written.amount(), place))
            .orElse(BigDecimal.ZERO);
    Optional<String> strategy = body.first(Property.Strategy.class).flatMap(this::strategy);
    Optional<String> status = body.first(Property.Status.class).map(this::status);
    Spec.Mitigation mitigation =
        new Spec.Mitigation(
            Infos.of(symbol, body),
            blocks,
            reduces,
            limits,
            requirements(body, place),
            exclusions(symbol, body, place),
            cost,
            strategy,
            status,
            status.filter("deployed"::equals).isPresent(),
            body.remark(RemarkKind.OWNER),
            body.remark(RemarkKind.UNTIL),
            body.remark(RemarkKind.REASON));
    place
        .draft()
        .ifPresentOrElse(draft -> draft.body(mitigation), () -> mitigations.add(mitigation));
  }

  private List<Spec.Reduction> reductions(Property.Reduces written, Place place) {
    Optional<BigDecimal> to = passes.amounts().reduced(written.to(), place);
    List<Spec.Reduction> found = new ArrayList<>();
    for (Property.Target target : written.targets()) {
      List<Target> reduced = targets.reduced(target, place);
      to.ifPresent(bound -> reduced.forEach(t -> found.add(new Spec.Reduction(t, bound))));
    }
    return found;
  }

  private Optional<Spec.Limit> limit(Property.Limits written, Place place) {
    Optional<Amount> bound = passes.amounts().number("limits", written.bound(), place);
    Optional<References.Use> quantity =
        passes.references().resolve(written.quantity(), Wanted.QUANTITY, place);
    if (written.comparator() == Comparator.NOT_EQUAL) {
      passes.report(Code.LIMIT_UNEQUAL.at(written.span()));
      return Optional.empty();
    }
    return quantity.isPresent() && bound.isPresent()
        ? Optional.of(
            new Spec.Limit(
                quantity.get().name(), written.comparator(), Amounts.normal(bound.get().value())))
        : Optional.empty();
  }

  private Optional<String> strategy(Property.Strategy written) {
    if (STRATEGIES.contains(written.value().text())) {
      return Optional.of(written.value().text());
    }
    Words.report(written.value(), "strategy", STRATEGIES, passes.findings());
    return Optional.empty();
  }

  private String status(Property.Status written) {
    Name word = written.value();
    if (!STATES.contains(word.text())) {
      passes.report(Words.helped(Code.STATUS.at(word.span(), word.text()), word.text(), STATES));
    }
    return word.text();
  }

  private List<Expr> requirements(Body body, Place place) {
    List<Expr> found = new ArrayList<>();
    for (Property.Requires written : body.all(Property.Requires.class)) {
      for (Formula formula : written.formulas()) {
        passes.formulas().resolve(formula, Formulas.Role.REQUIREMENT, place).ifPresent(found::add);
      }
    }
    return found;
  }

  private List<String> exclusions(Symbol symbol, Body body, Place place) {
    List<Reference> written = new ArrayList<>();
    body.all(Property.Excludes.class).forEach(more -> written.addAll(more.mitigations()));
    List<String> names = names(written, Wanted.MITIGATION, place);
    String self = symbol.element().name().text();
    written.stream()
        .filter(other -> other.text().equals(self))
        .forEach(other -> passes.report(Code.EXCLUDES_ITSELF.at(other.span(), self)));
    return names;
  }

  /** The names without duplicates, in the order written; a duplicate gives a warning. */
  List<String> names(List<Reference> references, Wanted wanted, Place place) {
    Set<String> names = new LinkedHashSet<>();
    for (Reference reference : references) {
      Optional<References.Use> found = passes.references().resolve(reference, wanted, place);
      if (found.isPresent() && !names.add(found.get().name())) {
        passes.report(Code.LISTED_TWICE.at(reference.span(), reference.text()));
      }
    }
    return List.copyOf(names);
  }

  void defence(Symbol symbol, Body body, Place place) {
    List<Reference> members =
        body.all(Property.Member.class).stream().map(Property.Member::mitigation).toList();
    List<String> names = names(members, Wanted.MITIGATION, place);
    defences.put(symbol.name(), new Spec.Defence(Infos.of(symbol, body), names));
  }

  void attacker(Symbol symbol, Body body, Place place) {
    Optional<Property.Can> canDo = body.first(Property.Can.class);
    Optional<List<String>> can = canDo.map(c -> names(c.steps(), Wanted.STEP, place));
    List<Reference> cannotDo =
        body.first(Property.Cannot.class).map(Property.Cannot::steps).orElse(List.of());
    List<String> cannot = names(cannotDo, Wanted.STEP, place);
    Set<String> both = new LinkedHashSet<>(can.orElse(List.of()));
    both.retainAll(new LinkedHashSet<>(cannot));
    if (!both.isEmpty()) {
      passes.report(
          Code.CAN_AND_CANNOT
              .at(symbol.span(), symbol.element().name().text(), String.join("`, `", both))
              .help("`cannot` wins: the attacker does not take these steps"));
    }
    Optional<BigDecimal> budget =
        body.first(Property.Budget.class)
            .flatMap(written -> passes.amounts().money("budget", written.amount(), place));
    attackers.add(new Spec.Attacker(Infos.of(symbol, body), can, cannot, budget));
  }
}
