package org.aisc.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aisc.diag.Code;
import org.aisc.diag.Pages;
import org.aisc.ide.Answer;
import org.aisc.ide.Outline;
import org.aisc.ide.Question;
import org.aisc.limit.Budget;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Requests about a whole project. */
final class WorkspaceRequests implements WorkspaceService {
  private final Session session;

  WorkspaceRequests(Session session) {
    this.session = session;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    session.refreshDisk();
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    World world = session.world();
    return session.answer(
        () ->
            Either.forRight(
                Outline.search(world, params.getQuery()).stream()
                    .map(
                        entry ->
                            new WorkspaceSymbol(
                                entry.label(),
                                Conversion.kind(entry.kind()),
                                Either.forLeft(Positions.location(entry.name(), world.disk())),
                                entry.detail()))
                    .toList()));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    List<String> arguments =
        Commands.texts(Optional.ofNullable(params.getArguments()).orElse(List.of()));
    if (params.getCommand().equals(Commands.EXPLAIN) && !arguments.isEmpty()) {
      return CompletableFuture.completedFuture(explain(arguments.get(0)));
    }
    Optional<Question> question = Commands.question(params.getCommand(), arguments);
    if (question.isEmpty()) {
      return CompletableFuture.failedFuture(
          Failures.wrong("no such command, or not its arguments"));
    }
    return session.search(
        arguments.get(0), "", (subject, budget) -> ask(subject, question.get(), budget));
  }

  private Object ask(Session.Subject subject, Question question, Budget budget) {
    Optional<Answer> answer = session.judging().answer(subject.analysed(), question, budget);
    if (answer.isEmpty()) {
      throw Failures.cancelled(Judging.EDITED);
    }
    show(answer.get().text());
    return answer.get().text();
  }

  private Object explain(String id) {
    String page = Code.byId(id).map(Pages::of).orElse("There is no code " + id + ".\n");
    show(page);
    return page;
  }

  /** A client that does not show what a command returns gets it as a message. */
  private void show(String text) {
    if (!session.features().showsAnswers()) {
      session.client().showMessage(new MessageParams(MessageType.Info, text.stripTrailing()));
    }
  }
}
