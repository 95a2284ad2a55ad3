package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc lsp}: the language server. */
@Command(
    description = {
      "Serves editors over standard input and output by the Language Server Protocol, until the",
      "editor ends the session. `docs/editors.md` shows how to set up editors."
    })
final class LspVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("UnusedVariable")
  @Option(names = "--stdio", description = "as it is anyway; many editors pass this option")
  private boolean stdio;

  @Override
  public List<String> examples() {
    return List.of("aisc lsp", "aisc lsp --stdio");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    return session.serve();
  }
}
