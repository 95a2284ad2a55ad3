package org.aisc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.aisc.certify.Certification;
import org.aisc.certify.Verdict;
import org.aisc.cli.Loading.Loaded;
import org.aisc.diag.Diagnostic;
import org.aisc.evidence.Declared;
import org.aisc.report.CertifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aisc certify SPEC CERTIFICATE}: does the evidence prove what it claims? */
@Command(
    description = {
      "Checks evidence that prove, paths or mitigate wrote with --certificate, by a small checker",
      "that shares nothing with what found the answer. Exits 0 when all that the certificate",
      "claims follows from the specification, 1 when it is rejected."
    })
final class CertifyVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SPEC", index = "0", description = "the specification; - is stdin")
  private String specification = "";

  @Parameters(paramLabel = "CERTIFICATE", index = "1", description = "the certificate; - is stdin")
  private String certificate = "";

  @Option(
      names = "--proofs",
      paramLabel = "PREFIX",
      order = 10,
      description = {
        "write each formula that is refuted, and its refutation, for other checkers:",
        "PREFIX1.cnf in DIMACS, PREFIX1.lrat in LRAT, PREFIX1.drat in DRAT, and so on"
      })
  private Optional<String> proofs = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc certify examples/word-translation.aisc evidence.cert",
        "aisc certify examples/word-translation.aisc evidence.cert --proofs p");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<CertifyReport> answer() {
    return CertifyReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (specification.equals("-") && certificate.equals("-")) {
      throw new WrongCall("standard input cannot be both the specification and the certificate");
    }
    try (InputStream in = session.open(certificate);
        ProofFiles files = new ProofFiles(session, proofs)) {
      Loaded loaded = session.load(List.of(specification)).get(0);
      List<Diagnostic> errors = session.errors(loaded);
      if (!errors.isEmpty()) {
        session.diagnose(errors, false);
        return ExitCode.WRONG_SPECIFICATION;
      }
      Declared declared = new Declared(loaded.sound().orElseThrow());
      Verdict verdict =
          session.working(
              "certifying", () -> Certification.check(declared, in, files, session.budget()));
      return session.answer(code(verdict), new CertifyReport(specification, certificate, verdict));
    }
  }

  private static ExitCode code(Verdict verdict) {
    if (verdict instanceof Verdict.Rejected) {
      return ExitCode.NO;
    }
    return verdict instanceof Verdict.Accepted ? ExitCode.YES : ExitCode.INCONCLUSIVE;
  }
}
