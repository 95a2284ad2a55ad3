package org.aisc.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.aisc.syntax.antlr.AiscLexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in a few words which lexemes may come next. */
final class Expected {
  private static final List<Group> GROUPS =
      List.of(
          new Group("a name", AiscLexer.NAME, Keywords::isName),
          new Group("a number", AiscLexer.NUMBER, Expected::opensNumber),
          new Group("`has` or another test", AiscLexer.HAS, Expected::opensTest),
          new Group("a text in quotes", AiscLexer.TEXT, type -> type == AiscLexer.TEXT),
          new Group("a comparison", AiscLexer.AT_MOST, Expected::isComparator),
          new Group("a claim such as `reachable`", AiscLexer.REACHABLE, Keywords::opensClaim),
          new Group("an arrow such as `-data->`", AiscLexer.MINUS, Expected::opensNumber));

  private Expected() {}

  /** Lexemes that go by one description where a typical one of them is expected. */
  private record Group(String description, int typical, IntPredicate members) {}

  /**
   * The lexemes of a set, in words.
   *
   * @param after what may come when the rule may end here
   */
  static String described(IntervalSet set, String after) {
    BitSet left = new BitSet();
    set.toList().stream().filter(type -> type > 0).forEach(left::set);
    List<String> words = new ArrayList<>();
    for (Group group : GROUPS) {
      if (left.get(group.typical())) {
        words.add(group.description());
        left.stream().filter(group.members()).forEach(left::clear);
      }
    }
    left.stream()
        .mapToObj(Keywords::spelling)
        .filter(spelling -> !spelling.isEmpty())
        .forEach(spelling -> words.add("`" + spelling + "`"));
    if (!after.isEmpty() && (set.contains(Token.EPSILON) || set.contains(Token.EOF))) {
      words.add(after);
    }
    return list(words);
  }

  private static boolean opensNumber(int type) {
    return type == AiscLexer.NUMBER || type == AiscLexer.PLUS || type == AiscLexer.MINUS;
  }

  private static boolean opensTest(int type) {
    return switch (type) {
      case AiscLexer.HAS, AiscLexer.IN, AiscLexer.MINUS, AiscLexer.EQUAL, AiscLexer.NOT_EQUAL ->
          true;
      default -> false;
    };
  }

  private static boolean isComparator(int type) {
    return type >= AiscLexer.LESS && type <= AiscLexer.GREATER;
  }

  private static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
