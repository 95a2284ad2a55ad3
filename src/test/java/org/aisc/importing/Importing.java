package org.aisc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.text.SourceFile;

/** What an import gives, in forms that tests compare. */
final class Importing {
  private Importing() {}

  /** The specification's declarations, without its first two lines, empty lines and mitigations. */
  static String declarations(ForeignFormat format, String... files) {
    StringBuilder kept = new StringBuilder();
    text(format, files)
        .lines()
        .skip(2)
        .filter(line -> !line.isEmpty() && !line.startsWith("mitigation"))
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString();
  }

  /** The whole specification, which must parse and check without errors. */
  static String text(ForeignFormat format, String... files) {
    Imported imported = read(format, files);
    assertThat(imported.text()).as("%s", messages(imported.diagnostics())).isPresent();
    String text = imported.text().get();
    spec(text);
    return text;
  }

  /** What a specification means; it must have no errors. */
  static Spec spec(String text) {
    Checking.Checked checked = Checking.check(new SourceFile("it.aisc", text), Sources.none());
    assertThat(checked.hasErrors()).as("%s", messages(checked.diagnostics())).isFalse();
    return checked.spec();
  }

  /** The diagnostics as {@code line:column: code: message}. */
  static List<String> problems(ForeignFormat format, String... files) {
    return messages(read(format, files).diagnostics());
  }

  static Imported read(ForeignFormat format, String... files) {
    List<SourceFile> sources = new ArrayList<>();
    for (int at = 0; at < files.length; at++) {
      sources.add(new SourceFile("file" + (at + 1), files[at]));
    }
    return format.read(sources);
  }

  private static List<String> messages(List<Diagnostic> found) {
    return found.stream()
        .map(
            it ->
                it.span().map(span -> span.line() + ":" + span.column() + ": ").orElse("")
                    + it.code().id()
                    + ": "
                    + it.message())
        .toList();
  }
}
