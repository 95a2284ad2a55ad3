package org.aisc.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The life of a server, and what it can do. */
final class Server implements LanguageServer {
  private final Session session;
  private final ServerInfo info;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile boolean shutDown;

  Server(Session session, ServerInfo info) {
    this.session = session;
    this.info = info;
  }

  /** Completes when the client says so, with whether it announced it before. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    session.begin(Features.of(params, session.world().disk()));
    return CompletableFuture.completedFuture(new InitializeResult(capabilities(), info));
  }

  @Override
  public void initialized(InitializedParams params) {
    session.watch();
  }

  /** Answers null, as the protocol wants it. */
  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    session.judging().cancel();
    return CompletableFuture.allOf().thenApply(Object.class::cast);
  }

  @Override
  public void exit() {
    ended.complete(shutDown);
  }

  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public TextDocumentService getTextDocumentService() {
    return new TextRequests(session);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceRequests(session);
  }

  private static ServerCapabilities capabilities() {
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    can.setTextDocumentSync(sync);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCompletionProvider(new CompletionOptions(false, List.of(".", "(", ":", "-", "\"")));
    can.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setFoldingRangeProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(Tokens.legend(), true));
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setCodeLensProvider(new CodeLensOptions(false));
    can.setInlayHintProvider(true);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
    return can;
  }
}
