package org.aisc.cli;

import java.util.Optional;
import org.aisc.report.Format;
import picocli.CommandLine.Option;

/** Options that every verb has and that mean the same everywhere. */
final class CommonOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 80,
      description = "how the answer is written")
  Optional<Format> format = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      order = 81,
      description = "write the answer to FILE instead of standard output")
  Optional<String> output = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      order = 82,
      description = "stop after 500ms, 10s, 2m or 1h and print what was found so far")
  Optional<Timeout> timeout = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      order = 83,
      description = "auto (default), always or never; NO_COLOR is honoured")
  ColorChoice color = ColorChoice.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      order = 84,
      description = "no warnings and no progress")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      order = 85,
      description = "say more on standard error")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 86,
      description = "show this help")
  boolean help;

  /** When to use colour. */
  enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER
  }
}
