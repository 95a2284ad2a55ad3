package org.aisc.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aisc.exporting.TreeFormula.Member;
import org.aisc.text.Lines;

/** Writes fault trees in the Open-PSA Model Exchange Format, tops first. */
final class OpenPsaText {
  private final FaultTree tree;
  private final Lines out;

  private OpenPsaText(FaultTree tree, Lines out) {
    this.tree = tree;
    this.out = out;
  }

  static void write(FaultTree tree, Lines out) throws IOException {
    new OpenPsaText(tree, out).write();
  }

  private void write() throws IOException {
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.line("<opsa-mef>");
    out.line("  <define-fault-tree name=\"goals\">");
    List<String> gates = new ArrayList<>(tree.gates().keySet());
    Collections.reverse(gates);
    for (String gate : gates) {
      out.line("    <define-gate name=\"" + gate + "\">");
      label(gate);
      formula(tree.gates().getOrDefault(gate, TreeFormula.constant(false)));
      out.line("    </define-gate>");
    }
    out.line("  </define-fault-tree>");
    out.line("  <model-data>");
    for (Map.Entry<String, Double> event : tree.events().entrySet()) {
      out.line("    <define-basic-event name=\"" + event.getKey() + "\">");
      label(event.getKey());
      out.line("      <float value=\"" + event.getValue() + "\"/>");
      out.line("    </define-basic-event>");
    }
    out.line("  </model-data>");
    out.line("</opsa-mef>");
  }

  private void label(String name) throws IOException {
    String label = escaped(tree.label(name));
    if (!label.isEmpty()) {
      out.line("      <label>" + label + "</label>");
    }
  }

  private void formula(TreeFormula formula) throws IOException {
    int count = formula.members().size();
    if (count == 0) {
      out.line("      <constant value=\"" + (formula.threshold() == 0) + "\"/>");
    } else if (count == 1) {
      out.line("      " + member(formula.members().get(0)));
    } else {
      String tag = formula.threshold() == 1 ? "or" : formula.threshold() == count ? "and" : "";
      String start = tag.isEmpty() ? "atleast min=\"" + formula.threshold() + "\"" : tag;
      out.line("      <" + start + ">");
      for (Member member : formula.members()) {
        out.line("        " + member(member));
      }
      out.line("      </" + (tag.isEmpty() ? "atleast" : tag) + ">");
    }
  }

  private static String member(Member member) {
    return "<" + (member.gate() ? "gate" : "basic-event") + " name=\"" + member.name() + "\"/>";
  }

  /** A text on one line, without characters that XML does not allow. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.strip()
        .replaceAll("\\s+", " ")
        .codePoints()
        .filter(OpenPsaText::isAllowed)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int point) {
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return point >= ' ' && !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
