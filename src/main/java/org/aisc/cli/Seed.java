package org.aisc.cli;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a sequence of random numbers starts from: a whole number of at most 18 digits. */
record Seed(long value) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  static Optional<Seed> parse(String text) {
    return DIGITS.matcher(text).matches()
        ? Optional.of(new Seed(Long.parseLong(text)))
        : Optional.empty();
  }
}
