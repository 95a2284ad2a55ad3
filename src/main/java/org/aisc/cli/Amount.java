package org.aisc.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cost, written as in specifications: digits, {@code _} between them, a decimal point. */
record Amount(BigDecimal value) {
  private static final Pattern FORM = Pattern.compile("[0-9][0-9_]*(\\.[0-9][0-9_]*)?");

  static Optional<Amount> parse(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new Amount(new BigDecimal(text.replace("_", ""))))
        : Optional.empty();
  }
}
