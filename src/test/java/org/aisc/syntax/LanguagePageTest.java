package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aisc.sema.Vocabulary;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.testing.Transcript;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * The page about the language shows each construct in a file that is replayed. What there is to
 * show is read off the program: the lexer's words, the tree's kinds of nodes, the short lists of
 * words.
 */
class LanguagePageTest {
  private static final Path PAGE = Path.of("docs/language.md");

  @Test
  void every_word_of_the_language_is_shown() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (SourceFile file : files()) {
      Lexing.all(file).forEach(it -> shown.add(file.text().substring(it.start(), it.end())));
    }
    List<String> words = new ArrayList<>();
    for (int type = AiscLexer.AISC; type <= AiscLexer.GREATER; type++) {
      words.add(Keywords.spelling(type));
    }
    words.removeIf(String::isEmpty);
    assertThat(words).hasSizeGreaterThan(80);
    assertThat(shown).containsAll(words);
    assertThat(shown).containsAll(Vocabulary.flowKinds()).containsAll(Vocabulary.strategies());
    assertThat(shown).containsAll(Vocabulary.layers()).containsAll(Vocabulary.nodeKinds());
  }

  @Test
  void every_kind_of_node_of_the_tree_is_shown() throws IOException {
    Set<Object> shown = new LinkedHashSet<>();
    for (SourceFile file : files()) {
      Parsing.Parsed parsed = Parsing.parse(file);
      assertThat(parsed.diagnostics()).as(file.name()).isEmpty();
      collect(parsed.tree(), shown);
    }
    for (Class<?> sealed :
        List.of(
            Declaration.class,
            Declaration.Target.class,
            Declaration.Under.class,
            Formula.class,
            Property.class,
            Property.Target.class,
            Property.Value.class,
            Where.class)) {
      assertThat(shown).contains((Object[]) sealed.getPermittedSubclasses());
    }
    for (Class<? extends Enum<?>> words :
        List.of(
            Declaration.Claim.class,
            ElementKind.class,
            Formula.Comparator.class,
            Formula.Quantifier.class,
            Property.RemarkKind.class)) {
      assertThat(shown).contains((Object[]) words.getEnumConstants());
    }
  }

  @Test
  void each_property_stands_in_each_kind_of_declaration_that_may_have_it() throws IOException {
    Map<ElementKind, Set<String>> shown = new LinkedHashMap<>();
    for (SourceFile file : files()) {
      for (Declaration declaration : Parsing.parse(file).tree().declarations()) {
        if (declaration instanceof Declaration.Element element) {
          Set<String> words = shown.computeIfAbsent(element.kind(), fresh -> new TreeSet<>());
          element.properties().forEach(it -> words.add(it.span().text().split("\\s")[0]));
        }
      }
    }
    for (ElementKind kind : ElementKind.values()) {
      if (!kind.isNode()) {
        Set<String> missing = new TreeSet<>(Vocabulary.properties(kind));
        missing.removeAll(shown.getOrDefault(kind, Set.of()));
        missing.removeAll(List.of("tag", "chosen by"));
        assertThat(missing).as("properties of %s", kind.described()).isEmpty();
      }
    }
  }

  @Test
  void every_escape_of_a_text_is_shown() throws IOException {
    String texts = Files.readString(PAGE);
    assertThat(texts).contains("\\\"small\\\"", "\\\\ ", "\\u{1F600}", "\\nin");
  }

  /** The files of the page as its commands find them, each version of each. */
  private static List<SourceFile> files() throws IOException {
    return Transcript.parse(Files.readString(PAGE)).parts().stream()
        .filter(Transcript.Part.File.class::isInstance)
        .map(Transcript.Part.File.class::cast)
        .filter(file -> file.name().endsWith(".aisc"))
        .map(file -> new SourceFile(file.name(), String.join("\n", file.lines()) + "\n"))
        .toList();
  }

  /** Adds the classes and the constants that a tree is made of. */
  private static void collect(Object root, Set<Object> found) {
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof Optional<?> optional) {
        optional.ifPresent(open::push);
      } else if (next instanceof Collection<?> many) {
        many.forEach(open::push);
      } else if (next instanceof Enum<?>) {
        found.add(next);
      } else if (next.getClass().isRecord()) {
        found.add(next.getClass());
        parts(next).forEach(open::push);
      }
    }
  }

  private static Stream<Object> parts(Object record) {
    return Stream.of(record.getClass().getRecordComponents())
        .map(
            component -> {
              try {
                return component.getAccessor().invoke(record);
              } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(hidden);
              }
            });
  }
}
