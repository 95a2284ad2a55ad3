package org.aisc.diag;

import static org.aisc.diag.Severity.ERROR;
import static org.aisc.diag.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.text.Span;

/**
 * Every diagnostic that the tool can give, by number. Hundreds go by phase: 0100 syntax, 0200
 * names, 0300 values and types, 0400 graph, 0500 analysis, 0600 imports from other formats, 0900
 * limits. A number is never reused. Each code has a page, {@code pages/AISC….md} beside this class,
 * that {@code aisc explain CODE} prints.
 */
public enum Code {
  UNEXPECTED("AISC0101", ERROR, "expected %s, found %s"),
  UNKNOWN_NAME("AISC0201", ERROR, "unknown %s `%s`"),
  DECLARED_TWICE("AISC0202", ERROR, "`%s` is declared twice"),
  UNCAUSED("AISC0401", WARNING, "nothing causes `%s`"),
  GOAL_NEVER_REACHED(
      "AISC0405", WARNING, "nothing reaches the goal `%s`, even without any defence"),
  STEP_WITHOUT_USE("AISC0406", WARNING, "no goal needs the step `%s`"),
  MITIGATION_WITHOUT_EFFECT(
      "AISC0407", WARNING, "the mitigation `%s` blocks nothing that a goal needs"),
  TEMPLATE_USED("AISC0501", ERROR, "this version cannot analyse templates; `%s` is one"),
  QUANTITY_USED("AISC0502", ERROR, "this version cannot analyse quantities; `%s` depends on one"),
  COSTS_OVERFLOW("AISC0503", ERROR, "the costs are too large to be added exactly"),
  FILE_TOO_LARGE("AISC0901", ERROR, "the file is larger than %d MB"),
  NOT_UTF8("AISC0902", ERROR, "not UTF-8 text: byte 0x%02X at offset %d"),
  NOT_TEXT("AISC0903", ERROR, "a binary file, not text: it holds a zero byte");

  private final String id;
  private final Severity severity;
  private final String template;

  Code(String id, Severity severity, String template) {
    this.id = id;
    this.severity = severity;
    this.template = template;
  }

  /** {@code AISC} and four digits. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The message, with {@code %s} and the like for what changes. */
  public String template() {
    return template;
  }

  /** A diagnostic of this code at a place; the arguments fill the message's template. */
  public Diagnostic at(Span span, Object... arguments) {
    return diagnostic(Optional.of(span), arguments);
  }

  /** A diagnostic of this code about a file as a whole. */
  public Diagnostic nowhere(Object... arguments) {
    return diagnostic(Optional.empty(), arguments);
  }

  private Diagnostic diagnostic(Optional<Span> span, Object... arguments) {
    String message = String.format(Locale.ROOT, template, arguments);
    return new Diagnostic(this, span, message, List.of(), List.of());
  }

  /** The code with an id such as {@code AISC0201}, in any letter case. */
  public static Optional<Code> byId(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equalsIgnoreCase(id)).findFirst();
  }
}
