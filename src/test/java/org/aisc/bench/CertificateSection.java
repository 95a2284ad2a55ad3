package org.aisc.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * time is the least of several, of the thread that works.
 */
final class CertificateSection implements Section {
  private static final Effort EFFORT = Effort.of(Budget.unlimited());
  private static final long ENOUGH = 3_000_000_000L;

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table = new Table("question", "find ms", "write ms", "check ms", "kB", "check");
    Query chain = query(chain(20_000));
    verdicts("prove: chain of 20,000, reachable", chain, table);
    verdicts("prove: chain of 20,000, blocked", chain.withDefence(List.of("wall")), table);
    verdicts("prove: circles, 4,000", query(CircularGraph.text(4_000, 1, 0.2, 1)), table);
    verdicts("prove: cover of 40, budget 7", thrifty(Cover.text(30, 40, 7, 1)), table);
    verdicts("prove: cover of 60, budget 11", thrifty(Cover.text(45, 60, 11, 2)), table);
    paths("paths: circles, 40", Paths.View.PATHS, query(CircularGraph.text(40, 3, 0.2, 5)), table);
    Query complete = query(Families.of("complete_st", "K_6").text());
    paths("vectors: complete, 6", Paths.View.STEPS, complete, table);
    mitigations("mitigate: circles, 300", query(CircularGraph.text(300, 3, 0.4, 1)), table);
    mitigations("mitigate: ladder, 200", query(Ladder.text(200, 1)), table);
    Path tree = settings.corpora().resolve("meta4ics/mse19/benchmark1/test1--n-5000.json.gz");
    if (Files.exists(tree)) {
      mitigations("mitigate: META4ICS 1/test1", query(Meta4ics.toAisc(tree)), table);
    }
    return table.toString();
  }

  private static Query thrifty(String text) {
    return query(text).withAttacker(Optional.of("thrifty"));
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

  private static void verdicts(String name, Query query, Table table) throws IOException {
    row(
        new Question(table, name, query.spec()),
        () -> Analyses.prove(query, EFFORT),
        (List<Proof> answer, Lines out) -> Evidence.prove(query, answer, EFFORT, out));
  }

  private static void paths(String name, Paths.View view, Query query, Table table)
      throws IOException {
    Paths.Options options =
        new Paths.Options(view, false, Optional.empty(), Optional.empty(), Paths.Rank.SIZE);
    row(
        new Question(table, name, query.spec()),
        () -> Analyses.paths(query, options, EFFORT),
        (List<Paths> answer, Lines out) -> Evidence.paths(query, answer, EFFORT, out));
  }

  private static void mitigations(String name, Query query, Table table) throws IOException {
    Optional<BigDecimal> none = Optional.empty();
    row(
        new Question(table, name, query.spec()),
        () -> Analyses.mitigate(query, Mitigations.Options.CHEAPEST, EFFORT),
        (Mitigations answer, Lines out) -> Evidence.mitigate(query, answer, none, EFFORT, out));
  }

  /** Writes a certificate of an answer. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T answer, Lines out) throws IOException;
  }

  private record Question(Table table, String name, Spec spec) {}

  private static <T> void row(Question question, Supplier<T> find, Writing<T> writing)
      throws IOException {
    T answer = find.get();
    StringBuilder text = new StringBuilder();
    writing.write(answer, line -> text.append(line).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    Verdict verdict = check(question.spec(), bytes);
    question
        .table()
        .row(
            question.name(),
            milliseconds(() -> Objects.requireNonNull(find.get())),
            milliseconds(() -> writing.write(answer, line -> {})),
            milliseconds(() -> check(question.spec(), bytes)),
            String.format(Locale.ROOT, "%.1f", bytes.length / 1e3),
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

  private static String milliseconds(Work work) throws IOException {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    long spent = 0;
    for (int round = 0; round < 20 && spent < ENOUGH; round++) {
      long start = clock.getCurrentThreadCpuTime();
      work.run();
      long time = clock.getCurrentThreadCpuTime() - start;
      least = Math.min(least, time);
      spent += time;
    }
    return String.format(Locale.ROOT, "%.1f", least / 1e6);
  }
}
