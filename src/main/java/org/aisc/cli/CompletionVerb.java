package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc completion SHELL}: a script that lets a shell complete calls. */
@Command(
    description = {
      "Prints a script that lets a shell complete verbs, options, their values and files. In bash",
      "or zsh, run `source <(aisc completion bash)` or the same for zsh, once or in the file that",
      "starts each shell; in fish, `aisc completion fish | source`."
    })
final class CompletionVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
  private Completion shell = Completion.BASH;

  @Override
  public List<String> examples() {
    return List.of("aisc completion bash > aisc.bash", "aisc completion fish > aisc.fish");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    return session.print(shell.script(Synopsis.all()));
  }
}
