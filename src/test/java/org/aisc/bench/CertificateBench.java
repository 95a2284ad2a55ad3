package org.aisc.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Query;
import org.aisc.certify.Certification;
import org.aisc.certify.Verdict;
import org.aisc.evidence.Declared;
import org.aisc.evidence.Evidence;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.CheckedText;
import org.aisc.text.Lines;

/**
 * What it costs to find answers, to write certificates and to check them: a row a question. Each
 * time is the best of three, user time of the one thread that works.
 */
public final class CertificateBench {
  private static final Effort EFFORT = Effort.of(Budget.unlimited());

  private CertificateBench() {}

  /** Writes a certificate of an answer. */
  private interface Writing<T> {
    void write(T answer, Lines out) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "question                       find ms  write ms  check ms  certificate kB  verdict");
    Query chain = query(chain(20_000));
    verdicts("chain of 20,000, reachable", chain);
    verdicts("chain of 20,000, blocked", chain.withDefence(List.of("wall")));
    verdicts("circles, 4,000 propositions", query(CircularGraph.text(4_000, 1, 0.2, 1)));
    Query cover = query(Cover.text(30, 40, 7, 1));
    verdicts("cover of 40 with budget 7", cover.withAttacker(Optional.of("thrifty")));
    Query larger = query(Cover.text(45, 60, 11, 2));
    verdicts("cover of 60 with budget 11", larger.withAttacker(Optional.of("thrifty")));
    paths("paths, 3 circles of 40", query(CircularGraph.text(40, 3, 0.2, 5)));
    paths("vectors, cover of 10", query(Cover.text(10, 10, 9, 3)));
    mitigations("defence, circles of 300", query(CircularGraph.text(300, 3, 0.4, 1)));
    mitigations("defence, ladder of 200", query(Ladder.text(200, 1)));
  }

  private static Query query(String text) {
    return Query.of(CheckedText.spec(text));
  }

  private static String chain(int length) {
    StringBuilder text = new StringBuilder("aisc 1\nsystem chain\nstep p0\n");
    IntStream.rangeClosed(1, length)
        .forEach(at -> text.append("proposition p" + at + " { requires p" + (at - 1) + " }\n"));
    return text.append("mitigation wall { blocks p" + length / 2 + " }\n")
        .append("goal top { when p" + length + " }\n")
        .toString();
  }

  private static void verdicts(String name, Query query) throws IOException {
    row(
        name,
        query.spec(),
        () -> Analyses.prove(query, EFFORT),
        (List<Proof> answer, Lines out) -> Evidence.prove(query, answer, EFFORT, out));
  }

  private static void paths(String name, Query query) throws IOException {
    Paths.View view = name.startsWith("vectors") ? Paths.View.STEPS : Paths.View.PATHS;
    Paths.Options options =
        new Paths.Options(view, false, Optional.empty(), Optional.empty(), Paths.Rank.SIZE);
    row(
        name,
        query.spec(),
        () -> Analyses.paths(query, options, EFFORT),
        (List<Paths> answer, Lines out) -> Evidence.paths(query, answer, EFFORT, out));
  }

  private static void mitigations(String name, Query query) throws IOException {
    Optional<BigDecimal> none = Optional.empty();
    row(
        name,
        query.spec(),
        () -> Analyses.mitigate(query, Mitigations.Options.CHEAPEST, EFFORT),
        (Mitigations answer, Lines out) -> Evidence.mitigate(query, answer, none, EFFORT, out));
  }

  private static <T> void row(String name, Spec spec, Supplier<T> find, Writing<T> writing)
      throws IOException {
    T answer = find.get();
    StringBuilder text = new StringBuilder();
    writing.write(answer, line -> text.append(line).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    Verdict verdict = check(spec, bytes);
    double finding = best(() -> Objects.requireNonNull(find.get()));
    double written = best(() -> writing.write(answer, line -> {}));
    double checked = best(() -> check(spec, bytes));
    System.out.printf(
        Locale.ROOT,
        "%-30s %8.0f %9.0f %9.0f %15.1f  %s%n",
        name,
        finding,
        written,
        checked,
        bytes.length / 1e3,
        verdict instanceof Verdict.Accepted ? "accepted" : verdict.toString());
  }

  private static Verdict check(Spec spec, byte[] bytes) throws IOException {
    return Certification.check(
        new Declared(spec), new ByteArrayInputStream(bytes), Budget.unlimited());
  }

  /** Something to be timed. */
  private interface Work {
    void run() throws IOException;
  }

  /** Milliseconds. */
  private static double best(Work work) throws IOException {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 15; round++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }
}
