package org.aisc.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.aisc.analysis.Verification.Checked;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.report.Xml.Attributes;
import org.aisc.sema.Spec;

/**
 * Assertions as test cases in JUnit's XML: a file is a suite. One that fails is a failure; one that
 * nobody could decide is an error, so that no dashboard shows it as passed; so is a file that
 * cannot be judged. Times are 0, for the same question gives the same bytes.
 */
final class VerifyJunit {
  private VerifyJunit() {}

  static void write(VerifyReport report, Xml xml) throws IOException {
    long broken = report.files().stream().filter(file -> !file.errors().isEmpty()).count();
    long assertions = report.files().stream().mapToLong(file -> file.assertions().size()).sum();
    Attributes attributes =
        counts("aisc verify", assertions + broken)
            .and("failures", report.count(Outcome.FAILS))
            .and("errors", report.count(Outcome.UNKNOWN) + broken);
    xml.element(
        "testsuites",
        attributes,
        suites -> {
          for (VerifyReport.File file : report.files()) {
            suite(file, suites);
          }
        });
  }

  private static Attributes counts(String name, long tests) {
    return Attributes.of("name", name).and("tests", tests).and("skipped", 0).and("time", 0);
  }

  private static void suite(VerifyReport.File file, Xml xml) throws IOException {
    boolean broken = !file.errors().isEmpty();
    Attributes attributes =
        counts(file.file(), broken ? 1 : file.assertions().size())
            .and("failures", file.count(Outcome.FAILS))
            .and("errors", broken ? 1 : file.count(Outcome.UNKNOWN));
    xml.element(
        "testsuite",
        attributes,
        cases -> {
          if (broken) {
            unreadable(file, cases);
          }
          for (Checked checked : file.assertions()) {
            testCase(file, checked, cases);
          }
        });
  }

  private static void unreadable(VerifyReport.File file, Xml xml) throws IOException {
    List<String> lines =
        file.errors().stream()
            .map(each -> each.span().map(at -> at.line() + ": ").orElse("") + each.message())
            .toList();
    String count = Numbers.count(lines.size(), "error");
    xml.element(
        "testcase",
        Attributes.of("name", "the specification is sound")
            .and("classname", file.file())
            .and("time", 0),
        in ->
            in.element(
                "error",
                Attributes.of("message", count).and("type", "wrong specification"),
                String.join("\n", lines)));
  }

  private static void testCase(VerifyReport.File file, Checked checked, Xml xml)
      throws IOException {
    Attributes attributes =
        Attributes.of("name", name(file, checked))
            .and("classname", file.file())
            .and("file", checked.assertion().span().file().name())
            .and("line", checked.assertion().span().line())
            .and("time", 0);
    if (checked.outcome() == Outcome.HOLDS) {
      xml.element("testcase", attributes);
    } else {
      xml.element("testcase", attributes, in -> problem(file.spec().orElseThrow(), checked, in));
    }
  }

  /** The title; with its line where another assertion of the file has the same. */
  private static String name(VerifyReport.File file, Checked checked) {
    String title = checked.assertion().title();
    long same =
        file.assertions().stream().filter(it -> it.assertion().title().equals(title)).count();
    return same == 1 ? title : title + " (line " + checked.assertion().span().line() + ")";
  }

  private static void problem(Spec spec, Checked checked, Xml xml) throws IOException {
    boolean failed = checked.outcome() == Outcome.FAILS;
    String reason = checked.reason().map(why -> " (" + why + ")").orElse("");
    xml.element(
        failed ? "failure" : "error",
        Attributes.of("message", "found: " + checked.actual() + reason)
            .and("type", failed ? "assertion fails" : "assertion undecided"),
        checked.path().isPresent() ? path(spec, checked) : "");
  }

  private static String path(Spec spec, Checked checked) throws IOException {
    StringWriter text = new StringWriter();
    PathText.write(spec, checked.path().orElseThrow(), "", new Page(text, Style.PLAIN));
    return text.toString().lines().collect(Collectors.joining("\n", "\n", "\n"));
  }
}
