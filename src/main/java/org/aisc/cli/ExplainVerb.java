package org.aisc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Severity;
import org.aisc.report.ExplainReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc explain CODE}: what a diagnostic means, with an example of wrong and right. */
@Command(
    description = {
      "What a diagnostic means, with an example of what is wrong and what is right.",
      "Without a code, lists them all."
    })
final class ExplainVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "such as AISC0201 or 201")
  private Optional<String> code = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of("aisc explain AISC0201", "aisc explain");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    List<ExplainReport.Entry> entries = new ArrayList<>();
    if (code.isPresent()) {
      Code found = find(code.get());
      entries.add(entry(found, Optional.of(page(found))));
    } else {
      Arrays.stream(Code.values())
          .sorted((a, b) -> a.id().compareTo(b.id()))
          .forEach(each -> entries.add(entry(each, Optional.empty())));
    }
    return session.answer(ExitCode.YES, new ExplainReport(entries));
  }

  private static ExplainReport.Entry entry(Code code, Optional<String> page) {
    boolean error = code.severity() == Severity.ERROR;
    return new ExplainReport.Entry(code.id(), error ? "error" : "warning", code.outline(), page);
  }

  private static Code find(String written) {
    String digits = written.toUpperCase(Locale.ROOT).replaceFirst("^AISC", "");
    String id = "AISC" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    return Code.byId(id)
        .orElseThrow(
            () -> {
              List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
              Optional<String> near = Spelling.nearest(id, ids);
              return new WrongCall(
                  "no diagnostic has the code `" + written + "`",
                  near.map(each -> List.of("did you mean `" + each + "`?"))
                      .orElse(List.of("`aisc explain` lists all codes")));
            });
  }

  private static String page(Code code) throws IOException {
    try (InputStream in = Code.class.getResourceAsStream("pages/" + code.id() + ".md")) {
      if (in == null) {
        throw new IllegalStateException("no page for " + code.id());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
