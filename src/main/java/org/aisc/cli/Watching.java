package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisc.analysis.Verification.Checked;
import org.aisc.limit.Budget;
import org.aisc.report.Columns;

/**
 * Checks and verifies a file anew after every change of it or of what it imports. A change ends the
 * {@link Round} that runs; the next one starts when the files have been at rest for a moment.
 */
final class Watching {
  /** Why a run ended whose answers nobody reads any more. */
  static final String UNREAD = "nobody reads the answers any more";

  private static final Set<String> WANTED = Set.of(Interrupts.INTERRUPTED, UNREAD);
  private static final long LOOK_MILLIS = 200;
  private static final long REST_MILLIS = 100;

  private final Session session;
  private final Pause pause;
  private final Budget budget;

  Watching(Session session, Pause pause) {
    this.session = session;
    this.pause = pause;
    this.budget = session.budget();
  }

  /**
   * Watches until the budget ends, as by an interrupt.
   *
   * @throws WrongCall if the file cannot be read at the start
   */
  ExitCode run(String file) throws IOException {
    Watched watched = new Watched();
    FileSources.Opened opened = session.open(file, watched);
    say("watching `" + file + "` and what it imports; Ctrl-C ends this");
    Round round = Round.start(session, file, opened, Optional.empty());
    try {
      Optional<Path> changed = change(round, watched);
      while (changed.isPresent()) {
        round.cancel();
        Round.Ended ended = round.ended();
        rest(watched);
        String early = ended.early() ? " before all verdicts were known" : "";
        say("`" + changed.get().getFileName() + "` was changed" + early);
        watched = new Watched();
        round = next(file, watched, ended.verdicts());
        changed = change(round, watched);
      }
      round.ended();
    } catch (InterruptedException interrupted) {
      budget.stop(Interrupts.INTERRUPTED);
      Thread.currentThread().interrupt();
    }
    return end();
  }

  private Round next(String file, Watched watched, Optional<List<Checked>> verdicts)
      throws IOException {
    try {
      return Round.start(session, file, session.open(file, watched), verdicts);
    } catch (WrongCall gone) {
      session.tell("aisc: " + Columns.visible(gone.message()));
      return Round.idle(session, verdicts);
    }
  }

  /** Waits for a change; nothing if the budget ends first. */
  private Optional<Path> change(Round round, Watched watched)
      throws IOException, InterruptedException {
    while (!budget.exhausted()) {
      Optional<Path> changed = watched.changed();
      if (changed.isPresent()) {
        return changed;
      }
      if (round.isDone()) {
        round.ended();
      }
      pause.millis(LOOK_MILLIS);
    }
    return Optional.empty();
  }

  /** Waits until nothing has changed for a moment: an editor may save in several steps. */
  private void rest(Watched watched) throws InterruptedException {
    Map<Path, Object> before = Map.of();
    while (!before.equals(watched.now()) && !budget.exhausted()) {
      before = watched.now();
      pause.millis(REST_MILLIS);
    }
  }

  private ExitCode end() throws IOException {
    String reason = budget.reason().orElseThrow();
    if (WANTED.contains(reason)) {
      return ExitCode.YES;
    }
    session.tell("aisc: the watch ended: " + reason);
    return ExitCode.INCONCLUSIVE;
  }

  private void say(String line) throws IOException {
    if (!session.quiet()) {
      session.tell("aisc: " + Columns.visible(line));
    }
  }
}
