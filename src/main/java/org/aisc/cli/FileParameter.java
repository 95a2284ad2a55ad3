package org.aisc.cli;

import picocli.CommandLine.Parameters;

/** The one file that a question is about. */
final class FileParameter {
  @Parameters(paramLabel = "FILE", description = "the specification; - is stdin")
  String name = "";
}
