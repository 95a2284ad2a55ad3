package org.aisc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes UTF-8 in large pieces, for one thread: what is written is gathered as a string, whose
 * bytes Java makes far faster than an encoder of a stream does. Half a character at the end of a
 * piece waits for its other half.
 */
final class Utf8Writer extends Writer {
  private static final int PIECE = 1 << 16;

  private final OutputStream out;
  private final StringBuilder piece = new StringBuilder(PIECE);

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int character) throws IOException {
    piece.append((char) character);
    passOn();
  }

  @Override
  public void write(String text) throws IOException {
    piece.append(text);
    passOn();
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    piece.append(text, from, from + length);
    passOn();
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    piece.append(text, from, length);
    passOn();
  }

  private void passOn() throws IOException {
    if (piece.length() >= PIECE) {
      empty();
    }
  }

  private void empty() throws IOException {
    int end = piece.length();
    if (end > 0 && Character.isHighSurrogate(piece.charAt(end - 1))) {
      end--;
    }
    out.write(piece.substring(0, end).getBytes(StandardCharsets.UTF_8));
    piece.delete(0, end);
  }

  @Override
  public void flush() throws IOException {
    empty();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    if (piece.length() > 0) {
      out.write(piece.toString().getBytes(StandardCharsets.UTF_8));
    }
    out.close();
  }
}
