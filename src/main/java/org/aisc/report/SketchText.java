package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.report.Sketch.Line;
import org.aisc.report.Sketch.Node;
import org.aisc.report.Sketch.Panel;
import org.aisc.text.Lines;

/** A sketch in the languages DOT of Graphviz and Mermaid, which do the layout themselves. */
final class SketchText {
  private final Sketch sketch;
  private final Lines out;

  private SketchText(Sketch sketch, Lines out) {
    this.sketch = sketch;
    this.out = out;
  }

  static void dot(Sketch sketch, Lines out) throws IOException {
    new SketchText(sketch, out).dot();
  }

  static void mermaid(Sketch sketch, Lines out) throws IOException {
    new SketchText(sketch, out).mermaid();
  }

  private void dot() throws IOException {
    out.line("digraph aisc {");
    out.line("  label=" + quoted(sketch.title()) + ";");
    for (int panel = 0; panel < sketch.panels().size(); panel++) {
      Panel each = sketch.panels().get(panel);
      for (int band : each.usedBands()) {
        out.line("  subgraph \"cluster_" + panel + "_" + band + "\" {");
        out.line("    label=" + quoted(heading(each, band)) + ";");
        for (int node = 0; node < each.nodes().size(); node++) {
          if (each.nodes().get(node).band() == band) {
            dotNode(id(panel, node), each.nodes().get(node));
          }
        }
        out.line("  }");
      }
      for (Line line : each.lines()) {
        String ends = id(panel, line.from()) + " -> " + id(panel, line.to());
        String style = " [style=\"" + line.stroke().dot() + "\" tooltip=" + quoted(line.title());
        out.line("  " + ends + style + "];");
      }
    }
    out.line("}");
  }

  private void dotNode(String id, Node node) throws IOException {
    String label = quoted(String.join("\n", texts(node)));
    out.line("    " + id + " [label=" + label + " " + node.shape().dot() + "];");
  }

  private static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>(List.of(node.name(), node.title(), node.note()));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static String heading(Panel panel, int band) {
    String title = panel.bands().get(band);
    return title.isEmpty() ? panel.title() : title;
  }

  private static String id(int panel, int node) {
    return (panel == 0 ? "n" : "m") + node;
  }

  private static String quoted(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private void mermaid() throws IOException {
    out.line("flowchart TB");
    for (int panel = 0; panel < sketch.panels().size(); panel++) {
      Panel each = sketch.panels().get(panel);
      for (int band : each.usedBands()) {
        out.line("  subgraph g" + panel + band + "[" + entities(heading(each, band)) + "]");
        for (int node = 0; node < each.nodes().size(); node++) {
          Node it = each.nodes().get(node);
          if (it.band() == band) {
            String label = entities(String.join("\n", texts(it)));
            out.line("    " + id(panel, node) + it.shape().mermaid(label));
          }
        }
        out.line("  end");
      }
      for (Line line : each.lines()) {
        out.line("  " + id(panel, line.from()) + " --> " + id(panel, line.to()));
      }
    }
    List<Line> lines = sketch.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String dashes = lines.get(at).stroke().dashes();
      if (!dashes.isEmpty()) {
        out.line("  linkStyle " + at + " stroke-dasharray:" + dashes);
      }
    }
  }

  /** In quotes, and every character that means something to Mermaid or to HTML as an entity. */
  private static String entities(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n') {
                quoted.append("<br/>");
              } else if (point < ' ' || "\"#&<>`\\;".indexOf(point) >= 0) {
                quoted.append('#').append(Math.max(point, ' ')).append(';');
              } else {
                quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }
}
