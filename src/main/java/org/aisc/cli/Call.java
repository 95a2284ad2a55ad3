package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.analysis.Engine;
import org.aisc.analysis.Paths;
import org.aisc.diag.Nearest;
import org.aisc.exporting.ExportFormat;
import org.aisc.importing.ForeignFormat;
import org.aisc.report.Format;
import org.aisc.report.RenderReport;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Fills in a verb's options and runs it. */
final class Call {
  private Call() {}

  /**
   * Runs a verb.
   *
   * @throws WrongCall if the arguments cannot be understood
   */
  static ExitCode run(Verbs.Entry entry, List<String> arguments, Surroundings around)
      throws IOException {
    Verb verb = entry.make().get();
    CommandLine line = line(verb);
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException unmatched) {
      throw unmatched(entry, line, unmatched.getUnmatched().get(0));
    } catch (ParameterException wrong) {
      throw new WrongCall(words(wrong), List.of(seeHelp(entry)));
    }
    if (verb.common().help) {
      Output.print(around, Help.of(entry));
      return ExitCode.YES;
    }
    Format usual = Format.of(verb.answer()).stream().findFirst().orElse(Format.TEXT);
    return verb.run(new Session(around, verb.common(), usual));
  }

  /** The verb as picocli sees it. */
  static CommandLine line(Verb verb) {
    CommandLine line = new CommandLine(verb).setExpandAtFiles(false);
    choice(line, Format.class, Format.of(verb.answer()));
    choice(line, CommonOptions.ColorChoice.class);
    choice(line, Engine.class);
    choice(line, DiffVerb.FailOn.class);
    choice(line, Paths.View.class);
    choice(line, Paths.Rank.class);
    choice(line, ExportFormat.class);
    choice(line, ForeignFormat.class);
    choice(line, RenderReport.Graph.class);
    choice(line, InitVerb.Template.class);
    choice(line, Completion.class);
    parsed(line, Timeout.class, Timeout::parse, "a duration such as 500ms, 10s, 2m or 1h");
    parsed(line, Count.class, Count::parse, "a whole number, at least 1");
    parsed(line, Seed.class, Seed::parse, "a whole number of at most 18 digits");
    parsed(line, Amount.class, Amount::parse, "an amount such as 3000 or 2.5");
    parsed(line, Share.class, Share::parse, "a likelihood such as 5% or 0.05");
    return line;
  }

  /** Constants as users write them. */
  static List<String> words(List<? extends Enum<?>> constants) {
    return constants.stream().map(each -> lower(each.name()).replace('_', '-')).toList();
  }

  private static <E extends Enum<E>> void choice(CommandLine line, Class<E> type) {
    choice(line, type, List.of(type.getEnumConstants()));
  }

  private static <E extends Enum<E>> void choice(CommandLine line, Class<E> type, List<E> all) {
    List<String> words = words(all);
    ITypeConverter<E> converter =
        text -> {
          int index = words.indexOf(lower(text));
          if (index < 0) {
            throw expected(String.join(" or ", words), text);
          }
          return all.get(index);
        };
    line.registerConverter(type, converter);
  }

  private static <T> void parsed(
      CommandLine line, Class<T> type, Function<String, Optional<T>> parse, String form) {
    ITypeConverter<T> converter = text -> parse.apply(text).orElseThrow(() -> expected(form, text));
    line.registerConverter(type, converter);
  }

  private static TypeConversionException expected(String form, String text) {
    return new TypeConversionException("expected " + form + ", found `" + text + "`");
  }

  private static WrongCall unmatched(Verbs.Entry entry, CommandLine line, String argument) {
    if (!argument.startsWith("-")) {
      return new WrongCall("unexpected argument `" + argument + "`", List.of(seeHelp(entry)));
    }
    int equals = argument.indexOf('=');
    String option = equals < 0 ? argument : argument.substring(0, equals);
    Optional<String> near = Nearest.of(option, line.getCommandSpec().optionsMap().keySet());
    return new WrongCall(
        "`aisc " + entry.name() + "` has no option `" + option + "`",
        List.of(near.map(each -> "did you mean `" + each + "`?").orElse(seeHelp(entry))));
  }

  /** Picocli's message in our typography. */
  private static String words(ParameterException wrong) {
    String message =
        String.valueOf(wrong.getMessage())
            .replace('\'', '`')
            .replaceFirst("positional parameter at index \\S+ \\((\\w+)\\)", "`$1`");
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String seeHelp(Verbs.Entry entry) {
    return "`aisc " + entry.name() + " --help` shows how to call it";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
