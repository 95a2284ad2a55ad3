package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Explanation;
import org.aisc.diag.Code;
import org.aisc.diag.Nearest;
import org.aisc.diag.Pages;
import org.aisc.diag.Severity;
import org.aisc.report.ExplainReport;
import org.aisc.report.ExplanationReport;
import org.aisc.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code aisc explain FILE GOAL}: why a goal can be reached, or why not; {@code aisc explain CODE}:
 * what a diagnostic means.
 */
@Command(
    description = {
      "Why a goal can be reached: each attack path as numbered sentences and as a tree, with where",
      "it takes place in the ML system. Or why it cannot: what stops which path, and what would",
      "open it again. Exits 0 whatever the answer. With a code instead: what that diagnostic",
      "means; without anything, lists all codes."
    })
final class ExplainVerb implements Verb {
  private static final Pattern CODE = Pattern.compile("(?i)(AISC)?[0-9]+");

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();

  @Parameters(
      paramLabel = "FILE|CODE",
      index = "0",
      arity = "0..1",
      description = "a specification (- is stdin), or a code such as AISC0201 or 201")
  private Optional<String> what = Optional.empty();

  @Parameters(
      paramLabel = "GOAL",
      index = "1",
      arity = "0..1",
      description = "the goal to explain (default: every goal)")
  private Optional<String> goal = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "K",
      order = 12,
      description = "tell only the K cheapest paths in full (default: 10)")
  private Count top = new Count(10);

  @Option(names = "--limit", paramLabel = "N", order = 14, description = "stop after N paths")
  private Optional<Count> limit = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of("aisc explain examples/word-translation.aisc flawed", "aisc explain AISC0201");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<? extends Report> answer() {
    return ExplanationReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (what.isEmpty()) {
      return session.answer(ExitCode.YES, new ExplainReport(all()));
    } else if (goal.isEmpty() && !isFile(what.get())) {
      Code found = find(what.get());
      return session.answer(
          ExitCode.YES, new ExplainReport(List.of(entry(found, Optional.of(Pages.of(found))))));
    }
    goal.ifPresent(query.goals::add);
    return explain(session, what.get());
  }

  /** A single argument is a code, unless it can only be a file. */
  private boolean isFile(String argument) {
    return !CODE.matcher(argument).matches()
        && (argument.contains(".") || argument.contains("/") || argument.equals("-"));
  }

  private ExitCode explain(Session session, String file) throws IOException {
    Explanation.Options options = new Explanation.Options(top.value(), limit.map(Count::value));
    return session.ask(
        file,
        query,
        (asked, effort) -> {
          List<Explanation> results = new ArrayList<>();
          for (String each : asked.query().goals()) {
            results.add(Analyses.explain(asked.query(), each, options, effort));
          }
          boolean complete = results.stream().allMatch(Explanation::complete);
          return new Session.Answer(
              complete ? ExitCode.YES : ExitCode.INCONCLUSIVE,
              new ExplanationReport(asked, results));
        });
  }

  private static List<ExplainReport.Entry> all() {
    return Arrays.stream(Code.values())
        .sorted(Comparator.comparing(Code::id))
        .map(each -> entry(each, Optional.empty()))
        .toList();
  }

  private static ExplainReport.Entry entry(Code code, Optional<String> page) {
    boolean error = code.severity() == Severity.ERROR;
    return new ExplainReport.Entry(code.id(), error ? "error" : "warning", code.outline(), page);
  }

  private static Code find(String written) {
    String digits = written.toUpperCase(Locale.ROOT).replaceFirst("^AISC", "");
    String id = "AISC" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    return Code.byId(id)
        .orElseThrow(
            () -> {
              List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
              Optional<String> near = Nearest.of(id, ids);
              return new WrongCall(
                  "no diagnostic has the code `" + written + "`",
                  near.map(each -> List.of("did you mean `" + each + "`?"))
                      .orElse(List.of("`aisc explain` lists all codes")));
            });
  }
}
