package org.aisc.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.aisc.ide.Analysed;
import org.aisc.ide.Verdicts;
import org.aisc.limit.Budget;
import org.aisc.text.SourceFile;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * One client's session. Edits change the world at once, on the thread that reads messages; what
 * they are answered with is worked out on another, in order, and what takes long on a third. A
 * request is answered for the world as it was when the request came.
 */
final class Session {
  /** What the search for warnings may take before they are shown without it. */
  private static final long CHECKING_NANOS = 500_000_000L;

  private static final long PATIENCE_SECONDS = 5;

  private final State state;
  private final Supplier<LanguageClient> client;
  private final LongSupplier nanoTime;
  private final ExecutorService answers = Threads.single("aisc answers");
  private final ExecutorService searches = Threads.single("aisc searches");
  private final Diagnosing diagnosing;
  private final Judging judging;
  private volatile Features features = Features.NONE;

  Session(Disk disk, Supplier<LanguageClient> client, LongSupplier nanoTime) {
    this.state = new State(disk);
    this.client = client;
    this.nanoTime = nanoTime;
    this.diagnosing = new Diagnosing(client);
    this.judging = new Judging(state, searches, nanoTime, this::refresh);
  }

  void begin(Features wanted) {
    features = wanted;
    judging.timeout(wanted.timeoutNanos());
    state.change(world -> world.withFolders(wanted.folders()));
  }

  /** Ends searches, and waits for the answers that are under way. */
  void end() {
    judging.cancel();
    searches.shutdown();
    answers.shutdown();
    try {
      if (!answers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        answers.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  World world() {
    return state.world();
  }

  LanguageClient client() {
    return client.get();
  }

  Features features() {
    return features;
  }

  Judging judging() {
    return judging;
  }

  Verdicts verdicts(String name) {
    return state.verdicts(name);
  }

  /** Answers a request about a whole project. */
  <T> CompletableFuture<T> answer(Supplier<T> answer) {
    return on(answers, answer);
  }

  /** Answers a request about a file. */
  <T> CompletableFuture<T> answer(String uri, T nothing, Function<Subject, T> answer) {
    Supplier<Optional<Subject>> subject = subject(uri);
    return on(answers, () -> subject.get().map(answer).orElse(nothing));
  }

  /** Answers a request that needs a search; the search ends when the request is cancelled. */
  <T> CompletableFuture<T> search(String uri, T nothing, Function<Subject, T> answer) {
    Supplier<Optional<Subject>> subject = subject(uri);
    CompletableFuture<T> found = on(searches, () -> subject.get().map(answer).orElse(nothing));
    CompletableFuture<T> unused =
        found.whenComplete(
            (result, thrown) -> {
              if (found.isCancelled()) {
                judging.cancel();
              }
            });
    return found;
  }

  private static <T> CompletableFuture<T> on(ExecutorService thread, Supplier<T> answer) {
    return CompletableFutures.computeAsync(
        thread,
        cancel -> {
          cancel.checkCanceled();
          return answer.get();
        });
  }

  /** The file behind a URI as it is now, analysed when it is asked for. */
  private Supplier<Optional<Subject>> subject(String uri) {
    World world = state.world();
    return () ->
        world.file(world.disk().name(uri)).map(it -> new Subject(world, world.analysed(it)));
  }

  /** A file that a request is about. */
  record Subject(World world, Analysed analysed) {
    SourceFile file() {
      return analysed.file();
    }
  }

  /** A text was opened or edited. */
  void edited(SourceFile text) {
    judging.cancel();
    World world = state.change(old -> old.with(text));
    answers.execute(() -> check(world, text));
  }

  /** Checks a text unless another edit has come, and the open texts that depend on it. */
  private void check(World world, SourceFile text) {
    if (world != state.world()) {
      return;
    }
    publish(world, text);
    for (SourceFile dependent : world.dependents(text)) {
      publish(world, dependent);
    }
  }

  /** What a check may spend, so that it never keeps what comes after it waiting. */
  Budget checking() {
    return Budget.of(CHECKING_NANOS, nanoTime);
  }

  private void publish(World world, SourceFile file) {
    diagnosing.publish(world, file, checking());
  }

  void closed(String name) {
    World world = state.change(old -> old.without(name));
    state.forget(name);
    answers.execute(() -> diagnosing.close(name, world));
  }

  void saved(String name) {
    World world = state.world();
    world.file(name).ifPresent(file -> answers.execute(() -> judging.saved(world, file)));
  }

  /** Files on the disk have changed. */
  void refreshDisk() {
    World world = state.change(World::refreshed);
    answers.execute(() -> world.open().forEach(file -> check(world, file)));
  }

  private void refresh() {
    if (features.refreshesLenses()) {
      CompletableFuture<Void> unused = client.get().refreshCodeLenses();
    }
    if (features.refreshesHints()) {
      CompletableFuture<Void> unused = client.get().refreshInlayHints();
    }
  }
}
