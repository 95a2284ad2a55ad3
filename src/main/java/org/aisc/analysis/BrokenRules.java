package org.aisc.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint.AtMostMitigations;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.text.Span;

/**
 * Warns of defences, and of mitigations listed in assertions, that break the mitigations' own
 * rules. What is deployed is on as well.
 */
final class BrokenRules {
  private final Spec spec;
  private final Set<String> deployed = new HashSet<>();
  private final Map<String, String> excludedByDeployed = new HashMap<>();
  private final List<Limit> limits = new ArrayList<>();

  /** For each mitigation, the limits that list it, as often as they do. */
  private final Map<String, List<Integer>> limitsOn = new HashMap<>();

  /** A limit, and how many of the mitigations that it lists are deployed. */
  private record Limit(AtMostMitigations constraint, int deployed) {}

  private record Broken(Span place, String rule) {}

  private BrokenRules(Spec spec) {
    this.spec = spec;
    for (Mitigation mitigation : spec.mitigations()) {
      if (mitigation.deployed()) {
        deployed.add(mitigation.name());
        mitigation.excludes().forEach(it -> excludedByDeployed.put(it, mitigation.name()));
      }
    }
    for (Spec.Constraint constraint : spec.constraints()) {
      if (constraint instanceof AtMostMitigations most) {
        most.mitigations()
            .forEach(
                it -> limitsOn.computeIfAbsent(it, fresh -> new ArrayList<>(1)).add(limits.size()));
        limits.add(new Limit(most, count(most)));
      }
    }
  }

  private int count(AtMostMitigations most) {
    return (int) most.mitigations().stream().filter(deployed::contains).count();
  }

  static List<Diagnostic> of(Spec spec) {
    BrokenRules rules = new BrokenRules(spec);
    List<Diagnostic> found = new ArrayList<>();
    Set<Set<String>> told = new HashSet<>();
    for (Spec.Defence defence : spec.defences()) {
      Set<String> members = new TreeSet<>(defence.mitigations());
      told.add(members);
      rules.broken(members).ifPresent(it -> found.add(describe(defence.info().span(), it)));
    }
    for (Spec.Assertion assertion : spec.assertions()) {
      Set<String> members = new TreeSet<>(assertion.under());
      if (!members.isEmpty() && told.add(members)) {
        rules.broken(members).ifPresent(it -> found.add(describe(assertion.span(), it)));
      }
    }
    found.removeIf(it -> it.span().filter(at -> at.file() == spec.file()).isEmpty());
    return found;
  }

  private static Diagnostic describe(Span at, Broken broken) {
    return Code.DEFENCE_BREAKS_RULE.at(at, broken.rule()).note(broken.place(), "the rule is here");
  }

  private Optional<Broken> broken(Set<String> members) {
    for (String name : members) {
      Optional<Broken> found = broken(mitigation(name), members);
      if (found.isPresent()) {
        return found;
      }
    }
    return overfull(members);
  }

  private Optional<Broken> broken(Mitigation mitigation, Set<String> members) {
    Span place = mitigation.info().span();
    String name = "`" + mitigation.name() + "`";
    for (String other : mitigation.excludes()) {
      if (isOn(other, members)) {
        return Optional.of(new Broken(place, name + " excludes `" + other + "`"));
      }
    }
    for (Expr needed : mitigation.requires()) {
      if (!holds(needed, members)) {
        return Optional.of(new Broken(place, name + " requires what is not on"));
      }
    }
    return Optional.ofNullable(excludedByDeployed.get(mitigation.name()))
        .map(
            by ->
                new Broken(
                    mitigation(by).info().span(),
                    "`" + by + "`, which is deployed, excludes " + name));
  }

  private boolean holds(Expr formula, Set<String> members) {
    return Expr.<Boolean>fold(
        formula,
        leaf -> leaf instanceof Expr.Atom atom && isOn(atom.name(), members),
        (gate, held) -> held.stream().filter(it -> it).count() >= gate.threshold());
  }

  /** The first limit that the members, with what is deployed, exceed. */
  private Optional<Broken> overfull(Set<String> members) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String name : members) {
      if (!deployed.contains(name)) {
        limitsOn.getOrDefault(name, List.of()).forEach(at -> counts.merge(at, 1, Integer::sum));
      }
    }
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      Limit limit = limits.get(entry.getKey());
      if (entry.getValue() + limit.deployed() > limit.constraint().limit()) {
        String rule = "at most " + limit.constraint().limit() + " of a list may be on";
        return Optional.of(new Broken(limit.constraint().span(), rule));
      }
    }
    return Optional.empty();
  }

  private boolean isOn(String name, Set<String> members) {
    return members.contains(name) || deployed.contains(name);
  }

  private Mitigation mitigation(String name) {
    return spec.mitigations().get(Spec.indexOf(spec.mitigations(), name).orElseThrow());
  }
}
