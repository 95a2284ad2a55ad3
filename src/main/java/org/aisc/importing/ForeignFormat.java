package org.aisc.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.text.SourceFile;

/** The formats that specifications are imported from. */
public enum ForeignFormat {
  ATLAS(List.of(), false, files -> Atlas.read(files.get(0))),
  CYCLONEDX(List.of(), false, files -> CycloneDx.read(files.get(0))),
  HYPERGRAPH(List.of(".dat"), false, files -> Hypergraph.read(files.get(0))),
  META4ICS(List.of(".json", ".json.gz"), false, files -> Meta4ics.read(files.get(0))),
  OPEN_PSA(List.of(".xml"), true, OpenPsa::read);

  private final List<String> endings;
  private final boolean several;
  private final Function<List<SourceFile>, Imported> reader;

  ForeignFormat(
      List<String> endings, boolean several, Function<List<SourceFile>, Imported> reader) {
    this.endings = endings;
    this.several = several;
    this.reader = reader;
  }

  /** As on the command line, {@code open-psa}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether one model may be spread over several files. */
  public boolean takesSeveral() {
    return several;
  }

  /** The format of a file by the ending of its name; none for a specification. */
  public static Optional<ForeignFormat> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /**
   * Imports one model; linear in the length of the files, and independent of nesting depth.
   *
   * @param files at least one; exactly one unless the format {@link #takesSeveral}
   */
  public Imported read(List<SourceFile> files) {
    return reader.apply(List.copyOf(files));
  }
}
