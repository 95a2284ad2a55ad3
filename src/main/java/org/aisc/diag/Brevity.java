package org.aisc.diag;

import java.util.Arrays;

/** Keeps messages short when a file has names of a million letters. */
final class Brevity {
  private static final int LONGEST = 200;
  private static final int KEPT = 60;

  private Brevity() {}

  /** The arguments of a message, with the middle of long texts left out. */
  static Object[] shortened(Object... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof String text ? shortened(text) : argument)
        .toArray();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, KEPT) + "…" + text.substring(text.length() - KEPT);
  }
}
