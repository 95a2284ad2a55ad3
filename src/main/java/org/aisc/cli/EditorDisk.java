package org.aisc.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.diag.Code;
import org.aisc.diag.Pages;
import org.aisc.lsp.Disk;
import org.aisc.sema.Sources;
import org.aisc.text.SourceFile;

/**
 * The disk as the language server sees it. What is packed with the program, catalogue modules and
 * pages about codes, is copied into a folder of the user's cache when an editor is to open it: any
 * editor can open a file.
 */
final class EditorDisk implements Disk {
  private static final String CATALOGUE = "specs/";

  private final Optional<Copies> copies;
  private final KeptFiles files = new KeptFiles();
  private final Map<String, String> uris = new ConcurrentHashMap<>();

  /** Copies go into a folder, if there is one for them. */
  EditorDisk(Optional<Path> cache) {
    this.copies = cache.map(Copies::new);
  }

  @Override
  public String name(String uri) {
    String name = path(uri).map(this::name).orElse(uri);
    uris.put(name, uri);
    return name;
  }

  private static Optional<Path> path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Optional.of(Path.of(parsed))
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException none) {
      return Optional.empty();
    }
  }

  private String name(Path path) {
    Path real = real(path);
    return copies.flatMap(it -> it.original(real)).orElse(real.toString());
  }

  /** The path with links followed, as far as it is there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException missing) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }

  @Override
  public String uri(String name) {
    String known = uris.get(name);
    if (known != null) {
      return known;
    }
    String uri =
        isCatalogue(name)
            ? copy(name, () -> files.kept(name).file().text()).orElse("aisc:" + name)
            : Path.of(name).toUri().toString();
    uris.put(name, uri);
    return uri;
  }

  private Optional<String> copy(String name, Copies.Text text) {
    return copies.flatMap(it -> it.put(name, text)).map(file -> file.toUri().toString());
  }

  @Override
  public Optional<SourceFile> read(String name) {
    try {
      Decoded decoded =
          isCatalogue(name) ? files.kept(name) : files.kept(Path.of(name).toAbsolutePath());
      return decoded.problem().isPresent() ? Optional.empty() : Optional.of(decoded.file());
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public Sources sources(SourceFile file, Map<String, SourceFile> open) {
    Reading reading = files.with(open);
    boolean onDisk = !isCatalogue(file.name()) && isPath(file.name());
    return onDisk
        ? FileSources.of(Path.of(file.name()), file, reading)
        : FileSources.ofModule(file, reading);
  }

  private static boolean isPath(String name) {
    try {
      return Path.of(name).isAbsolute();
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  @Override
  public List<String> specifications(List<String> folders) {
    TreeSet<String> found = new TreeSet<>();
    for (String folder : folders) {
      if (isPath(folder)) {
        Specifications.below(Path.of(folder)).forEach(path -> found.add(real(path).toString()));
      }
    }
    return new ArrayList<>(found);
  }

  @Override
  public Optional<String> page(Code code) {
    return copy("pages/" + code.id() + ".md", () -> Pages.of(code));
  }

  @Override
  public boolean isCatalogue(String name) {
    return name.startsWith(CATALOGUE);
  }

  /** The folder for copies: below the user's cache, as the platform has it. */
  static Optional<Path> cache(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
        .filter(folder -> isPath(folder))
        .map(Path::of)
        .or(() -> Optional.ofNullable(environment.get("LOCALAPPDATA")).map(Path::of))
        .or(() -> Optional.ofNullable(environment.get("HOME")).map(it -> Path.of(it, ".cache")))
        .map(folder -> folder.resolve("aisc").resolve(Cli.VERSION))
        .map(EditorDisk::real);
  }
}
