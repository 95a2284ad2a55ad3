package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.aisc.cli.Decoding.Decoded;

/**
 * Notes how every place on the disk was just before it was read, missing files included, so that
 * whatever happens to it later is seen. Times and sizes are compared, and which file it is, rather
 * than the platform's events waited for: that works alike for files that an editor replaces, for
 * links, and for folders of a network, where there are no events.
 */
final class Watched implements Reading {
  private final Map<Path, Stamp> places = new ConcurrentSkipListMap<>();

  /** How a place was: empty when no file was there. */
  private record Stamp(Optional<Present> file) {
    static Stamp of(Path place) {
      try {
        BasicFileAttributes is = Files.readAttributes(place, BasicFileAttributes.class);
        Optional<Object> key = Optional.ofNullable(is.fileKey());
        return new Stamp(Optional.of(new Present(is.lastModifiedTime(), is.size(), key)));
      } catch (IOException missing) {
        return new Stamp(Optional.empty());
      }
    }
  }

  /** Time and size of a file, and which one it is, where the platform tells. */
  private record Present(FileTime time, long size, Optional<Object> key) {}

  @Override
  public void looking(Path place) {
    places.computeIfAbsent(place, Stamp::of);
  }

  @Override
  public Decoded file(String shown, Path real) throws IOException {
    return AFRESH.file(shown, real);
  }

  /** A place that is no more as it was before it was read; the first by name. */
  Optional<Path> changed() {
    return places.entrySet().stream()
        .filter(each -> !each.getValue().equals(Stamp.of(each.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** How all places are now, to compare with how they are later. */
  Map<Path, Object> now() {
    Map<Path, Object> now = new TreeMap<>();
    places.keySet().forEach(place -> now.put(place, Stamp.of(place)));
    return now;
  }
}
