package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things at once, on as many threads as there are processors. */
final class Parallel {
  private Parallel() {}

  /** The results in the order of the things; the first failure, in that order, is thrown. */
  static <T, R> List<R> map(List<T> things, Function<T, R> work) throws IOException {
    int threads = Math.min(things.size(), Runtime.getRuntime().availableProcessors());
    if (threads <= 1) {
      return things.stream().map(work).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> futures = new ArrayList<>();
      things.forEach(each -> futures.add(pool.submit(() -> work.apply(each))));
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException failed) {
      throw thrown(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException thrown(ExecutionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failed);
  }
}
