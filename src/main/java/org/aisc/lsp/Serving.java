package org.aisc.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs a language server over two streams. */
public final class Serving {
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

  private Serving() {}

  /** What a server is given by the process around it. */
  public record Surroundings(
      InputStream in, OutputStream out, Disk disk, LongSupplier nanoTime, String version) {}

  /**
   * Serves until the client says that it is over or goes away.
   *
   * @return whether the client shut the server down as the protocol wants it
   */
  public static boolean serve(Surroundings around) {
    LOG.setLevel(Level.OFF);
    CompletableFuture<LanguageClient> client = new CompletableFuture<>();
    Session session = new Session(around.disk(), client::join, around.nanoTime());
    Server server = new Server(session, new ServerInfo("aisc", around.version()));
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(new Frames(around.in()))
            .setOutput(around.out())
            .setExceptionHandler(Failures::told)
            .wrapMessages(Serving::guarded)
            .setExecutorService(Threads.single("aisc reads"))
            .create();
    client.complete(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> await(listening));
    CompletableFuture.anyOf(server.ended(), closed).join();
    session.end();
    return server.ended().getNow(false);
  }

  /** What comes from the client goes through a gate; what goes to it does not. */
  private static MessageConsumer guarded(MessageConsumer consumer) {
    return consumer instanceof RemoteEndpoint server ? new Gate(server) : consumer;
  }

  /** Waits for the end of the input; a failure to read it is an end, too. */
  private static void await(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException ended) {
      LOG.log(Level.FINE, "the input ended", ended);
    }
  }
}
