package org.aisc.cli;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number of things asked for, at least 1; more than can ever be found is as good as all. */
record Count(int value) {
  private static final Pattern DIGITS = Pattern.compile("0*([0-9]{1,40})");

  static Optional<Count> parse(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    int value = new BigInteger(text).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    return value == 0 ? Optional.empty() : Optional.of(new Count(value));
  }
}
