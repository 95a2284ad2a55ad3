package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Frontier;
import org.aisc.analysis.Query;
import org.aisc.report.FrontierReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc frontier FILE}: what can be had for which money. */
@Command(
    description = {
      "Every set of mitigations that no other set beats in both cost and remaining risk, cheapest",
      "first, and what the next unit of money buys."
    })
final class FrontierVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FileParameter file = new FileParameter();

  @Option(
      names = "--against",
      paramLabel = "AIM",
      order = 10,
      parameterConsumer = Against.Words.class,
      description = "loss (default), likelihood of GOAL, or attack-cost: the cheapest attack left")
  private Against against = Against.LOSS;

  @Option(
      names = "--budget",
      paramLabel = "B",
      order = 11,
      description = "only sets that cost at most B")
  private Optional<Amount> budget = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc frontier examples/word-translation.aisc",
        "aisc frontier examples/word-translation.aisc --against likelihood of flawed");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<FrontierReport> answer() {
    return FrontierReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    against.goal().ifPresent(goal -> query.goals = List.of(goal));
    Frontier.Options options = Frontier.Options.of(against.aim(), budget.map(Amount::value));
    return session.ask(
        file.name,
        query,
        (asked, effort) -> {
          check(asked.query());
          Frontier frontier = Analyses.frontier(asked.query(), options, effort);
          ExitCode code = frontier.complete() ? ExitCode.YES : ExitCode.INCONCLUSIVE;
          return new Session.Answer(code, new FrontierReport(asked, frontier));
        });
  }

  private void check(Query asked) {
    if (against.aim() == Frontier.Aim.LIKELIHOOD && asked.goals().size() > 1) {
      throw new WrongCall(
          "`--against likelihood` is about one goal",
          List.of("write `--against likelihood of " + asked.goals().get(0) + "`"));
    }
  }
}
