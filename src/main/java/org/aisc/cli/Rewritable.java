package org.aisc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;

/** A file that a run may write again. */
final class Rewritable {
  private final Surroundings around;
  private final String name;
  private final Decoded decoded;
  private final boolean marked;

  private Rewritable(Surroundings around, String name, Decoded decoded, boolean marked) {
    this.around = around;
    this.name = name;
    this.decoded = decoded;
    this.marked = marked;
  }

  /**
   * Reads a file; {@code -} is the standard input.
   *
   * @throws WrongCall if there is no such file, or it is none that may be written again
   */
  static Rewritable open(Surroundings around, String name) {
    return Failures.specification(around, name, () -> read(around, name));
  }

  private static Rewritable read(Surroundings around, String name) throws IOException {
    if (name.equals("-")) {
      return new Rewritable(around, name, Decoding.read(name, around.in()), false);
    }
    Path path = around.folder().resolve(name);
    requirePlain(name, path);
    byte[] start = start(path);
    boolean marked = start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB;
    if (start.length > 1 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B) {
      throw new WrongCall("`" + name + "` is packed by gzip; unpack it first");
    }
    return new Rewritable(around, name, Decoding.read(name, path), marked);
  }

  private static void requirePlain(String name, Path path) throws IOException {
    Path real = path.toRealPath();
    if (!Files.isRegularFile(real)) {
      String what = Files.isDirectory(real) ? "a folder, not a file" : "not a plain file";
      throw new WrongCall("`" + name + "` is " + what);
    }
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isSymbolicLink(path) && folder != null && !real.startsWith(folder.toRealPath())) {
      throw new WrongCall(
          "`" + name + "` is a link that leads out of its folder",
          List.of("name the file itself: `" + real + "`"));
    }
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(3);
    }
  }

  /** The name on the command line. */
  String name() {
    return name;
  }

  boolean isInput() {
    return name.equals("-");
  }

  SourceFile source() {
    return decoded.file();
  }

  /** Why it is no text. */
  Optional<Diagnostic> problem() {
    return decoded.problem();
  }

  /**
   * Replaces the file's text, at once; the standard input stays what it is.
   *
   * @throws WrongCall if the file must not be written
   */
  void rewrite(String text) {
    if (!isInput()) {
      Path path = around.folder().resolve(name);
      if (!Files.isWritable(path)) {
        String reason = Files.exists(path) ? "permission denied" : "no such file";
        throw new WrongCall("cannot write `" + name + "`: " + reason);
      }
      byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
      Output.write(around, Optional.of(name), out -> out.write(bytes));
    }
  }
}
