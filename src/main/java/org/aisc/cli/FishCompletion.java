package org.aisc.cli;

import java.util.List;
import java.util.stream.Collectors;

/** The script for fish: one {@code complete} for each verb, option and argument. */
final class FishCompletion {
  private static final String HEAD =
      """
      # Completion of aisc for fish, printed by `aisc completion fish`.

      # Whether the verb of the line is $argv[1], and none of the words after it was given.
      function __aisc_at
          set -l words (commandline -opc)
          test (count $words) -ge 2; and test $words[2] = $argv[1]; or return 1
          for word in $words[3..-1]
              contains -- $word $argv[2..-1]; and return 1
          end
          return 0
      end

      # Whether the line has no verb yet.
      function __aisc_starts
          test (count (commandline -opc)) -eq 1
      end

      complete -c aisc -f
      complete -c aisc -n __aisc_starts -a help -d 'how is aisc called?'
      complete -c aisc -n __aisc_starts -l help -d 'how is aisc called?'
      complete -c aisc -n __aisc_starts -l version -d 'which version is this?'
      """;

  private FishCompletion() {}

  static String script(List<Synopsis> verbs) {
    StringBuilder script = new StringBuilder(HEAD);
    for (Synopsis verb : verbs) {
      String what = " -a " + verb.entry().name() + " -d " + quoted(verb.entry().question());
      script.append("complete -c aisc -n __aisc_starts" + what + "\n");
    }
    String names = String.join(" ", Verbs.names());
    script.append(at("help " + names) + " -a " + quoted(names) + "\n");
    verbs.forEach(each -> verb(script, each));
    return script.toString();
  }

  private static void verb(StringBuilder script, Synopsis verb) {
    String name = verb.entry().name();
    for (Synopsis.Argument argument : verb.arguments()) {
      String words = String.join(" ", argument.value().words());
      if (!words.isEmpty()) {
        script.append(at(name + " " + words) + " -a " + quoted(words) + "\n");
      } else if (argument.value().isFile()) {
        script.append(at(name) + " -F\n");
      }
    }
    for (Synopsis.Choice option : verb.options()) {
      String value = option.values().stream().map(FishCompletion::value).findFirst().orElse("");
      String text = value + " -d " + quoted(option.description());
      script.append(at(name) + names(option) + text + "\n");
    }
  }

  private static String at(String words) {
    return "complete -c aisc -n " + quoted("__aisc_at " + words);
  }

  private static String names(Synopsis.Choice option) {
    return option.names().stream()
        .map(
            each -> each.startsWith("--") ? " -l " + each.substring(2) : " -s " + each.substring(1))
        .collect(Collectors.joining());
  }

  private static String value(Synopsis.Value value) {
    if (value.isFile()) {
      return " -r -F";
    }
    String words = String.join(" ", value.words());
    return words.isEmpty() ? " -x" : " -x -a " + quoted(words);
  }

  private static String quoted(String text) {
    return Completion.quoted(text.replace("\\", "\\\\"), "\\'");
  }
}
