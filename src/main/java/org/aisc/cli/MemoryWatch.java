package org.aisc.cli;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import org.aisc.limit.Budget;

/**
 * Ends work that fills the heap while there is still room to print what was found. A collector that
 * frees next to nothing each time lets a run crawl for hours before Java gives up; when work does
 * not heed its budget and nearly all time goes into collections, the process ends.
 */
final class MemoryWatch {
  private static final String FULL =
      "memory ran out; give Java more, such as AISC_JAVA_OPTS=-Xmx8g";
  private static final long TICK_MILLIS = 250;
  private static final double NEARLY_FULL = 0.92;
  private static final double HOPELESS = 0.8;
  private static final int PATIENCE = 40;

  private final PrintStream err;

  MemoryWatch(PrintStream err) {
    this.err = err;
  }

  /** Watches until the process ends, from the first second on: short runs pay nothing. */
  void watch(Budget budget) {
    Thread watch = new Thread(() -> run(budget), "memory");
    watch.setDaemon(true);
    watch.start();
  }

  private void run(Budget budget) {
    try {
      Thread.sleep(1000);
      List<MemoryPoolMXBean> pools = pools();
      while (!isFull(pools)) {
        Thread.sleep(TICK_MILLIS);
      }
      budget.stop(FULL);
      awaitEnd();
      err.print("aisc: " + FULL + "\n");
      Runtime.getRuntime().halt(ExitCode.INCONCLUSIVE.number());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (OutOfMemoryError full) {
      // The work meets the same error, and says so.
      return;
    }
  }

  /** Returns when the last ticks went into little else than collections. */
  private static void awaitEnd() throws InterruptedException {
    List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    int hopeless = 0;
    while (hopeless < PATIENCE) {
      long before = millis(collectors);
      long start = System.nanoTime();
      Thread.sleep(TICK_MILLIS);
      double passed = (System.nanoTime() - start) / 1e6;
      hopeless = millis(collectors) - before > HOPELESS * passed ? hopeless + 1 : 0;
    }
  }

  private static long millis(List<GarbageCollectorMXBean> collectors) {
    return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }

  /** The pools of the heap that objects stay in: those whose size has a bound of its own. */
  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getUsage().getMax() > 0)
        .filter(MemoryPoolMXBean::isUsageThresholdSupported)
        .toList();
  }

  /** Whether the last collection left hardly any room in the pool of old objects. */
  private static boolean isFull(List<MemoryPoolMXBean> pools) {
    return pools.stream().anyMatch(MemoryWatch::isFull);
  }

  private static boolean isFull(MemoryPoolMXBean pool) {
    MemoryUsage left = pool.getCollectionUsage();
    return left != null && left.getUsed() > NEARLY_FULL * left.getMax();
  }
}
