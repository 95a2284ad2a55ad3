package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import org.aisc.syntax.antlr.AiscLexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in a few words which lexemes may come next. */
final class Expected {
  private Expected() {}

  /**
   * The lexemes of a set, in words.
   *
   * @param after what may come when the rule may end here
   */
  static String described(IntervalSet set, String after) {
    List<String> words = new ArrayList<>();
    boolean name = set.contains(AiscLexer.NAME);
    boolean number = set.contains(AiscLexer.NUMBER);
    boolean comparison = set.contains(AiscLexer.AT_MOST);
    if (name) {
      words.add("a name");
    }
    if (number) {
      words.add("a number");
    }
    if (set.contains(AiscLexer.TEXT)) {
      words.add("a text in quotes");
    }
    if (comparison) {
      words.add("a comparison");
    }
    for (int type : set.toArray()) {
      if (type >= AiscLexer.AISC
          && !Keywords.spelling(type).isEmpty()
          && !(name && Keywords.isName(type))
          && !(number && isSign(type))
          && !(comparison && type >= AiscLexer.LESS && type <= AiscLexer.GREATER)) {
        words.add("`" + Keywords.spelling(type) + "`");
      }
    }
    if (!after.isEmpty() && (set.contains(Token.EPSILON) || set.contains(Token.EOF))) {
      words.add(after);
    }
    return list(words);
  }

  private static boolean isSign(int type) {
    return type == AiscLexer.PLUS || type == AiscLexer.MINUS;
  }

  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
