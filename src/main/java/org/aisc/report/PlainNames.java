package org.aisc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identifiers for names that are none, such as {@code poisoned(corpus)}: the parts of the name
 * joined by two underscores, {@code poisoned__corpus}. Different names give different identifiers,
 * and a name gives the same one in every file, unless that file uses it for something else.
 *
 * <p>Where a part could be misread, because it holds two underscores, or ends with one, or is
 * dotted, the lengths of the parts follow, {@code __1_8_6}; of a dotted part each piece counts,
 * with {@code d} before all but its first: {@code __1_3_d5_6} for {@code abc.files(corpus)}. The
 * n-th unnamed event of an instance ends with {@code __2_n}, and an identifier that the file has
 * already, with {@code __0}. No part starts with a digit, so that these endings cannot be mistaken
 * for parts.
 */
public final class PlainNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> known = new HashMap<>();

  /** {@code declared} are the names of a file; those that are identifiers stay as they are. */
  public PlainNames(Iterable<String> declared) {
    for (String name : declared) {
      if (PLAIN.matcher(name).matches()) {
        taken.add(name);
      }
    }
  }

  /** The identifier for a name. */
  public String of(String name) {
    return PLAIN.matcher(name).matches()
        ? name
        : known.computeIfAbsent(name, fresh -> free(encoded(fresh)));
  }

  /** The identifier for an event that goes by its head's name and a count, as {@code p#2}. */
  public String ofUnnamedEvent(String name) {
    int hash = name.indexOf('#');
    String head = hash < 0 ? name : name.substring(0, hash);
    String count = hash < 0 ? "1" : name.substring(hash + 1);
    return known.computeIfAbsent(name + " event", fresh -> free(encoded(head) + "__2_" + count));
  }

  private String free(String wanted) {
    String found = wanted;
    if (taken.contains(found)) {
      found = found + "__0";
    }
    while (taken.contains(found)) {
      found = found + "_0";
    }
    taken.add(found);
    return found;
  }

  private static String encoded(String name) {
    List<String> parts =
        List.of(name.split("[(), ]+", -1)).stream().filter(p -> !p.isEmpty()).toList();
    boolean misread =
        parts.stream().anyMatch(p -> p.indexOf('.') >= 0 || p.contains("__") || p.endsWith("_"));
    String joined = String.join("__", parts).replace(".", "__");
    return misread ? joined + "__1_" + lengths(parts) : joined;
  }

  private static String lengths(List<String> parts) {
    List<String> lengths = new ArrayList<>();
    for (String part : parts) {
      String dotted = "";
      for (String piece : part.split("\\.", -1)) {
        lengths.add(dotted + piece.length());
        dotted = "d";
      }
    }
    return String.join("_", lengths);
  }
}
