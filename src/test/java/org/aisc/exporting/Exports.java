package org.aisc.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.aisc.analysis.Query;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.testing.BruteForce;
import org.aisc.testing.RandomSpecs;

/** Exports as text, and random questions with their true answers. */
final class Exports {
  private Exports() {}

  /** A random question about all goals of a random specification. */
  record Case(long seed, Query query, BruteForce truth) {
    static Case of(long seed) {
      return of(seed, RandomSpecs.of(seed));
    }

    static Case of(long seed, Spec spec) {
      Random random = new Random(seed * 31 + 7);
      List<String> defence =
          spec.mitigations().stream()
              .map(Named::name)
              .filter(it -> random.nextInt(4) == 0)
              .toList();
      Optional<String> attacker = random.nextBoolean() ? Optional.empty() : Optional.of("outsider");
      TreeMap<String, Boolean> assumptions = new TreeMap<>();
      spec.conditions().stream()
          .filter(it -> random.nextInt(3) == 0)
          .forEach(it -> assumptions.put(it.name(), random.nextBoolean()));
      Query query =
          Query.of(spec).withDefence(defence).withAttacker(attacker).assuming(assumptions);
      return new Case(seed, query, new BruteForce(spec, defence, attacker, assumptions));
    }

    boolean reachable() {
      return query.goals().stream().anyMatch(truth::reachable);
    }
  }

  /** The text of an export; empty when it is refused. */
  static Optional<String> text(ExportFormat format, Query query) {
    if (Exporting.export(format, query) instanceof Export.Written written) {
      StringBuilder text = new StringBuilder();
      try {
        written.body().write(line -> text.append(line).append('\n'));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return Optional.of(text.toString());
    }
    return Optional.empty();
  }
}
