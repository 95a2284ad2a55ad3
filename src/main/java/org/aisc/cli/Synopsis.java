package org.aisc.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.aisc.report.Format;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How a verb is called: what its help, its manual page and the completion of shells tell. */
record Synopsis(
    Verbs.Entry entry,
    List<String> examples,
    String description,
    List<Argument> arguments,
    List<Choice> options) {
  private static final List<String> ANSWERING = List.of("--format", "--output");

  /** What is written where a value stands: one of some words, a file, or anything. */
  record Value(String label, List<String> words) {
    private static final List<String> OF_FILES =
        List.of("FILE", "FILE|CODE", "SPEC", "CERTIFICATE", "OLD", "NEW", "FOLDER", "PREFIX");

    boolean isFile() {
      return OF_FILES.contains(label);
    }
  }

  /** A value that stands alone, in its order. */
  record Argument(Value value, boolean required, boolean repeated, String description) {
    /** The label as a line of usage shows it. */
    String usage() {
      String label = value.label() + (repeated ? "..." : "");
      return required ? label : "[" + label + "]";
    }
  }

  /** An option; it takes no value, or one. */
  record Choice(List<String> names, List<Value> values, String description) {
    /** Its names and the label of its value. */
    String usage() {
      String label = values.isEmpty() ? "" : " " + values.get(0).label();
      return String.join(", ", names) + label;
    }
  }

  /** How each verb is called, in order. */
  static List<Synopsis> all() {
    return Verbs.ALL.stream().map(Synopsis::of).toList();
  }

  static Synopsis of(Verbs.Entry entry) {
    Verb verb = entry.make().get();
    List<Format> formats = Format.of(verb.answer());
    CommandSpec command = Call.line(verb).getCommandSpec();
    List<Argument> arguments =
        command.positionalParameters().stream()
            .map(
                each ->
                    new Argument(
                        value(each, formats),
                        each.required(),
                        each.arity().max() > 1,
                        String.join(" ", each.description())))
            .toList();
    List<Choice> options =
        command.options().stream()
            .filter(each -> !formats.isEmpty() || !ANSWERING.contains(each.longestName()))
            .sorted(Comparator.comparingInt(OptionSpec::order))
            .map(each -> option(each, formats))
            .toList();
    String description = String.join(" ", command.usageMessage().description());
    return new Synopsis(entry, verb.examples(), description, arguments, options);
  }

  /** The line that shows how the verb is called. */
  String usage() {
    StringBuilder line = new StringBuilder("aisc " + entry.name() + " [OPTION]...");
    arguments.forEach(each -> line.append(' ').append(each.usage()));
    return line.toString();
  }

  private static Choice option(OptionSpec option, List<Format> formats) {
    List<Value> values = option.arity().max() == 0 ? List.of() : List.of(value(option, formats));
    String description =
        option.longestName().equals("--format")
            ? listed(words(option, formats))
            : String.join(" ", option.description());
    return new Choice(List.of(option.names()), values, description);
  }

  private static String listed(List<String> formats) {
    int last = formats.size() - 1;
    List<String> others = formats.subList(1, last);
    String between = others.isEmpty() ? "" : ", " + String.join(", ", others);
    return formats.get(0) + " (default)" + between + " or " + formats.get(last);
  }

  private static Value value(ArgSpec argument, List<Format> formats) {
    return new Value(argument.paramLabel(), words(argument, formats));
  }

  /** The words that may stand there; none if they cannot be listed. */
  private static List<String> words(ArgSpec argument, List<Format> formats) {
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type == Format.class) {
      return Call.words(formats);
    } else if (type.isEnum()) {
      return Call.words(Arrays.asList((Enum<?>[]) type.getEnumConstants()));
    } else if (argument.completionCandidates() == null) {
      return List.of();
    }
    return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
        .map(each -> each.toLowerCase(Locale.ROOT))
        .toList();
  }
}
