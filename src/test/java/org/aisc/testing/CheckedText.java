package org.aisc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.sema.Checking;
import org.aisc.sema.Spec;

/** Specifications in texts, for tests. */
public final class CheckedText {
  private static final String NAME = "main.aisc";

  private CheckedText() {}

  /** The specification; the text must have no errors. */
  public static Spec spec(String text) {
    return spec(Map.of(NAME, text));
  }

  /** The specification of several files, of which {@code main.aisc} is analysed. */
  public static Spec spec(Map<String, String> files) {
    Checking.Checked checked = check(files);
    assertThat(checked.diagnostics().stream().filter(it -> it.severity() == Severity.ERROR))
        .as("errors in %s", files)
        .isEmpty();
    return checked.spec();
  }

  /** The codes of all errors and warnings that the checker finds, by place. */
  public static List<String> codes(String text) {
    return check(text).diagnostics().stream().map(Diagnostic::code).map(Enum::name).toList();
  }

  /** What the checker says. */
  public static Checking.Checked check(String text) {
    return check(Map.of(NAME, text));
  }

  private static Checking.Checked check(Map<String, String> files) {
    MemorySources sources = new MemorySources(files);
    return Checking.check(sources.file(NAME), sources);
  }
}
