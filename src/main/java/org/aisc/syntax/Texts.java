package org.aisc.syntax;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** Quoted texts: takes off the quotes and reads the escapes. */
final class Texts {
  private static final Pattern NUMBERED = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})\\}");

  /** Letters between the start of an escape and its closing brace. */
  private static final int LONGEST = 9;

  private final SourceFile file;
  private final Complaints complaints;

  Texts(SourceFile file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  Text text(Lexeme lexeme) {
    Span span = file.span(lexeme.start(), lexeme.end());
    String written = inside(span.text());
    return new Text(
        written.indexOf('\\') < 0 ? written : unescaped(written, span.start() + 1), span);
  }

  /** What stands between the quotes; the closing one may be missing, or another one. */
  private static String inside(String written) {
    boolean plain = written.charAt(0) == '"';
    int last = written.length() - 1;
    boolean closed = last > 0 && (plain ? written.charAt(last) == '"' : isQuote(written, last));
    return written.substring(1, closed && !isEscaped(written, last) ? last : last + 1);
  }

  private static boolean isQuote(String written, int at) {
    return "'\u2018\u2019\u201C\u201D\u00AB\u00BB".indexOf(written.charAt(at)) >= 0;
  }

  private static boolean isEscaped(String written, int at) {
    int slashes = 0;
    while (at - slashes > 1 && written.charAt(at - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private String unescaped(String written, int offset) {
    StringBuilder value = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      if (written.charAt(at) != '\\') {
        value.append(written.charAt(at++));
        continue;
      }
      int end = endOfEscape(written, at);
      OptionalInt point = point(written.substring(at, end));
      if (point.isPresent()) {
        value.appendCodePoint(point.getAsInt());
      } else {
        value.append(written, at, end);
        report(file.span(offset + at, offset + end));
      }
      at = end;
    }
    return value.toString();
  }

  private static int endOfEscape(String written, int start) {
    int closing = written.startsWith("\\u{", start) ? written.indexOf('}', start) : -1;
    if (closing >= 0 && closing - start <= LONGEST) {
      return closing + 1;
    }
    return written.offsetByCodePoints(start, Math.min(2, written.length() - start));
  }

  /** The character that an escape stands for. */
  private static OptionalInt point(String escape) {
    return switch (escape) {
      case "\\\"" -> OptionalInt.of('"');
      case "\\\\" -> OptionalInt.of('\\');
      case "\\n" -> OptionalInt.of('\n');
      case "\\t" -> OptionalInt.of('\t');
      default -> numbered(escape);
    };
  }

  private static OptionalInt numbered(String escape) {
    Matcher matcher = NUMBERED.matcher(escape);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int point = Integer.parseInt(matcher.group(1), 16);
    boolean character = Character.isValidCodePoint(point) && !isSurrogate(point);
    return character ? OptionalInt.of(point) : OptionalInt.empty();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private void report(Span span) {
    complaints.add(
        span,
        () ->
            Code.UNKNOWN_ESCAPE
                .at(span, Excerpt.of(span))
                .help("known are \\\" \\\\ \\n \\t, and \\u{…} with the number of a character"));
  }
}
