package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import org.aisc.report.Printable;

/**
 * One question that a user can ask. Its class holds its options as fields with picocli's
 * annotations, and has one line in {@link Verbs}.
 */
interface Verb {
  /** Two calls that can be pasted as they are. */
  List<String> examples();

  CommonOptions common();

  /** What it answers with, which tells in what formats it can be written; none by default. */
  default Class<? extends Printable> answer() {
    return Printable.class;
  }

  /**
   * Answers, once the options are filled in.
   *
   * @throws WrongCall if they cannot be meant
   */
  ExitCode run(Session session) throws IOException;
}
