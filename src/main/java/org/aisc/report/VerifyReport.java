package org.aisc.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.analysis.Verification.Checked;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Spec;

/** What became of the assertions of each file; JSON schema {@code aisc/verify/1}. */
public record VerifyReport(List<File> files)
    implements Report, Printable.InSarif, Printable.InJunit {
  public VerifyReport {
    files = List.copyOf(files);
  }

  /**
   * One file, named as on the command line.
   *
   * @param spec empty when the file could not be read as one
   * @param errors what kept its assertions from being judged; then there are none
   */
  public record File(
      String file, Optional<Spec> spec, List<Diagnostic> errors, List<Checked> assertions) {
    public File {
      errors = List.copyOf(errors);
      assertions = List.copyOf(assertions);
    }

    public long count(Outcome outcome) {
      return assertions.stream().filter(each -> each.outcome() == outcome).count();
    }
  }

  @Override
  public void text(Page page) throws IOException {
    for (File file : files) {
      page.paragraph("", Columns.visible(file.file()) + ": " + answer(file, page.style()));
      if (file.spec().isPresent()) {
        for (Checked checked : file.assertions()) {
          if (checked.outcome() != Outcome.HOLDS) {
            assertion(file.spec().get(), checked, page);
          }
        }
      }
    }
    if (files.size() > 1) {
      page.line(total(page.style()));
    }
  }

  private String total(Style style) {
    String holds = Numbers.count(count(Outcome.HOLDS), "assertion") + " held";
    long broken = files.stream().filter(file -> !file.errors().isEmpty()).count();
    List<String> parts = new ArrayList<>();
    parts.add(count(Outcome.HOLDS) == all() && broken == 0 ? style.good(holds) : holds);
    if (count(Outcome.FAILS) > 0) {
      parts.add(style.bad(count(Outcome.FAILS) + " failed"));
    }
    if (count(Outcome.UNKNOWN) > 0) {
      parts.add(style.doubtful(count(Outcome.UNKNOWN) + " undecided"));
    }
    if (broken > 0) {
      parts.add(style.bad(Numbers.count(broken, "file") + " not judged"));
    }
    return Numbers.count(files.size(), "file") + ": " + String.join(", ", parts);
  }

  /** How many assertions of all files came out so. */
  public long count(Outcome outcome) {
    return files.stream().mapToLong(file -> file.count(outcome)).sum();
  }

  private long all() {
    return files.stream().mapToLong(file -> file.assertions().size()).sum();
  }

  private static String answer(File file, Style style) {
    int all = file.assertions().size();
    if (!file.errors().isEmpty()) {
      return style.bad("not judged") + ", " + Numbers.count(file.errors().size(), "error");
    } else if (all == 0) {
      return "no assertions";
    } else if (file.count(Outcome.HOLDS) == all) {
      return style.good(all == 1 ? "the assertion holds" : "all " + all + " assertions hold");
    }
    long failed = file.count(Outcome.FAILS);
    long unknown = file.count(Outcome.UNKNOWN);
    String of = " of " + Numbers.count(all, "assertion");
    String fails = style.bad(failed + of + (failed == 1 ? " fails" : " fail"));
    String undecided = style.doubtful(unknown + (failed > 0 ? "" : of) + " undecided");
    if (failed == 0) {
      return undecided;
    }
    return unknown == 0 ? fails : fails + ", " + undecided;
  }

  private static void assertion(Spec spec, Checked checked, Page page) throws IOException {
    boolean failed = checked.outcome() == Outcome.FAILS;
    String word = failed ? page.style().bad("fails") : page.style().doubtful("unknown");
    String reason = checked.reason().map(text -> " (" + text + ")").orElse("");
    String actual = checked.actual().isEmpty() ? "" : ": " + checked.actual();
    String place = "line " + checked.assertion().span().line();
    page.line("  " + word + ", " + place + actual + reason);
    page.paragraph("    ", Columns.visible(checked.assertion().title()));
    if (checked.path().isPresent()) {
      page.line("    shown by a path of " + PathText.summary(checked.path().get()));
      PathText.write(spec, checked.path().get(), "      ", page);
    }
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        members -> {
          members.string("schema", "aisc/verify/1");
          members.array("files", files, VerifyReport::file);
          members.object("summary", this::summary);
        });
  }

  private void summary(Json json) throws IOException {
    json.number("files", files.size());
    json.number("notJudged", files.stream().filter(file -> !file.errors().isEmpty()).count());
    for (Outcome outcome : Outcome.values()) {
      json.number(outcome.name().toLowerCase(Locale.ROOT), count(outcome));
    }
  }

  @Override
  public void sarif(Json json, Path folder) throws IOException {
    VerifySarif.write(this, folder, json);
  }

  @Override
  public void junit(Xml xml) throws IOException {
    VerifyJunit.write(this, xml);
  }

  private static void file(Json json, File file) throws IOException {
    json.object(
        members -> {
          members.string("file", file.file());
          members.number("errors", file.errors().size());
          members.array("assertions", file.assertions(), VerifyReport::assertion);
        });
  }

  private static void assertion(Json json, Checked checked) throws IOException {
    json.object(
        members -> {
          members.string("text", checked.assertion().title());
          members.number("line", checked.assertion().span().line());
          members.string("outcome", checked.outcome().name().toLowerCase(Locale.ROOT));
          members.string("actual", checked.actual());
          if (checked.reason().isPresent()) {
            members.string("reason", checked.reason());
          }
          if (checked.path().isPresent()) {
            members.key("path");
            PathJson.write(members, checked.path().get());
          } else {
            members.nothing("path");
          }
        });
  }
}
