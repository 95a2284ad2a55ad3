package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Formula.Amount;
import org.aisc.text.SourceFile;

/**
 * A file as it was written, or the part of it that could be understood.
 *
 * @param version the number after {@code aisc} in the first line
 */
public record SourceTree(
    SourceFile file, Optional<Amount> version, List<Declaration> declarations) {
  public SourceTree {
    declarations = List.copyOf(declarations);
  }
}
