package org.aisc.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.ide.Meaning.Declaring;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Word;
import org.aisc.text.Span;

/** What each word of a file is, for colouring it: a keyword where it is one, a name where not. */
public final class Highlighting {
  private Highlighting() {}

  /** What a word is. */
  public enum Kind {
    KEYWORD,
    NODE,
    STEP,
    CONDITION,
    QUANTITY,
    PROPOSITION,
    EVENT,
    GOAL,
    MITIGATION,
    ATTACKER,
    DEFENCE,
    PARAMETER,
    NAMESPACE,
    WORD,
    NUMBER,
    TEXT,
    COMMENT,
    DOC,
    OPERATOR
  }

  /**
   * A coloured stretch of text, on one line unless it is a comment.
   *
   * @param declares whether the name is declared here
   */
  public record Token(Span span, Kind kind, boolean declares) {}

  /** All words of a file but punctuation, by place. */
  public static List<Token> of(Analysed analysed) {
    Map<Integer, Occurrence> names = new HashMap<>();
    analysed.occurrences().forEach(each -> names.put(each.span().start(), each));
    List<Token> tokens = new ArrayList<>();
    for (Word word : Word.of(analysed.file())) {
      Optional<Occurrence> name = Optional.ofNullable(names.get(word.span().start()));
      kind(word, name)
          .ifPresent(
              kind ->
                  tokens.add(
                      new Token(word.span(), kind, name.filter(Occurrence::declares).isPresent())));
    }
    return tokens;
  }

  private static Optional<Kind> kind(Word word, Optional<Occurrence> name) {
    return switch (word.kind()) {
      case KEYWORD -> Optional.of(name.map(Highlighting::kind).orElse(Kind.KEYWORD));
      case NAME -> Optional.of(name.map(Highlighting::kind).orElse(Kind.WORD));
      case NUMBER -> Optional.of(Kind.NUMBER);
      case TEXT -> Optional.of(Kind.TEXT);
      case COMMENT -> Optional.of(Kind.COMMENT);
      case DOC -> Optional.of(Kind.DOC);
      case SYMBOL -> isBracket(word) ? Optional.empty() : Optional.of(Kind.OPERATOR);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static boolean isBracket(Word word) {
    return "{}(),".contains(word.span().text());
  }

  private static Kind kind(Occurrence name) {
    if (name.meaning().isEmpty()) {
      return Kind.WORD;
    }
    Meaning meaning = name.meaning().get();
    if (meaning instanceof Declaring declaring) {
      ElementKind kind = declaring.declared().element().kind();
      return kind.isNode() ? Kind.NODE : Kind.valueOf(kind.name());
    }
    return meaning instanceof Meaning.Parameter ? Kind.PARAMETER : Kind.NAMESPACE;
  }
}
