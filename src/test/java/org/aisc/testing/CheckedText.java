package org.aisc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.sema.Checking;
import org.aisc.sema.Spec;

/** A specification in a text that stands alone. */
public final class CheckedText {
  private CheckedText() {}

  /** The specification; the text must have no errors. */
  public static Spec spec(String text) {
    Checking.Checked checked = check(text);
    assertThat(checked.diagnostics().stream().filter(it -> it.severity() == Severity.ERROR))
        .as("errors in %s", text)
        .isEmpty();
    return checked.spec();
  }

  /** The codes of all errors and warnings that the checker finds, by place. */
  public static List<String> codes(String text) {
    return check(text).diagnostics().stream().map(Diagnostic::code).map(Enum::name).toList();
  }

  /** What the checker says. */
  public static Checking.Checked check(String text) {
    MemorySources sources = new MemorySources(Map.of("main.aisc", text));
    return Checking.check(sources.file("main.aisc"), sources);
  }
}
