package org.aisc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Parsing;
import org.aisc.syntax.SourceTree;
import org.aisc.syntax.Word;
import org.aisc.text.SourceFile;

/**
 * Rewrites a specification in the one canonical layout: only white space changes, and a comment
 * that stood behind a connective moves before it. What a text means stays, its comments stay, and
 * what is formatted already stays as it is. Takes linear time, at any depth of nesting.
 */
public final class Formatting {
  private final Tokens tokens;
  private final StringBuilder out = new StringBuilder();
  private final Paragraph paragraph = new Paragraph(out);
  private final Setting setting = new Setting(paragraph);

  private Formatting(SourceFile file) {
    this.tokens = new Tokens(file);
  }

  /**
   * What became of a text.
   *
   * @param text the formatted text; empty when there are syntax errors
   */
  public record Formatted(Optional<String> text, List<Diagnostic> diagnostics) {
    public Formatted {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Formats a text; lines end as the first line does. */
  public static Formatted format(SourceFile file) {
    Parsing.Parsed parsed = Parsing.parse(file);
    if (parsed.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
      return new Formatted(Optional.empty(), parsed.diagnostics());
    }
    String text = new Formatting(file).text(parsed.tree());
    if (!Said.by(file).equals(Said.by(new SourceFile(file.name(), text)))) {
      throw new IllegalStateException("formatting would change what " + file.name() + " says");
    }
    return new Formatted(Optional.of(text.replace("\n", lineEnd(file))), parsed.diagnostics());
  }

  /** All words of a text, and all comments, without the space around their lines. */
  private record Said(List<String> words, List<String> comments) {
    static Said by(SourceFile file) {
      List<String> words = new ArrayList<>();
      List<String> comments = new ArrayList<>();
      for (Word word : Word.of(file)) {
        if (word.kind() == Word.Kind.COMMENT) {
          word.span().text().lines().map(String::strip).forEach(comments::add);
        } else {
          words.add(word.span().text().stripTrailing());
        }
      }
      return new Said(words, comments);
    }
  }

  private static String lineEnd(SourceFile file) {
    int first = file.text().indexOf('\n');
    return first > 0 && file.text().charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  private String text(SourceTree tree) {
    tree.version().ifPresent(version -> version(version.span().end()));
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Layer layer) {
        layer(layer);
      } else {
        declaration(declaration, 0);
      }
    }
    setting.end(tokens.next());
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  private void version(int end) {
    setting.declaration(new Shape(until(end), 0));
  }

  private void layer(Declaration.Layer layer) {
    setting.word(tokens.next(), Gap.declaration(0));
    setting.word(tokens.next(), Gap.space(4));
    layer.members().forEach(member -> declaration(member, 2));
    boolean empty = layer.members().isEmpty();
    setting.word(tokens.next(), empty ? Gap.space(0) : Gap.declaration(0));
    paragraph.flush();
  }

  private void declaration(Declaration declaration, int indent) {
    setting.declaration(Shaping.of(declaration, until(declaration.span().end()), indent));
  }

  /** The words up to an offset. */
  private List<Token> until(int end) {
    List<Token> found = new ArrayList<>();
    do {
      found.add(tokens.next());
    } while (found.get(found.size() - 1).end() < end);
    return found;
  }
}
