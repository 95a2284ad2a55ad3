package org.aisc.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.cli.Cli;
import org.aisc.cli.Surroundings;

/**
 * Runs {@code aisc} commands in a folder, inside this process. Every answer in JSON is checked
 * against the schema that the program ships for it.
 */
public final class Shell {
  private final Path folder;

  public Shell(Path folder) {
    this.folder = folder;
  }

  /** What a command printed, and its exit code. */
  public record Result(int exit, String out, String err) {}

  /** Runs {@code aisc} with arguments and a standard input. */
  public Result aisc(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = run(List.of(arguments), input, out, err);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * Runs a command line as typed: {@code aisc …}, {@code aisc … 2>&1 | tail -n N}, {@code cat
   * FILE}, {@code printf FORMAT > FILE}, {@code yes WORD | head -n N >> FILE} or {@code truncate -s
   * NM FILE}; quotes around words are allowed. Gives the lines that it printed on both streams, and
   * {@code [exit N]} unless N is 0.
   */
  public List<String> type(String line) {
    List<String> words = words(line);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    int exit = 0;
    try {
      switch (words.get(0)) {
        case "aisc" -> {
          if (words.contains("tail")) {
            return tail(words.subList(1, words.size()));
          }
          exit = run(words.subList(1, words.size()), "", both, both);
        }
        case "cat" -> cat(words.subList(1, words.size()), both);
        case "printf" -> Files.write(folder.resolve(words.get(3)), bytes(words.get(1)));
        case "yes" ->
            yes(words.get(1), Integer.parseInt(words.get(5)), folder.resolve(words.get(7)));
        case "truncate" -> truncate(folder.resolve(words.get(3)), words.get(2));
        default -> throw new IllegalArgumentException("transcripts cannot run " + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> lines = new ArrayList<>(both.toString(StandardCharsets.UTF_8).lines().toList());
    if (exit != 0) {
      lines.add("[exit " + exit + "]");
    }
    return lines;
  }

  private int run(
      List<String> arguments, String input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    int exit =
        Cli.run(
            arguments,
            new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                answer,
                err,
                folder,
                Map.of(),
                Set.of(),
                budget -> {}));
    out.writeBytes(answer.toByteArray());
    if (isJson(arguments) && answer.size() > 0) {
      SchemaCheck.check(answer.toString(StandardCharsets.UTF_8));
    }
    return exit;
  }

  private static boolean isJson(List<String> arguments) {
    String line = String.join(" ", arguments);
    return line.matches(".*--format[ =]json\\b.*") && !line.matches("schema [a-z].*");
  }

  /** The last lines of both streams; the words end with {@code 2>&1 | tail -n N}. */
  private List<String> tail(List<String> words) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    run(words.subList(0, words.size() - 5), "", both, both);
    List<String> lines = both.toString(StandardCharsets.UTF_8).lines().toList();
    int count = Integer.parseInt(words.get(words.size() - 1));
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  private static void yes(String word, int count, Path file) throws IOException {
    Files.writeString(file, (word + "\n").repeat(count), StandardOpenOption.APPEND);
  }

  private void cat(List<String> files, ByteArrayOutputStream out) throws IOException {
    for (String file : files) {
      out.write(Files.readAllBytes(folder.resolve(file)));
    }
  }

  /** The bytes of a format, whose escapes are octal numbers of three digits. */
  private static byte[] bytes(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < format.length(); at++) {
      if (format.charAt(at) == '\\') {
        out.write(Integer.parseInt(format.substring(at + 1, at + 4), 8));
        at += 3;
      } else {
        out.write(format.charAt(at));
      }
    }
    return out.toByteArray();
  }

  private static void truncate(Path file, String megabytes) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(Long.parseLong(megabytes.replace("M", "")) << 20);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean started = false;
    for (char c : line.toCharArray()) {
      if (quote != 0 ? c == quote : c == '\'' || c == '"') {
        quote = quote == 0 ? c : 0;
        started = true;
      } else if (c == ' ' && quote == 0) {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
      } else {
        word.append(c);
        started = true;
      }
    }
    if (started) {
      words.add(word.toString());
    }
    return words;
  }
}
