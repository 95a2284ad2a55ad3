package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.report.Format;
import org.aisc.report.RenderReport;
import org.aisc.report.RenderReport.Graph;
import org.aisc.sema.Spec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc render FILE}: the ML system and the causality graph as a picture. */
@Command(
    description = {
      "Draws the ML system in its two layers, and beside it the part of the causality graph that",
      "may lead to the goals, templates included."
    })
final class RenderVerb implements Verb {
  private static final int LARGEST = 4_000;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final FileParameter file = new FileParameter();

  @Option(
      names = "--graph",
      paramLabel = "GRAPH",
      order = 10,
      description = "system, causes or both (default)")
  private Graph graph = Graph.BOTH;

  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      split = QueryOptions.BETWEEN_NAMES,
      order = 60,
      description = "what may lead to this goal; may be repeated (default: every goal)")
  private List<String> goals = new ArrayList<>();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc render examples/word-translation-system.aisc -o picture.svg",
        "aisc render examples/pipeline.aisc --graph system --format mermaid");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<RenderReport> answer() {
    return RenderReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    return session.inspect(
        file.name,
        expanded -> {
          Spec spec = expanded.spec();
          RenderReport report =
              RenderReport.of(spec, graph, QueryOptions.goals(goals, spec, file.name));
          if (session.format() == Format.SVG && report.size() > LARGEST) {
            throw new WrongCall(
                "`"
                    + file.name
                    + "` is too large to be drawn: "
                    + report.size()
                    + " boxes and lines",
                List.of("draw less, with --graph and --goal, or let Graphviz draw: --format dot"));
          }
          return new Session.Answer(ExitCode.YES, report);
        });
  }
}
