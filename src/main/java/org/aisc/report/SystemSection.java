package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aisc.analysis.Overview;
import org.aisc.sema.Spec;

/** The ML system: its data, functions, models and what flows between them. */
record SystemSection(Asked asked, Overview overview) implements Section {
  private static final int LARGEST = 3_000;

  @Override
  public String title() {
    return "The ML system";
  }

  @Override
  public String anchor() {
    return "system";
  }

  @Override
  public boolean isThere() {
    return !asked.query().spec().nodes().isEmpty();
  }

  @Override
  public void html(Html page) throws IOException {
    Spec spec = asked.query().spec();
    if (spec.nodes().size() > LARGEST) {
      page.element("p", "The system is too large to be drawn here; see aisc render.");
      return;
    }
    page.element(
        "p",
        "Boxes on the user's side have a thick border; dashed arrows cross between the sides.",
        "class",
        "legend");
    List<GraphPicture.Node> nodes = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Spec.Node node : spec.nodes()) {
      places.put(node.name(), nodes.size());
      String style = node.kind().keyword() + (node.user() ? " user" : "");
      String title =
          node.kind().keyword() + (node.info().title().isEmpty() ? "" : ": " + node.info().title());
      nodes.add(new GraphPicture.Node(node.name(), title, style));
    }
    List<GraphPicture.Edge> edges = new ArrayList<>();
    for (Spec.Flow flow : spec.flows()) {
      Integer from = places.get(flow.from());
      Integer to = places.get(flow.to());
      if (from != null && to != null) {
        String kind = flow.kind().name().toLowerCase(Locale.ROOT);
        String title = flow.from() + " -" + kind + "-> " + flow.to();
        edges.add(new GraphPicture.Edge(from, to, "flow " + kind, title));
      }
    }
    new GraphPicture(nodes, edges).write("System graph with " + nodes.size() + " boxes", page);
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    Spec spec = asked.query().spec();
    page.table(
        List.of("From", "", "To"),
        spec.flows().stream()
            .map(
                flow ->
                    List.of(
                        Markdown.name(flow.from()),
                        flow.kind().name().toLowerCase(Locale.ROOT),
                        Markdown.name(flow.to())))
            .toList());
  }
}
