package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Difference;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Explanation;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Query;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SchemaCheck;
import org.junit.jupiter.api.Test;

/** Every kind of JSON answer about random specifications fits its schema. */
class SchemaTest {
  private static final int SEEDS = Integer.getInteger("aisc.schema.seeds", 150);

  @Test
  void answers_about_random_specifications_fit_their_schemas() throws IOException {
    for (long seed = 0; seed < SEEDS; seed++) {
      Spec spec = seed % 3 == 0 ? RandomSpecs.withQuantities(seed) : RandomSpecs.of(seed);
      Query query =
          Query.of(spec)
              .withDefence(spec.mitigations().stream().limit(2).map(Spec.Named::name).toList());
      check(query.withAttacker(Optional.of("insider")), RandomSpecs.of(seed + 1));
    }
  }

  private static void check(Query query, Spec other) throws IOException {
    Asked asked = new Asked("random.aisc", query);
    Effort effort = Effort.of(Budget.unlimited());
    check(
        new PathsReport(
            asked, Paths.Options.ALL, Analyses.paths(query, Paths.Options.ALL, effort)));
    check(new ProofReport(asked, Analyses.prove(query, effort)));
    for (Mitigations.Options options :
        List.of(
            Mitigations.Options.CHEAPEST,
            new Mitigations.Options(Mode.MINIMAL, 1, true, Optional.empty(), Optional.empty()))) {
      check(new MitigationsReport(asked, options, Analyses.mitigate(query, options, effort)));
    }
    Explanation.Options few = new Explanation.Options(2, Optional.of(5));
    check(
        new ExplanationReport(
            asked,
            query.goals().stream()
                .map(goal -> Analyses.explain(query, goal, few, effort))
                .toList()));
    Query now = Query.of(other);
    check(
        new DifferenceReport(
            new Difference.Pair<>(asked, new Asked("other.aisc", now)),
            Analyses.diff(new Difference.Pair<>(query, now), Optional.of(3), effort)));
  }

  private static void check(Report report) throws IOException {
    String json = Written.as(Format.JSON, report);
    SchemaCheck.check(json);
    assertThat(Written.as(Format.JSON, report)).as("the same bytes again").isEqualTo(json);
    for (Format format : Format.of(report.getClass())) {
      assertThat(Written.as(format, report)).as("%s", format).isNotEmpty();
    }
  }

  /** Reports as text. */
  static final class Written {
    private Written() {}

    static String as(Format format, Printable report) throws IOException {
      StringWriter text = new StringWriter();
      format.write(report, new Format.Destination(text, Style.PLAIN, Path.of("/home")));
      return text.toString();
    }
  }

  @Test
  void reports_say_which_formats_they_have() {
    assertThat(Format.of(ProofReport.class)).containsExactly(Format.TEXT, Format.JSON);
    assertThat(Format.of(VerifyReport.class))
        .isEqualTo(List.of(Format.TEXT, Format.JSON, Format.SARIF, Format.JUNIT));
  }
}
