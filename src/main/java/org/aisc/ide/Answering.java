package org.aisc.ide;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.GoalRisk;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Query;
import org.aisc.analysis.Risk;
import org.aisc.analysis.Verification;
import org.aisc.diag.Diagnostic;
import org.aisc.ground.Expanded;
import org.aisc.ide.Answer.Status;
import org.aisc.ide.Question.OfAssertion;
import org.aisc.ide.Question.OfGoal;
import org.aisc.limit.Budget;
import org.aisc.report.Asked;
import org.aisc.report.Format;
import org.aisc.report.MitigationsReport;
import org.aisc.report.Numbers;
import org.aisc.report.PathsReport;
import org.aisc.report.Printable;
import org.aisc.report.ProofReport;
import org.aisc.report.RiskReport;
import org.aisc.report.Style;
import org.aisc.report.VerifyReport;
import org.aisc.sema.Spec;

/** Answers questions about a specification by the analyses of the command line. */
public final class Answering {
  /** More paths than a person reads in an editor; the answer says when there are more. */
  private static final int PATHS = 100;

  private final Spec spec;
  private final Budget budget;

  private Answering(Spec spec, Budget budget) {
    this.spec = spec;
    this.budget = budget;
  }

  /** The answer; unknown, with the reason, when the budget ends or the specification has errors. */
  public static Answer answer(Analysed analysed, Question question, Budget budget) {
    Optional<Expanded> expanded = analysed.expanded(budget).filter(it -> !it.hasErrors());
    if (expanded.isEmpty()) {
      return Answer.unknown("the specification has errors");
    } else if (!expanded.get().complete()) {
      return Answer.unknown(budget.reason().orElse("templates were not grounded"));
    }
    Spec spec = expanded.get().spec();
    List<Diagnostic> obstacles = Analyses.obstacles(spec, budget);
    return obstacles.isEmpty()
        ? new Answering(spec, budget).answer(question)
        : Answer.unknown(obstacles.get(0).message());
  }

  private Answer answer(Question question) {
    if (question instanceof OfGoal it && Spec.indexOf(spec.goals(), it.goal()).isPresent()) {
      Query query = Query.of(spec).withGoals(List.of(it.goal()));
      Asked asked = new Asked(spec.file().name(), query);
      return switch (it.kind()) {
        case PATHS -> paths(asked);
        case PROVE -> proof(asked);
        case RISK -> risk(asked);
        case DEFENCE -> defence(asked);
      };
    } else if (question instanceof OfAssertion it) {
      return spec.assertions().stream()
          .filter(each -> each.title().equals(it.title()))
          .skip(it.number() - 1L)
          .findFirst()
          .map(this::verdict)
          .orElse(Answer.unknown("the assertion is not there any more"));
    }
    return Answer.unknown("the goal is not there any more");
  }

  private Answer paths(Asked asked) {
    Paths.Options options =
        new Paths.Options(
            Paths.View.PATHS, false, Optional.of(PATHS), Optional.empty(), Paths.Rank.SIZE);
    List<Paths> found = Analyses.paths(asked.query(), options, budget);
    Paths paths = found.get(0);
    String count = paths.count() + (paths.count().intValue() == 1 ? " path" : " paths");
    boolean none = paths.count().signum() == 0;
    Status status = none ? Status.HOLDS : Status.FAILS;
    String summary = paths.complete() ? count : "at least " + count;
    return new Answer(
        none && !paths.complete() ? Status.UNKNOWN : status,
        summary,
        text(new PathsReport(asked, options, found)));
  }

  private Answer proof(Asked asked) {
    List<Proof> found = Analyses.prove(asked.query(), budget);
    Proof.Verdict verdict = found.get(0).verdict();
    String text = text(new ProofReport(asked, found));
    if (verdict instanceof Proof.Verdict.Unknown unknown) {
      return new Answer(Status.UNKNOWN, "unknown: " + unknown.reason(), text);
    } else if (verdict instanceof Proof.Verdict.Reachable reachable) {
      String most = reachable.cheapest() ? "" : "at most ";
      String cost = most + Numbers.plain(reachable.path().cost());
      return new Answer(Status.FAILS, "reachable at cost " + cost, text);
    }
    return new Answer(Status.HOLDS, "unreachable", text);
  }

  private Answer risk(Asked asked) {
    Risk found = Analyses.risk(asked.query(), Risk.Options.PLAIN, Effort.of(budget));
    GoalRisk goal = found.goals().get(0);
    String likelihood = Numbers.percent(goal.likelihood().low(), goal.likelihood().high());
    String text = text(new RiskReport(asked, found));
    if (goal.reason().isPresent()) {
      return new Answer(Status.UNKNOWN, "within " + likelihood, text);
    }
    Status status = goal.likelihood().high() == 0 ? Status.HOLDS : Status.FAILS;
    return new Answer(status, likelihood, text);
  }

  private Answer defence(Asked asked) {
    Mitigations found = Analyses.mitigate(asked.query(), Mitigations.Options.CHEAPEST, budget);
    String text = text(new MitigationsReport(asked, Mitigations.Options.CHEAPEST, found));
    if (found.impossible()) {
      return new Answer(Status.FAILS, "no defence stops it", text);
    } else if (found.sets().isEmpty()) {
      String reason = found.reason().orElse("stopped");
      return new Answer(Status.UNKNOWN, "unknown: " + reason, text);
    }
    String cost = Numbers.plain(found.sets().get(0).cost());
    return new Answer(
        Status.HOLDS, found.optimal() ? "cost " + cost : "cost at most " + cost, text);
  }

  private Answer verdict(Spec.Assertion assertion) {
    Verification.Checked checked = Analyses.verify(spec, assertion, budget);
    VerifyReport.File file =
        new VerifyReport.File(spec.file().name(), Optional.of(spec), List.of(), List.of(checked));
    String text = text(new VerifyReport(List.of(file)));
    return switch (checked.outcome()) {
      case HOLDS -> new Answer(Status.HOLDS, "holds", text);
      case FAILS -> new Answer(Status.FAILS, "fails: " + checked.actual(), text);
      case UNKNOWN ->
          new Answer(Status.UNKNOWN, "unknown: " + checked.reason().orElse(checked.actual()), text);
    };
  }

  private static String text(Printable report) {
    StringWriter text = new StringWriter();
    try {
      Format.TEXT.write(report, new Format.Destination(text, Style.PLAIN, Path.of("")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
