package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.aisc.lsp.Editor;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensParams;

/**
 * Measures {@code bin/aisc lsp} as a process: from its start to the first diagnostics, from an edit
 * of a text of 5,000 lines to its diagnostics, and its memory over many edits. Arguments: how many
 * edits, and of how many lines the text is.
 */
public final class EditorBench {
  private static final String NAME = "large.aisc";

  private EditorBench() {}

  public static void main(String[] arguments) throws IOException {
    int edits = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
    int lines = arguments.length < 2 ? 5000 : Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("aisc-editor");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(List.of(Path.of("bin/aisc").toAbsolutePath().toString(), "lsp"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (Editor editor = new Editor(folder, process).initialize()) {
      editor.open("small.aisc", Files.readString(Path.of("examples/word-translation.aisc")));
      editor.diagnostics();
      System.out.printf("start to first diagnostics: %d ms%n", millis(start));
      editor.open(NAME, text(lines / 5));
      long opened = System.nanoTime();
      System.out.printf("%d errors or warnings%n", editor.diagnostics().getDiagnostics().size());
      System.out.printf("first check of %d lines: %d ms%n", lines, millis(opened));
      edit(editor, process, edits, lines);
      requests(editor);
    }
  }

  private static void edit(Editor editor, Process process, int edits, int lines) {
    long[] times = new long[edits];
    Duration before = cpu(process);
    for (int at = 0; at < edits; at++) {
      int line = 2 + at % (lines - 10);
      long start = System.nanoTime();
      editor.insert(NAME, line, 0, at % 2 == 0 ? "/" : " ");
      editor.diagnostics();
      times[at] = millis(start);
      if (at % 2 == 0) {
        editor.change(
            NAME, new org.eclipse.lsp4j.Range(new Position(line, 0), new Position(line, 1)), "");
        editor.diagnostics();
      }
      if ((at + 1) % Math.max(1, edits / 10) == 0) {
        System.out.printf("%6d edits: %s%n", at + 1, memory(process));
      }
    }
    System.out.printf(
        "processor time for a change: %d ms%n",
        cpu(process).minus(before).toMillis() / (edits + edits / 2));
    Arrays.sort(times, Math.min(edits / 5, 50), edits);
    long[] warm = Arrays.copyOfRange(times, Math.min(edits / 5, 50), edits);
    System.out.printf(
        "edit to diagnostics: median %d ms, 95 %% %d ms, worst %d ms%n",
        warm[warm.length / 2], warm[warm.length * 95 / 100], warm[warm.length - 1]);
  }

  private static void requests(Editor editor) {
    var service = editor.server.getTextDocumentService();
    Position at = new Position(50, 30);
    for (int each = 0; each < 3; each++) {
      editor.insert(NAME, 1, 0, " ");
      editor.diagnostics();
      long start = System.nanoTime();
      Editor.answer(service.completion(new CompletionParams(editor.text(NAME), at)));
      long completed = System.nanoTime();
      Editor.answer(service.semanticTokensFull(new SemanticTokensParams(editor.text(NAME))));
      long coloured = System.nanoTime();
      Editor.answer(service.hover(new HoverParams(editor.text(NAME), at)));
      System.out.printf(
          "completion %d ms, semantic tokens %d ms, hover %d ms%n",
          (completed - start) / 1_000_000, (coloured - completed) / 1_000_000, millis(coloured));
    }
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  /** What the server has computed so far, on all its threads. */
  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String memory(Process process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .findFirst()
          .orElse("?");
    } catch (IOException other) {
      return "memory is not told here";
    }
  }

  /** A causality graph of five times so many lines without mistakes. */
  private static String text(int size) {
    StringBuilder text = new StringBuilder("system large \"A large system\"\n");
    for (int at = 0; at < size; at++) {
      text.append("step s").append(at).append(" \"Step ").append(at).append("\" { cost ");
      text.append(1 + at % 7).append(" }\n");
      text.append("/// What follows from step ").append(at).append(".\n");
      text.append("proposition p").append(at).append(" \"Proposition ").append(at);
      text.append("\" { requires s").append(at);
      text.append(at == 0 ? "" : " and p" + (at - 1) + " or s" + at * 7 % size).append(" }\n");
      text.append("event e").append(at).append(" { requires p").append(at);
      text.append(" causes p").append((at + 1) % size).append(" likelihood 40% }\n");
      text.append("mitigation m").append(at).append(" { blocks s").append(at);
      text.append(" cost ").append(1 + at % 5).append(" }\n");
    }
    return text.append("goal lost { when p" + (size - 1) + " }\nassert reachable lost\n")
        .toString();
  }
}
