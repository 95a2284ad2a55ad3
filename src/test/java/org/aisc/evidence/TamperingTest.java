package org.aisc.evidence;

import static org.aisc.evidence.Certificates.EFFORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Query;
import org.aisc.certify.Circumstances;
import org.aisc.certify.Verdict;
import org.aisc.certify.Verdict.Claim;
import org.aisc.sema.Spec;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/**
 * Certificates with a line changed, dropped, repeated or moved. As they are, the digest gives them
 * away. With a digest of their own they are rejected, or what they claim is still true.
 */
class TamperingTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final long LAST = FIRST + Integer.getInteger("aisc.oracle.seeds", 100);

  /** A certificate and its claims. */
  private record Original(Query query, List<String> lines, List<Claim> claims) {
    static Original of(Query query, List<String> lines) {
      Verdict verdict = Certificates.check(query.spec(), lines);
      return new Original(query, lines, ((Verdict.Accepted) verdict).claims());
    }
  }

  private static List<Original> certificates(long seed) {
    Query query = Certificates.query(seed, RandomSpecs.of(seed));
    View view = seed % 2 == 0 ? View.PATHS : View.STEPS;
    return List.of(
        Original.of(query, Certificates.ofVerdicts(query)),
        Original.of(query, Certificates.ofPaths(query, view)),
        Original.of(query, Certificates.ofMitigations(query, Mode.ALL_CHEAPEST, Optional.empty())));
  }

  @Test
  void the_digest_gives_every_change_away() {
    for (long seed = FIRST; seed < LAST; seed++) {
      Random random = new Random(seed);
      for (Original original : certificates(seed)) {
        for (int place = 0; place < original.lines().size(); place++) {
          List<String> changed = changed(original.lines(), place, random);
          if (!changed.equals(original.lines())) {
            assertThat(Certificates.check(original.query().spec(), changed))
                .as("seed %d, line %d of\n%s", seed, place + 1, String.join("\n", changed))
                .isInstanceOf(Verdict.Rejected.class);
          }
        }
      }
    }
  }

  @Test
  void with_a_digest_of_its_own_a_changed_certificate_proves_nothing_false() {
    int rejected = 0;
    int accepted = 0;
    for (long seed = FIRST; seed < LAST; seed++) {
      Random random = new Random(seed);
      for (Original original : certificates(seed)) {
        for (int place = 0; place + 1 < original.lines().size(); place++) {
          List<String> changed = Certificates.sealed(changed(original.lines(), place, random));
          Verdict verdict = Certificates.check(original.query().spec(), changed);
          if (verdict instanceof Verdict.Accepted it) {
            accepted++;
            if (!it.claims().equals(original.claims())) {
              it.claims().forEach(claim -> checkTrue(original.query().spec(), claim, changed));
            }
          } else {
            rejected++;
          }
        }
      }
    }
    assertThat(rejected).isGreaterThan(5 * accepted);
  }

  private static void checkTrue(Spec spec, Claim claim, List<String> lines) {
    String text = claim + "\n" + String.join("\n", lines);
    Circumstances under = claim.circumstances();
    Query query =
        Query.of(spec)
            .withGoals(claim.goals())
            .withDefence(under.defence())
            .withAttacker(under.attacker())
            .assuming(under.assumptions());
    if (claim.answer().contains("reachable")) {
      assertThat(claim.answer().equals("reachable")).as(text).isEqualTo(isReachable(query));
    } else if (claim.answer().contains("attack")) {
      View view = claim.answer().contains("vector") ? View.STEPS : View.PATHS;
      Set<List<String>> truth = new HashSet<>();
      for (AttackPath path : Certificates.paths(query, view).get(0).paths()) {
        truth.add(path.propositions());
      }
      assertThat(new HashSet<>(claim.sets())).as(text).isEqualTo(truth);
    } else {
      checkSets(query, claim, text);
    }
  }

  private static boolean isReachable(Query query) {
    return Analyses.prove(query, EFFORT).stream().anyMatch(it -> it.path().isPresent());
  }

  private static void checkSets(Query query, Claim claim, String text) {
    Mitigations truth = Analyses.mitigate(query, Mitigations.Options.CHEAPEST, EFFORT);
    if (claim.sets().isEmpty()) {
      assertThat(truth.impossible() || claim.answer().contains("within")).as(text).isTrue();
      return;
    }
    String cost = ", cost " + truth.lowerBound().toPlainString();
    assertThat(claim.answer()).as(text).endsWith(cost);
    for (List<String> set : claim.sets()) {
      Set<String> on = new TreeSet<>(query.defence());
      on.addAll(set);
      assertThat(isReachable(query.withDefence(List.copyOf(on)))).as(text).isFalse();
    }
  }

  /** The lines with something wrong at a place. */
  private static List<String> changed(List<String> lines, int place, Random random) {
    List<String> all = new ArrayList<>(lines);
    String line = lines.get(place);
    switch (random.nextInt(6)) {
      case 0 -> all.remove(place);
      case 1 -> all.add(place, line);
      case 2 -> Collections.swap(all, place, random.nextInt(lines.size()));
      case 3 -> all.set(place, lines.get(random.nextInt(lines.size())));
      default -> all.set(place, changed(line, random));
    }
    return all;
  }

  private static String changed(String line, Random random) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    int place = random.nextInt(words.size());
    String word = words.get(place);
    switch (random.nextInt(5)) {
      case 0 -> words.remove(place);
      case 1 -> words.add(place, word);
      case 2 -> Collections.swap(words, place, random.nextInt(words.size()));
      default ->
          words.set(
              place,
              word.matches("-?[0-9]+")
                  ? String.valueOf(Integer.parseInt(word) + (random.nextBoolean() ? 1 : -1))
                  : word.substring(1) + "x");
    }
    return String.join(" ", words);
  }
}
