package org.aisc.certify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.aisc.limit.Budget;

/**
 * The lines of a certificate, one at a time, each of which starts with a keyword. Only one line is
 * ever held. The last one, {@code end}, repeats the SHA-256 digest of all before it, so that a file
 * that was cut off or changed by accident is told from one that claims too much.
 */
final class Script {
  private static final int LONGEST = 1 << 26;
  private static final String ENDED = "the certificate ends too soon";

  private final InputStream in;
  private final Proofs proofs;
  private final Budget budget;
  private final MessageDigest digest = sha256();
  private byte[] buffer = new byte[1 << 12];
  private long number;
  private Line line;

  Script(InputStream in, Proofs proofs, Budget budget) throws IOException {
    this.proofs = proofs;
    this.in = new BufferedInputStream(in, 1 << 16);
    this.budget = budget;
    this.line = read();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  /** Who is shown the refutations. */
  Proofs proofs() {
    return proofs;
  }

  /** Whether the line that comes next has a keyword. */
  boolean at(String keyword) {
    String text = line.text();
    return text.startsWith(keyword)
        && (text.length() == keyword.length() || text.charAt(keyword.length()) == ' ');
  }

  /** The line that comes next, which must have a keyword; read up to the word after it. */
  Line take(String keyword) throws IOException {
    Line taken = takeAny(keyword);
    taken.word();
    if (taken.ended()) {
      throw taken.reject("something is missing after `" + keyword + "`");
    }
    return taken;
  }

  /** Takes a line that must be a keyword and nothing more. */
  void takeAlone(String keyword) throws IOException {
    Line taken = takeAny(keyword);
    taken.word();
    taken.end();
  }

  /** The line that comes next, which must have a keyword, read from its start. */
  Line takeAny(String keyword) throws IOException {
    if (!at(keyword)) {
      String found = line.text().split(" ", 2)[0];
      throw line.reject("expected `" + keyword + "` and not `" + Line.shown(found) + "`");
    }
    return take();
  }

  /** The line that comes next, whatever it is. */
  Line take() throws IOException {
    poll();
    digest.update(buffer, 0, line.text().length() + 1);
    Line taken = line;
    line = read();
    return taken;
  }

  /** Ends the check when the budget does. */
  void poll() throws OutOfTime {
    if (budget.exhausted()) {
      throw new OutOfTime(budget.reason().orElse("stopped"));
    }
  }

  Rejection reject(String reason) {
    return line.reject(reason);
  }

  /** Checks the last line. */
  void end() throws IOException {
    String expected = "end " + HexFormat.of().formatHex(digest.digest());
    if (!line.text().equals(expected)) {
      throw line.reject(
          at("end")
              ? "the digest is not that of the lines before it"
              : "expected `end` and not `" + Line.shown(line.text()) + "`");
    }
    if (in.read() >= 0) {
      throw new Rejection(number + 1, "something follows the end");
    }
  }

  private Line read() throws IOException {
    number++;
    int size = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (next < ' ' || next > '~') {
        throw new Rejection(number, "a byte is no plain character: " + next);
      } else if (size == LONGEST) {
        throw new Rejection(number, "the line is longer than " + LONGEST + " characters");
      } else if (size + 1 == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
      buffer[size++] = (byte) next;
      next = in.read();
    }
    if (next < 0) {
      throw new Rejection(number, ENDED);
    }
    buffer[size] = '\n';
    return new Line(new String(buffer, 0, size, StandardCharsets.ISO_8859_1), number);
  }

  /** The budget ended. */
  static final class OutOfTime extends IOException {
    private static final long serialVersionUID = 1L;

    OutOfTime(String reason) {
      super(reason);
    }
  }
}
