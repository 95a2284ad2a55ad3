package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aisc.limit.Budget;

final class Mitigating {
  private Mitigating() {}

  static Mitigations find(Frame frame, Mitigations.Options options, Budget budget) {
    return new Mitigations(
        frame.query().goals(),
        false,
        false,
        BigDecimal.ZERO,
        List.of(),
        options.top() < 0,
        Optional.of(budget.reason().orElse("not written yet")));
  }
}
