package org.aisc.sema;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.text.Span;

/**
 * Names that imports which failed, or declarations with syntax errors, may declare: that they are
 * not found only follows from an error that is reported elsewhere.
 */
final class LostNames {
  private static final Pattern DECLARED =
      Pattern.compile(
          "\\b(?:dataset|functionality|library|model|knowledge|platform|step|condition|quantity"
              + "|proposition|event|goal|mitigation|attacker|defence)\\s+([A-Za-z][A-Za-z0-9_]*)");

  private static final Pattern SECOND_WORD =
      Pattern.compile("(?:\\w++|\"[^\"\\n]*+\")\\s+([A-Za-z][A-Za-z0-9_]*+)");

  private final Names names;
  private final BitSet incomplete = new BitSet();
  private final BitSet broken = new BitSet();
  private final Map<Integer, Set<String>> halfDeclared = new HashMap<>();

  LostNames(Names names) {
    this.names = names;
    names.units().stream().filter(Unit::incomplete).forEach(it -> incomplete.set(it.index()));
    names.units().stream().filter(Unit::isBroken).forEach(it -> broken.set(it.index()));
  }

  /** Whether a part of the files that is missing may declare a name. */
  boolean mayDeclare(Unit from, String name) {
    int dot = name.indexOf('.');
    if (dot >= 0 && seesLostAlias(from, name.substring(0, dot))) {
      return true;
    }
    Optional<Names.Simple> end = names.follow(from, name);
    if (end.isEmpty()) {
      return names.seen(from.index()).intersects(incomplete);
    }
    BitSet visible = names.seen(end.get().unit());
    return visible.intersects(incomplete)
        || broken.stream()
            .filter(visible::get)
            .anyMatch(unit -> halfDeclared(unit).contains(end.get().name()));
  }

  private boolean seesLostAlias(Unit from, String alias) {
    return names.seen(from.index()).stream()
        .anyMatch(unit -> names.units().get(unit).lostAliases().contains(alias));
  }

  /**
   * Names that a file with syntax errors may declare: words after a keyword, and after an error
   * that may be one.
   */
  private Set<String> halfDeclared(int unit) {
    return halfDeclared.computeIfAbsent(
        unit,
        fresh -> {
          Set<String> words = new HashSet<>();
          Matcher matcher = DECLARED.matcher(names.units().get(fresh).file().text());
          while (matcher.find()) {
            words.add(matcher.group(1));
          }
          matcher.usePattern(SECOND_WORD);
          for (Span error : names.units().get(fresh).broken()) {
            words.add(wordBefore(error));
            if (matcher.region(error.start(), matcher.regionEnd()).lookingAt()) {
              words.add(matcher.group(1));
            }
          }
          return words;
        });
  }

  /** The word that an error follows, such as a parameter without its kind. */
  private static String wordBefore(Span error) {
    String text = error.file().text();
    int end = error.start();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isLetter(char letter) {
    return letter == '_' || Character.isLetterOrDigit(letter);
  }
}
