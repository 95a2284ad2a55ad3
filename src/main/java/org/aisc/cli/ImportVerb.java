package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.importing.ForeignFormat;
import org.aisc.importing.Imported;
import org.aisc.report.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc import FORMAT FILE…}: a model of another format as a specification. */
@Command(
    description = {
      "Prints a model of another format as a specification: an Open-PSA fault tree, which may be",
      "spread over several files, a META4ICS graph, or a hypergraph. The other verbs read such",
      "files directly as well, by their endings .xml, .json, .json.gz and .dat.",
      "Makes of a CycloneDX bill of materials, JSON or XML, a first graph of the ML system.",
      "Makes of MITRE ATLAS data (ATLAS.yaml) the module that tags are checked against."
    })
final class ImportVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "atlas, cyclonedx, hypergraph, meta4ics or open-psa")
  private ForeignFormat format = ForeignFormat.OPEN_PSA;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "1..*",
      description = "the model; - is stdin; gzip is unpacked")
  private List<String> files = new ArrayList<>();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc import open-psa tree.xml basic-events.xml",
        "aisc import meta4ics graph.json.gz --output graph.aisc");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<ImportReport> answer() {
    return ImportReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (files.size() > 1 && !format.takesSeveral()) {
      throw new WrongCall("`aisc import " + format.word() + "` takes one file");
    }
    Imported imported = session.read(format, files);
    session.diagnose(imported.diagnostics(), !common.quiet);
    Optional<String> text = imported.text();
    return text.isPresent()
        ? session.answer(ExitCode.YES, new ImportReport(format.word(), files, text.get()))
        : ExitCode.WRONG_SPECIFICATION;
  }
}
