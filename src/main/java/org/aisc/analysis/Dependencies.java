package org.aisc.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aisc.sema.Spec;
import org.aisc.syntax.ElementKind;

/** Which nodes of the MLSD graph depend on which, directly or through one functionality. */
final class Dependencies {
  private final Map<String, Set<String>> out = new HashMap<>();
  private final Set<String> functionalities = new HashSet<>();

  Dependencies(Spec spec) {
    spec.nodes().stream()
        .filter(node -> node.kind() == ElementKind.FUNCTIONALITY)
        .forEach(node -> functionalities.add(node.name()));
    for (Spec.Flow flow : spec.flows()) {
      out.computeIfAbsent(flow.from(), fresh -> new HashSet<>()).add(flow.to());
    }
  }

  /** Whether some node of {@code to} is one of {@code from} or depends on one of them. */
  boolean join(Set<String> from, Set<String> to) {
    for (String node : from) {
      if (to.contains(node)) {
        return true;
      }
      for (String next : out.getOrDefault(node, Set.of())) {
        if (to.contains(next) || (functionalities.contains(next) && leads(next, to))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean leads(String node, Set<String> to) {
    return out.getOrDefault(node, Set.of()).stream().anyMatch(to::contains);
  }
}
