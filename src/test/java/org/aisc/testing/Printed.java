package org.aisc.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a run in another thread prints, which can be waited for. */
public final class Printed extends ByteArrayOutputStream {
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

  @Override
  public synchronized void write(int one) {
    super.write(one);
    notifyAll();
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    super.write(bytes, from, length);
    notifyAll();
  }

  /** Waits until a text was printed, then gives all that was, and starts anew. */
  public synchronized String next(String text) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE;
    while (!text().contains(text)) {
      long left = end - System.currentTimeMillis();
      if (left <= 0) {
        throw new AssertionError("`" + text + "` was not printed, but:\n" + text());
      }
      wait(left);
    }
    String all = text();
    reset();
    return all;
  }

  /** What was printed since. */
  public synchronized String text() {
    return toString(StandardCharsets.UTF_8);
  }
}
