package org.aisc.evidence;

import static org.aisc.evidence.Certificates.EFFORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Query;
import org.aisc.certify.Verdict;
import org.aisc.sema.Spec;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/** The certificate of every answer on seeded random specifications is accepted. */
class CertificateOracleTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final long LAST = FIRST + Integer.getInteger("aisc.oracle.seeds", 600);

  private static final long NUMERIC =
      Math.min(LAST - FIRST, Integer.getInteger("aisc.oracle.numeric", 20));

  private static void check(long seed, Query query, List<String> lines, String... answers) {
    Verdict verdict = Certificates.check(query.spec(), lines);
    assertThat(verdict)
        .as("seed %d\n%s\n%s", seed, verdict, String.join("\n", lines))
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted ->
                assertThat(accepted.claims())
                    .extracting(Verdict.Claim::answer)
                    .containsExactly(answers));
  }

  private static void checkVerdicts(long first, long last, LongFunction<Spec> specs) {
    for (long seed = first; seed < last; seed++) {
      Query query = Certificates.query(seed, specs.apply(seed));
      String[] answers =
          Analyses.prove(query, EFFORT).stream()
              .map(it -> it.path().isPresent() ? "reachable" : "unreachable")
              .toArray(String[]::new);
      check(seed, query, Certificates.ofVerdicts(query), answers);
    }
  }

  @Test
  void verdicts() {
    checkVerdicts(FIRST, LAST, RandomSpecs::of);
  }

  @Test
  void attack_paths_and_vectors() {
    for (long seed = FIRST; seed < LAST; seed++) {
      Query query = Certificates.query(seed, RandomSpecs.of(seed));
      for (View view : View.values()) {
        String what = view == View.PATHS ? " attack path" : " attack vector";
        String[] answers =
            Certificates.paths(query, view).stream()
                .map(it -> words(it, what))
                .toArray(String[]::new);
        check(seed, query, Certificates.ofPaths(query, view), answers);
      }
    }
  }

  private static String words(Paths paths, String what) {
    return switch (paths.paths().size()) {
      case 0 -> "no" + what;
      case 1 -> "exactly 1" + what;
      default -> "exactly " + paths.paths().size() + what + "s";
    };
  }

  @Test
  void cheapest_mitigation_sets() {
    for (long seed = FIRST; seed < LAST; seed++) {
      Query query = Certificates.query(seed, RandomSpecs.of(seed));
      Mode mode = seed % 2 == 0 ? Mode.CHEAPEST : Mode.ALL_CHEAPEST;
      Optional<BigDecimal> most =
          seed % 3 == 0 ? Optional.of(BigDecimal.valueOf(seed % 7)) : Optional.empty();
      Mitigations found =
          Analyses.mitigate(
              query, new Mitigations.Options(mode, 1, false, most, Optional.empty()), EFFORT);
      String cost = ", cost " + found.lowerBound().toPlainString();
      String answer =
          switch (found.sets().size()) {
            case 0 -> "no mitigation set" + most.map(it -> " within " + it).orElse("");
            case 1 -> "a cheapest mitigation set" + cost;
            default -> found.sets().size() + " cheapest sets" + cost;
          };
      check(seed, query, Certificates.ofMitigations(query, mode, most), answer);
    }
  }

  /**
   * Where the reason is that comparisons do not hold together there is no certificate yet; that is
   * said, and is rare.
   */
  @Test
  void quantities() {
    int without = 0;
    for (long seed = FIRST; seed < FIRST + NUMERIC; seed++) {
      Query query = Certificates.query(seed, RandomSpecs.withQuantities(seed));
      List<Writing> questions =
          List.of(
              () -> Certificates.ofVerdicts(query),
              () -> Certificates.ofPaths(query, View.PATHS),
              () -> Certificates.ofMitigations(query, Mode.CHEAPEST, Optional.empty()));
      for (Writing question : questions) {
        try {
          List<String> lines = question.lines();
          assertThat(Certificates.check(query.spec(), lines))
              .as("seed %d\n%s", seed, String.join("\n", lines))
              .isInstanceOf(Verdict.Accepted.class);
        } catch (NoCertificate none) {
          assertThat(none.reason()).as("seed %d", seed).isEqualTo(Refutation.NUMBERS);
          without++;
        }
      }
    }
    assertThat(without).isLessThan((int) NUMERIC * 3 / 10);
  }

  /** A question, answered and certified. */
  @FunctionalInterface
  private interface Writing {
    List<String> lines();
  }
}
