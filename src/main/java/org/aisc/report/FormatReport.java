package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of the layout of each file; JSON schema {@code aisc/fmt/1}. */
public record FormatReport(List<Formatted> files) implements Report {
  public FormatReport {
    files = List.copyOf(files);
  }

  /** How a file's layout is. */
  public enum Status {
    /** It was canonical. */
    UNCHANGED,
    /** It is now. */
    FORMATTED,
    /** It is not, and was left so. */
    DIFFERS,
    /** There is none, since the file has syntax errors. */
    BROKEN
  }

  /**
   * A file, named as on the command line.
   *
   * @param text the formatted text, where it is the answer
   * @param diff the lines of a unified diff, where they are the answer
   */
  public record Formatted(
      String file, Status status, Optional<String> text, Optional<List<String>> diff) {}

  @Override
  public void text(Page page) throws IOException {
    for (Formatted each : files) {
      if (each.text().isPresent()) {
        page.text(each.text().get());
      } else if (each.diff().isPresent()) {
        for (String line : each.diff().get()) {
          page.line(line);
        }
      } else {
        page.line(Columns.visible(each.file()) + ": " + words(each.status(), page.style()));
      }
    }
  }

  private static String words(Status status, Style style) {
    return switch (status) {
      case UNCHANGED -> style.good("in the canonical layout");
      case FORMATTED -> style.good("formatted");
      case DIFFERS -> style.doubtful("not in the canonical layout");
      case BROKEN -> style.bad("left alone") + ", it has syntax errors";
    };
  }

  @Override
  public void json(Json json) throws IOException {
    Asked.print("aisc/fmt/1", files, FormatReport::members, json);
  }

  private static void members(Json json, Formatted each) throws IOException {
    json.string("file", each.file());
    json.string("status", each.status().name().toLowerCase(Locale.ROOT));
    if (each.text().isPresent()) {
      json.string("text", each.text().get());
    }
    if (each.diff().isPresent()) {
      json.strings("diff", each.diff().get());
    }
  }
}
