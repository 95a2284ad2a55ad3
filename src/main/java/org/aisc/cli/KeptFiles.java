package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.syntax.Parsing;
import org.aisc.text.SourceFile;

/**
 * Files as an editor sees them: what is open in it comes before what is on the disk, and a file on
 * the disk is read again only when its size or its time has changed. Trees are kept, too.
 */
final class KeptFiles {
  private final Map<Path, Kept> files = new ConcurrentHashMap<>();
  private final Map<String, Decoded> modules = new ConcurrentHashMap<>();

  private final Map<String, Parsing.Parsed> trees = new ConcurrentHashMap<>();

  private record Kept(FileTime time, long size, Decoded decoded) {}

  /** Reads with texts that stand in for files, by their real paths. */
  Reading with(Map<String, SourceFile> open) {
    return new Reading() {
      @Override
      public Decoded file(String shown, Path real) throws IOException {
        SourceFile text = open.get(real.toString());
        return text == null ? kept(real) : new Decoded(text, Optional.empty(), Optional.empty());
      }

      @Override
      public Decoded module(String place) throws IOException {
        return kept(place);
      }

      @Override
      public Parsing.Parsed parsed(SourceFile text) {
        return tree(text);
      }
    };
  }

  /** The tree of a text, kept until there is another text of its name. */
  private Parsing.Parsed tree(SourceFile text) {
    Parsing.Parsed known = trees.get(text.name());
    if (known != null && known.tree().file() == text) {
      return known;
    }
    Parsing.Parsed fresh = Parsing.parse(text);
    trees.put(text.name(), fresh);
    return fresh;
  }

  /** A file on the disk. */
  Decoded kept(Path real) throws IOException {
    BasicFileAttributes now = Files.readAttributes(real, BasicFileAttributes.class);
    Kept known = files.get(real);
    if (known != null
        && known.time().equals(now.lastModifiedTime())
        && known.size() == now.size()) {
      return known.decoded();
    }
    Decoded decoded = Decoding.read(real.toString(), real);
    files.put(real, new Kept(now.lastModifiedTime(), now.size(), decoded));
    return decoded;
  }

  /** A catalogue module; it never changes. */
  Decoded kept(String place) throws IOException {
    Decoded known = modules.get(place);
    if (known != null) {
      return known;
    }
    Decoded decoded = Reading.AFRESH.module(place);
    modules.put(place, decoded);
    return decoded;
  }
}
