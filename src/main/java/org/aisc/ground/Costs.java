package org.aisc.ground;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.aisc.sema.Spec;

/** Decimal costs as whole multiples of one unit, 10^-{@code scale}, so that sums are exact. */
record Costs(int scale, long[] steps, long[] mitigations) {

  static Costs of(Spec spec) {
    List<BigDecimal> steps = spec.steps().stream().map(Spec.Step::cost).toList();
    List<BigDecimal> mitigations =
        spec.mitigations().stream().map(it -> it.deployed() ? BigDecimal.ZERO : it.cost()).toList();
    int scale = Math.max(decimals(steps), decimals(mitigations));
    return new Costs(scale, scaled(steps, scale), scaled(mitigations, scale));
  }

  private static int decimals(List<BigDecimal> costs) {
    return costs.stream().mapToInt(cost -> cost.stripTrailingZeros().scale()).reduce(0, Math::max);
  }

  private static long[] scaled(List<BigDecimal> costs, int scale) {
    BigInteger sum = BigInteger.ZERO;
    long[] scaled = new long[costs.size()];
    for (int at = 0; at < scaled.length; at++) {
      BigInteger whole = costs.get(at).setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
      sum = sum.add(whole);
      if (sum.bitLength() > 60) {
        throw new ArithmeticException("the costs are too large to be added exactly");
      }
      scaled[at] = whole.longValueExact();
    }
    return scaled;
  }
}
