package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import org.aisc.ide.Completion.Item;
import org.aisc.ide.Completion.Kind;
import org.aisc.sema.Vocabulary;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** What may be written between quotes: techniques of ATLAS by their names, and files to import. */
final class QuotedCompletion {
  private QuotedCompletion() {}

  /** The offers for a text, its quotes included. */
  static List<Item> at(Project project, Analysed analysed, Span quoted) {
    Span inside = inside(quoted);
    Context context = Context.at(analysed, quoted.start()).orElseThrow();
    if (context.governor().equals("tag") && context.previous().equals(Vocabulary.ATLAS)) {
      return techniques(project, inside);
    }
    boolean imports = context.governor().equals("import") && context.previous().equals("import");
    return imports ? files(project, analysed.file(), inside) : List.of();
  }

  private static Span inside(Span quoted) {
    String text = quoted.text();
    boolean closed = text.length() > 1 && text.endsWith("\"");
    return quoted.file().span(quoted.start() + 1, quoted.end() - (closed ? 1 : 0));
  }

  /** By name and by id, for editors that compare what is typed with the start of an offer. */
  private static List<Item> techniques(Project project, Span inside) {
    List<Item> items = new ArrayList<>();
    project
        .atlas()
        .forEach(
            (id, name) -> {
              items.add(new Item(name, Kind.TECHNIQUE, id, inside, id, false));
              items.add(new Item(id, Kind.TECHNIQUE, name, inside, id, false));
            });
    return items;
  }

  /** Files in and below the folder of the one that imports; none of another kind of place. */
  private static List<Item> files(Project project, SourceFile from, Span inside) {
    String folder = from.name().substring(0, 1 + lastSeparator(from.name()));
    List<Item> items = new ArrayList<>();
    for (SourceFile file : project.files()) {
      if (file != from && file.name().startsWith(folder)) {
        String path = file.name().substring(folder.length()).replace('\\', '/');
        if (!path.startsWith("/") && path.indexOf(':') < 0) {
          items.add(new Item("./" + path, Kind.FILE, "", inside, "./" + path, false));
        }
      }
    }
    return items;
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
