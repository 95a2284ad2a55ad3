package org.aisc.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.lsp4j.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  @TempDir Path folder;

  @Test
  void smoke() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open("a.aisc", "system s\nstep go \"Go\" { cost 5 }\ngoal lost { when go }\nassert reachable lost\nassert unreachable lst\n");
      System.err.println(editor.diagnostics());
      System.err.println(Editor.answer(editor.server.getTextDocumentService().hover(new HoverParams(editor.text("a.aisc"), new Position(2, 18)))));
      System.err.println(Editor.answer(editor.server.getTextDocumentService().codeLens(new CodeLensParams(editor.text("a.aisc")))));
      System.err.println(Editor.answer(editor.server.getTextDocumentService().codeAction(new CodeActionParams(editor.text("a.aisc"), new Range(new Position(4,0), new Position(4,22)), new CodeActionContext(java.util.List.of())))));
      editor.change("a.aisc", new Range(new Position(4,0), new Position(5,0)), "");
      System.err.println(editor.diagnostics());
      editor.save("a.aisc");
      System.err.println(Editor.answer(editor.server.getWorkspaceService().executeCommand(new ExecuteCommandParams("aisc.prove", java.util.List.of(editor.uri("a.aisc"), "lost")))));
      System.err.println(Editor.answer(editor.server.getTextDocumentService().codeLens(new CodeLensParams(editor.text("a.aisc")))));
      System.err.println(Editor.answer(editor.server.getTextDocumentService().inlayHint(new InlayHintParams(editor.text("a.aisc"), null))));
      System.err.println(Editor.answer(editor.server.getTextDocumentService().completion(new CompletionParams(editor.text("a.aisc"), new Position(2, 20)))));
      System.err.println(Editor.answer(editor.server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(editor.text("a.aisc")))));
    }
  }
}
