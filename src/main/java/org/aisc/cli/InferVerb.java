package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import org.aisc.report.InferReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aisc infer FILE}: the causality graph that the system and its templates imply. */
@Command(
    description = {
      "The causality graph that the ML system and the templates imply, as a specification",
      "without templates. A comment says of each declaration why it is there."
    })
final class InferVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final FileParameter file = new FileParameter();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc infer examples/word-translation-system.aisc",
        "aisc infer examples/assistant.aisc --output inferred.aisc");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<InferReport> answer() {
    return InferReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    return session.inspect(
        file.name,
        expanded -> new Session.Answer(ExitCode.YES, new InferReport(file.name, expanded)));
  }
}
