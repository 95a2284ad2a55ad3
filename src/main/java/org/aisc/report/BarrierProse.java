package org.aisc.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.sema.Spec;

/** What stops a path, and what would open it, in words. */
final class BarrierProse {
  private final Spec spec;
  private final Phrasing phrasing;
  private final ArgumentProse prose;

  BarrierProse(Asked asked, Phrasing phrasing) {
    this.spec = asked.query().spec();
    this.phrasing = phrasing;
    this.prose = new ArgumentProse(asked, phrasing);
  }

  /** {@code stopped by "Validate the data" (validate, blocks p3)}. */
  String stops(List<Barrier> together, AttackPath path) {
    return together.stream()
        .map(each -> stops(each, path))
        .collect(Collectors.joining(", together with "));
  }

  private String stops(Barrier barrier, AttackPath path) {
    if (barrier instanceof Barrier.On on) {
      String deployed = on.deployed() ? "deployed, " : "";
      return prose.called(on.mitigation(), List.of(deployed + effect(on, path)));
    } else if (barrier instanceof Barrier.Excluded excluded) {
      return "the attacker "
          + phrasing.name(excluded.attacker())
          + ", who cannot take "
          + prose.called(excluded.step(), List.of());
    } else if (barrier instanceof Barrier.Spending spending) {
      return "the budget of the attacker "
          + phrasing.name(spending.attacker())
          + ", "
          + Numbers.plain(spending.budget())
          + " where "
          + Numbers.plain(path.cost())
          + " is needed";
    }
    Barrier.Fixed fixed = (Barrier.Fixed) barrier;
    String assumed = fixed.assumed() ? "assumed to be " : "";
    return prose.called(fixed.condition(), List.of("which is " + assumed + fixed.value()));
  }

  private String effect(Barrier.On on, AttackPath path) {
    Optional<Spec.Mitigation> mitigation = Titles.find(spec.mitigations(), on.mitigation());
    List<String> hit =
        mitigation.stream()
            .flatMap(it -> it.blocks().stream())
            .filter(target -> Targets.hits(spec, target, path))
            .map(target -> phrasing.name(Targets.name(target)))
            .toList();
    List<String> limited =
        mitigation.stream()
            .flatMap(it -> it.limits().stream())
            .map(it -> phrasing.name(it.quantity()) + " to " + Numbers.plain(it.bound()))
            .toList();
    String blocks = "it blocks " + String.join(", ", hit);
    String limits = "it limits " + String.join(", ", limited);
    if (limited.isEmpty()) {
      return blocks;
    }
    return hit.isEmpty() ? limits : blocks + ", " + limits;
  }

  /** {@code without validate and if outsider could take p8}. */
  String opens(List<Barrier> lifted, AttackPath path) {
    return lifted.stream().map(each -> opens(each, path)).collect(Collectors.joining(" and "));
  }

  private String opens(Barrier barrier, AttackPath path) {
    if (barrier instanceof Barrier.On on) {
      return "without " + phrasing.name(on.mitigation());
    } else if (barrier instanceof Barrier.Excluded excluded) {
      return "if "
          + phrasing.name(excluded.attacker())
          + " could take "
          + phrasing.name(excluded.step());
    } else if (barrier instanceof Barrier.Spending spending) {
      return "if "
          + phrasing.name(spending.attacker())
          + " had a budget of "
          + Numbers.plain(path.cost());
    }
    Barrier.Fixed fixed = (Barrier.Fixed) barrier;
    return "if " + phrasing.name(fixed.condition()) + " were " + !fixed.value();
  }
}
