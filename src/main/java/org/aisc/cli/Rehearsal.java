package org.aisc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Asks every question about a small specification and throws the answers away. The launcher runs it
 * once, so that the Java platform can write down which classes a run loads and start faster later.
 */
public final class Rehearsal {
  private static final String SPECIFICATION =
      """
      system rehearsal "A rehearsal"
      step first "First" { cost 1 likelihood 50% }
      step second "Second" { cost 2 }
      condition open "Open"
      proposition reached "Reached" { requires first and second or first and open }
      proposition looped "Looped" { requires at least 1 of (reached, looped) }
      goal lost "Lost" { when reached and looped }
      mitigation wall "Wall" { blocks first cost 3 }
      mitigation moat "Moat" { blocks second cost 1 }
      attacker outsider { budget 9 }
      defence both { wall moat }
      assert reachable lost
      assert unreachable lost under both by outsider
      """;

  private static final String FAULT_TREE =
      """
      <opsa-mef>
        <define-gate name="top"> <or> <event name="e"/> <event name="f"/> </or> </define-gate>
        <define-basic-event name="e"> <float value="0.1"/> </define-basic-event>
        <define-basic-event name="f"> <float value="1e-3"/> </define-basic-event>
      </opsa-mef>
      """;

  private static final String GRAPH =
      """
      { "graph": { "target": "t", "edges": [ { "source": "s", "target": "t" } ],
        "nodes": [ { "id": "t", "value": "inf" }, { "id": "s", "value": "2" } ] } }
      """;

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("aisc-rehearsal", ".aisc");
    try {
      Files.writeString(file, SPECIFICATION);
      questions(file.toString());
    } finally {
      Files.delete(file);
    }
  }

  private static void questions(String file) {
    for (String verb : List.of("check", "paths", "prove", "mitigate", "verify")) {
      for (String format : List.of("text", "json")) {
        run(List.of(verb, file, "--format", format));
      }
    }
    run(List.of("check", "-"));
    run(List.of("paths", file, "--count"));
    run(List.of("prove", file, "--defence", "both", "--attacker", "outsider"));
    run(List.of("check", "-", "--tpyo"));
    run(List.of("help", "paths"));
    run(List.of("explain"));
    run(List.of("lsp"), editing());
    run(List.of("import", "open-psa", "-"), FAULT_TREE);
    run(List.of("import", "meta4ics", "-"), GRAPH);
  }

  /** What an editor says that opens a text, looks at it and leaves. */
  private static String editing() {
    String text = SPECIFICATION.replace("\n", "\\n").replace("\"", "\\\"");
    String uri = "\"uri\":\"untitled:rehearsal\"";
    String document = "\"textDocument\":{" + uri + "}";
    return String.join(
        "",
        message("\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}"),
        message("\"method\":\"initialized\",\"params\":{}"),
        message(
            "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{"
                + (uri + ",\"languageId\":\"aisc\",\"version\":1,\"text\":\"" + text + "\"}}")),
        message("\"id\":2,\"method\":\"textDocument/codeLens\",\"params\":{" + document + "}"),
        message(
            "\"id\":3,\"method\":\"textDocument/semanticTokens/full\",\"params\":{"
                + (document + "}")),
        message(
            "\"id\":4,\"method\":\"textDocument/hover\",\"params\":{"
                + (document + ",\"position\":{\"line\":1,\"character\":6}}")),
        message("\"id\":5,\"method\":\"shutdown\""),
        message("\"method\":\"exit\""));
  }

  private static String message(String members) {
    String body = "{\"jsonrpc\":\"2.0\"," + members + "}";
    return "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static void run(List<String> arguments) {
    run(arguments, SPECIFICATION);
  }

  private static void run(List<String> arguments, String input) {
    byte[] text = input.getBytes(StandardCharsets.UTF_8);
    OutputStream nowhere = OutputStream.nullOutputStream();
    Cli.run(arguments, Main.process(new ByteArrayInputStream(text), nowhere, nowhere));
  }
}
