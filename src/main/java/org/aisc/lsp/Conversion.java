package org.aisc.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisc.ide.Completion;
import org.aisc.ide.Edit;
import org.aisc.ide.Fixes;
import org.aisc.ide.Folding;
import org.aisc.ide.Hints;
import org.aisc.ide.Outline;
import org.aisc.ide.Signatures;
import org.aisc.ide.Ties;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Answers of {@code ide} in the protocol's types. */
final class Conversion {
  private Conversion() {}

  static WorkspaceEdit edits(List<Edit> edits, Disk disk) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (Edit edit : edits) {
      changes
          .computeIfAbsent(disk.uri(edit.span().file().name()), fresh -> new ArrayList<>())
          .add(new TextEdit(Positions.of(edit.span()), edit.text()));
    }
    return new WorkspaceEdit(changes);
  }

  static CompletionItem item(Completion.Item from) {
    CompletionItem item = new CompletionItem(from.label());
    item.setKind(
        switch (from.kind()) {
          case NAME -> CompletionItemKind.Variable;
          case TEMPLATE -> CompletionItemKind.Function;
          case PARAMETER -> CompletionItemKind.TypeParameter;
          case KEYWORD -> CompletionItemKind.Keyword;
          case SNIPPET -> CompletionItemKind.Snippet;
          case WORD -> CompletionItemKind.EnumMember;
          case MODULE -> CompletionItemKind.Module;
          case TECHNIQUE -> CompletionItemKind.Reference;
          case FILE -> CompletionItemKind.File;
        });
    item.setDetail(from.detail());
    item.setTextEdit(Either.forLeft(new TextEdit(Positions.of(from.replaced()), from.text())));
    item.setInsertTextFormat(
        from.snippet() ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
    return item;
  }

  static SignatureHelp signature(Signatures from) {
    SignatureInformation information = new SignatureInformation(from.label());
    information.setDocumentation(from.title());
    information.setParameters(from.parameters().stream().map(ParameterInformation::new).toList());
    return new SignatureHelp(List.of(information), 0, from.active());
  }

  static DocumentSymbol symbol(Outline.Entry from) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            from.label(),
            kind(from.kind()),
            Positions.of(from.span()),
            Positions.of(from.name()),
            from.detail());
    symbol.setChildren(from.inside().stream().map(Conversion::symbol).toList());
    return symbol;
  }

  static SymbolKind kind(Outline.Kind kind) {
    return switch (kind) {
      case HEADER -> SymbolKind.Module;
      case IMPORT -> SymbolKind.Package;
      case LAYER -> SymbolKind.Namespace;
      case ASSERTION -> SymbolKind.Boolean;
      case NODE -> SymbolKind.Class;
      case STEP -> SymbolKind.Function;
      case CONDITION -> SymbolKind.Property;
      case QUANTITY -> SymbolKind.Number;
      case PROPOSITION -> SymbolKind.Variable;
      case EVENT -> SymbolKind.Event;
      case GOAL -> SymbolKind.EnumMember;
      case MITIGATION -> SymbolKind.Method;
      case ATTACKER -> SymbolKind.Interface;
      case DEFENCE -> SymbolKind.Struct;
    };
  }

  static FoldingRange folding(Folding.Range from) {
    FoldingRange range = new FoldingRange(from.first() - 1, from.last() - 1);
    range.setKind(
        switch (from.kind()) {
          case REGION -> FoldingRangeKind.Region;
          case COMMENT -> FoldingRangeKind.Comment;
          case IMPORTS -> FoldingRangeKind.Imports;
        });
    return range;
  }

  static CodeAction action(Fixes.Fix from, Disk disk) {
    CodeAction action = new CodeAction(from.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setEdit(edits(from.edits(), disk));
    action.setIsPreferred(from.preferred());
    action.setDiagnostics(List.of(Diagnosing.converted(from.of(), disk)));
    return action;
  }

  static CodeAction action(Ties.Tie from, Disk disk) {
    CodeAction action = new CodeAction(from.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setEdit(edits(List.of(from.edit()), disk));
    return action;
  }

  static InlayHint hint(Hints.Hint from) {
    InlayHint hint =
        new InlayHint(
            Positions.of(from.after().file(), from.after().end()), Either.forLeft(from.text()));
    hint.setPaddingLeft(true);
    hint.setTooltip(new MarkupContent(MarkupKind.PLAINTEXT, from.tooltip()));
    return hint;
  }
}
