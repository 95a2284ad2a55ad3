package org.aisc.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A likelihood from 0 to 1, written as a number or in percent. */
record Share(BigDecimal value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,300})?%?");

  static Optional<Share> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text.replace("%", ""));
    BigDecimal value = text.endsWith("%") ? number.movePointLeft(2) : number;
    return Optional.of(new Share(value)).filter(it -> value.compareTo(BigDecimal.ONE) <= 0);
  }
}
