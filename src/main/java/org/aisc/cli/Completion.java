package org.aisc.cli;

import java.util.List;
import java.util.function.Function;

/**
 * A shell that can complete calls. Its script holds every verb, option and word, so that completing
 * starts no process; nothing that the user has typed is evaluated.
 */
enum Completion {
  BASH(BashCompletion::script),
  ZSH(ZshCompletion::script),
  FISH(FishCompletion::script);

  private final Function<List<Synopsis>, String> writer;

  Completion(Function<List<Synopsis>, String> writer) {
    this.writer = writer;
  }

  /** The script for these verbs. */
  String script(List<Synopsis> verbs) {
    return writer.apply(verbs);
  }

  /** A text within single quotes, where {@code quote} stands for a quote in it. */
  static String quoted(String text, String quote) {
    return "'" + text.replace("'", quote) + "'";
  }
}
