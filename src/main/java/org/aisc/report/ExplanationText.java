package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Explanation;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Explanation.Opening;
import org.aisc.analysis.Explanation.Stopped;
import org.aisc.sema.Spec;

/**
 * An explanation for a terminal: the verdict, each path as prose and tree, and what stops which.
 */
final class ExplanationText {
  private final Explanation explained;
  private final ExplanationFacts facts;
  private final Spec spec;
  private final ArgumentProse prose;
  private final BarrierProse barriers;

  ExplanationText(Asked asked, Explanation explained) {
    this.explained = explained;
    this.facts = new ExplanationFacts(asked, explained);
    this.spec = asked.query().spec();
    this.prose = new ArgumentProse(asked, Phrasing.PLAIN);
    this.barriers = new BarrierProse(asked, Phrasing.PLAIN);
  }

  void write(Page page) throws IOException {
    String subject = facts.asked().subject(facts.goal()) + ": ";
    page.paragraph("", subject + verdict(page.style()) + facts.evidence());
    String title = Titles.of(spec, facts.goal());
    if (!title.isEmpty()) {
      page.paragraph("", Phrasing.PLAIN.title(title));
    }
    int number = 0;
    for (Argument argument : explained.arguments()) {
      number++;
      path(number, argument, page);
    }
    note(ExplanationFacts.more(explained.open()), page);
    stopped(page);
    unneeded(page);
    openings(page);
  }

  private String verdict(Style style) {
    return switch (facts.verdict()) {
      case "reachable" -> style.bad("reachable");
      case "unreachable" -> style.good("unreachable");
      default -> style.doubtful("unknown");
    };
  }

  private void path(int number, Argument argument, Page page) throws IOException {
    page.line("");
    page.line("Path " + number + ": " + PathText.summary(argument.path()));
    int line = 0;
    for (String sentence : prose.sentences(argument)) {
      line++;
      page.paragraph(String.format(Locale.ROOT, "%4d. ", line), sentence);
    }
    page.line("");
    for (ArgumentTree.Row row : ArgumentTree.rows(argument)) {
      String name = name(argument.lines().get(row.line()));
      String title = Columns.visible(Titles.any(spec, name));
      String again = row.again().isEmpty() ? "" : " (" + row.again() + ")";
      page.paragraph("  " + row.branches() + name + again + "  ", title);
    }
  }

  private static String name(Explanation.Line line) {
    return switch (line.role()) {
      case QUANTITIES -> "quantities";
      case FALSE -> "not " + line.name();
      default -> line.name();
    };
  }

  private void stopped(Page page) throws IOException {
    note(facts.without(), page);
    if (!explained.uncaused().isEmpty()) {
      page.paragraph(
          "", "It rests on what nothing causes: " + String.join(", ", explained.uncaused()) + ".");
    }
    for (Stopped each : explained.stopped()) {
      page.line("");
      page.paragraph(
          "  ", "A path of " + PathText.summary(each.path()) + ": " + steps(each.path()));
      for (List<Barrier> by : each.by()) {
        page.paragraph("    - ", "stopped by " + barriers.stops(by, each.path()));
      }
    }
    note(ExplanationFacts.more(explained.every()), !explained.stopped().isEmpty(), page);
  }

  private String steps(AttackPath path) {
    return path.steps().isEmpty()
        ? "no step is needed"
        : String.join(", ", path.steps().stream().map(it -> prose.called(it, List.of())).toList());
  }

  private void unneeded(Page page) throws IOException {
    List<String> unneeded = facts.unneeded();
    if (!unneeded.isEmpty()) {
      note("Not needed: " + String.join(", ", unneeded) + ".", page);
    }
  }

  private void openings(Page page) throws IOException {
    if (facts.verdict().equals("unreachable") && !explained.openings().isEmpty()) {
      note("It would open again", page);
      for (Opening each : explained.openings()) {
        page.paragraph(
            "  - ",
            barriers.opens(each.lifted(), each.path())
                + ", by a path of "
                + PathText.summary(each.path()));
      }
    }
  }

  private static void note(String text, Page page) throws IOException {
    note(text, true, page);
  }

  private static void note(String text, boolean wanted, Page page) throws IOException {
    if (wanted && !text.isEmpty()) {
      page.line("");
      page.paragraph("", text);
    }
  }
}
