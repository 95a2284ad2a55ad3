package org.aisc.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Nearest;
import org.aisc.report.Columns;
import org.aisc.report.Version;

/** The command line, without the process around it: arguments in, exit code and output out. */
public final class Cli {
  /** The version of the program, as in its build file. */
  public static final String VERSION = Version.NUMBER;

  private static final List<String> HELP = List.of("help", "--help", "-h");
  private static final List<String> ASKS_VERSION = List.of("--version", "-V");

  private static final String SEE_HELP = "`aisc help` lists the verbs";

  private Cli() {}

  /** Runs one command; never throws, never ends the process. */
  public static int run(List<String> arguments, Surroundings around) {
    PrintStream err = new PrintStream(around.err(), true, StandardCharsets.UTF_8);
    try {
      return dispatch(arguments, around).number();
    } catch (WrongCall wrong) {
      err.print("aisc: " + Columns.visible(wrong.message()) + "\n");
      wrong.help().forEach(help -> err.print("  help: " + Columns.visible(help) + "\n"));
      return ExitCode.WRONG_CALL.number();
    } catch (OutOfMemoryError full) {
      err.print("aisc: out of memory; give Java more, such as AISC_JAVA_OPTS=-Xmx8g\n");
      return ExitCode.INCONCLUSIVE.number();
    } catch (Exception | StackOverflowError | AssertionError bug) {
      boolean verbose = arguments.contains("--verbose") || arguments.contains("-v");
      err.print("aisc: this is a bug in aisc: " + Columns.visible(bug.toString()) + "; ");
      err.print(verbose ? "please report it\n" : "please report what `--verbose` prints\n");
      if (verbose) {
        bug.printStackTrace(err);
      }
      return ExitCode.BUG.number();
    }
  }

  private static ExitCode dispatch(List<String> arguments, Surroundings around) throws IOException {
    if (arguments.isEmpty()) {
      around.err().write(Help.overview().getBytes(StandardCharsets.UTF_8));
      return ExitCode.WRONG_CALL;
    }
    String first = arguments.get(0);
    List<String> rest = arguments.subList(1, arguments.size());
    if (HELP.contains(first)) {
      boolean all = rest.isEmpty() || HELP.contains(rest.get(0));
      Output.print(around, all ? Help.overview() : Help.of(verb(rest.get(0))));
      return ExitCode.YES;
    } else if (ASKS_VERSION.contains(first)) {
      Output.print(around, "aisc " + VERSION + "\n");
      return ExitCode.YES;
    }
    return Call.run(verb(first), rest, around);
  }

  private static Verbs.Entry verb(String name) {
    Optional<Verbs.Entry> entry = Verbs.byName(name);
    if (entry.isPresent()) {
      return entry.get();
    }
    if (name.startsWith("-")) {
      throw new WrongCall(
          "unknown option `" + name + "`", List.of("options come after the verb", SEE_HELP));
    }
    if (name.endsWith(".aisc")) {
      throw new WrongCall(
          "`" + name + "` is no verb, and a verb comes first",
          List.of("`aisc check " + name + "` finds errors, `aisc paths " + name + "` attacks"));
    }
    Optional<String> near = Nearest.of(name, Verbs.names());
    String advice = near.map(each -> "did you mean `" + each + "`?").orElse(SEE_HELP);
    throw new WrongCall("unknown verb `" + name + "`", List.of(advice));
  }
}
