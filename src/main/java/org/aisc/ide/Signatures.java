package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.ide.Meaning.Declaring;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Text;
import org.aisc.syntax.Word;

/** The parameters of the template whose arguments are being written. */
public record Signatures(String label, List<String> parameters, String title, int active) {
  public Signatures {
    parameters = List.copyOf(parameters);
  }

  /** The template around an offset; nothing outside of the parentheses of one. */
  public static Optional<Signatures> at(Project project, Analysed written, int offset) {
    Analysed analysed = HalfWritten.at(project, written, offset);
    List<Word> before =
        Word.of(analysed.file()).stream().filter(each -> each.span().end() <= offset).toList();
    int commas = 0;
    int depth = 0;
    for (int at = before.size() - 1; at > 0; at--) {
      String text = before.get(at).span().text();
      if (text.equals("(") && depth-- == 0) {
        int active = commas;
        int name = before.get(at - 1).span().end();
        return template(analysed, name).map(element -> of(element, active));
      } else if (text.equals(")")) {
        depth++;
      } else if (text.equals(",") && depth == 0) {
        commas++;
      } else if (text.equals("{") || text.equals("}")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A template's name that ends at an offset; one whose use is half written is looked up. */
  private static Optional<Element> template(Analysed analysed, int end) {
    return analysed.occurrences().stream()
        .filter(each -> each.span().end() == end && !each.declares())
        .findFirst()
        .flatMap(Occurrence::meaning)
        .or(() -> lookedUp(analysed, end))
        .filter(Declaring.class::isInstance)
        .map(it -> ((Declaring) it).declared())
        .filter(declared -> declared.template())
        .map(declared -> declared.element());
  }

  private static Optional<Meaning> lookedUp(Analysed analysed, int end) {
    String name = Words.nameBefore(analysed.file().text(), end);
    var seen = analysed.scope().seen(analysed.file()).get(name);
    return Optional.ofNullable(seen).map(Declaring::new);
  }

  private static Signatures of(Element element, int active) {
    List<String> parameters = new ArrayList<>();
    element.parameters().forEach(each -> parameters.add(Hover.written(each)));
    String label = element.name().text() + "(" + String.join(", ", parameters) + ")";
    return new Signatures(label, parameters, element.title().map(Text::value).orElse(""), active);
  }
}
