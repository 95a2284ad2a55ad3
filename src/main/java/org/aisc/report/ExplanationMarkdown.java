package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Explanation;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Explanation.Opening;
import org.aisc.analysis.Explanation.Stopped;

/** An explanation for a pull request or a wiki. */
final class ExplanationMarkdown {
  private final Explanation explained;
  private final ExplanationFacts facts;
  private final ArgumentProse prose;
  private final BarrierProse barriers;

  ExplanationMarkdown(Asked asked, Explanation explained) {
    this.explained = explained;
    this.facts = new ExplanationFacts(asked, explained);
    this.prose = new ArgumentProse(asked, Phrasing.MARKDOWN);
    this.barriers = new BarrierProse(asked, Phrasing.MARKDOWN);
  }

  void write(Markdown page) throws IOException {
    page.heading(2, Markdown.name(facts.asked().subject(facts.goal())) + ": " + facts.verdict());
    String evidence = facts.evidence().strip();
    String goal = prose.called(facts.goal(), List.of());
    page.paragraph(
        goal
            + " is **"
            + facts.verdict()
            + "**"
            + (evidence.isEmpty() ? "." : " " + evidence + "."));
    paths(page);
    List<String> unneeded = facts.unneeded().stream().map(Markdown::name).toList();
    note(unneeded.isEmpty() ? "" : "Not needed: " + String.join(", ", unneeded) + ".", page);
    openings(page);
  }

  /** The open paths, and those that something stops. */
  void paths(Markdown page) throws IOException {
    int number = 0;
    for (Argument argument : explained.arguments()) {
      number++;
      path(number, argument, page);
    }
    note(ExplanationFacts.more(explained.open()), page);
    stopped(page);
  }

  private void path(int number, Argument argument, Markdown page) throws IOException {
    page.heading(4, "Path " + number + ": " + PathText.summary(argument.path()));
    int line = 0;
    for (String sentence : prose.sentences(argument)) {
      line++;
      page.line(line + ". " + sentence);
    }
    page.line("");
    for (ArgumentTree.Row row : ArgumentTree.rows(argument)) {
      Explanation.Line shown = argument.lines().get(row.line());
      String again = row.again().isEmpty() ? "" : " (" + row.again() + ")";
      page.line("  ".repeat(row.depth()) + "- " + label(shown) + again);
    }
    page.line("");
  }

  private String label(Explanation.Line line) {
    return switch (line.role()) {
      case QUANTITIES -> "quantities";
      case FALSE -> "not " + prose.called(line.name(), List.of());
      default -> prose.called(line.name(), List.of());
    };
  }

  private void stopped(Markdown page) throws IOException {
    note(facts.without(), page);
    if (!explained.uncaused().isEmpty()) {
      List<String> names = explained.uncaused().stream().map(Markdown::name).toList();
      note("It rests on what nothing causes: " + String.join(", ", names) + ".", page);
    }
    if (!explained.stopped().isEmpty()) {
      page.table(
          List.of("Path", "Cost, likelihood", "Stopped by"),
          explained.stopped().stream().map(this::row).toList());
      note(ExplanationFacts.more(explained.every()), page);
    }
  }

  private List<String> row(Stopped stopped) {
    List<String> by =
        stopped.by().stream()
            .map((List<Barrier> it) -> barriers.stops(it, stopped.path()))
            .toList();
    List<String> names =
        stopped.path().propositions().stream().map(name -> prose.called(name, List.of())).toList();
    return List.of(
        String.join("<br>", names), PathText.summary(stopped.path()), String.join("<br>or ", by));
  }

  private void openings(Markdown page) throws IOException {
    if (facts.verdict().equals("unreachable") && !explained.openings().isEmpty()) {
      page.paragraph("It would open again");
      for (Opening each : explained.openings()) {
        String path = PathText.summary(each.path());
        page.line("- " + barriers.opens(each.lifted(), each.path()) + ", by a path of " + path);
      }
      page.line("");
    }
  }

  private static void note(String markdown, Markdown page) throws IOException {
    if (!markdown.isEmpty()) {
      page.paragraph(markdown);
    }
  }
}
