package org.aisc.analysis;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.sema.Spec;

/**
 * What is asked of a specification. All names must exist in it; the faces check that first.
 *
 * @param goals names of goals, sorted, at least one unless the specification has none
 * @param defence names of mitigations that are on, sorted; deployed ones are on in any case
 * @param attacker name of the attacker; none means no limits
 * @param assumptions values for conditions, over those that the file gives
 */
public record Query(
    Spec spec,
    List<String> goals,
    List<String> defence,
    Optional<String> attacker,
    SortedMap<String, Boolean> assumptions) {
  public Query {
    goals = List.copyOf(goals);
    defence = List.copyOf(defence);
    assumptions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(assumptions));
  }

  /** All goals, no defence, no attacker's limits, no assumptions. */
  public static Query of(Spec spec) {
    return new Query(
        spec,
        spec.goals().stream().map(Spec.Named::name).toList(),
        List.of(),
        Optional.empty(),
        new TreeMap<>());
  }

  public Query withGoals(List<String> names) {
    return new Query(spec, names, defence, attacker, assumptions);
  }

  public Query withDefence(List<String> names) {
    return new Query(spec, goals, names, attacker, assumptions);
  }

  public Query withAttacker(Optional<String> name) {
    return new Query(spec, goals, defence, name, assumptions);
  }

  public Query assuming(SortedMap<String, Boolean> values) {
    return new Query(spec, goals, defence, attacker, values);
  }
}
