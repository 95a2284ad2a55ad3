package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.sema.Sources;
import org.aisc.syntax.Parsing;
import org.aisc.text.SourceFile;

/**
 * The file that was named on the command line, the files in and below its folder, and the catalogue
 * modules packed with the program. Nothing else is ever read: paths are resolved, symbolic links
 * included, before they are compared with the root folder.
 */
final class FileSources implements Sources {
  private static final String SUFFIX = ".aisc";

  private final Path root;
  private final Reading reading;
  private final Map<Object, Decoded> read = new HashMap<>();
  private final Map<SourceFile, Place> places = new HashMap<>();

  private FileSources(Path root, Reading reading) {
    this.root = root;
    this.reading = reading;
  }

  /** Where the relative imports of a file start from. */
  private sealed interface Place {
    record OnDisk(Path folder) implements Place {}

    record InCatalogue(Path folder) implements Place {}
  }

  /** The named file, with the sources that its imports come from. */
  record Opened(FileSources sources, Decoded file) {}

  /**
   * Opens the file named on the command line; {@code -} is the standard input.
   *
   * @throws WrongCall if it cannot be read at all
   */
  static Opened open(Surroundings around, String argument) {
    return open(around, argument, Reading.AFRESH);
  }

  /**
   * The same, with another way to get what it imports.
   *
   * @throws WrongCall if it cannot be read at all
   */
  static Opened open(Surroundings around, String argument, Reading reading) {
    return Failures.specification(around, argument, () -> opened(around, argument, reading));
  }

  private static Opened opened(Surroundings around, String argument, Reading reading)
      throws IOException {
    Path folder = around.folder().toRealPath();
    if (argument.equals("-")) {
      FileSources sources = new FileSources(folder, reading);
      return sources.opened(Decoding.read(argument, around.in()), folder, argument);
    }
    Path path = around.folder().resolve(argument);
    reading.looking(path);
    if (Files.isDirectory(path)) {
      throw new WrongCall("`" + argument + "` is a folder, not a file");
    }
    Decoded decoded = Decoding.read(argument, path);
    Path home = path.toAbsolutePath().getParent();
    Path start = home == null ? folder : home.toRealPath();
    return new FileSources(start, reading).opened(decoded, start, identity(path));
  }

  /** The sources that a text's imports come from, were it the contents of a file. */
  static Sources of(Path file, SourceFile text, Reading reading) {
    Path folder = parent(file);
    Decoded decoded = new Decoded(text, Optional.empty(), Optional.empty());
    return new FileSources(folder, reading).opened(decoded, folder, file).sources();
  }

  /** The sources that a catalogue module's imports come from. */
  static Sources ofModule(SourceFile text, Reading reading) {
    Decoded decoded = new Decoded(text, Optional.empty(), Optional.empty());
    FileSources sources = new FileSources(Path.of("specs"), reading);
    sources.read.put(text.name(), decoded);
    sources.places.put(text, new Place.InCatalogue(parent(Path.of(text.name()))));
    return sources;
  }

  /** The real path; a pipe has none, and is itself. */
  private static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException pipe) {
      return path;
    }
  }

  private Opened opened(Decoded decoded, Path folder, Object key) {
    read.put(key, decoded);
    places.put(decoded.file(), new Place.OnDisk(folder));
    return new Opened(this, decoded);
  }

  @Override
  public Read relative(SourceFile from, String path) {
    Place place = places.getOrDefault(from, new Place.OnDisk(root));
    try {
      if (place instanceof Place.InCatalogue catalogue) {
        return resource(catalogue.folder().resolve(path).normalize());
      }
      return onDisk(((Place.OnDisk) place).folder(), shownName(from, path), path);
    } catch (InvalidPathException invalid) {
      return new Read.Failed(Reason.MISSING, path);
    }
  }

  @Override
  public Parsing.Parsed parsed(SourceFile file) {
    return reading.parsed(file);
  }

  @Override
  public Read module(String name) {
    Path path = Path.of("specs", name.split("\\.", -1));
    return resource(path.resolveSibling(path.getFileName() + SUFFIX));
  }

  @Override
  public List<String> siblings(SourceFile from) {
    return places.get(from) instanceof Place.OnDisk place
        ? Specifications.beside(place.folder())
        : List.of();
  }

  @Override
  public List<String> modules() {
    return CatalogueModules.names();
  }

  private Read onDisk(Path folder, String shown, String path) {
    Path wanted = folder.resolve(path).normalize();
    if (!wanted.startsWith(root)) {
      return new Read.Failed(Reason.OUTSIDE_ROOT, path);
    }
    reading.looking(wanted);
    try {
      Path real = wanted.toRealPath();
      if (!real.startsWith(root)) {
        return new Read.Failed(Reason.OUTSIDE_ROOT, path);
      }
      Decoded known = read.get(real);
      if (known == null && !Files.isRegularFile(real)) {
        String what = Files.isDirectory(real) ? " is a folder, not a file" : " is not a plain file";
        return new Read.Failed(Reason.UNREADABLE, path + what);
      } else if (known == null) {
        known = reading.file(shown, real);
        read.put(real, known);
        places.put(known.file(), new Place.OnDisk(parent(real)));
      }
      return answer(known);
    } catch (IOException failed) {
      return Failures.isMissing(failed)
          ? new Read.Failed(Reason.MISSING, path)
          : new Read.Failed(Reason.UNREADABLE, path + ": " + Failures.reason(failed));
    }
  }

  private Read resource(Path path) {
    String name = path.toString().replace('\\', '/');
    if (!path.startsWith("specs")) {
      return new Read.Failed(Reason.OUTSIDE_ROOT, name);
    }
    Decoded known = read.get(name);
    if (known == null) {
      try {
        known = reading.module(name);
      } catch (IOException failed) {
        return Failures.isMissing(failed)
            ? new Read.Failed(Reason.MISSING, name)
            : new Read.Failed(Reason.UNREADABLE, name + ": " + Failures.reason(failed));
      }
      read.put(name, known);
      places.put(known.file(), new Place.InCatalogue(parent(path)));
    }
    return answer(known);
  }

  private static Read answer(Decoded decoded) {
    Optional<Reason> reason = decoded.reason();
    return reason.isEmpty()
        ? new Read.Found(decoded.file())
        : new Read.Failed(reason.get(), decoded.problem().orElseThrow().message());
  }

  /** The imported file's name as seen from where the named file's name starts. */
  private static String shownName(SourceFile from, String path) {
    Path folder = Path.of(from.name()).getParent();
    Path shown = folder == null ? Path.of(path) : folder.resolve(path);
    return shown.normalize().toString();
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }
}
