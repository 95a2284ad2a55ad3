package org.aisc.lsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.sema.Sources;
import org.aisc.text.SourceFile;

/**
 * The files that a server may read. A file goes by the name that its {@link SourceFile} has: its
 * real path, the place of a catalogue module, or the URI of a text that no file holds. As long as a
 * file does not change, it is always the same {@link SourceFile}.
 */
public interface Disk {
  /** The name of what a URI points to. */
  String name(String uri);

  /** The URI of a name; a catalogue module is put into a file that editors can open. */
  String uri(String name);

  /** A file's text, unless it cannot be read. */
  Optional<SourceFile> read(String name);

  /**
   * Where the imports of a file come from.
   *
   * @param open texts that stand in for what is on the disk, by name
   */
  Sources sources(SourceFile file, Map<String, SourceFile> open);

  /** The names of all specifications in and below folders. */
  List<String> specifications(List<String> folders);

  /** The URI of the page about a code, if it could be written. */
  Optional<String> page(Code code);

  /** Whether a name is that of a catalogue module. */
  boolean isCatalogue(String name);
}
