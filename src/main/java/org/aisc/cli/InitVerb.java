package org.aisc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aisc.report.InitReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aisc init}: the files that a new specification starts with. */
@Command(
    description = {
      "Writes a commented specification, system.aisc, with assertions that hold, and a workflow",
      "that verifies them on each pull request. No file is ever replaced."
    })
final class InitVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--template",
      paramLabel = "NAME",
      order = 1,
      description = "minimal (default), classifier, assistant or pipeline")
  private Template template = Template.MINIMAL;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "where to write; the working folder if it is left out")
  private String folder = ".";

  /** What the new specification is about. */
  enum Template {
    MINIMAL,
    CLASSIFIER,
    ASSISTANT,
    PIPELINE
  }

  @Override
  public List<String> examples() {
    return List.of("aisc init", "aisc init --template assistant my-assistant");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<InitReport> answer() {
    return InitReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    String name = template.name().toLowerCase(Locale.ROOT);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("system.aisc", resource(name + ".aisc"));
    files.put(".github/workflows/aisc.yml", resource("workflow.yml"));
    return session.answer(ExitCode.YES, new InitReport(name, session.create(folder, files)));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = InitVerb.class.getResourceAsStream("/templates/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
