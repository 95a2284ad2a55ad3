package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.GoalRisk;
import org.aisc.analysis.Query;
import org.aisc.analysis.Range;
import org.aisc.analysis.Risk;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

/** What is only a bound is never told as if it were known. */
class RiskReportTest {
  private static final Optional<Risk.Advice> DEPLOY =
      Optional.of(new Risk.Advice("m", BigDecimal.ONE, 50, 40));

  @Test
  void without_exact_numbers_it_is_not_known_that_no_mitigation_helps() throws IOException {
    assertThat(firstLine(Optional.empty(), Optional.of("the time-out was reached")))
        .isEqualTo("It is not known which mitigation lowers the risk.");
    assertThat(firstLine(Optional.empty(), Optional.empty()))
        .isEqualTo("No single mitigation of this file lowers the risk.");
  }

  @Test
  void advice_by_bounds_says_that_it_is_not_proved() throws IOException {
    assertThat(firstLine(DEPLOY, Optional.of("the time-out was reached")))
        .isEqualTo(
            "By the bounds below, not proved: Deploy m first: for 1, it lowers the expected");
    assertThat(firstLine(DEPLOY, Optional.empty())).startsWith("Deploy m first: for 1");
  }

  private static String firstLine(Optional<Risk.Advice> advice, Optional<String> reason)
      throws IOException {
    Query query =
        Query.of(
            CheckedText.spec(
                "step s\ngoal g { when s  impact 100 }\nmitigation m { blocks s  cost 1 }"));
    Range half = new Range(0.2, 0.5);
    GoalRisk goal =
        new GoalRisk(
            "g", half, half.times(100), reason, Optional.empty(), List.of(), Optional.empty());
    Risk risk = new Risk(List.of(goal), half.times(100), advice, List.of());
    StringWriter out = new StringWriter();
    new RiskReport(new Asked("a.aisc", query), risk).text(new Page(out, Style.PLAIN));
    return out.toString().lines().findFirst().orElseThrow();
  }
}
