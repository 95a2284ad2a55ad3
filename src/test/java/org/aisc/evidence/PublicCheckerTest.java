package org.aisc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Query;
import org.aisc.bench.Cover;
import org.aisc.certify.Certification;
import org.aisc.certify.Proofs;
import org.aisc.limit.Budget;
import org.aisc.logic.Dimacs;
import org.aisc.sema.Spec;
import org.aisc.testing.CheckedText;
import org.aisc.testing.Program;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exported refutations before {@code lrat-check}, which comes with drat-trim; skipped where it is
 * not installed.
 */
class PublicCheckerTest {
  @TempDir private Path folder;
  private int count;

  @Test
  void refutations_of_random_specifications_are_verified() throws Exception {
    for (long seed = 0; seed < 150; seed++) {
      Query query = Certificates.query(seed, RandomSpecs.of(seed));
      export(query.spec(), Certificates.ofVerdicts(query));
      export(query.spec(), Certificates.ofPaths(query, View.PATHS));
    }
    verify();
  }

  @Test
  void refutations_that_took_a_search_are_verified() throws Exception {
    Spec spec = CheckedText.spec(Cover.text(30, 40, 8, 1));
    Query query = Query.of(spec).withAttacker(Optional.of("thrifty"));
    export(spec, Certificates.ofVerdicts(query));
    verify();
  }

  private void export(Spec spec, List<String> lines) throws IOException {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    Proofs files =
        formula -> {
          String name = "proof" + count++;
          try (PrintWriter cnf = writer(name + ".cnf")) {
            Dimacs.writeCnf(formula, List.of(), cnf::println);
          }
          return line ->
              Files.writeString(
                  folder.resolve(name + ".lrat"),
                  line + "\n",
                  java.nio.file.StandardOpenOption.CREATE,
                  java.nio.file.StandardOpenOption.APPEND);
        };
    Certification.check(
        new Declared(spec), new ByteArrayInputStream(bytes), files, Budget.unlimited());
  }

  private PrintWriter writer(String name) {
    try {
      return new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void verify() throws Exception {
    assertThat(count).isPositive();
    Optional<Path> checker = Program.find("lrat-check");
    assumeTrue(checker.isPresent(), "lrat-check is not installed");
    for (int number = 0; number < count; number++) {
      Process process =
          new ProcessBuilder(
                  checker.get().toString(), "proof" + number + ".cnf", "proof" + number + ".lrat")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("answer").toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      try (Stream<String> answer = Files.lines(folder.resolve("answer"))) {
        assertThat(answer).as("proof %d", number).contains("c VERIFIED");
      }
      assertThat(process.exitValue()).as("proof %d", number).isZero();
    }
  }
}
