package org.aisc.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.GoalView;
import org.aisc.sema.Spec;

/**
 * What causes what: first the part that the shown attack paths go through, the whole graph on
 * demand.
 */
record CauseSection(Asked asked, Overview overview) implements Section {
  private static final int SMALL = 60;
  private static final int LARGEST = 3_000;

  @Override
  public String title() {
    return "How an attack unfolds";
  }

  @Override
  public String anchor() {
    return "causes";
  }

  @Override
  public boolean isThere() {
    return !spec().events().isEmpty();
  }

  private Spec spec() {
    return asked.query().spec();
  }

  @Override
  public void html(Html page) throws IOException {
    Set<String> all = all();
    Set<String> shown = all.size() <= SMALL ? all : relevant();
    page.element("p", LEGEND, "class", "legend");
    picture(shown).write("Causality graph with " + shown.size() + " boxes", page);
    if (shown.size() < all.size()) {
      page.element(
          "p",
          "This is where the cheapest attack paths go through, "
              + shown.size()
              + " of "
              + all.size()
              + ".");
      whole(all, page);
    }
  }

  private static final String LEGEND =
      "Top to bottom, from the attacker's steps (bold border) and conditions (dashed) to the goals "
          + "(filled).";

  private void whole(Set<String> all, Html page) throws IOException {
    if (all.size() > LARGEST) {
      page.element("p", "The whole graph is too large to be drawn here; see aisc render.");
      return;
    }
    page.element("button", "Show the whole graph", "type", "button", "data-show", "whole");
    page.open("template", "id", "whole");
    picture(all).write("Causality graph with " + all.size() + " boxes", page);
    page.close();
  }

  private Set<String> all() {
    Set<String> names = new LinkedHashSet<>();
    spec().steps().forEach(it -> names.add(it.name()));
    spec().conditions().forEach(it -> names.add(it.name()));
    spec().propositions().forEach(it -> names.add(it.name()));
    overview.goals().forEach(it -> names.add(it.goal()));
    return names;
  }

  /** What the shown paths go through; where nothing is open, what is nearest to the goals. */
  private Set<String> relevant() {
    Set<String> names = new TreeSet<>();
    for (GoalView goal : overview.goals()) {
      names.add(goal.goal());
      List<AttackPath> paths = goal.explained().open().paths();
      for (AttackPath path : paths.isEmpty() ? goal.explained().every().paths() : paths) {
        if (names.size() <= SMALL) {
          names.addAll(path.propositions());
          names.addAll(path.conditions().keySet());
        }
      }
    }
    if (names.size() == overview.goals().size()) {
      addNearest(names);
    }
    return names;
  }

  private void addNearest(Set<String> names) {
    Map<String, Set<String>> causes = new HashMap<>();
    for (Cause cause : Cause.of(spec())) {
      causes.computeIfAbsent(cause.to(), key -> new TreeSet<>()).add(cause.from());
    }
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty() && names.size() < SMALL) {
      for (String cause : causes.getOrDefault(open.remove(), Set.of())) {
        if (names.size() < SMALL && names.add(cause)) {
          open.add(cause);
        }
      }
    }
  }

  private GraphPicture picture(Set<String> shown) {
    List<GraphPicture.Node> nodes = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (String name : shown) {
      places.put(name, nodes.size());
      nodes.add(new GraphPicture.Node(name, Titles.of(spec(), name), style(name)));
    }
    List<GraphPicture.Edge> edges = new ArrayList<>();
    Set<List<Integer>> drawn = new LinkedHashSet<>();
    for (Cause cause : Cause.of(spec())) {
      Integer from = places.get(cause.from());
      Integer to = places.get(cause.to());
      if (from != null && to != null && drawn.add(List.of(from, to))) {
        edges.add(new GraphPicture.Edge(from, to, "cause", cause.title()));
      }
    }
    return new GraphPicture(nodes, edges);
  }

  private String style(String name) {
    if (Titles.find(spec().steps(), name).isPresent()) {
      return "step";
    } else if (Titles.find(spec().goals(), name).isPresent()) {
      return "goal";
    }
    return Titles.find(spec().conditions(), name).isPresent() ? "condition" : "proposition";
  }

  @Override
  public boolean isInMarkdown() {
    return false;
  }
}
