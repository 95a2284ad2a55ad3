package org.aisc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A line on a terminal that says how long the work has gone on; gone when the work is done. */
final class Progress {
  private static final long TICK_MILLIS = 1000;

  private Progress() {}

  /** Something that takes its time. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does the work; from the first second on, says that it goes on. */
  static <T> T show(OutputStream terminal, String what, Work<T> work) throws IOException {
    Thread ticker = new Thread(() -> tick(terminal, what), "progress");
    ticker.setDaemon(true);
    ticker.start();
    try {
      return work.run();
    } finally {
      ticker.interrupt();
      join(ticker);
    }
  }

  private static void tick(OutputStream terminal, String what) {
    boolean shown = false;
    try {
      for (int seconds = 1; ; seconds++) {
        Thread.sleep(TICK_MILLIS);
        String time = what + ", " + seconds + " s";
        write(terminal, "\r" + time + " (Ctrl-C stops and prints what was found)");
        shown = true;
      }
    } catch (InterruptedException done) {
      if (shown) {
        write(terminal, "\r\u001b[K");
      }
    }
  }

  private static void write(OutputStream terminal, String text) {
    try {
      terminal.write(text.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread ticker) {
    try {
      ticker.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
