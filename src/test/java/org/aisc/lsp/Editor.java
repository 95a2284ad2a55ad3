package org.aisc.lsp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.aisc.cli.Cli;
import org.aisc.cli.Surroundings;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks to {@code aisc lsp} over pipes. */
public final class Editor implements LanguageClient, AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  public final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  final BlockingQueue<Registration> registered = new LinkedBlockingQueue<>();
  final AtomicInteger lensRefreshes = new AtomicInteger();
  public final LanguageServer server;
  final OutputStream toServer;
  private final Path folder;
  private final CompletableFuture<Integer> exit;
  private int version;

  /** Starts a server in this process. */
  Editor(Path folder) {
    this.folder = folder;
    try {
      PipedInputStream in = new PipedInputStream(1 << 20);
      PipedInputStream out = new PipedInputStream(1 << 20);
      toServer = new PipedOutputStream(in);
      OutputStream fromServer = new PipedOutputStream(out);
      Surroundings around =
          new Surroundings(
              in,
              fromServer,
              OutputStream.nullOutputStream(),
              folder,
              Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
              Set.of(),
              budget -> {});
      exit = CompletableFuture.supplyAsync(() -> Cli.run(List.of("lsp"), around));
      server = connect(out, toServer);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Talks to a server in a process of its own. */
  public Editor(Path folder, Process process) {
    this.folder = folder;
    this.toServer = process.getOutputStream();
    this.exit = process.onExit().thenApply(Process::exitValue);
    this.server = connect(process.getInputStream(), toServer);
  }

  private LanguageServer connect(InputStream in, OutputStream out) {
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
    Future<Void> unused = launcher.startListening();
    return launcher.getRemoteProxy();
  }

  /** What the server answers, in time. */
  public static <T> T answer(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
    } catch (InterruptedException | TimeoutException late) {
      throw new IllegalStateException(late);
    }
  }

  public Editor initialize() {
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(uri(""), "test")));
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
    workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    JsonObject options = new JsonObject();
    options.addProperty("timeoutSeconds", 3600);
    params.setInitializationOptions(options);
    params.setCapabilities(new ClientCapabilities(workspace, null, null));
    answer(server.initialize(params));
    server.initialized(new InitializedParams());
    return this;
  }

  String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  public TextDocumentIdentifier text(String name) {
    return new TextDocumentIdentifier(uri(name));
  }

  public void open(String name, String text) {
    openUri(uri(name), text);
  }

  void openUri(String uri, String text) {
    TextDocumentItem item = new TextDocumentItem(uri, "aisc", ++version, text);
    server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item));
  }

  public void change(String name, Range range, String text) {
    TextDocumentContentChangeEvent event = new TextDocumentContentChangeEvent(range, text);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(name), ++version), List.of(event)));
  }

  public void insert(String name, int line, int character, String text) {
    Position at = new Position(line, character);
    change(name, new Range(at, at), text);
  }

  void save(String name) {
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(text(name)));
  }

  /** The next diagnostics that are published. */
  public PublishDiagnosticsParams diagnostics() {
    try {
      PublishDiagnosticsParams next = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("no diagnostics were published");
      }
      return next;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The exit code of the server, once it has ended. */
  public int exitCode() {
    return answer(exit);
  }

  @Override
  public void close() {
    answer(server.shutdown());
    server.exit();
    answer(exit);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    registered.addAll(params.getRegistrations());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams params) {
    published.add(params);
  }

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<Void> refreshCodeLenses() {
    lensRefreshes.incrementAndGet();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> refreshInlayHints() {
    return CompletableFuture.completedFuture(null);
  }
}
