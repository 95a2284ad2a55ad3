package org.aisc.lsp;

import java.util.ArrayList;
import java.util.List;
import org.aisc.ide.Analysed;
import org.aisc.ide.Highlighting;
import org.aisc.ide.Highlighting.Token;
import org.aisc.text.LineMap;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** Semantic tokens in the protocol's encoding: five numbers each, relative to the one before. */
final class Tokens {
  private static final List<String> MODIFIERS = List.of("declaration", "documentation");

  private final List<Integer> data = new ArrayList<>();
  private int line;
  private int character;

  private Tokens() {}

  static SemanticTokensLegend legend() {
    List<String> types = new ArrayList<>();
    for (Highlighting.Kind kind : Highlighting.Kind.values()) {
      types.add(type(kind));
    }
    return new SemanticTokensLegend(types, MODIFIERS);
  }

  /** A type that every editor knows where there is one, else the kind's own name. */
  private static String type(Highlighting.Kind kind) {
    return switch (kind) {
      case KEYWORD -> "keyword";
      case NODE -> "class";
      case STEP -> "function";
      case CONDITION -> "property";
      case QUANTITY -> "number";
      case PROPOSITION -> "variable";
      case EVENT -> "event";
      case GOAL -> "enumMember";
      case MITIGATION -> "method";
      case ATTACKER -> "type";
      case DEFENCE -> "struct";
      case PARAMETER -> "parameter";
      case NAMESPACE -> "namespace";
      case WORD -> "enum";
      case NUMBER -> "number";
      case TEXT -> "string";
      case COMMENT, DOC -> "comment";
      case OPERATOR -> "operator";
    };
  }

  static List<Integer> of(Analysed analysed) {
    Tokens tokens = new Tokens();
    LineMap lines = analysed.file().lines();
    Highlighting.of(analysed).forEach(token -> tokens.add(token, lines));
    return tokens.data;
  }

  /** A comment of several lines becomes a token a line. */
  private void add(Token token, LineMap lines) {
    int first = lines.line(token.span().start());
    int last = lines.line(token.span().end());
    for (int each = first; each <= last; each++) {
      int start = Math.max(token.span().start(), lines.start(each));
      int end = Math.min(token.span().end(), lines.end(each));
      if (end > start) {
        add(each - 1, start - lines.start(each), end - start, token);
      }
    }
  }

  private void add(int at, int column, int length, Token token) {
    data.add(at - line);
    data.add(at == line ? column - character : column);
    data.add(length);
    data.add(token.kind().ordinal());
    boolean doc = token.kind() == Highlighting.Kind.DOC;
    data.add((token.declares() ? 1 : 0) + (doc ? 2 : 0));
    line = at;
    character = column;
  }
}
