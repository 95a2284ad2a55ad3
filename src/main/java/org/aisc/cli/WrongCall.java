package org.aisc.cli;

import java.util.List;

/** The call cannot be carried out as it was written; says what is wrong and what would be right. */
final class WrongCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> help;

  WrongCall(String message, List<String> help) {
    super(message, null, false, false);
    this.help = List.copyOf(help);
  }

  WrongCall(String message) {
    this(message, List.of());
  }

  String message() {
    return String.valueOf(getMessage());
  }

  /** Lines of advice, may be empty. */
  List<String> help() {
    return help;
  }
}
