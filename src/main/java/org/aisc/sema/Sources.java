package org.aisc.sema;

import java.util.List;
import org.aisc.syntax.Parsing;
import org.aisc.text.SourceFile;

/** Where imported files come from. The faces implement it; the checker itself touches no file. */
public interface Sources {
  /**
   * Reads {@code path}, written in the file {@code from}, relative to that file's folder. The
   * answer for one and the same file is always the same {@link SourceFile} object, however its path
   * is written, so that circles and diamonds of imports are seen.
   */
  Read relative(SourceFile from, String path);

  /** Reads the catalogue module {@code name}, such as {@code std.attacks}. */
  Read module(String name);

  /** The names of all catalogue modules, sorted: one is suggested for a name that is not found. */
  default List<String> modules() {
    return List.of();
  }

  /**
   * The specifications in a file's own folder, as its imports name them, sorted: one is suggested
   * for a name that is not found. None where there are too many to search.
   */
  default List<String> siblings(SourceFile from) {
    return List.of();
  }

  /**
   * The tree of a file that was read; it may be kept for as long as the file is the same object.
   */
  default Parsing.Parsed parsed(SourceFile file) {
    return Parsing.parse(file);
  }

  /** What reading gave. */
  sealed interface Read {
    record Found(SourceFile file) implements Read {}

    /** The file is not there, or the path leaves the project's root folder, or it is unreadable. */
    record Failed(Reason reason, String detail) implements Read {}
  }

  /** Why a file could not be read. */
  enum Reason {
    MISSING,
    OUTSIDE_ROOT,
    UNREADABLE,
    NOT_TEXT,
    TOO_LARGE
  }

  /** No imports at all, for texts that stand alone. */
  static Sources none() {
    return new Sources() {
      @Override
      public Read relative(SourceFile from, String path) {
        return new Read.Failed(Reason.MISSING, path);
      }

      @Override
      public Read module(String name) {
        return new Read.Failed(Reason.MISSING, name);
      }
    };
  }
}
