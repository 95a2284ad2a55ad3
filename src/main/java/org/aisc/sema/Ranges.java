package org.aisc.sema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aisc.sema.Spec.Quantity;

/** Which comparisons the ranges of quantities leave possible, each comparison by itself. */
final class Ranges {
  private final Map<String, Quantity> quantities = new TreeMap<>();

  Ranges(Spec spec) {
    spec.quantities().forEach(quantity -> quantities.put(quantity.name(), quantity));
  }

  /** False only when no values in the ranges make the comparison true. */
  boolean mayHold(Expr.Compare compare) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> term : compare.coefficients().entrySet()) {
      Optional<Quantity> quantity = Optional.ofNullable(quantities.get(term.getKey()));
      if (quantity.isEmpty()) {
        return true;
      }
      BigDecimal low = quantity.get().low().multiply(term.getValue());
      BigDecimal high = quantity.get().high().multiply(term.getValue());
      least = least.add(low.min(high));
      most = most.add(low.max(high));
    }
    int low = least.compareTo(compare.bound());
    int high = most.compareTo(compare.bound());
    return switch (compare.comparator()) {
      case LESS -> low < 0;
      case AT_MOST -> low <= 0;
      case AT_LEAST -> high >= 0;
      case GREATER -> high > 0;
      case EQUAL -> low <= 0 && high >= 0;
      case NOT_EQUAL -> low != 0 || high != 0;
    };
  }
}
