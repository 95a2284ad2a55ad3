package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How an answer can be written. A new one is two lines here and an interface in {@link Printable}.
 */
public enum Format {
  TEXT(Report.class),
  JSON(Report.class),
  HTML(Printable.InHtml.class),
  MARKDOWN(Printable.InMarkdown.class),
  CSV(Printable.InCsv.class),
  SARIF(Printable.InSarif.class),
  JUNIT(Printable.InJunit.class),
  NAVIGATOR(Printable.InNavigator.class),
  VEX(Printable.InVex.class),
  SVG(Printable.InSvg.class),
  DOT(Printable.InDot.class),
  MERMAID(Printable.InMermaid.class);

  private final Class<? extends Printable> needed;

  Format(Class<? extends Printable> needed) {
    this.needed = needed;
  }

  /**
   * Where an answer goes.
   *
   * @param folder the working folder, absolute
   */
  public record Destination(Writer writer, Style style, Path folder) {}

  /** The formats of a kind of answer, the usual one first. */
  public static List<Format> of(Class<? extends Printable> answer) {
    return Arrays.stream(values()).filter(each -> each.needed.isAssignableFrom(answer)).toList();
  }

  /** Writes an answer that has this format; the writer stays open. */
  public void write(Printable answer, Destination to) throws IOException {
    Writer out = to.writer();
    switch (this) {
      case TEXT -> ((Report) answer).text(new Page(out, to.style()));
      case JSON -> Json.print(((Report) answer)::json, out);
      case HTML -> ((Printable.InHtml) answer).html(new Html(out));
      case MARKDOWN -> ((Printable.InMarkdown) answer).markdown(new Markdown(out));
      case CSV -> ((Printable.InCsv) answer).csv(new Csv(out));
      case SARIF -> Json.print(json -> ((Printable.InSarif) answer).sarif(json, to.folder()), out);
      case JUNIT -> Xml.print(((Printable.InJunit) answer)::junit, out);
      case NAVIGATOR -> Json.print(((Printable.InNavigator) answer)::navigator, out);
      case VEX -> Json.print(((Printable.InVex) answer)::vex, out);
      case SVG -> ((Printable.InSvg) answer).svg(new Html(out));
      case DOT -> ((Printable.InDot) answer).dot(line -> out.write(line + "\n"));
      case MERMAID -> ((Printable.InMermaid) answer).mermaid(line -> out.write(line + "\n"));
    }
  }
}
