package org.aisc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aisc.sema.Sources;

/** The modules of the catalogue, as they stand in {@code specs/}. */
public final class Catalogue {
  private static final Path ROOT = Path.of("specs");

  private Catalogue() {}

  /** Sources that have the catalogue's modules and nothing else. */
  public static Sources sources() {
    Map<String, String> texts = new HashMap<>();
    files().forEach(file -> texts.put(file.toString().replace('\\', '/'), text(file)));
    return new MemorySources(texts);
  }

  /** The files of all modules, sorted. */
  public static List<Path> files() {
    try (Stream<Path> found = Files.walk(ROOT)) {
      return found.filter(file -> file.toString().endsWith(".aisc")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
