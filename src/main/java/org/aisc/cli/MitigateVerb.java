package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Purchase;
import org.aisc.analysis.Purchase.Wish;
import org.aisc.evidence.Evidence;
import org.aisc.report.Asked;
import org.aisc.report.MitigationsReport;
import org.aisc.report.PurchaseReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc mitigate FILE}: the cheapest mitigation set that stops the goals. */
@Command(
    description = {
      "The cheapest set of mitigations under which no goal can be reached. Exits 1 when it is",
      "proved that none stops them all."
    })
final class MitigateVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FileParameter file = new FileParameter();
  @Mixin private final CertificateOption certificate = new CertificateOption();

  @Option(names = "--all", order = 10, description = "every cheapest set")
  private boolean all;

  @Option(
      names = "--top",
      paramLabel = "K",
      order = 11,
      description = "the K cheapest minimal sets")
  private Optional<Count> top = Optional.empty();

  @Option(names = "--minimal", order = 12, description = "every set no part of which is enough")
  private boolean minimal;

  @Option(
      names = "--count",
      order = 13,
      description = "with --minimal or --all: only how many there are")
  private boolean count;

  @Option(
      names = "--budget",
      paramLabel = "B",
      order = 14,
      description = "only sets that cost at most B; if none stops the goals, the least loss for B")
  private Optional<Amount> budget = Optional.empty();

  @Option(
      names = "--residual",
      paramLabel = "P",
      order = 15,
      description = "the cheapest set that keeps every goal's likelihood at or below P")
  private Optional<Share> residual = Optional.empty();

  @Option(names = "--limit", paramLabel = "N", order = 16, description = "stop after N sets")
  private Optional<Count> limit = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc mitigate examples/word-translation.aisc",
        "aisc mitigate examples/word-translation.aisc --minimal");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<MitigationsReport> answer() {
    return MitigationsReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (Stream.of(all, minimal, top.isPresent()).filter(given -> given).count() > 1) {
      throw new WrongCall("`--all`, `--top` and `--minimal` cannot be used together");
    }
    boolean other = top.isPresent() || minimal || count || residual.isPresent();
    if (certificate.file.isPresent() && other) {
      throw new WrongCall(
          "a certificate is about cheapest sets that stop the goals",
          List.of("`--certificate` goes with `--all` and `--budget` only"));
    }
    if (residual.isPresent()) {
      return keepBelow(session);
    }
    if (count && !minimal && !all) {
      throw new WrongCall("`--count` counts the sets of `--minimal` or `--all`; add one of them");
    }
    Mitigations.Options options =
        new Mitigations.Options(
            mode(),
            top.map(Count::value).orElse(1),
            count,
            budget.map(Amount::value),
            limit.map(Count::value));
    return session.ask(
        file.name,
        query,
        certificate,
        (asked, effort) -> {
          Mitigations result = Analyses.mitigate(asked.query(), options, effort);
          Session.Certifying evidence =
              (more, out) -> Evidence.mitigate(asked.query(), result, options.budget(), more, out);
          return budget.isPresent() && mode() == Mode.CHEAPEST && leavesLoss(asked, result)
              ? purchase(asked, new Wish.LeastLoss(budget.get().value()), effort).with(evidence)
              : new Session.Answer(code(result), new MitigationsReport(asked, options, result))
                  .with(evidence);
        });
  }

  private ExitCode keepBelow(Session session) throws IOException {
    if (all || minimal || count || top.isPresent() || limit.isPresent()) {
      throw new WrongCall("`--residual` finds one set; it goes with `--budget` only");
    }
    Wish wish = new Wish.Residual(residual.orElseThrow().value(), budget.map(Amount::value));
    return session.ask(file.name, query, (asked, effort) -> purchase(asked, wish, effort));
  }

  /** Whether it is sure that no set stops the goals, and one of them has an impact. */
  private static boolean leavesLoss(Asked asked, Mitigations result) {
    return result.impossible()
        && asked.query().spec().goals().stream()
            .anyMatch(it -> it.impact().signum() > 0 && asked.query().goals().contains(it.name()));
  }

  private static Session.Answer purchase(Asked asked, Wish wish, Effort effort) {
    Purchase purchase = Analyses.purchase(asked.query(), wish, effort);
    ExitCode found = purchase.set().isPresent() ? ExitCode.YES : ExitCode.NO;
    return new Session.Answer(
        purchase.proved() ? found : ExitCode.INCONCLUSIVE, new PurchaseReport(asked, purchase));
  }

  private Mode mode() {
    if (all) {
      return Mode.ALL_CHEAPEST;
    } else if (minimal) {
      return Mode.MINIMAL;
    }
    return top.isPresent() ? Mode.TOP : Mode.CHEAPEST;
  }

  private static ExitCode code(Mitigations result) {
    if (result.impossible()) {
      return ExitCode.NO;
    }
    return result.complete() ? ExitCode.YES : ExitCode.INCONCLUSIVE;
  }
}
