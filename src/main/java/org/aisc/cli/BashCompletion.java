package org.aisc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The script for bash: a function that looks at the words before the cursor. */
final class BashCompletion {
  private static final String HEAD =
      """
      # Completion of aisc for bash, printed by `aisc completion bash`.

      # Sets what the verb $1 takes: its options, those with a value, and what stands after the
      # option $2, or as argument $3 if $2 is empty.
      _aisc_takes() {
        case $1 in
      """;

  private static final String TAIL =
      """
        esac
      }

      # Whether the option $1 has a value.
      _aisc_has_value() {
        [[ " $valued " == *" $1 "* ]]
      }

      _aisc() {
        local options='' valued='' words='' files='' option='' i at=0
        local current=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]}
        local before=${COMP_WORDS[COMP_CWORD - 1]}
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          mapfile -t COMPREPLY < <(compgen -W '%1$s' -- "$current")
          return
        fi
        if [[ $current == '=' ]]; then
          current=''
        elif [[ $before == '=' ]]; then
          before=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        _aisc_takes "$verb" '' 0
        for ((i = 2; i < COMP_CWORD; i++)); do
          if _aisc_has_value "${COMP_WORDS[i]}"; then
            if [[ ${COMP_WORDS[i + 1]} == '=' ]]; then i=$((i + 1)); fi
            i=$((i + 1))
          elif [[ ${COMP_WORDS[i]} != -?* ]]; then
            at=$((at + 1))
          fi
        done
        if _aisc_has_value "$before"; then option=$before; fi
        words='' files=''
        _aisc_takes "$verb" "$option" "$at"
        if [[ -z $option && $current == -* ]]; then
          words=$options files=''
        fi
        if [[ -n $words ]]; then
          mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
        fi
        if [[ -n $files ]]; then
          compopt -o filenames 2>/dev/null
          mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
        fi
      }

      complete -F _aisc aisc
      """;

  private BashCompletion() {}

  static String script(List<Synopsis> verbs) {
    StringBuilder script = new StringBuilder(HEAD);
    verbs.forEach(each -> verb(script, each));
    String names = String.join(" ", Verbs.names());
    script.append("    help) if [[ -z $2 && $3 == 0 ]]; then words='" + names + "'; fi ;;\n");
    return script.append(TAIL.replace("%1$s", names + " help --help --version")).toString();
  }

  private static void verb(StringBuilder script, Synopsis verb) {
    script.append("    " + verb.entry().name() + ")\n");
    script.append("      options='" + names(verb.options()) + "'\n");
    List<Synopsis.Choice> valued =
        verb.options().stream().filter(each -> !each.values().isEmpty()).toList();
    script.append("      valued='" + names(valued) + "'\n");
    script.append("      case ${2:-$3} in\n");
    for (Synopsis.Choice option : valued) {
      taken(script, String.join(" | ", option.names()), option.values().get(0));
    }
    List<Synopsis.Argument> arguments = new ArrayList<>(verb.arguments());
    for (int at = 0; at < arguments.size(); at++) {
      String place = arguments.get(at).repeated() ? "[0-9]*" : String.valueOf(at);
      taken(script, place, arguments.get(at).value());
    }
    script.append("      esac\n      ;;\n");
  }

  private static void taken(StringBuilder script, String where, Synopsis.Value value) {
    String words = value.words().isEmpty() ? "" : "words='" + String.join(" ", value.words()) + "'";
    String files = value.isFile() ? "files=yes" : "";
    String taken = (words + " " + files).trim();
    if (!taken.isEmpty()) {
      script.append("        " + where + ") " + taken + " ;;\n");
    }
  }

  private static String names(List<Synopsis.Choice> options) {
    return options.stream().flatMap(each -> each.names().stream()).collect(Collectors.joining(" "));
  }
}
