package org.aisc.syntax;

import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;

/** Text to tree. Never throws on bad input: it returns what it understood, and diagnostics. */
public final class Parsing {
  private Parsing() {}

  /** A parsed file and what is wrong with it. */
  public record Parsed(SourceTree tree, List<Diagnostic> diagnostics) {
    public Parsed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Parses a whole file; linear in its length, and independent of nesting depth. */
  public static Parsed parse(SourceFile file) {
    Complaints complaints = new Complaints();
    SourceTree tree = new Declarations(new TokenWindow(file, complaints), complaints).file();
    return new Parsed(tree, complaints.found());
  }
}
