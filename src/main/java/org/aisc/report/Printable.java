package org.aisc.report;

import java.io.IOException;
import java.nio.file.Path;
import org.aisc.text.Lines;

/** An answer. It can be written in each {@link Format} whose interface it implements. */
public interface Printable {

  /** For a browser: one page that needs no other file. */
  interface InHtml extends Printable {
    void html(Html page) throws IOException;
  }

  /** For issues, pull requests and wikis. */
  interface InMarkdown extends Printable {
    void markdown(Markdown page) throws IOException;
  }

  /** For spreadsheets. */
  interface InCsv extends Printable {
    void csv(Csv csv) throws IOException;
  }

  /** For code scanning: a SARIF 2.1.0 log. */
  interface InSarif extends Printable {
    /**
     * Writes the log.
     *
     * @param folder the working folder, absolute; files below it get relative addresses
     */
    void sarif(Json json, Path folder) throws IOException;
  }

  /** For dashboards of tests: JUnit's XML. */
  interface InJunit extends Printable {
    void junit(Xml xml) throws IOException;
  }

  /** For the ATLAS Navigator: one layer. */
  interface InNavigator extends Printable {
    void navigator(Json json) throws IOException;
  }

  /** For bills of materials: a CycloneDX VEX document. */
  interface InVex extends Printable {
    void vex(Json json) throws IOException;
  }

  /** For browsers and documents: one picture that needs no other file. */
  interface InSvg extends Printable {
    void svg(Html page) throws IOException;
  }

  /** For Graphviz. */
  interface InDot extends Printable {
    void dot(Lines out) throws IOException;
  }

  /** For wikis and pages that draw Mermaid. */
  interface InMermaid extends Printable {
    void mermaid(Lines out) throws IOException;
  }
}
