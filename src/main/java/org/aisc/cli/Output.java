package org.aisc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Where the answer goes. A file is written beside itself and put in place when it is whole, so that
 * a run that is stopped leaves the old one as it was.
 */
final class Output {
  private Output() {}

  /** Writes the answer's bytes. */
  @FunctionalInterface
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Finds out before the work starts whether the answer can be written.
   *
   * @throws WrongCall if the folder is not there, or the answer would replace an input
   */
  static void check(Surroundings around, Optional<String> output, List<String> inputs) {
    if (output.isEmpty()) {
      return;
    }
    Path target = target(around, output.get());
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target)) {
      throw new WrongCall("cannot write `" + output.get() + "`: it is a folder");
    } else if (folder != null && !Files.isDirectory(folder)) {
      throw new WrongCall("cannot write `" + output.get() + "`: its folder does not exist");
    }
    for (String input : inputs) {
      if (!input.equals("-") && isSame(target, around.folder().resolve(input))) {
        throw new WrongCall("the answer would replace the specification `" + input + "`");
      }
    }
  }

  /**
   * Writes to the named file, or to standard output. Standard output that was closed by its reader
   * has had enough: that is no failure.
   *
   * @return whether there still is a reader
   */
  static boolean write(Surroundings around, Optional<String> output, Body body) {
    try {
      if (output.isPresent()) {
        file(target(around, output.get()), body);
      } else {
        body.write(around.out());
        around.out().flush();
      }
      return true;
    } catch (IOException failed) {
      if (output.isPresent() || !Failures.isClosedPipe(failed)) {
        String where = output.map(name -> "`" + name + "`").orElse("the answer");
        throw new WrongCall("cannot write " + where + ": " + Failures.reason(failed));
      }
      return false;
    }
  }

  /** Prints a text on standard output. */
  static void print(Surroundings around, String text) {
    write(around, Optional.empty(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void file(Path target, Body body) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        body.write(out);
      }
      return;
    }
    Path real = Files.exists(target) ? target.toRealPath() : target;
    Path draft = draft(real);
    try {
      try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.WRITE)) {
        body.write(out);
      }
      if (Files.exists(real)) {
        keepPermissions(real, draft);
      }
      Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A new, empty file beside the target. */
  private static Path draft(Path target) throws IOException {
    for (int number = 0; ; number++) {
      try {
        return Files.createFile(target.resolveSibling(target.getFileName() + ".part" + number));
      } catch (FileAlreadyExistsException taken) {
        if (number == 1000) {
          throw taken;
        }
      }
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
      PosixFileAttributes before = Files.readAttributes(from, PosixFileAttributes.class);
      keepOwner(before, Files.getFileAttributeView(to, PosixFileAttributeView.class));
      Files.setPosixFilePermissions(to, before.permissions());
    }
  }

  /** The file stays whose it was, as far as that is allowed: to root, as a rule. */
  private static void keepOwner(PosixFileAttributes before, PosixFileAttributeView now) {
    try {
      now.setGroup(before.group());
      now.setOwner(before.owner());
    } catch (IOException refused) {
      // The file is written by somebody who may not give it away.
      return;
    }
  }

  private static Path target(Surroundings around, String output) {
    try {
      return around.folder().resolve(output);
    } catch (InvalidPathException invalid) {
      throw new WrongCall("no file can be called `" + output + "`");
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.isSameFile(one, other);
    } catch (IOException missing) {
      return false;
    }
  }
}
