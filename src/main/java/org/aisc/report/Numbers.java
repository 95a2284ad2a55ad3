package org.aisc.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the answers spell them, the same in every locale and on every Java. */
public final class Numbers {
  /** Beyond so many zeros a number is spelt with an exponent. */
  private static final int PLAIN_DIGITS = 40;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Numbers() {}

  /** An integer where the value is one, else a decimal fraction without trailing zeros. */
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return Math.abs((long) stripped.scale()) <= PLAIN_DIGITS
        ? stripped.toPlainString()
        : stripped.toString();
  }

  /** A likelihood without the noise of its last bits: 15 significant digits. */
  static BigDecimal rounded(double likelihood) {
    return new BigDecimal(likelihood, new MathContext(15, RoundingMode.HALF_EVEN));
  }

  /** {@code 30%}, or {@code 20%..40%} where the ends differ. */
  public static String percent(double low, double high) {
    String from = percent(low);
    String to = percent(high);
    return from.equals(to) ? from : from + ".." + to;
  }

  /** {@code 30%}. */
  static String percentage(BigDecimal likelihood) {
    return percent(likelihood.doubleValue());
  }

  /** A likelihood in percent with three significant digits; only a certain one is 100%. */
  private static String percent(double likelihood) {
    BigDecimal exact = new BigDecimal(likelihood).multiply(HUNDRED);
    BigDecimal shown = exact.round(new MathContext(3, RoundingMode.HALF_EVEN));
    if (shown.compareTo(HUNDRED) == 0 && likelihood < 1) {
      return "over 99.9%";
    }
    return plain(shown) + "%";
  }

  /** An amount that was computed: whole from 1000 on, else with four significant digits. */
  static String money(double amount) {
    BigDecimal exact = new BigDecimal(amount);
    return Math.abs(amount) >= 1000
        ? exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString()
        : plain(exact.round(new MathContext(4, RoundingMode.HALF_EVEN)));
  }

  /** A difference of likelihoods, in points of percent. */
  static String points(double difference) {
    BigDecimal exact = new BigDecimal(difference).multiply(HUNDRED);
    String shown = plain(exact.round(new MathContext(3, RoundingMode.HALF_EVEN)));
    return shown + (shown.equals("1") || shown.equals("-1") ? " point" : " points");
  }

  /** A factor with four significant digits. */
  static String factor(double value) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(4, RoundingMode.HALF_EVEN));
    boolean plain = value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e8);
    return plain ? plain(rounded) : rounded.stripTrailingZeros().toString();
  }

  /** {@code 1 path}, {@code 2 paths}. */
  static String count(BigInteger number, String one) {
    return number + " " + (number.equals(BigInteger.ONE) ? one : one + "s");
  }

  static String count(long number, String one) {
    return count(BigInteger.valueOf(number), one);
  }
}
