package org.aisc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.SourceTree;
import org.aisc.syntax.Text;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** What a file declares, as a tree. */
public final class Outline {
  private static final int MOST = 500;

  private Outline() {}

  /** What an entry shows. */
  public enum Kind {
    HEADER,
    IMPORT,
    LAYER,
    ASSERTION,
    NODE,
    STEP,
    CONDITION,
    QUANTITY,
    PROPOSITION,
    EVENT,
    GOAL,
    MITIGATION,
    ATTACKER,
    DEFENCE
  }

  /**
   * A declaration.
   *
   * @param detail its title
   * @param span all of it
   * @param name its name, inside of the span
   */
  public record Entry(
      Kind kind, String label, String detail, Span span, Span name, List<Entry> inside) {
    public Entry {
      inside = List.copyOf(inside);
    }
  }

  /** The entries of a file, in the order in which they are written. */
  public static List<Entry> of(SourceTree tree) {
    return entries(tree.declarations());
  }

  private static List<Entry> entries(List<Declaration> declarations) {
    List<Entry> found = new ArrayList<>();
    for (Declaration declaration : declarations) {
      Span all = declaration.span();
      if (declaration instanceof Element element) {
        found.add(
            new Entry(
                kind(element.kind()),
                element.name().text(),
                element.title().map(Text::value).orElse(""),
                all,
                element.name().span(),
                List.of()));
      } else if (declaration instanceof Declaration.Layer layer) {
        String word = layer.user() ? "user" : "pipeline";
        Span name = all.file().span(all.start(), all.start() + word.length());
        found.add(new Entry(Kind.LAYER, word, "", all, name, entries(layer.members())));
      } else if (declaration instanceof Declaration.Header header) {
        found.add(
            new Entry(
                Kind.HEADER,
                header.name().text(),
                header.title().map(Text::value).orElse(""),
                all,
                header.name().span(),
                List.of()));
      } else if (declaration instanceof Declaration.Import statement) {
        Span target = statement.target().span();
        found.add(new Entry(Kind.IMPORT, target.text(), "import", all, target, List.of()));
      } else if (declaration instanceof Declaration.Assertion) {
        String label = all.text().replaceAll("\\s+", " ");
        found.add(new Entry(Kind.ASSERTION, label, "", all, all, List.of()));
      }
    }
    return found;
  }

  private static Kind kind(ElementKind kind) {
    return kind.isNode() ? Kind.NODE : Kind.valueOf(kind.name());
  }

  /** Declarations of a project whose names or titles hold all letters of a query, in its order. */
  public static List<Entry> search(Project project, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    List<Entry> found = new ArrayList<>();
    for (SourceFile file : project.files()) {
      for (Entry entry : flat(of(project.analysed(file).tree()))) {
        if (entry.kind().compareTo(Kind.NODE) >= 0 && matches(entry, wanted)) {
          found.add(entry);
        }
      }
    }
    found.sort(
        Comparator.comparing(Entry::label).thenComparing(entry -> entry.span().file().name()));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static List<Entry> flat(List<Entry> entries) {
    List<Entry> all = new ArrayList<>();
    for (Entry entry : entries) {
      all.add(entry);
      all.addAll(entry.inside());
    }
    return all;
  }

  private static boolean matches(Entry entry, String wanted) {
    return holds(entry.label(), wanted) || holds(entry.detail(), wanted);
  }

  private static boolean holds(String text, String letters) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = 0;
    for (int each = 0; each < letters.length(); each++) {
      at = lower.indexOf(letters.charAt(each), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
