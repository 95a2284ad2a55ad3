package org.aisc.lsp;

import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.aisc.ide.Completion;
import org.aisc.ide.Folding;
import org.aisc.ide.Hints;
import org.aisc.ide.Hover;
import org.aisc.ide.Lenses;
import org.aisc.ide.Navigation;
import org.aisc.ide.Outline;
import org.aisc.ide.Reformatting;
import org.aisc.ide.Rename;
import org.aisc.ide.Signatures;
import org.aisc.lsp.Session.Subject;
import org.aisc.text.SourceFile;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Requests about one text: from the protocol's types to the questions of {@code ide} and back. */
final class TextRequests implements TextDocumentService {
  private final Session session;

  TextRequests(Session session) {
    this.session = session;
  }

  private Disk disk() {
    return session.world().disk();
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    String text = Objects.requireNonNull(item.getText(), "text");
    session.edited(new SourceFile(disk().name(item.getUri()), text));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String name = disk().name(params.getTextDocument().getUri());
    session
        .world()
        .file(name)
        .ifPresent(file -> session.edited(Changes.apply(file, params.getContentChanges())));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session.closed(disk().name(params.getTextDocument().getUri()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    session.saved(disk().name(params.getTextDocument().getUri()));
  }

  /** Answers about a position. */
  private <T> CompletableFuture<T> at(
      TextDocumentPositionParams params, T nothing, Asking<T> asking) {
    return session.answer(
        params.getTextDocument().getUri(),
        nothing,
        subject -> asking.ask(subject, Positions.offset(subject.file(), params.getPosition())));
  }

  /** A question about an offset. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask(Subject subject, int offset);
  }

  private <T> CompletableFuture<List<T>> about(
      TextDocumentIdentifier text, Function<Subject, List<T>> answer) {
    return session.answer(text.getUri(), List.of(), answer);
  }

  @Override
  public CompletableFuture<org.eclipse.lsp4j.Hover> hover(HoverParams params) {
    return at(
        params,
        new org.eclipse.lsp4j.Hover(List.of()),
        (subject, offset) ->
            Hover.at(subject.world(), subject.analysed(), offset)
                .map(
                    it ->
                        new org.eclipse.lsp4j.Hover(
                            new MarkupContent(MarkupKind.MARKDOWN, it.markdown()),
                            Positions.of(it.span())))
                .orElse(new org.eclipse.lsp4j.Hover(List.of())));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return at(
        params,
        Either.forLeft(List.of()),
        (subject, offset) ->
            Either.forLeft(
                Navigation.definition(subject.analysed(), offset)
                    .map(span -> List.of(Positions.location(span, disk())))
                    .orElse(List.of())));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return at(
        params,
        List.of(),
        (subject, offset) ->
            Navigation.references(
                    subject.world(),
                    subject.analysed(),
                    offset,
                    params.getContext() == null || params.getContext().isIncludeDeclaration())
                .stream()
                .map(span -> Positions.location(span, disk()))
                .toList());
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return at(
        params,
        List.of(),
        (subject, offset) ->
            Navigation.highlights(subject.analysed(), offset).stream()
                .map(span -> new DocumentHighlight(Positions.of(span)))
                .toList());
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return at(
        params,
        Either3.forThird(new PrepareRenameDefaultBehavior(false)),
        (subject, offset) ->
            Either3.forFirst(
                Rename.target(subject.world(), subject.analysed(), offset)
                    .map(it -> Positions.of(it.span()))
                    .orElseThrow(() -> Failures.refused(Rename.NOTHING))));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return at(
        params,
        new WorkspaceEdit(),
        (subject, offset) -> {
          Rename.Outcome outcome =
              Rename.rename(subject.world(), subject.analysed(), offset, params.getNewName());
          if (outcome instanceof Rename.Outcome.Refused refused) {
            throw Failures.refused(refused.reason());
          }
          return Conversion.edits(((Rename.Outcome.Renamed) outcome).edits(), disk());
        });
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return at(
        params,
        Either.forLeft(List.of()),
        (subject, offset) ->
            Either.forLeft(
                Completion.at(subject.world(), subject.analysed(), offset).stream()
                    .map(Conversion::item)
                    .collect(toList())));
  }

  @Override
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return at(
        params,
        new SignatureHelp(List.of(), null, null),
        (subject, offset) ->
            Signatures.at(subject.world(), subject.analysed(), offset)
                .map(Conversion::signature)
                .orElse(new SignatureHelp(List.of(), null, null)));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return about(
        params.getTextDocument(),
        subject ->
            Outline.of(subject.analysed().tree()).stream()
                .map(Conversion::symbol)
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return session.answer(
        params.getTextDocument().getUri(),
        new SemanticTokens(List.of()),
        subject -> new SemanticTokens(Tokens.of(subject.analysed())));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return about(
        params.getTextDocument(),
        subject ->
            Folding.of(subject.analysed().tree()).stream().map(Conversion::folding).toList());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return session.answer(
        params.getTextDocument().getUri(),
        List.of(),
        subject ->
            Reformatting.of(subject.file())
                .map(edit -> new TextEdit(Positions.of(edit.span()), edit.text()))
                .stream()
                .toList());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return about(
        params.getTextDocument(),
        subject -> Actions.at(subject, params.getRange(), session.checking()));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    String uri = params.getTextDocument().getUri();
    return session.answer(
        uri,
        List.of(),
        subject ->
            Lenses.of(subject.analysed(), session.verdicts(subject.file().name())).stream()
                .map(lens -> new CodeLens(Positions.of(lens.span()), Commands.ask(lens, uri), null))
                .toList());
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return about(
        params.getTextDocument(),
        subject ->
            Hints.of(subject.analysed(), session.verdicts(subject.file().name())).stream()
                .map(Conversion::hint)
                .toList());
  }
}
