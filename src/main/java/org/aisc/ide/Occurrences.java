package org.aisc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.ide.Meaning.Alias;
import org.aisc.ide.Meaning.Declaring;
import org.aisc.ide.Meaning.File;
import org.aisc.ide.Meaning.Parameter;
import org.aisc.sema.Scope;
import org.aisc.sema.Wanted;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Import;
import org.aisc.syntax.Name;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** All names that are written in one file, by place, each with what it stands for. */
public final class Occurrences {
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Scope scope;
  private final SourceFile file;
  private final List<Occurrence> found = new ArrayList<>();

  private Occurrences(Scope scope, SourceFile file) {
    this.scope = scope;
    this.file = file;
  }

  static List<Occurrence> of(SourceTree tree, Scope scope) {
    Occurrences occurrences = new Occurrences(scope, tree.file());
    TreeNames.of(tree, occurrences::add);
    occurrences.found.sort(Comparator.comparingInt(each -> each.span().start()));
    return List.copyOf(occurrences.found);
  }

  private void add(Name name, Role role, Declaration around) {
    switch (role) {
      case DECLARED, PARAMETER, ALIAS ->
          add(name.span(), role, around, declared(name, role, around));
      case IMPORT -> add(name.span(), role, around, imported(around));
      case WORD -> add(name.span(), role, around, Optional.empty());
      default -> used(name, role, around);
    }
  }

  private void add(Span span, Role role, Declaration around, Optional<Meaning> meaning) {
    found.add(new Occurrence(span, role, around, meaning));
  }

  private Optional<Meaning> declared(Name name, Role role, Declaration around) {
    if (role == Role.ALIAS) {
      return Optional.of(new Alias(name));
    } else if (around instanceof Element element && role == Role.PARAMETER) {
      return parameter(element, name.text());
    }
    return around instanceof Element element
        ? Optional.of(new Declaring(new Scope.Declared(name.text(), element, false)))
        : Optional.empty();
  }

  private Optional<Meaning> imported(Declaration around) {
    return around instanceof Import statement
        ? scope.imported(file, statement).map(File::new)
        : Optional.empty();
  }

  /** A use: in a dotted name, the aliases are occurrences of their own. */
  private void used(Name name, Role role, Declaration around) {
    List<Span> segments = segments(name);
    Span last = segments.get(segments.size() - 1);
    if (segments.size() > 1) {
      String alias = segments.get(0).text();
      Optional<Name> declared = scope.alias(file, alias).flatMap(Import::alias);
      add(segments.get(0), Role.WORD, around, declared.map(Alias::new));
    }
    add(last, role, around, meaning(name, role, around));
  }

  private static List<Span> segments(Name name) {
    if (name.text().indexOf('.') < 0) {
      return List.of(name.span());
    }
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SEGMENT.matcher(name.span().text());
    while (matcher.find()) {
      int start = name.span().start();
      spans.add(name.span().file().span(start + matcher.start(), start + matcher.end()));
    }
    return spans.isEmpty() ? List.of(name.span()) : spans;
  }

  private Optional<Meaning> meaning(Name name, Role role, Declaration around) {
    Wanted wanted = role.wanted().orElse(Wanted.NODE);
    Optional<Meaning> parameter =
        around instanceof Element element ? parameter(element, name.text()) : Optional.empty();
    return parameter.or(() -> scope.find(file, name.text(), wanted).map(Declaring::new));
  }

  private static Optional<Meaning> parameter(Element template, String name) {
    return template.parameters().stream()
        .filter(parameter -> parameter.name().text().equals(name))
        .findFirst()
        .map(parameter -> new Parameter(template, parameter));
  }
}
