package org.aisc.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Sources.Reason;
import org.aisc.text.SourceFile;

/** Bytes to text, strictly: UTF-8 and nothing else, up to a size. */
final class Decoding {
  /** Larger files are refused. */
  static final int LIMIT = 256 << 20;

  private static final char REPLACEMENT = '\uFFFD';

  private Decoding() {}

  /**
   * A file's text, and what is wrong with it. A broken text is what could be made of it.
   *
   * @param reason why it cannot be used, present exactly when a problem is
   */
  record Decoded(SourceFile file, Optional<Reason> reason, Optional<Diagnostic> problem) {}

  /** Reads a file, unless it is too large. */
  static Decoded read(String name, Path path) throws IOException {
    if (Files.isRegularFile(path) && Files.size(path) > LIMIT) {
      return tooLarge(name, LIMIT);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in);
    }
  }

  /** Reads a stream to its end, or to the limit; what gzip has packed is unpacked. */
  static Decoded read(String name, InputStream in) throws IOException {
    try {
      return decode(name, unpacked(in).readNBytes(LIMIT + 1), LIMIT);
    } catch (ZipException | EOFException damaged) {
      SourceFile file = new SourceFile(name, "");
      return broken(file, Reason.NOT_TEXT, Code.GZIP_BROKEN.at(file.span(0, 0)));
    }
  }

  /** The stream, unpacked if it begins as gzip does. */
  private static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(in, 2);
    byte[] start = whole.readNBytes(2);
    whole.unread(start);
    boolean packed = start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    return packed ? new GZIPInputStream(whole, 1 << 16) : whole;
  }

  /** Decodes a file's bytes; a byte order mark is left out. */
  static Decoded decode(String name, byte[] bytes, int limit) {
    if (bytes.length > limit) {
      return tooLarge(name, limit);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      return binary(name, text, zero, bytes);
    }
    if (text.indexOf(REPLACEMENT) >= 0) {
      Optional<Decoded> wrong = firstWrongByte(name, text, bytes);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
    SourceFile file = new SourceFile(name, marked ? text.substring(1) : text);
    return new Decoded(file, Optional.empty(), Optional.empty());
  }

  private static Decoded tooLarge(String name, int limit) {
    SourceFile file = new SourceFile(name, "");
    Diagnostic problem = Code.FILE_TOO_LARGE.at(file.span(0, 0), limit >> 20);
    return broken(file, Reason.TOO_LARGE, problem);
  }

  private static Decoded binary(String name, String text, int zero, byte[] bytes) {
    SourceFile file = new SourceFile(name, text);
    Diagnostic problem = Code.NOT_TEXT.at(file.span(zero, zero + 1));
    boolean utf16 =
        bytes.length > 1
            && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
    return broken(
        file,
        Reason.NOT_TEXT,
        utf16 ? problem.help("this looks like UTF-16; save the file as UTF-8") : problem);
  }

  private static Optional<Decoded> firstWrongByte(String name, String text, byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (!strict.decode(in, out, true).isError()) {
      return Optional.empty();
    }
    SourceFile file = new SourceFile(name, text);
    int wrong = bytes[in.position()] & 0xFF;
    Diagnostic problem =
        Code.NOT_UTF8.at(file.span(out.position(), out.position() + 1), wrong, in.position());
    return Optional.of(
        broken(file, Reason.NOT_TEXT, problem.help("save the file in the encoding UTF-8")));
  }

  private static Decoded broken(SourceFile file, Reason reason, Diagnostic problem) {
    return new Decoded(file, Optional.of(reason), Optional.of(problem));
  }
}
