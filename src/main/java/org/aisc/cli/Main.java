package org.aisc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aisc.cli.Surroundings.Stream;

/** The command line's entry: the process around {@link Cli}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(Cli.run(List.of(arguments), process(System.in, out, err)));
  }

  /** This process, with other streams than its own if need be. */
  static Surroundings process(InputStream in, OutputStream out, OutputStream err) {
    Interrupts interrupts = new Interrupts();
    MemoryWatch memory = new MemoryWatch(new PrintStream(err, true, UTF_8));
    return new Surroundings(
        in,
        out,
        err,
        Path.of(""),
        System.getenv(),
        terminals(),
        budget -> {
          interrupts.watch(budget);
          memory.watch(budget);
        });
  }

  /**
   * The launcher says which streams are terminals; without it, the Java platform's console does.
   */
  private static Set<Stream> terminals() {
    String told = System.getProperty("aisc.terminals", "unknown");
    Set<Stream> terminals = EnumSet.noneOf(Stream.class);
    if (told.equals("unknown")) {
      return isInteractive() ? EnumSet.allOf(Stream.class) : terminals;
    }
    for (Stream stream : Stream.values()) {
      if (List.of(told.split(",")).contains(stream.name().toLowerCase(Locale.ROOT))) {
        terminals.add(stream);
      }
    }
    return terminals;
  }

  /** Whether the console is a terminal; from Java 22 on it may be there without being one. */
  private static boolean isInteractive() {
    Optional<Console> console = Optional.ofNullable(System.console());
    try {
      return console.isPresent()
          && Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console.get()));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
