package org.aisc.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Pages;
import org.aisc.diag.Severity;
import org.aisc.report.Sarif.Finding;
import org.aisc.report.Sarif.Place;
import org.aisc.report.Sarif.Rule;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** The diagnostics as rules and findings of code scanning; the rules are always the same. */
final class SarifRules {
  private SarifRules() {}

  /** One rule a code, sorted. */
  static List<Rule> ofCodes() {
    return Arrays.stream(Code.values())
        .sorted(Comparator.comparing(Code::id))
        .map(SarifRules::rule)
        .toList();
  }

  /** The findings of a file; what has no place is shown at its start. */
  static List<Finding> findings(String file, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(each -> finding(file, each)).toList();
  }

  private static Rule rule(Code code) {
    String level = code.severity() == Severity.ERROR ? "error" : "warning";
    String page = Pages.of(code);
    String title = page.lines().findFirst().orElse("").replaceFirst("^# AISC[0-9]{4}:? *", "");
    return new Rule(code.id(), name(code), level, sentence(title), page);
  }

  private static String name(Code code) {
    return Arrays.stream(code.name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static String sentence(String text) {
    return text.isEmpty()
        ? "-"
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static Finding finding(String file, Diagnostic diagnostic) {
    Span span = diagnostic.span().orElseGet(() -> new SourceFile(file, "").span(0, 0));
    String help =
        diagnostic.help().stream().map(each -> ". Help: " + each).collect(Collectors.joining());
    List<Place> related =
        diagnostic.notes().stream()
            .flatMap(note -> note.span().stream().map(at -> new Place(at, note.text())))
            .toList();
    Place place = new Place(span, diagnostic.message() + help + ".");
    return new Finding(diagnostic.code().id(), place, related, List.of());
  }
}
