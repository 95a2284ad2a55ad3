package org.aisc.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.aisc.ide.Analysed;
import org.aisc.ide.Verdicts;
import org.aisc.limit.Budget;
import org.aisc.text.SourceFile;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * One client's session. Edits change the world at once, on the thread that reads messages; what
 * they are answered with is worked out on another, in order; what takes long is searched for on a
 * third, and verified in the background on a fourth. A request is answered for the world as it was
 * when the request came.
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
  private final ExecutorService background = Threads.single("aisc verifies");
  private final Diagnosing diagnosing;
  private final Judging judging;
  private volatile Features features = Features.NONE;

  Session(Disk disk, Supplier<LanguageClient> client, LongSupplier nanoTime) {
    this.state = new State(disk);
    this.client = client;
    this.nanoTime = nanoTime;
    this.diagnosing = new Diagnosing(client);
    this.judging = new Judging(state, background, nanoTime, this::refresh);
  }

  void begin(Features wanted) {
    features = wanted;
    judging.timeout(wanted.timeoutNanos());
    state.change(world -> world.withFolders(wanted.folders()));
  }

  /** Asks to be told of files that change on the disk. */
  void watch() {
    if (features.watchesFiles()) {
      FileSystemWatcher specifications = new FileSystemWatcher(Either.forLeft("**/*.aisc"));
      var options = new DidChangeWatchedFilesRegistrationOptions(List.of(specifications));
      Registration wanted = new Registration("files", "workspace/didChangeWatchedFiles", options);
      CompletableFuture<Void> unused =
          client.get().registerCapability(new RegistrationParams(List.of(wanted)));
    }
  }

  /** Ends searches, and waits for the answers that are under way. */
  void end() {
    judging.cancel();
    searches.shutdown();
    background.shutdown();
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

  /** Answers a request by a search, which ends with its budget when the request is cancelled. */
  <T> CompletableFuture<T> search(String uri, T nothing, BiFunction<Subject, Budget, T> answer) {
    Supplier<Optional<Subject>> subject = subject(uri);
    Budget budget = judging.budget();
    CompletableFuture<T> found =
        on(searches, () -> subject.get().map(it -> answer.apply(it, budget)).orElse(nothing));
    CompletableFuture<T> unused =
        found.whenComplete(
            (result, thrown) -> {
              if (found.isCancelled()) {
                budget.stop("the request was cancelled");
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
    state.change(old -> old.with(text));
    answers.execute(() -> check(text));
  }

  /** Checks a text and the open ones that depend on it, unless it was edited again or closed. */
  private void check(SourceFile text) {
    World world = state.world();
    if (world.isOpen(text)) {
      publish(world, text);
      world.dependents(text).forEach(dependent -> publish(world, dependent));
    }
  }

  /** What a check may spend, so that it never keeps what comes after it waiting. */
  Budget checking() {
    return Budget.of(CHECKING_NANOS, nanoTime);
  }

  private void publish(World world, SourceFile file) {
    diagnosing.publish(world, file, checking());
  }

  /** A text was closed: what imports it is about the file on the disk again. */
  void closed(String name) {
    World before = state.world();
    World world = state.change(old -> old.without(name));
    state.forget(name);
    answers.execute(
        () -> {
          diagnosing.close(name, world);
          before.file(name).map(before::dependents).orElse(List.of()).forEach(this::check);
        });
  }

  /** A text was saved: what missed its file is checked, and what it says is verified. */
  void saved(String name) {
    World world = state.change(World::lookingAgain);
    Budget budget = judging.budget();
    answers.execute(
        () -> {
          world.unknown().forEach(this::check);
          world.file(name).ifPresent(file -> verify(world, file, budget));
        });
  }

  /** Verifies a file and the open ones that import it. */
  private void verify(World world, SourceFile file, Budget budget) {
    judging.saved(world.analysed(file), budget);
    world.dependents(file).forEach(each -> judging.saved(world.analysed(each), budget));
  }

  /** Files on the disk have changed. */
  void refreshDisk() {
    state.change(World::refreshed);
    answers.execute(() -> state.world().open().forEach(this::check));
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
