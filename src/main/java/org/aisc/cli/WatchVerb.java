package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc watch FILE}: checks and verifies after each save. */
@Command(
    description = {
      "Checks a specification and verifies its assertions, and does so again whenever it or a",
      "file that it imports is saved; then it says which verdicts the edit changed. Ctrl-C ends",
      "it, with exit code 0 whatever the verdicts are."
    })
final class WatchVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "specification")
  private String file = "";

  @Override
  public List<String> examples() {
    return List.of(
        "aisc watch examples/word-translation.aisc",
        "aisc watch examples/word-translation.aisc --quiet --timeout 1h");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (common.output.isPresent()) {
      throw new WrongCall("`aisc watch` writes to standard output only");
    }
    return new Watching(session, Pause.REAL).run(file);
  }
}
