package org.aisc.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aisc.diag.Nearest;

/** Finds specifications in a folder of a project. */
final class Specifications {
  private static final Set<String> FOREIGN = Set.of("node_modules", "target");
  private static final String SUFFIX = ".aisc";
  private static final int MOST_ENTRIES = 1_000;
  private static final int LARGEST = 1 << 20;

  /** A name that can stand in quotes as it is. */
  private static final Pattern NAME =
      Pattern.compile("[^.\"\\\\\\p{Cntrl}][^\"\\\\\\p{Cntrl}]*\\.aisc");

  private Specifications() {}

  /**
   * Those in a folder itself, as imports name them, sorted; without very large ones, and none if
   * the folder holds very many files.
   */
  static List<String> beside(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> all = entries.limit(MOST_ENTRIES + 1).toList();
      return all.size() > MOST_ENTRIES
          ? List.of()
          : all.stream()
              .filter(Specifications::isImportable)
              .map(file -> "./" + file.getFileName())
              .sorted()
              .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** The name of a specification that was probably meant by that of a file that is missing. */
  static Optional<String> near(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    List<String> there =
        folder == null ? List.of() : beside(folder).stream().map(Specifications::stem).toList();
    return Nearest.of(stem(missing.getFileName().toString()), there).map(stem -> stem + SUFFIX);
  }

  /** A file's name without the folder that it is in, and without what all have at their ends. */
  private static String stem(String name) {
    String last = name.startsWith("./") ? name.substring(2) : name;
    return last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
  }

  private static boolean isImportable(Path file) {
    try {
      return NAME.matcher(file.getFileName().toString()).matches()
          && Files.isRegularFile(file)
          && Files.size(file) <= LARGEST;
    } catch (IOException vanished) {
      return false;
    }
  }

  /** All of them, but for hidden folders and those that build tools fill. */
  static List<Path> below(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Visitor(folder, found));
    } catch (IOException unreadable) {
      return found;
    }
    return found;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;

    Visitor(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = name.startsWith(".") || FOREIGN.contains(name);
      return skipped && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && file.toString().endsWith(SUFFIX)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException denied) {
      return FileVisitResult.CONTINUE;
    }
  }
}
