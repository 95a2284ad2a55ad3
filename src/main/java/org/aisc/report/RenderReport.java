package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aisc.report.Sketch.Panel;
import org.aisc.sema.Spec;
import org.aisc.text.Lines;

/** The ML system and the causality graph, to be looked at. */
public record RenderReport(Sketch sketch)
    implements Printable.InSvg, Printable.InDot, Printable.InMermaid {

  /** Which graphs are drawn. */
  public enum Graph {
    SYSTEM,
    CAUSES,
    BOTH
  }

  /** Of the causality graph, the part that may lead to the goals; all of it without goals. */
  public static RenderReport of(Spec spec, Graph graph, Collection<String> goals) {
    List<Panel> panels = new ArrayList<>();
    if (graph != Graph.CAUSES) {
      panels.add(Sketching.system(spec));
    }
    if (graph != Graph.SYSTEM) {
      panels.add(Sketching.causes(spec, goals));
    }
    panels.removeIf(panel -> panel.nodes().isEmpty());
    return new RenderReport(new Sketch(spec.title(), panels));
  }

  /** How many boxes and lines there are to draw. */
  public int size() {
    return sketch.size();
  }

  @Override
  public void svg(Html page) throws IOException {
    new SketchSvg(sketch).write(page);
  }

  @Override
  public void dot(Lines out) throws IOException {
    SketchText.dot(sketch, out);
  }

  @Override
  public void mermaid(Lines out) throws IOException {
    SketchText.mermaid(sketch, out);
  }
}
