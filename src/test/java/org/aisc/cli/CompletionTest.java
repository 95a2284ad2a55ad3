package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aisc.testing.Program;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"bash, -n", "zsh, -n", "fish, --no-execute"})
  void the_shell_can_read_the_script(String shell, String check) throws IOException {
    assumeTrue(Program.isInstalled(shell), shell + " is not installed");
    assertThat(Program.run(shell, check, script(shell).toString()))
        .isEqualTo(new Program.Result(0, "", ""));
  }

  /** The words of a line; the last is under the cursor. */
  @ParameterizedTest
  @CsvSource({
    "aisc ver, verify",
    "aisc paths --format '', text json csv navigator vex",
    "aisc paths --format = js, json",
    "aisc paths --format =, text json csv navigator vex",
    "aisc check --color a, auto always",
    "aisc prove x.aisc --engine '', auto reach sat smt dd",
    "aisc mitigate --min, --minimal",
    "aisc export '', dimacs dot opb open-psa smt2 wcnf",
    "aisc export --color never d, dimacs dot",
    "aisc export --format = json d, dimacs dot",
    "aisc export dot one., one.aisc",
    "aisc paths one, one.aisc",
    "aisc paths -o one, one.aisc",
    "aisc paths --top o, ''",
    "aisc check one.aisc two, two words.aisc",
    "aisc completion z, zsh",
    "aisc schema fr, frontier",
    "aisc help pat, paths",
    "aisc nonsense --f, ''",
  })
  void bash_completes(String line, String expected) throws IOException {
    assumeTrue(Program.isInstalled("bash"), "bash is not installed");
    Files.writeString(folder.resolve("one.aisc"), "");
    Files.writeString(folder.resolve("two words.aisc"), "");
    String asking =
        "cd '%s'; source '%s'; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _aisc; "
            + "echo \"${COMPREPLY[*]}\"";
    String call = asking.formatted(folder, script("bash"), line);
    assertThat(Program.run("bash", "--norc", "-c", call))
        .isEqualTo(new Program.Result(0, expected + "\n", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "aisc prove --format , text json",
    "aisc check --color=a, --color=always --color=auto",
    "aisc export d, dimacs dot",
    "aisc schema fr, frontier",
    "aisc ver, verify",
    "aisc --v, --version",
    "aisc paths -o one, one.aisc",
    "aisc init --template=c, --template=classifier",
  })
  void fish_completes(String line, String expected) throws IOException {
    assumeTrue(Program.isInstalled("fish"), "fish is not installed");
    Files.writeString(folder.resolve("one.aisc"), "");
    String typed = line.endsWith("--format") ? line + " " : line;
    String call =
        "cd '" + folder + "'; source '" + script("fish") + "'; complete -C '" + typed + "'";
    Program.Result result = Program.run("fish", "--no-config", "-c", call);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().map(each -> each.split("\t", -1)[0]))
        .containsExactlyInAnyOrder(expected.split(" "));
  }

  /** Runs zsh on a terminal of its own, where a key shows what would be offered. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "source init.zsh"
      zpty -r shell out $'*READY*\\n*'
      zpty -n -w shell "$1"$'\\t'
      zpty -r shell out '*END*'
      print -r -- "$out"
      """;

  private static final String ZSH_INIT =
      """
      autoload -Uz compinit; compinit -u -D; source script.zsh
      compadd() {
        if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then
          local -a offers; builtin compadd -A offers "$@"; print -rl -- "+"$^offers
        fi
        builtin compadd "$@"
      }
      show() { print; _main_complete; print END; compstate[insert]=; compstate[list]=; }
      zle -C show complete-word show; bindkey '^I' show; print READY
      """;

  @ParameterizedTest
  @CsvSource({
    "aisc ver, verify",
    "aisc --v, --version",
    "'aisc paths --format ', text json csv navigator vex",
    "aisc paths --format=js, json",
    "aisc mitigate --min, --minimal",
    "'aisc export ', dimacs dot opb open-psa smt2 wcnf",
    "aisc export --color never d, dimacs dot",
    "aisc export dot one., one.aisc",
    "aisc paths -o one, one.aisc",
    "aisc help pat, paths",
    "'aisc init --template ', minimal classifier assistant pipeline",
  })
  void zsh_completes(String line, String expected) throws IOException {
    assumeTrue(Program.isInstalled("zsh"), "zsh is not installed");
    script("zsh");
    Files.writeString(folder.resolve("init.zsh"), ZSH_INIT);
    Files.writeString(folder.resolve("one.aisc"), "");
    String driver = "cd '" + folder + "'\n" + ZSH;
    Program.Result result = Program.run("zsh", "-f", "-c", driver, "zsh", line);
    assertThat(result.out().lines().filter(each -> each.startsWith("+")).map(String::strip))
        .containsExactlyInAnyOrder(("+" + expected.replace(" ", " +")).split(" "));
  }

  @Test
  void a_shell_that_is_not_known_is_a_wrong_call() {
    assertThat(new Shell(folder).aisc("", "completion", "csh").err())
        .contains("expected bash or zsh or fish, found `csh`");
  }

  private Path script(String shell) throws IOException {
    Shell.Result result = new Shell(folder).aisc("", "completion", shell);
    assertThat(result.exit()).isZero();
    return Files.writeString(folder.resolve("script." + shell), result.out());
  }
}
