package org.aisc.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.aisc.certify.Proofs;
import org.aisc.logic.Dimacs;
import org.aisc.logic.Formula;
import org.aisc.text.Lines;

/** Files for other checkers: the formulas that a certificate refutes, and how. */
final class ProofFiles implements Proofs, AutoCloseable {
  private final Session session;
  private final Optional<String> prefix;
  private List<Writer> open = List.of();
  private int count;

  /** Without a prefix nothing is written. */
  ProofFiles(Session session, Optional<String> prefix) {
    this.session = session;
    this.prefix = prefix;
  }

  @Override
  public Lines next(Formula formula) throws IOException {
    close();
    if (prefix.isEmpty()) {
      return Proofs.UNSEEN.next(formula);
    }
    String name = prefix.get() + ++count;
    try (Writer cnf = session.create(name + ".cnf")) {
      Dimacs.writeCnf(formula, List.of(), line -> cnf.append(line).append('\n'));
    }
    Writer lrat = session.create(name + ".lrat");
    open = List.of(lrat);
    Writer drat = session.create(name + ".drat");
    open = List.of(lrat, drat);
    return line -> {
      lrat.append(line).append('\n');
      if (!line.contains(" d ")) {
        drat.append(clause(line)).append('\n');
      }
    };
  }

  /** The clause of a line, without its number and its hints. */
  private static String clause(String line) {
    String rest = line.substring(line.indexOf(' ') + 1);
    int end = rest.startsWith("0 ") ? 1 : rest.indexOf(" 0 ") + 2;
    return rest.substring(0, Math.max(end, 0));
  }

  @Override
  public void close() throws IOException {
    for (Writer each : open) {
      each.close();
    }
    open = List.of();
  }
}
