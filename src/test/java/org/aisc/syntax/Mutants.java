package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.antlr.v4.runtime.Token;

/** Files that look like specifications; about half of them are. */
public final class Mutants {
  private Mutants() {}

  /** A few declarations, with some lexemes deleted, doubled, swapped or taken from elsewhere. */
  public static String of(Random random) {
    List<String> pool = words(Samples.EVERYTHING);
    String[] declarations = Samples.EVERYTHING.split("\n(?=[a-z/])", -1);
    List<String> words = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      words.addAll(words(declarations[random.nextInt(declarations.length)]));
      words.add("\n");
    }
    for (int count = random.nextInt(4); count > 0 && !words.isEmpty(); count--) {
      int at = random.nextInt(words.size());
      int other = random.nextInt(words.size());
      switch (random.nextInt(5)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(at));
        case 2 -> words.set(at, words.get(other));
        case 3 -> words.add(at, pool.get(random.nextInt(pool.size())));
        default -> words.set(at, pool.get(random.nextInt(pool.size())));
      }
    }
    if (random.nextBoolean()) {
      words.replaceAll(word -> random.nextInt(3) == 0 ? keywordFor(word, random) : word);
    }
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word).append(random.nextInt(4) == 0 ? "\n" : " "));
    return text.toString();
  }

  /** Another word that may stand in the place of a name. */
  private static String keywordFor(String word, Random random) {
    int keyword = AiscLexer.AISC + random.nextInt(AiscLexer.WHERE - AiscLexer.AISC + 1);
    return Lexing.all(new SourceFile("x", word)).stream()
            .allMatch(lexeme -> lexeme.type() == AiscLexer.NAME)
        ? Keywords.spelling(keyword)
        : word;
  }

  private static List<String> words(String text) {
    SourceFile file = new SourceFile("x", text);
    return new ArrayList<>(
        Lexing.all(file).stream()
            .filter(lexeme -> lexeme.channel() == Token.DEFAULT_CHANNEL)
            .map(lexeme -> text.substring(lexeme.start(), lexeme.end()))
            .toList());
  }
}
