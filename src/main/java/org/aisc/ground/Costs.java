package org.aisc.ground;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;

/** Decimal costs as whole multiples of one unit, 10^-{@code scale}, so that sums are exact. */
public record Costs(int scale, long[] steps, long[] mitigations) {
  /** Sums of scaled costs have fewer bits than this. */
  private static final int BITS = 60;

  private record Priced(BigDecimal cost, Info info) {
    int decimals() {
      return Math.max(0, cost.stripTrailingZeros().scale());
    }
  }

  /** The costs of a specification for which {@link #overflow} says nothing. */
  static Costs of(Spec spec) {
    List<Priced> steps = steps(spec);
    List<Priced> mitigations = mitigations(spec);
    int scale = Math.max(decimals(steps), decimals(mitigations));
    return new Costs(scale, scaled(steps, scale), scaled(mitigations, scale));
  }

  /** Says it when the costs cannot be added exactly. */
  public static Optional<Diagnostic> overflow(Spec spec) {
    List<Priced> steps = steps(spec);
    List<Priced> mitigations = mitigations(spec);
    int scale = Math.max(decimals(steps), decimals(mitigations));
    if (fits(steps, scale) && fits(mitigations, scale)) {
      return Optional.empty();
    }
    List<Priced> all = new ArrayList<>(steps);
    all.addAll(mitigations);
    Info largest = all.stream().max(Comparator.comparing(Priced::cost)).orElseThrow().info();
    Info finest = all.stream().max(Comparator.comparing(Priced::decimals)).orElseThrow().info();
    Diagnostic found = Code.COSTS_OVERFLOW.at(largest.span(), largest.name());
    return Optional.of(
        scale == 0
            ? found
            : found.note(
                finest.span(), "costs have %s decimals because of `%s`", scale, finest.name()));
  }

  private static List<Priced> steps(Spec spec) {
    return spec.steps().stream().map(it -> new Priced(it.cost(), it.info())).toList();
  }

  private static List<Priced> mitigations(Spec spec) {
    return spec.mitigations().stream()
        .map(it -> new Priced(it.deployed() ? BigDecimal.ZERO : it.cost(), it.info()))
        .toList();
  }

  private static int decimals(List<Priced> costs) {
    return costs.stream().mapToInt(Priced::decimals).reduce(0, Math::max);
  }

  private static boolean fits(List<Priced> costs, int scale) {
    BigInteger sum =
        costs.stream().map(it -> whole(it, scale)).reduce(BigInteger.ZERO, BigInteger::add);
    return sum.bitLength() <= BITS;
  }

  private static long[] scaled(List<Priced> costs, int scale) {
    if (!fits(costs, scale)) {
      throw new ArithmeticException("the costs are too large to be added exactly");
    }
    return costs.stream().mapToLong(it -> whole(it, scale).longValueExact()).toArray();
  }

  private static BigInteger whole(Priced cost, int scale) {
    return cost.cost().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
  }
}
