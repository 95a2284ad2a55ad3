package org.aisc.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a run may take. */
record Timeout(long nanos) {
  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(ms|s|m|h|)");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE / 2);

  /** Reads {@code 500ms}, {@code 10s}, {@code 2m}, {@code 1h}; a plain number is in seconds. */
  static Optional<Timeout> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (String.valueOf(matcher.group(2))) {
          case "ms" -> 1_000_000L;
          case "m" -> 60_000_000_000L;
          case "h" -> 3_600_000_000_000L;
          default -> 1_000_000_000L;
        };
    BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    return Optional.of(new Timeout(nanos.min(LONGEST).longValue()));
  }
}
