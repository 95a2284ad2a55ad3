package org.aisc.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the evidence of an answer goes. */
final class CertificateOption {
  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      order = 15,
      description = "write evidence to FILE that `aisc certify` checks")
  Optional<String> file = Optional.empty();
}
