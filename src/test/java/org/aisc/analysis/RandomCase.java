package org.aisc.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.testing.BruteForce;
import org.aisc.testing.CheckedText;
import org.aisc.testing.SpecText;

/** A specification, the query about what the front end makes of its text, and the truth. */
record RandomCase(long seed, Spec original, Query query, BruteForce truth) {

  /** The case of a seed: its defence, attacker and assumptions are random, too. */
  static RandomCase of(long seed, LongFunction<Spec> specs) {
    Random random = new Random(seed * 31 + 7);
    Spec original = specs.apply(seed);
    Spec spec = CheckedText.spec(SpecText.of(original, seed));
    List<String> defence =
        spec.mitigations().stream().map(Named::name).filter(it -> random.nextInt(3) == 0).toList();
    Optional<String> attacker = random.nextBoolean() ? Optional.empty() : Optional.of("outsider");
    TreeMap<String, Boolean> assumptions = new TreeMap<>();
    spec.conditions().stream()
        .filter(it -> random.nextInt(5) == 0)
        .forEach(it -> assumptions.put(it.name(), random.nextBoolean()));
    Query query = Query.of(spec).withDefence(defence).withAttacker(attacker).assuming(assumptions);
    return new RandomCase(
        seed, original, query, new BruteForce(original, defence, attacker, assumptions));
  }

  BruteForce under(Set<String> defence) {
    return new BruteForce(original, defence, query.attacker(), query.assumptions());
  }
}
