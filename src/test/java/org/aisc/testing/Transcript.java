package org.aisc.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown page with commands and their outputs. A block {@code ```aisc NAME.aisc} (any language,
 * then a file name) is a file that the commands find in their folder; {@code ```aisc NAME.aisc
 * continued} is added to the end of that file, after a blank line. In a block {@code ```console} a
 * line {@code $ command} is followed by what it prints on both streams, and by {@code [exit N]}
 * where the exit code is not 0.
 */
public record Transcript(List<Part> parts) {
  private static final String PROMPT = "$ ";
  private static final String CONTINUED = " continued";

  public Transcript {
    parts = List.copyOf(parts);
  }

  /** A piece of the page. */
  public sealed interface Part {
    /** Lines that stay as they are. */
    record Prose(List<String> lines) implements Part {
      public Prose {
        lines = List.copyOf(lines);
      }
    }

    /** A file, or what is added to its end, with its fences. */
    record File(String name, boolean continued, String fence, List<String> lines) implements Part {
      public File {
        lines = List.copyOf(lines);
      }

      private void write(Path folder) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        String before = continued ? Files.readString(target) + "\n" : "";
        Files.writeString(target, before + String.join("\n", lines) + "\n");
      }
    }

    /** One command and what it printed, exit code included. */
    record Command(String line, List<String> output) implements Part {
      public Command {
        output = List.copyOf(output);
      }
    }
  }

  public static Transcript parse(String page) {
    return new Reader(page.lines().toList()).read();
  }

  /** The page with what its commands print now, in a folder that gets its files. */
  public Transcript replayed(Path folder) throws IOException {
    Shell shell = new Shell(folder);
    List<Part> replayed = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.File file) {
        file.write(folder);
        replayed.add(file);
      } else if (part instanceof Part.Command command) {
        replayed.add(new Part.Command(command.line(), shell.type(command.line())));
      } else {
        replayed.add(part);
      }
    }
    return new Transcript(replayed);
  }

  /** The page again. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Prose prose) {
        prose.lines().forEach(line -> text.append(line).append('\n'));
      } else if (part instanceof Part.File file) {
        text.append(file.fence()).append('\n');
        file.lines().forEach(line -> text.append(line).append('\n'));
        text.append("```\n");
      } else if (part instanceof Part.Command command) {
        text.append(PROMPT).append(command.line()).append('\n');
        command.output().forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private static final class Reader {
    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private int at;

    Reader(List<String> lines) {
      this.lines = lines;
    }

    Transcript read() {
      while (at < lines.size()) {
        String line = lines.get(at++);
        Optional<String> file = fileName(line);
        if (file.isPresent()) {
          endProse();
          boolean continued = line.strip().endsWith(CONTINUED);
          parts.add(new Part.File(file.get(), continued, line, untilFence()));
          at++;
        } else {
          prose.add(line);
          if (line.strip().equals("```console")) {
            commands();
          }
        }
      }
      endProse();
      return new Transcript(parts);
    }

    private static Optional<String> fileName(String line) {
      String[] words = line.strip().split(" ");
      boolean named = words.length == 2 || (words.length == 3 && line.strip().endsWith(CONTINUED));
      return named && words[0].startsWith("```") && words[0].length() > 3
          ? Optional.of(words[1])
          : Optional.empty();
    }

    private void commands() {
      while (at < lines.size() && !isFence(lines.get(at))) {
        if (!lines.get(at).startsWith(PROMPT)) {
          prose.add(lines.get(at++));
          continue;
        }
        endProse();
        String command = lines.get(at++).substring(PROMPT.length());
        List<String> output = new ArrayList<>();
        while (at < lines.size() && !isFence(lines.get(at)) && !lines.get(at).startsWith(PROMPT)) {
          output.add(lines.get(at++));
        }
        parts.add(new Part.Command(command, output));
      }
    }

    private List<String> untilFence() {
      List<String> found = new ArrayList<>();
      while (at < lines.size() && !isFence(lines.get(at))) {
        found.add(lines.get(at++));
      }
      return found;
    }

    private static boolean isFence(String line) {
      return line.strip().equals("```");
    }

    private void endProse() {
      if (!prose.isEmpty()) {
        parts.add(new Part.Prose(prose));
        prose.clear();
      }
    }
  }
}
