package org.aisc.certify;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Under what a claim is made, by names.
 *
 * @param defence mitigations that are on beside the deployed ones, sorted
 * @param attacker none means one without limits
 * @param assumptions values of conditions, over those that the file gives
 */
public record Circumstances(
    List<String> defence, Optional<String> attacker, SortedMap<String, Boolean> assumptions) {
  public Circumstances {
    defence = List.copyOf(defence);
    assumptions = Collections.unmodifiableSortedMap(new TreeMap<>(assumptions));
  }

  /** The same with another defence. */
  public Circumstances withDefence(List<String> names) {
    return new Circumstances(names, attacker, assumptions);
  }
}
