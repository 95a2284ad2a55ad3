package org.aisc.ide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.aisc.ide.Meaning.Declaring;
import org.aisc.sema.Vocabulary;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Property;
import org.aisc.syntax.Text;
import org.aisc.text.Span;

/** What is known of a name, in Markdown: its declaration, and who does what with it. */
public record Hover(Span span, String markdown) {
  private static final int LONGEST = 200;
  private static final int MOST = 12;

  /** The hover at an offset; nothing where no name stands. */
  public static Optional<Hover> at(Project project, Analysed analysed, int offset) {
    return analysed
        .at(offset)
        .flatMap(
            found ->
                found
                    .meaning()
                    .flatMap(meaning -> text(meaning, project, analysed))
                    .map(text -> new Hover(found.span(), text)));
  }

  private static Optional<String> text(Meaning meaning, Project project, Analysed analysed) {
    if (meaning instanceof Declaring declaring) {
      return Optional.of(element(declaring.declared().element(), project, analysed));
    } else if (meaning instanceof Meaning.Parameter it) {
      String kind = it.parameter().kind().text();
      String template = it.template().name().text();
      return Optional.of(
          "**parameter** `"
              + it.parameter().name().text()
              + ": "
              + kind
              + "` of `"
              + template
              + "`");
    }
    return meaning instanceof Meaning.File it
        ? Optional.of("`" + it.file().name() + "`")
        : Optional.empty();
  }

  private static String element(Element element, Project project, Analysed analysed) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(head(element));
    element.doc().filter(doc -> !doc.isBlank()).ifPresent(paragraphs::add);
    List<String> properties =
        element.properties().stream().map(Hover::property).distinct().limit(MOST).toList();
    if (!properties.isEmpty()) {
      paragraphs.add("```aisc\n" + String.join("\n", properties) + "\n```");
    }
    List<String> techniques = techniques(element, project);
    if (!techniques.isEmpty()) {
      paragraphs.add(String.join("  \n", techniques));
    }
    List<String> relations = relations(element, analysed);
    if (!relations.isEmpty()) {
      paragraphs.add(String.join("  \n", relations));
    }
    return String.join("\n\n", paragraphs);
  }

  private static String head(Element element) {
    String parameters =
        element.parameters().isEmpty()
            ? ""
            : "("
                + String.join(", ", element.parameters().stream().map(Hover::written).toList())
                + ")";
    String title =
        element.title().map(Text::value).map(it -> " — " + Markdown.plain(it)).orElse("");
    String is = element.is().map(it -> " is `" + it.text() + "`").orElse("");
    return "**"
        + element.kind().keyword()
        + "** `"
        + element.name().text()
        + parameters
        + "`"
        + title
        + is;
  }

  /** The techniques of ATLAS that its tags name. */
  private static List<String> techniques(Element element, Project project) {
    List<String> ids =
        element.properties().stream()
            .filter(Property.Tag.class::isInstance)
            .map(Property.Tag.class::cast)
            .filter(tag -> tag.key().text().equals(Vocabulary.ATLAS))
            .map(tag -> tag.value().value().strip().split(" ", 2)[0])
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = project.atlas();
    return ids.stream()
        .filter(names::containsKey)
        .map(id -> "ATLAS " + Markdown.plain(id + " " + names.get(id)))
        .toList();
  }

  static String written(Declaration.Parameter parameter) {
    return parameter.name().text() + ": " + parameter.kind().text();
  }

  /** A property as it is written, on one line. */
  private static String property(Property property) {
    String line = property.span().text().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
  }

  private static List<String> relations(Element element, Analysed analysed) {
    List<Occurrence> uses = analysed.uses(element.name().span());
    List<String> lines = new ArrayList<>();
    add(lines, "caused by", uses, EnumSet.of(Role.CAUSED));
    add(lines, "blocked by", uses, EnumSet.of(Role.BLOCKED, Role.BLOCKED_AT, Role.BLOCKED_EDGE));
    blockedAtNode(lines, element, analysed);
    add(lines, "reduced by", uses, EnumSet.of(Role.REDUCED));
    add(lines, "limited by", uses, EnumSet.of(Role.LIMITED));
    Set<Role> named =
        EnumSet.of(
            Role.CAUSED,
            Role.BLOCKED,
            Role.BLOCKED_AT,
            Role.BLOCKED_EDGE,
            Role.REDUCED,
            Role.LIMITED);
    add(lines, "used by", uses, EnumSet.complementOf(EnumSet.copyOf(named)));
    return lines;
  }

  /** Mitigations that block all that happens at the node of a step or proposition. */
  private static void blockedAtNode(List<String> lines, Element element, Analysed analysed) {
    if (element.kind() != ElementKind.STEP && element.kind() != ElementKind.PROPOSITION) {
      return;
    }
    for (Occurrence placed : analysed.everywhere()) {
      boolean here = placed.around().span().equals(element.span()) && placed.role() == Role.PLACED;
      if (here && placed.meaning().isPresent()) {
        List<Occurrence> uses = analysed.uses(placed.meaning().get().place());
        add(lines, "blocked at its node by", uses, EnumSet.of(Role.BLOCKED_AT));
      }
    }
  }

  private static void add(List<String> lines, String what, List<Occurrence> uses, Set<Role> roles) {
    Predicate<Occurrence> fits = use -> roles.contains(use.role());
    Set<String> users = new TreeSet<>();
    uses.stream().filter(fits).forEach(use -> users.add(described(use.around())));
    if (!users.isEmpty()) {
      String shown = String.join(", ", users.stream().limit(MOST).toList());
      int more = users.size() - MOST;
      lines.add(what + " " + shown + (more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static String described(Declaration declaration) {
    if (declaration instanceof Element element) {
      return element.kind().keyword() + " `" + element.name().text() + "`";
    } else if (declaration instanceof Declaration.Flow) {
      return "a flow";
    }
    return declaration instanceof Declaration.Constraint ? "a constraint" : "an assertion";
  }
}
