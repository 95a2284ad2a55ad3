package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How an answer can be written. A new one is a line here and an interface in {@link Printable}. */
public enum Format {
  TEXT(Report.class, (report, to) -> report.text(new Page(to.writer(), to.style()))),
  JSON(Report.class, (report, to) -> Json.print(report::json, to.writer())),
  HTML(Printable.InHtml.class, (report, to) -> report.html(new Html(to.writer()))),
  MARKDOWN(Printable.InMarkdown.class, (report, to) -> report.markdown(new Markdown(to.writer()))),
  CSV(Printable.InCsv.class, (report, to) -> report.csv(new Csv(to.writer()))),
  SARIF(
      Printable.InSarif.class,
      (report, to) -> Json.print(json -> report.sarif(json, to.folder()), to.writer())),
  JUNIT(Printable.InJunit.class, (report, to) -> Xml.print(report::junit, to.writer())),
  NAVIGATOR(
      Printable.InNavigator.class, (report, to) -> Json.print(report::navigator, to.writer())),
  VEX(Printable.InVex.class, (report, to) -> Json.print(report::vex, to.writer()));

  private final Class<? extends Printable> interfaceOfIt;
  private final Writing<Printable> writing;

  <P extends Printable> Format(Class<P> interfaceOfIt, Writing<P> writing) {
    this.interfaceOfIt = interfaceOfIt;
    this.writing = (answer, to) -> writing.write(interfaceOfIt.cast(answer), to);
  }

  /**
   * Where an answer goes.
   *
   * @param folder the working folder, absolute
   */
  public record Destination(Writer writer, Style style, Path folder) {}

  @FunctionalInterface
  private interface Writing<P> {
    void write(P answer, Destination to) throws IOException;
  }

  /** The formats of a kind of answer, the usual one first. */
  public static List<Format> of(Class<? extends Printable> answer) {
    return Arrays.stream(values())
        .filter(each -> each.interfaceOfIt.isAssignableFrom(answer))
        .toList();
  }

  /** Writes an answer that has this format; the writer stays open. */
  public void write(Printable answer, Destination to) throws IOException {
    writing.write(answer, to);
  }
}
