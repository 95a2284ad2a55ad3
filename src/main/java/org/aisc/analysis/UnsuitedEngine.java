package org.aisc.analysis;

/** The engine that was asked for cannot answer the question, whatever it may spend. */
public final class UnsuitedEngine extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String help;

  UnsuitedEngine(String reason, String help) {
    super(reason + "; " + help);
    this.reason = reason;
    this.help = help;
  }

  /** What it cannot do, in words for the user. */
  public String reason() {
    return reason;
  }

  /** What to use instead. */
  public String help() {
    return help;
  }
}
