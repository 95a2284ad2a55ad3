package org.aisc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Query;
import org.aisc.certify.Certification;
import org.aisc.certify.Verdict;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.testing.CheckedText;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SpecText;
import org.aisc.text.Lines;
import org.junit.jupiter.api.Test;

/** The certificate of every answer on seeded random specifications is accepted. */
class CertificateOracleTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final long LAST = FIRST + Integer.getInteger("aisc.oracle.seeds", 1000);

  private static final Effort EFFORT = Effort.of(Budget.unlimited());

  /** Writes a certificate. */
  @FunctionalInterface
  private interface Writing {
    void write(Lines out) throws IOException;
  }

  private static Query query(long seed, LongFunction<Spec> specs) {
    Random random = new Random(seed * 31 + 7);
    Spec spec = CheckedText.spec(SpecText.of(specs.apply(seed), seed));
    List<String> defence =
        spec.mitigations().stream().map(Named::name).filter(it -> random.nextInt(3) == 0).toList();
    TreeMap<String, Boolean> assumptions = new TreeMap<>();
    spec.conditions().stream()
        .filter(it -> random.nextInt(5) == 0)
        .forEach(it -> assumptions.put(it.name(), random.nextBoolean()));
    return Query.of(spec)
        .withDefence(defence)
        .withAttacker(random.nextInt(3) == 0 ? Optional.empty() : Optional.of("outsider"))
        .assuming(assumptions);
  }

  private static void check(long seed, Query query, Writing writing, String... answers)
      throws IOException {
    StringBuilder text = new StringBuilder();
    writing.write(line -> text.append(line).append('\n'));
    Verdict verdict =
        Certification.check(
            new Declared(query.spec()),
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.US_ASCII)),
            Budget.unlimited());
    assertThat(verdict)
        .as("seed %d\n%s\n%s", seed, verdict, text)
        .isInstanceOfSatisfying(
            Verdict.Accepted.class,
            accepted ->
                assertThat(accepted.claims())
                    .extracting(it -> it.answer())
                    .containsExactly(answers));
  }

  @Test
  void verdicts() throws IOException {
    for (long seed = FIRST; seed < LAST; seed++) {
      Query query = query(seed, RandomSpecs::of);
      List<Proof> proofs = Analyses.prove(query, EFFORT);
      String[] answers =
          proofs.stream()
              .map(it -> it.path().isPresent() ? "reachable" : "unreachable")
              .toArray(String[]::new);
      check(seed, query, out -> Evidence.prove(query, proofs, EFFORT, out), answers);
    }
  }
}
