package org.aisc.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Verification.Checked;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.report.Sarif.Finding;
import org.aisc.report.Sarif.Place;
import org.aisc.report.Sarif.Rule;
import org.aisc.sema.Spec;

/** Assertions that fail, or that nobody could decide, as findings of code scanning. */
final class VerifySarif {
  private static final Rule FAILS =
      new Rule(
          "assertion-fails",
          "AssertionFails",
          "error",
          "An assertion of the specification does not hold.",
          """
          # An assertion does not hold

          What the specification claims is not so. The message says what was found instead; where an
          attack path shows it, its steps are listed in causal order.

          Correct the assertion if the claim was wrong. Otherwise deploy a mitigation that stops the
          path (`aisc mitigate` finds the cheapest), or name it in the assertion's `under`.
          """);
  private static final Rule UNDECIDED =
      new Rule(
          "assertion-undecided",
          "AssertionUndecided",
          "warning",
          "An assertion of the specification could not be decided.",
          """
          # An assertion could not be decided

          A limit ended the search, or this version cannot compute what the assertion speaks of. It
          may hold or not. Give `aisc verify` more time with `--timeout`.
          """);

  private VerifySarif() {}

  static void write(VerifyReport report, Path folder, Json json) throws IOException {
    List<Rule> rules = new ArrayList<>(SarifRules.ofCodes());
    rules.addAll(List.of(FAILS, UNDECIDED));
    List<Finding> findings = new ArrayList<>();
    for (VerifyReport.File file : report.files()) {
      findings.addAll(SarifRules.findings(file.file(), file.errors()));
      file.spec().ifPresent(spec -> add(spec, file.assertions(), findings));
    }
    new Sarif(folder, rules).write(findings, json);
  }

  private static void add(Spec spec, List<Checked> assertions, List<Finding> findings) {
    for (Checked checked : assertions) {
      if (checked.outcome() != Outcome.HOLDS) {
        findings.add(finding(spec, checked));
      }
    }
  }

  private static Finding finding(Spec spec, Checked checked) {
    boolean failed = checked.outcome() == Outcome.FAILS;
    String found = checked.actual().isEmpty() ? "" : " Found: " + checked.actual() + ".";
    String reason = checked.reason().map(why -> " (" + why + ")").orElse("");
    String message =
        (failed ? "This does not hold: " : "This could not be decided" + reason + ": ")
            + checked.assertion().title()
            + "."
            + found;
    Place place = new Place(checked.assertion().span(), message);
    List<Place> flow = new ArrayList<>();
    checked.path().ifPresent(path -> flow(spec, path, flow));
    checked.assertion().goal().ifPresent(goal -> end(spec, goal, flow));
    return new Finding((failed ? FAILS : UNDECIDED).id(), place, List.of(), flow);
  }

  private static void flow(Spec spec, AttackPath path, List<Place> flow) {
    Set<String> steps = new TreeSet<>(path.steps());
    for (String name : CausalOrder.of(spec, path)) {
      String start = steps.contains(name) ? "The attacker takes the step " : "Then ";
      Titles.declaration(spec, name)
          .ifPresent(
              found -> {
                String text = start + name + ": " + found.info().label();
                flow.add(new Place(found.info().span(), text));
              });
    }
  }

  private static void end(Spec spec, String goal, List<Place> flow) {
    if (!flow.isEmpty()) {
      Titles.declaration(spec, goal)
          .ifPresent(
              found ->
                  flow.add(
                      new Place(
                          found.info().span(),
                          "The goal " + goal + " is reached: " + found.info().label())));
    }
  }
}
