package org.aisc.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the protocol wants of a server besides answers. */
class ProtocolTest {
  private static final String MAIN = "main.aisc";

  @TempDir Path folder;

  private static Hover hover(Editor editor) {
    HoverParams params = new HoverParams(editor.text(MAIN), new Position(0, 5));
    return Editor.answer(editor.server.getTextDocumentService().hover(params));
  }

  private static void send(Editor editor, String body) throws IOException {
    raw(editor, "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private static void raw(Editor editor, String bytes) throws IOException {
    editor.toServer.write(bytes.getBytes(StandardCharsets.UTF_8));
    editor.toServer.flush();
  }

  @Test
  void nothing_is_answered_before_the_session_is_initialized() {
    try (Editor editor = new Editor(folder)) {
      assertThatThrownBy(() -> hover(editor)).hasMessage("`initialize` comes first");
      editor.initialize();
      assertThat(hover(editor)).isNotNull();
    }
  }

  @Test
  void a_session_is_initialized_once() {
    try (Editor editor = new Editor(folder).initialize()) {
      assertThatThrownBy(() -> Editor.answer(editor.server.initialize(new InitializeParams())))
          .hasMessage("the server is initialized already");
    }
  }

  @Test
  void a_server_that_is_shut_down_answers_null_and_then_nothing_more() {
    Editor editor = new Editor(folder).initialize();
    assertThat(Editor.answer(editor.server.shutdown())).isNull();
    assertThatThrownBy(() -> hover(editor)).hasMessage("the server is shut down");
    assertThatThrownBy(() -> Editor.answer(editor.server.shutdown()))
        .hasMessage("the server is shut down");
    editor.server.exit();
    assertThat(editor.exitCode()).isZero();
  }

  @Test
  void messages_that_lack_what_they_must_hold_are_refused_and_change_nothing() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "step go");
      String text = "\"textDocument\":{\"uri\":\"" + editor.uri(MAIN) + "\",\"version\":2}";
      String change = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":";
      for (String params :
          List.of("null", "{}", "{" + text + "}", "{" + text + ",\"contentChanges\":[{}]}")) {
        send(editor, change + params + "}");
      }
      send(
          editor,
          "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{" + text + "}}");
      send(editor, "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{}}");
      assertThat(hover(editor).getContents().getRight().getValue()).startsWith("**step** `go`");
      assertThatThrownBy(() -> Editor.answer(editor.server.getTextDocumentService().hover(null)))
          .hasMessage("the parameters are not complete");
      assertThatThrownBy(
              () -> Editor.answer(editor.server.getTextDocumentService().hover(new HoverParams())))
          .hasMessage("the parameters are not complete");
    }
  }

  @Test
  void a_message_of_another_length_than_it_tells_spoils_no_other() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "step go");
      String body = "{\"jsonrpc\":\"2.0\",\"id\":901,\"method\":\"no/such\",\"params\":{}}";
      for (String length :
          List.of("3", "0", "-7", "many", "99999999999", "2000000000", "", "5 5")) {
        raw(editor, "Content-Length: " + length + "\r\n\r\n" + body);
        assertThat(hover(editor).getContents().getRight().getValue()).startsWith("**step** `go`");
      }
    }
  }

  @Test
  void a_message_that_cannot_be_read_spoils_no_other() throws IOException {
    try (Editor editor = new Editor(folder).initialize()) {
      editor.open(MAIN, "step go");
      for (String body : List.of("[".repeat(100_000), "{}" + " ".repeat(9_000), "[] []", "\0\0")) {
        send(editor, body);
        assertThat(hover(editor).getContents().getRight().getValue()).startsWith("**step** `go`");
      }
    }
  }

  @Test
  void what_is_no_message_is_left_out() throws IOException {
    String garbage = "GET / HTTP/1.1\r\n\r\n" + "x".repeat(100_000);
    String message = "content-length: 2\r\nContent-Type: any\r\n\r\n{}tail";
    byte[] all = (garbage + message).getBytes(StandardCharsets.UTF_8);
    Frames frames = new Frames(new ByteArrayInputStream(all));
    StringBuilder read = new StringBuilder();
    for (int each = 0; each < "Content-Length: 2\r\n\r\n".length(); each++) {
      read.append((char) frames.read());
    }
    assertThat(read).hasToString("Content-Length: 2\r\n\r\n");
    assertThat(frames.readNBytes(2)).asString().isEqualTo("{}");
    assertThat(frames.read()).isEqualTo(-1);
  }

  @Test
  void methods_that_it_does_not_have_are_told_to_be_unknown() throws Exception {
    try (Editor editor = new Editor(folder).initialize()) {
      var type = new org.eclipse.lsp4j.TypeDefinitionParams(editor.text(MAIN), new Position(0, 0));
      assertThatThrownBy(
              () -> Editor.answer(editor.server.getTextDocumentService().typeDefinition(type)))
          .hasMessageContaining("nsupported");
    }
  }

  @Test
  void what_a_client_leaves_out_without_need_is_forgiven() throws IOException {
    try (Editor editor = new Editor(folder)) {
      Editor.answer(editor.server.initialize(new InitializeParams()));
      String item = "{\"uri\":\"" + editor.uri(MAIN) + "\",\"text\":\"step go\"}";
      send(
          editor,
          "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
              + item
              + "}}");
      assertThat(hover(editor).getContents().getRight().getValue()).startsWith("**step** `go`");
      var references = new org.eclipse.lsp4j.ReferenceParams();
      references.setTextDocument(editor.text(MAIN));
      references.setPosition(new Position(0, 5));
      assertThat(Editor.answer(editor.server.getTextDocumentService().references(references)))
          .hasSize(1);
    }
  }
}
