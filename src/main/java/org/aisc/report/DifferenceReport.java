package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Difference;
import org.aisc.analysis.Difference.GoalChange;
import org.aisc.analysis.Difference.Pair;
import org.aisc.analysis.Difference.Side;
import org.aisc.analysis.Difference.Value;

/**
 * What changed in meaning between two specifications; JSON schema {@code aisc/diff/1}.
 *
 * @param asked what was asked of each
 */
public record DifferenceReport(Pair<Asked> asked, Difference difference)
    implements Report, Printable.InMarkdown {

  /** A line of the comparison, with the values of both versions. */
  record Fact(String name, String old, String now) {
    boolean same() {
      return old.equals(now);
    }
  }

  @Override
  public void text(Page page) throws IOException {
    if (!difference.effect()) {
      page.paragraph("", noEffect(page.style()));
    }
    for (GoalChange goal : difference.goals()) {
      if (goal.effect()) {
        text(goal, page);
      }
    }
    if (!difference.defence().same()) {
      page.line("all goals together");
      fact(fact("cheapest defence", difference.defence()), page);
    }
    for (String worse : difference.worse()) {
      page.paragraph("", page.style().bad("worse") + ": " + worse);
    }
    only("only in the old version: ", difference.onlyOld(), page);
    only("only in the new version: ", difference.onlyNew(), page);
  }

  private String noEffect(Style style) {
    List<String> goals = difference.goals().stream().map(GoalChange::goal).toList();
    return difference.complete()
        ? style.good("no effect")
            + ": the same verdicts, attack paths and optima for "
            + String.join(", ", goals)
        : style.doubtful("no effect found") + ", but the search was stopped" + reason();
  }

  private String reason() {
    return difference.goals().stream()
        .flatMap(goal -> java.util.stream.Stream.of(goal.old(), goal.now()))
        .flatMap(Optional::stream)
        .flatMap(side -> side.paths().reason().stream())
        .findFirst()
        .map(why -> " (" + why + ")")
        .orElse("");
  }

  private void text(GoalChange goal, Page page) throws IOException {
    String title = Titles.of(spec(goal), goal.goal());
    page.paragraph("", goal.goal() + ": " + headline(goal));
    if (!title.isEmpty()) {
      page.paragraph("  ", Phrasing.PLAIN.title(title));
    }
    for (Fact fact : facts(goal)) {
      fact(fact, page);
    }
    paths("appeared", goal.appeared(), page);
    paths("vanished", goal.vanished(), page);
    for (Pair<AttackPath> changed : goal.changed()) {
      page.paragraph("  changed   ", names(changed.now()));
      page.line(
          "            "
              + PathText.summary(changed.old())
              + " -> "
              + PathText.summary(changed.now()));
    }
    page.line("");
  }

  private static void fact(Fact fact, Page page) throws IOException {
    if (!fact.same()) {
      String name = (fact.name() + " ".repeat(18)).substring(0, 18);
      page.line("  " + name + fact.old() + " -> " + fact.now());
    }
  }

  private static void paths(String what, List<AttackPath> paths, Page page) throws IOException {
    for (AttackPath path : paths) {
      page.paragraph("  " + what + "  ", names(path));
      page.line("            " + PathText.summary(path));
    }
  }

  static String names(AttackPath path) {
    return String.join(", ", path.propositions());
  }

  private static void only(String start, List<String> names, Page page) throws IOException {
    if (!names.isEmpty()) {
      page.paragraph("", start + String.join(", ", names));
    }
  }

  org.aisc.sema.Spec spec(GoalChange goal) {
    return (goal.now().isPresent() ? asked.now() : asked.old()).query().spec();
  }

  /** {@code reachable -> unreachable}. */
  static String headline(GoalChange goal) {
    if (goal.old().isEmpty()) {
      return "a new goal, " + verdict(goal.now().orElseThrow());
    } else if (goal.now().isEmpty()) {
      return "no longer a goal, it was " + verdict(goal.old().get());
    }
    String old = verdict(goal.old().get());
    String now = verdict(goal.now().get());
    return old.equals(now) ? "still " + now : old + " -> " + now;
  }

  static String verdict(Side side) {
    return ProofReport.verdict(side.proof().verdict());
  }

  /** The numbers of a goal that is in both versions, one a line. */
  static List<Fact> facts(GoalChange goal) {
    if (goal.old().isEmpty() || goal.now().isEmpty()) {
      return List.of();
    }
    Side old = goal.old().get();
    Side now = goal.now().get();
    return List.of(
        new Fact("paths", count(old), count(now)),
        fact("cheapest attack", new Pair<>(old.attack(), now.attack())),
        fact("likeliest path", new Pair<>(percent(old.likelihood()), percent(now.likelihood()))),
        fact("likelihood", new Pair<>(percent(old.risk()), percent(now.risk()))),
        fact("expected loss", new Pair<>(old.loss(), now.loss())),
        fact("cheapest defence", new Pair<>(old.defence(), now.defence())));
  }

  private static String count(Side side) {
    return (side.paths().complete() ? "" : "at least ") + side.paths().count();
  }

  private static Fact fact(String name, Pair<?> values) {
    return new Fact(name, shown(values.old()), shown(values.now()));
  }

  private static Object percent(Value value) {
    if (value instanceof Value.Is is) {
      return Numbers.percentage(is.number());
    }
    return value;
  }

  private static String shown(Object value) {
    if (value instanceof Value.Is is) {
      return Numbers.plain(is.number());
    } else if (value instanceof Value.None) {
      return "none";
    }
    return value instanceof Value.Unknown ? "unknown" : value.toString();
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    DifferenceMarkdown.write(this, page);
  }

  @Override
  public void json(Json json) throws IOException {
    DifferenceJson.write(this, json);
  }
}
