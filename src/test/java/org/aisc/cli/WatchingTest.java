package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.aisc.limit.Budget;
import org.aisc.report.Format;
import org.aisc.testing.Printed;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch whose time passes when the test says: each pause is the next step of a script. */
class WatchingTest {
  private static final String LIBRARY = "step a { cost 2 }\nproposition reached { requires a }\n";
  private static final String MAIN =
      """
      import "lib.aisc"
      goal lost { when reached }
      assert reachable lost
      assert cheapest attack on lost >= 2
      """;
  private static final String HOLD = "main.aisc: all 2 assertions hold\n";

  @TempDir private Path folder;
  private final Printed printed = new Printed();
  private final Queue<Step> script = new ArrayDeque<>();
  private final List<String> answers = new ArrayList<>();
  private Edit atRest = () -> {};
  private Budget running = Budget.unlimited();

  /** Once something is printed, an edit is made. */
  private record Step(String awaited, Edit edit) {}

  private interface Edit {
    void make() throws IOException;
  }

  @BeforeEach
  void write_a_specification_and_what_it_imports() throws IOException {
    write("lib.aisc", LIBRARY);
    write("main.aisc", MAIN);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void after(String awaited, Edit edit) {
    script.add(new Step(awaited, edit));
  }

  /** The script's last step is an interrupt. */
  private ExitCode interruptedAfter(String awaited) throws IOException {
    after(awaited, () -> running.stop(Interrupts.INTERRUPTED));
    return watch("main.aisc", printed);
  }

  private ExitCode watch(String file, OutputStream out) throws IOException {
    Surroundings around =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            printed,
            folder,
            Map.of(),
            Set.of(),
            budget -> running = budget);
    Session session = new Session(around, new CommonOptions(), Format.TEXT);
    return new Watching(session, this::pause).run(file);
  }

  private void pause(long millis) throws InterruptedException {
    try {
      if (millis < 200) {
        atRest.make();
        atRest = () -> {};
      } else {
        Step step = script.remove();
        answers.add(printed.next(step.awaited()));
        step.edit().make();
      }
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void an_edit_that_changes_no_verdict_is_said_to() throws IOException {
    after(HOLD, () -> write("main.aisc", MAIN + "// a comment\n"));
    assertThat(interruptedAfter("no verdict changed\n")).isEqualTo(ExitCode.YES);
    assertThat(answers)
        .containsExactly(
            "aisc: watching `main.aisc` and what it imports; Ctrl-C ends this\n" + HOLD,
            "aisc: `main.aisc` was changed\n" + HOLD + "no verdict changed\n");
  }

  @Test
  void an_edit_of_an_imported_file_changes_a_verdict_and_the_next_changes_it_back()
      throws IOException {
    after(HOLD, () -> write("lib.aisc", LIBRARY.replace("cost 2", "cost 1.5")));
    after("1 verdict changed\n", () -> write("lib.aisc", LIBRARY));
    interruptedAfter("was fails, now holds");
    assertThat(answers.get(1))
        .startsWith("aisc: `lib.aisc` was changed\nmain.aisc: 1 of 2 assertions fails\n")
        .endsWith(
            """
            1 verdict changed
              was holds, now fails, line 4
                assert cheapest attack on lost >= 2
            """);
  }

  @Test
  void new_assertions_and_those_that_are_gone_are_told_apart_from_changes() throws IOException {
    after(HOLD, () -> write("main.aisc", MAIN.replace("reachable lost", "unreachable lost")));
    interruptedAfter("gone, was holds\n    assert reachable lost\n");
    assertThat(answers.get(1))
        .contains("no verdict changed\n  new, fails, line 3\n    assert unreachable lost\n");
  }

  @Test
  void of_two_assertions_with_one_title_each_is_compared_with_its_own() throws IOException {
    String twice =
        MAIN + "assert \"t\" reachable lost\nassert \"t\" cheapest attack on lost >= 2\n";
    write("main.aisc", twice);
    after(
        "all 4 assertions hold\n",
        () -> write("main.aisc", twice.replace("lost >= 2", "lost > 2")));
    interruptedAfter("  gone, was holds\n    assert cheapest attack on lost >= 2\n");
    assertThat(answers.get(1))
        .contains("1 verdict changed\n  was holds, now fails, line 6\n    t\n");
  }

  @Test
  void errors_are_shown_and_verdicts_are_compared_with_the_last_known_ones() throws IOException {
    after(HOLD, () -> write("main.aisc", MAIN.replace("goal", "gaol")));
    after("not judged", () -> write("main.aisc", MAIN));
    interruptedAfter("no verdict changed\n");
    assertThat(answers.get(1)).contains("main.aisc:2:1: error[").doesNotContain("verdict");
  }

  @Test
  void an_import_that_is_missing_is_waited_for() throws IOException {
    Files.delete(folder.resolve("lib.aisc"));
    after("main.aisc: not judged, 1 error\n", () -> write("lib.aisc", LIBRARY));
    interruptedAfter(HOLD);
  }

  @Test
  void a_file_that_is_replaced_deleted_and_written_again_stays_watched() throws IOException {
    after(
        HOLD,
        () -> {
          write("draft", MAIN);
          Files.move(
              folder.resolve("draft"),
              folder.resolve("main.aisc"),
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.ATOMIC_MOVE);
        });
    after("no verdict changed\n", () -> Files.delete(folder.resolve("main.aisc")));
    after("aisc: cannot read `main.aisc`: no such file\n", () -> write("main.aisc", MAIN));
    assertThat(interruptedAfter("no verdict changed\n")).isEqualTo(ExitCode.YES);
  }

  @Test
  void a_save_ends_the_verification_that_runs() throws IOException {
    write("main.aisc", endless());
    after("the step `unused`", () -> write("main.aisc", MAIN));
    interruptedAfter(HOLD);
    assertThat(answers.get(1))
        .isEqualTo("aisc: `main.aisc` was changed before all verdicts were known\n" + HOLD);
  }

  @Test
  void an_interrupt_prints_what_the_verification_has_found() throws IOException {
    write("main.aisc", endless());
    assertThat(interruptedAfter("the step `unused`")).isEqualTo(ExitCode.YES);
    assertThat(printed.text()).contains("1 of 1 assertion undecided", "it was interrupted");
  }

  @Test
  void an_editor_that_saves_in_several_steps_is_answered_once() throws IOException {
    after(HOLD, () -> write("main.aisc", MAIN.substring(0, 30)));
    atRest = () -> write("main.aisc", MAIN + "\n");
    interruptedAfter("no verdict changed\n");
    assertThat(answers.get(1))
        .isEqualTo("aisc: `main.aisc` was changed\n" + HOLD + "no verdict changed\n");
  }

  @Test
  void a_reader_that_goes_away_ends_it() throws IOException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    after("watching", () -> awaitEnd(running));
    assertThat(watch("main.aisc", closed)).isEqualTo(ExitCode.YES);
  }

  private static void awaitEnd(Budget budget) {
    while (!budget.exhausted()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_timeout_or_full_memory_is_told_by_the_exit_code() throws IOException {
    after(HOLD, () -> running.stop("the time-out was reached"));
    assertThat(watch("main.aisc", printed)).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(printed.text()).isEqualTo("aisc: the watch ended: the time-out was reached\n");
  }

  @Test
  void what_cannot_be_watched_is_refused_at_once() {
    assertThatThrownBy(() -> watch("none.aisc", printed)).isInstanceOf(WrongCall.class);
    Shell shell = new Shell(folder);
    assertThat(shell.aisc("", "watch", "-"))
        .isEqualTo(new Shell.Result(2, "", "aisc: `-` cannot be watched: it is no plain file\n"));
    assertThat(shell.aisc("", "watch", "none.aisc").err())
        .isEqualTo("aisc: cannot read `none.aisc`: no such file\n");
    assertThat(shell.aisc("", "watch", "main.aisc", "-o", "x").exit()).isEqualTo(2);
  }

  /** A specification with a warning, whose only assertion takes longer than any test waits. */
  private static String endless() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("step unused\n");
    for (int at = 0; at < 150; at++) {
      text.append("step a%d { likelihood 50%% }\n".formatted(at));
    }
    List<String> all = new ArrayList<>();
    for (int at = 0; at < 300; at++) {
      all.add("p" + at);
      text.append(
          "proposition p%d { requires a%d or a%d or a%d }\n"
              .formatted(
                  at, random.nextInt(50), 50 + random.nextInt(50), 100 + random.nextInt(50)));
    }
    return text
        + "goal g { when all of ("
        + String.join(", ", all)
        + ") }\n"
        + "assert likelihood of g <= 50%\n";
  }
}
