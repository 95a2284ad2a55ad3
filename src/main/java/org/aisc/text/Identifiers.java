package org.aisc.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Foreign names to names of the language, one to one. A foreign name that is a name of the language
 * already stays what it is; in any other, what does not belong in a name becomes {@code _}, and a
 * number is appended where that name is taken.
 */
public final class Identifiers {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Set<String> RESERVED = Set.of("and", "or", "not");

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>(RESERVED);
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Names the foreign names; which number a name gets depends on their order. */
  public Identifiers(List<String> foreign) {
    for (String name : foreign) {
      if (plain(name).equals(name)) {
        names.put(name, name);
        taken.add(name);
      }
    }
    foreign.forEach(name -> names.computeIfAbsent(name, this::fresh));
  }

  /** The name of a foreign name that was given to the constructor. */
  public String of(String foreign) {
    String name = names.get(foreign);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + foreign);
    }
    return name;
  }

  /** A name like the wished one that nothing else has; it is taken from now on. */
  public String fresh(String wish) {
    String plain = plain(wish);
    String name = plain;
    while (!taken.add(name)) {
      name = plain + "_" + numbers.merge(plain, 1, (count, one) -> count + 1);
    }
    return name;
  }

  /** The wish with {@code _} for what a name cannot hold, and a letter at its start. */
  public static String plain(String wish) {
    String kept = wish.replaceAll("[^A-Za-z0-9_]", "_");
    boolean isName = NAME.matcher(kept).matches() && !RESERVED.contains(kept);
    return isName ? kept : "n" + kept;
  }
}
