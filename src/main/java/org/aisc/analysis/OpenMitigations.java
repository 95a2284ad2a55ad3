package org.aisc.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.sema.Spec.Mitigation;

/**
 * The mitigations that are neither deployed nor in the query's defence, so that it is open whether
 * they are chosen.
 *
 * @param names sorted
 * @param positions of each among all mitigations
 * @param rules their costs, and which of them go together; element {@code i} is {@code names[i]}
 */
public record OpenMitigations(List<String> names, int[] positions, HittingSetProblem rules) {
  public OpenMitigations {
    names = List.copyOf(names);
  }

  public static OpenMitigations of(Frame frame) {
    List<Mitigation> all = frame.query().spec().mitigations();
    List<String> names = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Set<String> defence = new HashSet<>(frame.query().defence());
    TreeSet<String> on = new TreeSet<>();
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).deployed() || defence.contains(all.get(at).name())) {
        on.add(all.get(at).name());
      } else {
        names.add(all.get(at).name());
        positions.add(at);
      }
    }
    long[] costs =
        positions.stream().mapToLong(at -> frame.model().mitigationCosts()[at]).toArray();
    HittingSetProblem.Builder rules = HittingSetProblem.builder(costs);
    Rules.add(rules, frame.query().spec(), names, on);
    int[] places = positions.stream().mapToInt(Integer::intValue).toArray();
    return new OpenMitigations(names, places, rules.build());
  }
}
