package org.aisc.lsp;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.aisc.testing.Shell;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions of an editor with {@code aisc lsp}, over pipes. */
class SessionTest {
  private static final String MAIN = "main.aisc";

  private static final String TEXT =
      """
      system s
      step go "Go" { cost 5 }
      goal lost { when go }
      assert reachable lost
      """;

  /** More attack paths than anybody counts in an hour, by whichever engine. */
  private static final String ENDLESS = endless(150, 400);

  private static String endless(int steps, int clauses) {
    Random random = new Random(1);
    String declared =
        IntStream.range(0, steps).mapToObj(at -> "step a" + at + "\n").collect(joining());
    String formula =
        IntStream.range(0, clauses)
            .mapToObj(
                at ->
                    IntStream.of(at % steps, random.nextInt(steps), random.nextInt(steps))
                        .mapToObj(step -> "a" + step)
                        .collect(joining(" or ", "(", ")")))
            .collect(joining(" and "));
    return "system s\n"
        + declared
        + "goal lost { when "
        + formula
        + " }\nassert \"many\" paths to lost >= 100_000_000_000_000\n";
  }

  @TempDir Path folder;

  private static List<String> messages(PublishDiagnosticsParams published) {
    return published.getDiagnostics().stream()
        .map(it -> it.getRange().getStart().getLine() + ": " + it.getMessage().getLeft())
        .toList();
  }

  private static Object execute(Editor editor, String command, Object... arguments) {
    return Editor.answer(
        editor
            .server
            .getWorkspaceService()
            .executeCommand(new ExecuteCommandParams(command, List.of(arguments))));
  }

  private static List<String> lenses(Editor editor) {
    return Editor.answer(
            editor.server.getTextDocumentService().codeLens(new CodeLensParams(editor.text(MAIN))))
        .stream()
        .map(CodeLens::getCommand)
        .map(command -> command.getTitle())
        .toList();
  }

  @Test
  void mistakes_are_told_while_typing_and_taken_back() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT);
      assertThat(messages(editor.diagnostics())).isEmpty();
      editor.insert(MAIN, 2, 17, "og and ");
      PublishDiagnosticsParams published = editor.diagnostics();
      assertThat(messages(published))
          .containsExactly("2: unknown proposition `og`\nhelp: did you mean `go`?");
      Diagnostic first = published.getDiagnostics().get(0);
      assertThat(first.getCode().getLeft()).isEqualTo("AISC0201");
      Path page = Path.of(java.net.URI.create(first.getCodeDescription().getHref()));
      assertThat(Files.readString(page)).startsWith("# AISC0201");
      editor.change(MAIN, new Range(new Position(2, 17), new Position(2, 24)), "");
      assertThat(messages(editor.diagnostics())).isEmpty();
    }
  }

  @Test
  void a_mistake_points_to_related_places() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT + "step go\n");
      Diagnostic twice = editor.diagnostics().getDiagnostics().get(0);
      assertThat(twice.getRelatedInformation())
          .extracting(it -> it.getLocation().getRange().getStart().getLine() + it.getMessage())
          .containsExactly("1first declared here, as a step");
    }
  }

  @Test
  void mistakes_in_imported_files_are_told_there() throws IOException {
    Files.writeString(folder.resolve("more.aisc"), "module more\nstep go\nstep go\n");
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "import \"./more.aisc\"\ngoal lost { when go }\n");
      assertThat(List.of(editor.diagnostics(), editor.diagnostics()))
          .extracting(PublishDiagnosticsParams::getUri, it -> messages(it).size())
          .containsExactlyInAnyOrder(tuple(editor.uri(MAIN), 0), tuple(editor.uri("more.aisc"), 1));
      editor.open("more.aisc", "module more\nstep go\n");
      assertThat(messages(editor.diagnostics())).isEmpty();
    }
  }

  @Test
  void what_imports_an_edited_file_is_checked_again() throws IOException {
    Files.writeString(folder.resolve("more.aisc"), "module more\nstep go\n");
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "import \"./more.aisc\"\ngoal lost { when go }\n");
      assertThat(messages(editor.diagnostics())).isEmpty();
      editor.open("more.aisc", "module more\nstep walk\n");
      assertThat(messages(editor.diagnostics())).isEmpty();
      PublishDiagnosticsParams importer = editor.diagnostics();
      assertThat(importer.getUri()).isEqualTo(editor.uri(MAIN));
      assertThat(messages(importer)).containsExactly("1: unknown proposition `go`");
    }
  }

  @Test
  void a_forgotten_import_is_told_once_a_file_beside_declares_the_name() throws IOException {
    Files.writeString(folder.resolve("more.aisc"), "module more\n");
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "goal lost { when go }\n");
      assertThat(messages(editor.diagnostics())).containsExactly("0: unknown proposition `go`");
      editor.open("more.aisc", "module more\nstep go\n");
      assertThat(messages(editor.diagnostics())).isEmpty();
      assertThat(messages(editor.diagnostics()))
          .containsExactly(
              "0: unknown proposition `go`\n"
                  + "help: write `import \"./more.aisc\"` at the top; it declares `go`");
    }
  }

  /** Many random edits lead to the same as opening the text that they lead to. */
  @Test
  void edits_add_up_to_the_text() {
    Random random = new Random(7);
    String[] bits = {"step x\n", " and go", "\n", "/* ", " */", "\"", "é𝄞", "{", "}", "goal", " "};
    StringBuilder text = new StringBuilder(TEXT);
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT);
      for (int edit = 0; edit < 300; edit++) {
        int start = whole(text, random.nextInt(text.length() + 1));
        int end = Math.max(start, whole(text, Math.min(text.length(), start + random.nextInt(4))));
        String bit = bits[random.nextInt(bits.length)];
        editor.change(MAIN, new Range(position(text, start), position(text, end)), bit);
        text.replace(start, end, bit);
      }
      Editor.answer(hover(editor, 0, 0));
      editor.published.clear();
      editor.open("copy.aisc", text.toString());
      List<String> copy = messages(editor.diagnostics());
      editor.insert(MAIN, 0, 0, "");
      assertThat(messages(editor.diagnostics())).isEqualTo(copy);
    }
  }

  /** The offset, or the one before if a character of two units would be torn. */
  private static int whole(CharSequence text, int offset) {
    boolean torn = offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return torn ? offset - 1 : offset;
  }

  private static Position position(CharSequence text, int offset) {
    String before = text.subSequence(0, offset).toString();
    int line = (int) before.chars().filter(it -> it == '\n').count();
    return new Position(line, offset - before.lastIndexOf('\n') - 1);
  }

  private static CompletableFuture<Hover> hover(Editor editor, int line, int character) {
    return editor
        .server
        .getTextDocumentService()
        .hover(new HoverParams(editor.text(MAIN), new Position(line, character)));
  }

  @Test
  void a_save_verifies_assertions_and_an_edit_makes_them_stale() throws InterruptedException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT);
      assertThat(lenses(editor))
          .containsExactly("Show paths", "Prove", "Likelihood", "Cheapest defence", "Verify");
      editor.save(MAIN);
      while (!lenses(editor).contains("holds")) {
        Thread.sleep(10);
      }
      assertThat(editor.lensRefreshes.get()).isPositive();
      editor.change(MAIN, new Range(new Position(1, 20), new Position(1, 21)), "6");
      assertThat(lenses(editor)).contains("holds (stale)");
      assertThat(execute(editor, "aisc.prove", editor.uri(MAIN), "lost"))
          .asString()
          .startsWith("lost: reachable, the cheapest attack path has cost 6\n");
      assertThat(lenses(editor)).contains("Prove: reachable at cost 6");
      assertThat(editor.messages).hasSize(1);
    }
  }

  @Test
  void an_edit_ends_a_search_and_typing_never_waits_for_one() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, ENDLESS);
      assertThat(messages(editor.diagnostics())).isEmpty();
      CompletableFuture<Object> search =
          editor
              .server
              .getWorkspaceService()
              .executeCommand(
                  new ExecuteCommandParams("aisc.verify", List.of(editor.uri(MAIN), "many")));
      assertThat(Editor.answer(hover(editor, 1, 6)).getContents()).isNotNull();
      assertThat(search).isNotDone();
      editor.insert(MAIN, 1, 0, "step another\n");
      assertThat(messages(editor.diagnostics()))
          .containsExactly("1: no goal needs the step `another`");
      assertThatThrownBy(() -> Editor.answer(search)).hasMessageContaining("the text was edited");
      assertThat(lenses(editor)).contains("Verify");
    }
  }

  @Test
  void a_question_is_answered_while_a_saved_file_is_verified() throws InterruptedException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, ENDLESS);
      editor.save(MAIN);
      while (!lenses(editor).contains("Verify …")) {
        Thread.sleep(10);
      }
      assertThat(execute(editor, "aisc.prove", editor.uri(MAIN), "lost"))
          .asString()
          .startsWith("lost: reachable");
      assertThat(lenses(editor)).contains("Verify …", "Prove: reachable at cost 0");
    }
  }

  @Test
  void a_cancelled_request_is_told_so_and_the_next_is_answered() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, ENDLESS);
      for (int each = 0; each < 50; each++) {
        hover(editor, 1, 6).cancel(true);
        editor
            .server
            .getTextDocumentService()
            .completion(new CompletionParams(editor.text(MAIN), new Position(1, 6)))
            .cancel(true);
      }
      assertThat(Editor.answer(hover(editor, 1, 6)).getContents().getRight().getValue())
          .startsWith("**step** `a0`");
    }
  }

  @Test
  void a_cancelled_search_ends_and_the_next_is_answered() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, ENDLESS);
      CompletableFuture<Object> search =
          editor
              .server
              .getWorkspaceService()
              .executeCommand(
                  new ExecuteCommandParams("aisc.verify", List.of(editor.uri(MAIN), "many")));
      assertThat(Editor.answer(hover(editor, 1, 6)).getContents()).isNotNull();
      assertThat(search).isNotDone();
      search.cancel(true); // false when the server's answer comes before it returns
      assertThat(search).isCompletedExceptionally();
      assertThat(execute(editor, "aisc.prove", editor.uri(MAIN), "lost"))
          .asString()
          .startsWith("lost: reachable");
    }
  }

  @Test
  void malformed_messages_are_answered_with_errors_and_harm_nothing() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT);
      assertThat(messages(editor.diagnostics())).isEmpty();
      for (String body :
          List.of(
              "{",
              "[]",
              "null",
              "\"text\"",
              "{\"jsonrpc\":\"2.0\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":901,\"method\":\"no/such\",\"params\":{}}",
              "{\"jsonrpc\":\"2.0\",\"id\":902,\"method\":\"textDocument/hover\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":903,\"method\":\"textDocument/hover\",\"params\":[3]}",
              "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{}}",
              "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":\"x\"}",
              "[".repeat(100_000))) {
        send(editor, "Content-Length: " + body.length() + "\r\n\r\n" + body);
      }
      send(editor, "Content-Type: nothing\r\n\r\n");
      assertThat(Editor.answer(hover(editor, 1, 5)).getContents().getRight().getValue())
          .startsWith("**step** `go`");
      assertThatThrownBy(() -> execute(editor, "aisc.prove", 3)).hasMessageContaining("arguments");
      assertThatThrownBy(() -> execute(editor, "rm", "-rf")).hasMessageContaining("no such");
    }
  }

  private static void send(Editor editor, String message) throws IOException {
    editor.toServer.write(message.getBytes(StandardCharsets.UTF_8));
    editor.toServer.flush();
  }

  @Test
  void positions_outside_of_the_text_are_moved_into_it() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT);
      for (Position at : List.of(new Position(-1, -1), new Position(99, 0), new Position(1, 999))) {
        assertThat(Editor.answer(hover(editor, at.getLine(), at.getCharacter()))).isNotNull();
      }
      editor.change(MAIN, new Range(new Position(99, 0), new Position(98, 7)), "step more\n");
      assertThat(messages(editor.diagnostics())).isEmpty();
      assertThat(messages(editor.diagnostics()))
          .containsExactly("4: no goal needs the step `more`");
    }
  }

  @Test
  void what_is_printed_in_the_process_stays_off_the_protocol() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NoisyServer.class.getName())
            .redirectError(folder.resolve("noise").toFile())
            .start();
    Editor editor = new Editor(folder, process).initialize();
    editor.open("a file.aisc", TEXT + "step go\n");
    PublishDiagnosticsParams published = editor.diagnostics();
    assertThat(published.getUri()).isEqualTo(editor.uri("a file.aisc"));
    assertThat(published.getDiagnostics()).hasSize(1);
    editor.close();
    assertThat(editor.exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("noise"))).contains("noise");
  }

  /** More edits: {@code bench/EditorBench}. */
  @Test
  void memory_stays_flat_over_many_edits() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, ENDLESS);
      editor.diagnostics();
      long before = memoryAfter(editor, 100);
      long after = memoryAfter(editor, 400);
      assertThat(after - before).isLessThan(3_000_000);
    }
  }

  /** The heap in use after so many edits, each with its diagnostics and colours. */
  private static long memoryAfter(Editor editor, int edits) {
    for (int edit = 0; edit < edits; edit++) {
      editor.insert(MAIN, 1, 0, edit % 2 == 0 ? "// a comment\n" : "step s" + edit + "\n");
      editor.diagnostics();
      editor.change(MAIN, new Range(new Position(1, 0), new Position(2, 0)), "");
      editor.diagnostics();
      lenses(editor);
    }
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void the_catalogue_opens_as_a_file_that_knows_its_place() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(
          MAIN,
          """
          system s
          import std.attacks.poisoning
          pipeline { dataset web { source public } }
          goal lost { when crafts_poison(web) }
          """);
      assertThat(messages(editor.diagnostics())).isEmpty();
      Location found = definition(editor, editor.uri(MAIN), new Position(3, 20));
      Path copy = Path.of(java.net.URI.create(found.getUri()));
      assertThat(copy).endsWith(Path.of("specs/std/attacks/poisoning.aisc"));
      assertThat(copy.toFile().canWrite() && !copy.startsWith(folder)).isFalse();
      String text = Files.readString(copy);
      Range range = found.getRange();
      assertThat(text.lines().toList().get(range.getStart().getLine()))
          .contains("step crafts_poison(");
      editor.openUri(found.getUri(), text);
      PublishDiagnosticsParams published = editor.diagnostics();
      assertThat(published.getUri()).isEqualTo(found.getUri());
      assertThat(messages(published)).isEmpty();
      assertThat(definition(editor, found.getUri(), range.getStart())).isEqualTo(found);
    }
  }

  private static Location definition(Editor editor, String uri, Position at) {
    var text = new org.eclipse.lsp4j.TextDocumentIdentifier(uri);
    return Editor.answer(
            editor.server.getTextDocumentService().definition(new DefinitionParams(text, at)))
        .getLeft()
        .get(0);
  }

  @Test
  void a_rename_reaches_files_that_are_not_open() throws IOException {
    Files.writeString(folder.resolve(MAIN), "step old");
    Files.writeString(folder.resolve("more.aisc"), "import \"./main.aisc\"\ngoal gone { when go }");
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, TEXT);
      RenameParams params = new RenameParams(editor.text(MAIN), new Position(1, 6), "walk");
      WorkspaceEdit edit = Editor.answer(editor.server.getTextDocumentService().rename(params));
      assertThat(edit.getChanges()).containsOnlyKeys(editor.uri(MAIN), editor.uri("more.aisc"));
      RenameParams wrong = new RenameParams(editor.text(MAIN), new Position(1, 6), "lost");
      assertThatThrownBy(() -> Editor.answer(editor.server.getTextDocumentService().rename(wrong)))
          .hasMessageContaining("declared twice");
    }
  }

  @Test
  void symbols_are_found_in_the_whole_folder() throws IOException {
    Files.writeString(folder.resolve("more.aisc"), "step elsewhere");
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target").resolve("copy.aisc"), "step elsewhere");
    try (Editor editor = new Editor(folder).initialize()) {
      var found =
          Editor.answer(
              editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams("elsew")));
      assertThat(found.getRight()).hasSize(1);
    }
  }

  @Test
  void a_text_is_formatted() {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "system s\nstep   go\n");
      DocumentFormattingParams params =
          new DocumentFormattingParams(editor.text(MAIN), new FormattingOptions(8, false));
      assertThat(Editor.answer(editor.server.getTextDocumentService().formatting(params)))
          .hasSize(1);
    }
  }

  @Test
  void a_text_without_a_file_is_served_too() {
    try (Editor editor = new Editor(folder).initialize()) {
      var service = editor.server.getTextDocumentService();
      editor.openUri("untitled:Untitled-1", TEXT);
      PublishDiagnosticsParams published = editor.diagnostics();
      assertThat(published.getUri()).isEqualTo("untitled:Untitled-1");
      assertThat(published.getDiagnostics()).isEmpty();
      var text = new org.eclipse.lsp4j.TextDocumentIdentifier("untitled:Untitled-1");
      List<? extends Location> found =
          Editor.answer(service.definition(new DefinitionParams(text, new Position(2, 18))))
              .getLeft();
      assertThat(found).hasSize(1);
    }
  }

  @Test
  void the_help_tells_how_to_start_it_and_offers_no_formats() {
    Shell.Result help = new Shell(folder).aisc("", "help", "lsp");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("aisc lsp --stdio").doesNotContain("--format");
  }

  @Test
  void explanations_are_shown() {
    try (Editor editor = new Editor(folder).initialize()) {
      assertThat(execute(editor, "aisc.explain", "AISC0201")).asString().startsWith("# AISC0201");
      assertThat(editor.messages).hasSize(1);
      assertThat(execute(editor, "aisc.explain", "AISC9999")).asString().contains("no code");
    }
  }

  @Test
  void a_session_that_ends_as_it_should_exits_with_0_and_another_with_1() throws IOException {
    Editor good = new Editor(folder).initialize();
    good.close();
    assertThat(good.exitCode()).isZero();
    Editor bad = new Editor(folder).initialize();
    bad.toServer.close();
    assertThat(bad.exitCode()).isEqualTo(1);
  }
}
