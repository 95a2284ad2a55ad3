package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Copies of texts that are packed with the program, as files that editors can open. */
final class Copies {
  private final Path folder;
  private final Map<String, Optional<Path>> done = new ConcurrentHashMap<>();

  Copies(Path folder) {
    this.folder = folder;
  }

  /** A text that is read when it is needed. */
  @FunctionalInterface
  interface Text {
    String text() throws IOException;
  }

  /** The file with a text, unless it cannot be written. */
  Optional<Path> put(String name, Text text) {
    return done.computeIfAbsent(name, fresh -> write(folder.resolve(name), text));
  }

  private static Optional<Path> write(Path file, Text text) {
    try {
      String wanted = text.text();
      if (Files.isRegularFile(file) && Files.readString(file).equals(wanted)) {
        return Optional.of(file);
      }
      Path parent = Files.createDirectories(file.resolveSibling("").normalize());
      Path draft = Files.createTempFile(parent, "copy", ".part");
      Files.writeString(draft, wanted);
      draft.toFile().setReadOnly();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(file);
    } catch (IOException denied) {
      return Optional.empty();
    }
  }

  /** The name of what a file is a copy of. */
  Optional<String> original(Path file) {
    return file.startsWith(folder)
        ? Optional.of(folder.relativize(file).toString().replace('\\', '/'))
        : Optional.empty();
  }
}
