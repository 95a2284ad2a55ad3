package org.aisc.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are open together, and files that import each other. */
class SeveralFilesTest {
  private static final String IMPORTING = "import \"./more.aisc\"\ngoal lost { when go }\n";
  private static final String MODULE = "module more\nstep go\n";

  @TempDir Path folder;

  private static List<String> messages(PublishDiagnosticsParams published) {
    return published.getDiagnostics().stream().map(it -> it.getMessage().getLeft()).toList();
  }

  @Test
  void files_that_are_opened_at_once_are_all_checked() {
    try (Editor editor = new Editor(folder).initialize()) {
      TreeSet<String> opened = new TreeSet<>();
      for (int each = 0; each < 20; each++) {
        editor.open(each + ".aisc", "goal lost { when go }\n");
        opened.add(editor.uri(each + ".aisc"));
      }
      TreeSet<String> checked = new TreeSet<>();
      while (!checked.equals(opened)) {
        PublishDiagnosticsParams next = editor.diagnostics();
        assertThat(messages(next)).containsExactly("unknown proposition `go`");
        checked.add(next.getUri());
      }
    }
  }

  @Test
  void a_file_that_is_closed_without_a_save_is_as_it_is_on_the_disk() throws IOException {
    Files.writeString(folder.resolve("more.aisc"), MODULE);
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open("main.aisc", IMPORTING);
      assertThat(messages(editor.diagnostics())).isEmpty();
      editor.open("more.aisc", "module more\nstep walk\n");
      assertThat(messages(editor.diagnostics())).isEmpty();
      assertThat(messages(editor.diagnostics())).containsExactly("unknown proposition `go`");
      editor
          .server
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(editor.text("more.aisc")));
      PublishDiagnosticsParams next = editor.diagnostics();
      while (!next.getUri().equals(editor.uri("main.aisc"))) {
        next = editor.diagnostics();
      }
      assertThat(messages(next)).isEmpty();
    }
  }

  @Test
  void a_file_that_another_program_changes_is_read_again() throws Exception {
    Files.writeString(folder.resolve("more.aisc"), "module more\n");
    try (Editor editor = new Editor(folder).initialize()) {
      assertThat(editor.registered.take().getMethod()).isEqualTo("workspace/didChangeWatchedFiles");
      editor.open("main.aisc", IMPORTING);
      assertThat(messages(editor.diagnostics())).containsExactly("unknown proposition `go`");
      Files.writeString(folder.resolve("more.aisc"), MODULE);
      FileEvent event = new FileEvent(editor.uri("more.aisc"), FileChangeType.Changed);
      editor
          .server
          .getWorkspaceService()
          .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(event)));
      assertThat(messages(editor.diagnostics())).isEmpty();
    }
  }

  @Test
  void a_new_file_is_found_by_what_imports_it_once_it_is_saved() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open("main.aisc", IMPORTING);
      assertThat(messages(editor.diagnostics())).hasSize(1);
      editor.open("more.aisc", MODULE);
      assertThat(editor.diagnostics().getUri()).isEqualTo(editor.uri("more.aisc"));
      assertThat(messages(editor.diagnostics())).as("not on the disk yet").hasSize(1);
      Files.writeString(folder.resolve("more.aisc"), MODULE);
      editor.save("more.aisc");
      PublishDiagnosticsParams importer = editor.diagnostics();
      assertThat(importer.getUri()).isEqualTo(editor.uri("main.aisc"));
      assertThat(messages(importer)).isEmpty();
    }
  }

  @Test
  void a_save_verifies_what_imports_the_file_too() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("more.aisc"), MODULE);
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open("main.aisc", IMPORTING + "assert reachable lost\n");
      editor.open("more.aisc", MODULE);
      editor.save("more.aisc");
      while (!lenses(editor).contains("holds")) {
        Thread.sleep(10);
      }
    }
  }

  private static List<String> lenses(Editor editor) {
    return Editor.answer(
            editor
                .server
                .getTextDocumentService()
                .codeLens(new CodeLensParams(editor.text("main.aisc"))))
        .stream()
        .map(CodeLens::getCommand)
        .map(command -> command.getTitle())
        .toList();
  }

  @Test
  void imports_are_offered_beside_texts_that_no_file_holds() throws IOException {
    Files.writeString(folder.resolve("more.aisc"), MODULE);
    try (Editor editor = new Editor(folder).initialize()) {
      editor.openUri("untitled:Untitled-1", "import \"\"");
      editor.open("main.aisc", "import \"\"");
      assertThat(imports(editor, "untitled:Untitled-1")).isEmpty();
      assertThat(imports(editor, editor.uri("main.aisc"))).containsExactly("./more.aisc");
    }
  }

  private static List<String> imports(Editor editor, String uri) {
    CompletionParams params =
        new CompletionParams(new org.eclipse.lsp4j.TextDocumentIdentifier(uri), new Position(0, 8));
    return Editor.answer(editor.server.getTextDocumentService().completion(params))
        .getLeft()
        .stream()
        .map(CompletionItem::getLabel)
        .toList();
  }
}
