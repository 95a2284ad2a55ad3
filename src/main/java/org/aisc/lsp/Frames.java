package org.aisc.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client's messages, each behind a header that tells its length. What stands before a header that
 * can be read is left out, as is what is left of a message whose header told too small a length or
 * whose reader gave up on it, so that one wrong message does not spoil those that follow. Headers
 * are read byte by byte, and messages in larger parts: that is how lsp4j does it.
 */
final class Frames extends InputStream {
  /** Longer messages are left out: none has to be. */
  private static final int LONGEST = 1 << 29;

  private static final int LONGEST_HEADER = 1 << 12;
  private static final int PART = 1 << 13;
  private static final Pattern LENGTH =
      Pattern.compile("Content-Length:[ \t]*([0-9]{1,9})[ \t]*\r?\n", Pattern.CASE_INSENSITIVE);

  private final InputStream in;
  private byte[] header = {};
  private int written;
  private int left;

  Frames(InputStream in) {
    this.in = in;
  }

  /** The next byte of a header; a message that was not read to its end is left behind. */
  @Override
  public int read() throws IOException {
    if (written == header.length) {
      leave();
      if (!start()) {
        return -1;
      }
    }
    return header[written++];
  }

  /** The next part of a message. */
  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = in.read(to, offset, Math.min(length, left));
    left = count < 0 ? 0 : left - count;
    return count;
  }

  private void leave() throws IOException {
    byte[] part = new byte[PART];
    while (left > 0) {
      read(part, 0, PART);
    }
  }

  /** Reads up to the next message; false if none comes any more. */
  private boolean start() throws IOException {
    StringBuilder read = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      read.append((char) next);
      if (next == '\n' && endsHeader(read)) {
        int length = length(read);
        if (length > 0) {
          left = length;
          header = ("Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
          written = 0;
          return true;
        }
        read.setLength(0);
      } else if (read.length() > 2 * LONGEST_HEADER) {
        read.delete(0, LONGEST_HEADER);
      }
    }
    return false;
  }

  private static boolean endsHeader(StringBuilder read) {
    String end = read.substring(Math.max(0, read.length() - 3));
    return end.endsWith("\n\n") || end.equals("\n\r\n");
  }

  /** The last length that is told; 0 if none is, or one that is too great. */
  private static int length(StringBuilder read) {
    int length = 0;
    for (Matcher found = LENGTH.matcher(read); found.find(); ) {
      length = Integer.parseInt(found.group(1));
    }
    return length > LONGEST ? 0 : length;
  }
}
