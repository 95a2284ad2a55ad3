package org.aisc.ide;

/** Names in plain text, where it need not be well-formed. */
final class Words {
  private Words() {}

  /** The name, dotted or not, that ends at an offset; empty if none does. */
  static String nameBefore(String text, int end) {
    int start = end;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isPart(char letter) {
    return letter == '.' || letter == '_' || (letter < 128 && Character.isLetterOrDigit(letter));
  }
}
