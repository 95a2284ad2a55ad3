package org.aisc.sema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Bound;
import org.aisc.syntax.Declaration.Claim;
import org.aisc.syntax.Declaration.Under;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Quantifier;
import org.aisc.syntax.Name;
import org.aisc.syntax.Reference;
import org.aisc.syntax.Text;

/** Types constraints and assertions. */
final class Statements {
  /** A larger number after {@code at most} is as good as this one. */
  private static final int MOST = 1_000_000_000;

  private final Passes passes;
  private final Map<String, Spec.Defence> defences;
  private final List<Spec.Constraint> constraints = new ArrayList<>();
  private final List<Spec.Assertion> assertions = new ArrayList<>();

  Statements(Passes passes, Map<String, Spec.Defence> defences) {
    this.passes = passes;
    this.defences = defences;
  }

  List<Spec.Constraint> constraints() {
    return constraints;
  }

  List<Spec.Assertion> assertions() {
    return assertions;
  }

  void constraint(Declaration.Constraint written, Place place) {
    if (written.formula() instanceof Formula.Count count
        && count.quantifier() == Quantifier.AT_MOST
        && countsElements(count, place)) {
      atMost(count, written, place).ifPresent(constraints::add);
      return;
    }
    passes
        .formulas()
        .resolve(written.formula(), Formulas.Role.CONSTRAINT, place)
        .map(formula -> new Spec.Constraint.OnConditions(formula, written.span()))
        .ifPresent(constraints::add);
  }

  /** Whether all members are names, and some member is a step or a mitigation. */
  private boolean countsElements(Formula.Count count, Place place) {
    boolean some = false;
    for (Formula member : count.members()) {
      if (!(member instanceof Formula.Use use)) {
        return false;
      }
      some |=
          passes
              .references()
              .peek(use.reference().name(), Wanted.LIMITED, place)
              .filter(symbol -> Wanted.LIMITED.accepts(symbol.kind()))
              .isPresent();
    }
    return some;
  }

  private Optional<Spec.Constraint> atMost(
      Formula.Count count, Declaration.Constraint written, Place place) {
    int size = count.members().size();
    Optional<Integer> limit = Amounts.whole(count, MOST, passes.findings());
    List<String> names = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    Optional<References.Use> first = Optional.empty();
    for (Formula member : count.members()) {
      Reference reference = ((Formula.Use) member).reference();
      Optional<References.Use> use = passes.references().resolve(reference, Wanted.LIMITED, place);
      if (use.isEmpty()) {
        continue;
      }
      if (first.isPresent() && first.get().kind() != use.get().kind()) {
        passes.report(mixed(reference, use.get(), first.get()));
        return Optional.empty();
      }
      first = first.or(() -> use);
      if (!distinct.add(use.get().name())) {
        passes.report(
            Code.LISTED_TWICE.at(reference.span(), reference.text()).help(Formulas.PLACES_COUNT));
      }
      names.add(use.get().name());
    }
    if (limit.isEmpty() || first.isEmpty() || names.size() < size) {
      return Optional.empty();
    }
    return Optional.of(
        first.get().kind() == ElementKind.STEP
            ? new Spec.Constraint.AtMostSteps(limit.get(), names, written.span())
            : new Spec.Constraint.AtMostMitigations(limit.get(), names, written.span()));
  }

  private static Diagnostic mixed(Reference at, References.Use use, References.Use first) {
    return Code.MIXED_CONSTRAINT
        .at(at.span(), at.text(), use.kind().described())
        .note(
            first.symbol().span(),
            "`%s`, which comes first, is %s",
            first.name(),
            first.kind().described())
        .help("write one constraint over steps and one over mitigations");
  }

  void assertion(Declaration.Assertion written, Place place) {
    Optional<String> goal =
        written
            .goal()
            .flatMap(name -> passes.references().resolve(name, Wanted.GOAL, place))
            .map(References.Use::name);
    Optional<List<String>> under =
        written.under().map(u -> under(u, place)).orElse(Optional.of(List.of()));
    Optional<String> attacker =
        written
            .attacker()
            .flatMap(name -> passes.references().resolve(name, Wanted.ATTACKER, place))
            .map(References.Use::name);
    boolean complete =
        goal.isPresent() == written.goal().isPresent()
            && under.isPresent()
            && attacker.isPresent() == written.attacker().isPresent();
    Optional<BigDecimal> bound = bound(written, place);
    if (complete && bound.isPresent() == isNumeric(written.claim())) {
      assertions.add(
          new Spec.Assertion(
              written.title().map(Text::value).orElseGet(() -> Texts.oneLine(written.span())),
              written.claim(),
              goal,
              under.get(),
              attacker,
              bound.flatMap(it -> written.bound().map(Bound::comparator)),
              bound,
              written.span()));
    }
  }

  /** The mitigations of an {@code under}, sorted; empty when one of them is wrong. */
  private Optional<List<String>> under(Under under, Place place) {
    if (under instanceof Under.Named named) {
      return defence(named.defence(), place).map(Statements::sorted);
    }
    List<Reference> written = ((Under.Listed) under).mitigations();
    if (written.size() == 1 && bare(written.get(0), place)) {
      return Optional.empty();
    }
    List<String> names =
        passes.references().resolveAll(written, Wanted.MITIGATION, place).stream()
            .map(References.Use::name)
            .toList();
    return names.size() == written.size() ? Optional.of(sorted(names)) : Optional.empty();
  }

  /** Whether what stands alone in braces is a defence; then this is reported. */
  private boolean bare(Reference written, Place place) {
    Name name = written.name();
    Optional<Symbol> defence =
        passes
            .references()
            .peek(name, Wanted.MITIGATION, place)
            .filter(symbol -> symbol.kind() == ElementKind.DEFENCE);
    defence.ifPresent(
        symbol ->
            passes.report(
                References.wrongKind(name, symbol, Wanted.MITIGATION)
                    .help("write `under %s`, without braces", name.text())));
    return defence.isPresent();
  }

  private static List<String> sorted(List<String> names) {
    return List.copyOf(new TreeSet<>(names));
  }

  private Optional<List<String>> defence(Name name, Place place) {
    Optional<Symbol> symbol = passes.references().peek(name, Wanted.DEFENCE, place);
    if (symbol.filter(s -> s.kind() == ElementKind.MITIGATION).isPresent()) {
      passes.report(
          References.wrongKind(name, symbol.get(), Wanted.DEFENCE)
              .help("write `under { %s }`", name.text()));
      return Optional.empty();
    }
    return passes
        .references()
        .resolve(name, Wanted.DEFENCE, place)
        .flatMap(use -> Optional.ofNullable(defences.get(use.name())))
        .map(Spec.Defence::mitigations);
  }

  private static boolean isNumeric(Claim claim) {
    return claim != Claim.REACHABLE && claim != Claim.UNREACHABLE;
  }

  /** The number that an assertion compares with; empty when it has none, or a wrong one. */
  private Optional<BigDecimal> bound(Declaration.Assertion written, Place place) {
    String words = words(written.claim());
    if (written.bound().isPresent() && isNumeric(written.claim())) {
      return bound(written.claim(), words, written.bound().get().amount());
    }
    if (written.bound().isPresent()) {
      passes.report(
          Code.BOUND_UNEXPECTED
              .at(written.bound().get().amount().span(), words)
              .help("to compare a number, write `assert likelihood of …`"));
    } else if (isNumeric(written.claim()) && !place.unit().isBroken(written.span())) {
      String example = written.claim() == Claim.LIKELIHOOD ? "5%" : "100";
      passes.report(
          Code.BOUND_MISSING
              .at(written.span(), words)
              .help("end it with a number to compare with, such as `<= %s`", example));
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> bound(Claim claim, String words, Amount amount) {
    if (claim != Claim.LIKELIHOOD) {
      return passes
          .amounts()
          .money(words, amount)
          .filter(number -> claim != Claim.PATHS || isWhole(number, amount));
    }
    return passes.amounts().share(words, amount);
  }

  private boolean isWhole(BigDecimal number, Amount amount) {
    if (number.scale() > 0) {
      passes.report(Code.NOT_WHOLE.at(amount.span(), words(Claim.PATHS)));
    }
    return number.scale() <= 0;
  }

  private static String words(Claim claim) {
    return switch (claim) {
      case REACHABLE -> "reachable";
      case UNREACHABLE -> "unreachable";
      case LIKELIHOOD -> "likelihood of";
      case CHEAPEST_ATTACK -> "cheapest attack on";
      case CHEAPEST_DEFENCE -> "cheapest defence of";
      case PATHS -> "paths to";
      case LOSS -> "loss";
    };
  }
}
