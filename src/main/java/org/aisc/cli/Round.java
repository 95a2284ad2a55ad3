package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.aisc.analysis.Verification.Checked;
import org.aisc.cli.Loading.Loaded;
import org.aisc.diag.Diagnostic;
import org.aisc.limit.Budget;
import org.aisc.report.VerdictChanges;
import org.aisc.report.VerifyReport;

/**
 * One check and verification of a watched file, in the background: prints diagnostics, then
 * verdicts, then how they differ from those before. The next change ends it; then it prints no
 * verdict. When the whole run ends, it prints what it has found.
 */
final class Round {
  static final String CHANGED = "a file was changed";

  private final Session session;
  private final Budget budget;
  private final FutureTask<Ended> work;

  private Round(Session session, Looking looking) {
    this.session = session;
    this.budget = session.budget().part(1);
    this.work = new FutureTask<>(() -> looking.look(this));
    Thread thread = new Thread(work, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * How a round ended.
   *
   * @param verdicts the last that are known, from this round or one before
   * @param early whether a change came before this round had printed its verdicts
   */
  record Ended(Optional<List<Checked>> verdicts, boolean early) {}

  /** What a round does. */
  private interface Looking {
    Ended look(Round round) throws IOException;
  }

  /**
   * Starts to look at a file.
   *
   * @param before the verdicts known so far, if there are any
   */
  static Round start(
      Session session, String file, FileSources.Opened opened, Optional<List<Checked>> before) {
    return new Round(session, round -> round.look(file, opened, before));
  }

  /** A round about a file that cannot be opened. */
  static Round idle(Session session, Optional<List<Checked>> before) {
    return new Round(session, round -> new Ended(before, false));
  }

  boolean isDone() {
    return work.isDone();
  }

  /** Ends it early; nothing if it has ended. */
  void cancel() {
    budget.stop(CHANGED);
  }

  /** Waits for its end. */
  Ended ended() throws IOException, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof IOException io) {
        throw io;
      } else if (cause instanceof Error error) {
        throw error;
      } else if (cause instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(failed);
    }
  }

  private Ended look(String file, FileSources.Opened opened, Optional<List<Checked>> before)
      throws IOException {
    Loaded loaded = Loading.load(file, opened, budget);
    List<Diagnostic> found = CheckVerb.found(loaded, budget);
    if (isOver() || session.stopped(List.of(loaded))) {
      return new Ended(before, isOver());
    }
    session.diagnose(found, !session.quiet());
    VerifyReport.File judged = VerifyVerb.judge(loaded, Session.errors(found), budget);
    if (isOver()) {
      return new Ended(before, true);
    }
    print(judged, before);
    boolean known = judged.errors().isEmpty();
    return new Ended(known ? Optional.of(judged.assertions()) : before, false);
  }

  /** Whether a change came first. */
  private boolean isOver() {
    return budget.reason().equals(Optional.of(CHANGED));
  }

  private void print(VerifyReport.File judged, Optional<List<Checked>> before) {
    boolean read =
        session.print(
            page -> {
              new VerifyReport(List.of(judged)).text(page);
              if (judged.errors().isEmpty() && before.isPresent()) {
                new VerdictChanges(before.get(), judged.assertions()).text(page);
              }
            });
    if (!read) {
      session.budget().stop(Watching.UNREAD);
    }
  }
}
