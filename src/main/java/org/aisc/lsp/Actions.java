package org.aisc.lsp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aisc.diag.Diagnostic;
import org.aisc.ide.Fixes;
import org.aisc.ide.Ties;
import org.aisc.limit.Budget;
import org.aisc.lsp.Session.Subject;
import org.aisc.text.Span;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be done about a stretch of text: corrections, ties, and explanations. */
final class Actions {
  private final Subject subject;
  private final int start;
  private final int end;
  private final List<Either<Command, CodeAction>> found = new ArrayList<>();

  private Actions(Subject subject, Range range) {
    this.subject = subject;
    this.start = Positions.offset(subject.file(), range.getStart());
    this.end = Positions.offset(subject.file(), range.getEnd());
  }

  static List<Either<Command, CodeAction>> at(Subject subject, Range range, Budget budget) {
    Actions actions = new Actions(subject, range);
    List<Diagnostic> problems = actions.problems(budget);
    problems.forEach(actions::fixes);
    actions.ties(budget);
    actions.explanations(problems);
    return actions.found;
  }

  /** What is wrong in the stretch. */
  private List<Diagnostic> problems(Budget budget) {
    return subject.analysed().problems(budget).stream()
        .filter(problem -> problem.span().filter(this::meets).isPresent())
        .toList();
  }

  private boolean meets(Span span) {
    return span.file() == subject.file() && span.start() <= end && start <= span.end();
  }

  private void fixes(Diagnostic problem) {
    Fixes.of(subject.analysed(), problem)
        .forEach(fix -> add(Conversion.action(fix, subject.world().disk())));
  }

  private void ties(Budget budget) {
    Ties.at(subject.analysed(), start, budget)
        .forEach(tie -> add(Conversion.action(tie, subject.world().disk())));
  }

  private void add(CodeAction action) {
    found.add(Either.forRight(action));
  }

  /** An offer to explain each code, once. */
  private void explanations(List<Diagnostic> problems) {
    Set<String> codes = new LinkedHashSet<>();
    problems.forEach(problem -> codes.add(problem.code().id()));
    codes.forEach(code -> found.add(Either.forLeft(Commands.explain(code))));
  }
}
