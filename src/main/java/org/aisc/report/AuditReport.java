package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.analysis.Audit;
import org.aisc.analysis.Audit.Edge;
import org.aisc.ground.Expanded;
import org.aisc.ground.Provenance.Origin;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.text.Span;

/**
 * What a causality graph by hand misses, or claims without support; JSON schema {@code
 * aisc/audit/1}.
 *
 * @param file the file as it was named on the command line
 */
public record AuditReport(String file, Expanded expanded, Audit audit) implements Report {
  @Override
  public void text(Page page) throws IOException {
    String found =
        audit.findings() == 0
            ? page.style().good("nothing is missing")
            : page.style().bad(Numbers.count(audit.findings(), "finding"));
    page.line(Columns.visible(file) + ": " + found);
    Reasons reasons = new Reasons(expanded);
    propositions(page, reasons);
    edges("inferred, and missing among the edges by hand", audit.edges(), page, reasons);
    unsupported(page);
    nodes("no step, proposition or event speaks of", audit.blindSpots(), page);
    nodes("no template has a rule for", audit.unruled(), page);
    ties(page);
    edges("edges by hand that are inferred, too", audit.matched(), page, reasons);
  }

  private void propositions(Page page, Reasons reasons) throws IOException {
    if (audit.propositions().isEmpty()) {
      return;
    }
    page.line("");
    page.line("inferred, and missing by hand:");
    for (Audit.Missing missing : audit.propositions()) {
      page.paragraph("  " + missing.name() + "  ", titled(missing.name()));
      page.paragraph("    ", origin(missing.name(), reasons));
      if (!missing.causes().isEmpty()) {
        page.paragraph("    caused by ", String.join(", ", missing.causes()));
      }
      if (!missing.effects().isEmpty()) {
        page.paragraph("    helps to cause ", String.join(", ", missing.effects()));
      }
    }
  }

  private String titled(String name) {
    return Columns.visible(Titles.of(expanded.spec(), name));
  }

  /** Where a step or proposition is declared by hand. */
  private Optional<Span> place(String name) {
    return name.indexOf('(') >= 0 ? Optional.empty() : declared(name).map(it -> it.info().span());
  }

  private Optional<Named> declared(String name) {
    Spec spec = expanded.spec();
    return find(spec.steps(), name).or(() -> find(spec.propositions(), name));
  }

  private static Optional<Named> find(List<? extends Named> all, String name) {
    var index = Spec.indexOf(all, name);
    return index.isPresent() ? Optional.of(all.get(index.getAsInt())) : Optional.empty();
  }

  private String origin(String name, Reasons reasons) {
    return expanded.provenance().of(name).map(reasons::instance).orElse("");
  }

  private void edges(String heading, List<Edge> edges, Page page, Reasons reasons)
      throws IOException {
    if (edges.isEmpty()) {
      return;
    }
    page.line("");
    page.line(heading + ":");
    for (Edge edge : edges) {
      String place = place(edge.to()).map(it -> "  (" + Reasons.byHand(it) + ")").orElse("");
      page.line("  " + edge.from() + " -> " + edge.to() + place);
      for (String event : edge.events()) {
        Optional<Origin> origin = expanded.provenance().ofEvent(event);
        page.paragraph("    ", origin.map(reasons::instance).orElse(event));
      }
    }
  }

  private void unsupported(Page page) throws IOException {
    if (audit.unsupported().isEmpty()) {
      return;
    }
    page.line("");
    page.line("by hand, and supported by no dependency:");
    for (Edge edge : audit.unsupported()) {
      List<String> places = spans(edge).stream().map(Reasons::byHand).toList();
      page.paragraph("  " + edge.from() + " -> " + edge.to() + "  ", String.join("; ", places));
    }
    page.line("  Does the MLSD graph miss a flow, or a proposition its `at` or `is`?");
  }

  private List<Span> spans(Edge edge) {
    return edge.events().stream()
        .flatMap(name -> find(expanded.spec().events(), name).stream())
        .map(event -> event.info().span())
        .toList();
  }

  private static void nodes(String heading, List<String> nodes, Page page) throws IOException {
    if (!nodes.isEmpty()) {
      page.line("");
      page.paragraph(heading + ": ", String.join(", ", nodes));
    }
  }

  private void ties(Page page) throws IOException {
    if (audit.ties().isEmpty()) {
      return;
    }
    page.line("");
    page.line("tied by hand:");
    for (Map.Entry<String, String> tie : audit.ties().entrySet()) {
      page.line("  " + tie.getKey() + " is " + tie.getValue());
    }
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        answer -> {
          answer.string("schema", "aisc/audit/1");
          answer.string("file", file);
          answer.number("findings", audit.findings());
          answer.array("missingPropositions", audit.propositions(), this::missing);
          answer.array("missingEdges", audit.edges(), this::edge);
          answer.array("unsupportedEdges", audit.unsupported(), this::unsupported);
          answer.strings("blindSpots", audit.blindSpots());
          answer.strings("nodesWithoutRule", audit.unruled());
          answer.array("ties", audit.ties().entrySet(), this::tie);
          answer.array("matchedEdges", audit.matched(), this::edge);
        });
  }

  private void missing(Json json, Audit.Missing missing) throws IOException {
    json.object(
        members -> {
          members.string("name", missing.name());
          members.string("title", titled(missing.name()));
          members.strings("causes", missing.causes());
          members.strings("effects", missing.effects());
          origin(members, expanded.provenance().of(missing.name()));
        });
  }

  private void edge(Json json, Edge edge) throws IOException {
    json.object(
        members -> {
          members.string("from", edge.from());
          members.string("to", edge.to());
          members.array("events", edge.events(), this::event);
          members.array(
              "places",
              place(edge.to()).stream().toList(),
              (each, span) -> each.object(one -> place(one, span)));
        });
  }

  private void event(Json json, String event) throws IOException {
    json.object(
        members -> {
          members.string("name", event);
          origin(members, expanded.provenance().ofEvent(event));
        });
  }

  private void origin(Json json, Optional<Origin> origin) throws IOException {
    if (origin.isPresent()) {
      json.string("template", origin.get().template().name());
      json.strings("arguments", origin.get().arguments());
      json.strings(
          "flows",
          expanded.provenance().because(origin.get()).stream().map(Reasons::flow).toList());
      place(json, origin.get().template().info().span());
    }
  }

  private void unsupported(Json json, Edge edge) throws IOException {
    json.object(
        members -> {
          members.string("from", edge.from());
          members.string("to", edge.to());
          members.array(
              "places", spans(edge), (each, span) -> each.object(one -> place(one, span)));
        });
  }

  private void tie(Json json, Map.Entry<String, String> tie) throws IOException {
    json.object(
        members -> {
          members.string("name", tie.getKey());
          members.string("instance", tie.getValue());
          members.strings(
              "nodes",
              expanded.provenance().of(tie.getKey()).map(Origin::arguments).orElse(List.of()));
        });
  }

  private static void place(Json json, Span span) throws IOException {
    json.string("file", span.file().name());
    json.number("line", span.line());
    json.number("column", span.column());
  }
}
