package org.aisc.sema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.analysis.Analyses;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.limit.Budget;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deep and long files: the stack does not overflow, and nothing takes quadratic time. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class LargeInputTest {
  private static final int MANY = 100_000;
  private static final int SOME = 20_000;

  private static String lines(int count, IntFunction<String> line) {
    return joined(count, "\n", line) + "\n";
  }

  private static String joined(int count, String between, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
  }

  private static void assertSound(String text) {
    Spec spec = CheckedText.spec(text);
    assertThat(Analyses.check(spec, Budget.unlimited())).isEmpty();
  }

  /** How often each code is given. */
  private static List<String> counts(String text) {
    return CheckedText.codes(text).stream()
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
        .entrySet()
        .stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .sorted()
        .toList();
  }

  @Test
  void a_formula_of_depth_200_000() {
    assertSound(
        "step a\ncondition c\ngoal g { when "
            + "(".repeat(200_000)
            + "a"
            + ")".repeat(200_000)
            + " }");
    assertSound(
        "step a\ngoal g { when " + "(a and ".repeat(200_000) + "a" + ")".repeat(200_000) + " }");
    assertSound("step a\ncondition c\ngoal g { when a and " + "not ".repeat(200_000) + "c }");
    assertSound(
        "condition c\ncondition d\nconstraint "
            + "not (c or ".repeat(199_999)
            + "d"
            + ")".repeat(199_999)
            + "\nstep a goal g { when a }");
    assertSound(
        "step a\nmitigation m { blocks a } mitigation n { blocks a requires "
            + "(m or ".repeat(200_000)
            + "m"
            + ")".repeat(200_000)
            + "} goal g { when a }");
  }

  @Test
  void a_chain_of_propositions_and_a_chain_of_nodes() {
    assertSound(
        "step p0\ngoal g { when p%d }\n".formatted(MANY)
            + lines(MANY, at -> "proposition p%d { requires p%d }".formatted(at + 1, at)));
    assertSound(
        "pipeline {\n"
            + lines(MANY, at -> "dataset d" + at)
            + "flow "
            + joined(MANY, " -data-> ", at -> "d" + at)
            + "\n}");
  }

  @Test
  void one_hundred_thousand_of_everything() {
    assertSound(
        "step s\ncondition c\nproposition p { requires s }\ngoal g { when p }\n"
            + lines(MANY, at -> "step s%d proposition p%d { requires s%d }".formatted(at, at, at))
            + lines(MANY, at -> "goal g%d { when p%d }".formatted(at, at))
            + lines(MANY, at -> "mitigation m%d { blocks s%d }".formatted(at, at))
            + lines(
                MANY,
                at -> "attacker a%d { cannot s%d } defence d%d { m%d }".formatted(at, at, at, at))
            + lines(MANY, at -> "assert unreachable g%d under d%d by a%d".formatted(at, at, at)));
  }

  @Test
  void long_lists() {
    String steps = lines(SOME, at -> "step s" + at);
    String list = "(" + joined(SOME, ", ", at -> "s" + at) + ")";
    assertSound(
        steps + "constraint at most 5 of " + list + "\ngoal g { when any of " + list + " }");
    assertSound(
        steps
            + lines(
                SOME,
                at ->
                    "mitigation m%d { blocks s%d excludes m%d }".formatted(at, at, (at + 1) % SOME))
            + "goal g { when any of "
            + list
            + "}");
  }

  @Test
  void many_constraints_over_conditions() {
    assertSound(
        lines(SOME, at -> "condition c" + at)
            + lines(SOME - 1, at -> "constraint not c%d or c%d".formatted(at, at + 1))
            + "constraint c0");
    String contradiction =
        lines(SOME, at -> "condition c" + at)
            + lines(SOME - 1, at -> "constraint not c%d or c%d".formatted(at, at + 1))
            + "constraint c0\nconstraint not c"
            + (SOME - 1);
    List<Diagnostic> found = Analyses.check(CheckedText.spec(contradiction), Budget.unlimited());
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.CONTRADICTION);
    assertThat(found.get(0).notes()).hasSizeLessThan(20);
  }

  @Test
  void a_name_of_a_million_letters_is_not_repeated_in_full() {
    String name = "n".repeat(1 << 20);
    assertSound("step %s\ngoal g { when %s }".formatted(name, name));
    List<Diagnostic> found =
        CheckedText.check("step %s\nstep %s { at %s }".formatted(name, name, name)).diagnostics();
    assertThat(found).hasSize(2);
    assertThat(found).allMatch(it -> it.message().length() < 400);
  }

  @Test
  void one_hundred_thousand_errors() {
    String steps = lines(MANY, at -> "step step_number_" + at);
    assertThat(
            counts(steps + lines(MANY, at -> "goal g%d { when stop_number_%d }".formatted(at, at))))
        .containsExactly("UNKNOWN_NAME 100000");
    assertThat(counts(lines(SOME, at -> "step same { cost -1 }")))
        .containsExactly("DECLARED_TWICE 19999", "NEGATIVE 20000");
    assertThat(counts("step s\n" + lines(SOME, at -> "goal g%d { when not s }".formatted(at))))
        .containsExactly("NOT_MONOTONE 20000");
    assertThat(counts(lines(SOME, at -> "event e" + at))).containsExactly("MISSING 40000");
    assertThat(counts(lines(SOME, at -> "import \"./main.aisc\"")))
        .containsExactly("IMPORT_CIRCLE 20000");
  }

  @Test
  void one_mistake_made_often_is_told_once() {
    assertThat(counts(lines(MANY, at -> "goal g%d { when missing }".formatted(at))))
        .containsExactly("UNKNOWN_NAME 1");
  }
}
