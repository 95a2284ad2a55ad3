package org.aisc.cli;

import java.util.List;

/** The script for zsh: one call of its {@code _arguments} for each verb. */
final class ZshCompletion {
  private static final String QUOTE = "'\\''";

  private ZshCompletion() {}

  static String script(List<Synopsis> verbs) {
    StringBuilder script =
        new StringBuilder(
            """
            #compdef aisc
            # Completion of aisc for zsh, printed by `aisc completion zsh`.

            _aisc() {
              local -a verbs
              verbs=(
            """);
    for (Synopsis verb : verbs) {
      String line = verb.entry().name() + ":" + verb.entry().question();
      script.append("    " + quoted(line) + "\n");
    }
    script.append(
        """
            'help:how is aisc called?'
          )
          if ((CURRENT == 2)); then
            if [[ $PREFIX == -* ]]; then
              compadd -- --help --version
            else
              _describe verb verbs
            fi
            return
          fi
          local verb=$words[2]
          shift words
          ((CURRENT--))
          case $verb in
        """);
    verbs.forEach(each -> verb(script, each));
    return script
        .append(
            """
                help) _describe verb verbs ;;
              esac
            }

            if [[ $funcstack[1] == _aisc ]]; then
              _aisc "$@"
            else
              compdef _aisc aisc
            fi
            """)
        .toString();
  }

  private static void verb(StringBuilder script, Synopsis verb) {
    script.append("    " + verb.entry().name() + ")\n      _arguments");
    for (Synopsis.Choice option : verb.options()) {
      String others = "(" + String.join(" ", option.names()) + ")";
      for (String name : option.names()) {
        String value = option.values().isEmpty() ? "" : value(option.values().get(0));
        String joined = value.isEmpty() || !name.startsWith("--") ? "" : "=";
        String text = others + name + joined + "[" + plain(option.description()) + "]" + value;
        script.append(" \\\n        " + quoted(text));
      }
    }
    int place = 1;
    for (Synopsis.Argument argument : verb.arguments()) {
      String where = argument.repeated() ? "*" : String.valueOf(place++);
      script.append(" \\\n        " + quoted(where + value(argument.value())));
    }
    script.append("\n      ;;\n");
  }

  private static String value(Synopsis.Value value) {
    String action = value.isFile() ? "_files" : "(" + String.join(" ", value.words()) + ")";
    boolean open = !value.isFile() && value.words().isEmpty();
    return ":" + plain(value.label()) + ":" + (open ? " " : action);
  }

  /** A text in which nothing has a meaning for {@code _arguments}. */
  private static String plain(String text) {
    return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
  }

  private static String quoted(String text) {
    return Completion.quoted(text, QUOTE);
  }
}
