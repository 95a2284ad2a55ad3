package org.aisc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.UnsuitedEngine;
import org.aisc.cli.CommonOptions.ColorChoice;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.cli.Loading.Loaded;
import org.aisc.cli.Surroundings.Stream;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.evidence.NoCertificate;
import org.aisc.ground.Expanded;
import org.aisc.importing.ForeignFormat;
import org.aisc.importing.Imported;
import org.aisc.limit.Budget;
import org.aisc.lsp.Serving;
import org.aisc.report.Asked;
import org.aisc.report.DiagnosticText;
import org.aisc.report.Format;
import org.aisc.report.Page;
import org.aisc.report.Printable;
import org.aisc.report.Style;
import org.aisc.sema.Spec;
import org.aisc.text.Lines;

/** One run of one verb: its options, its streams and its clock. */
final class Session {
  private final Surroundings around;
  private final CommonOptions options;
  private final Format format;
  private final Budget budget;
  private final List<String> inputs = new ArrayList<>();

  /** A run whose answer is written as {@code usual} unless the options say otherwise. */
  Session(Surroundings around, CommonOptions options, Format usual) {
    this.around = around;
    this.options = options;
    this.format = options.format.orElse(usual);
    this.budget =
        options
            .timeout
            .map(timeout -> Budget.of(timeout.nanos(), System::nanoTime))
            .orElseGet(Budget::unlimited);
    around.running().accept(budget);
  }

  /**
   * An answer and what it means for the caller of the process.
   *
   * @param evidence what certifies it, if that is asked for
   */
  record Answer(ExitCode code, Printable report, Optional<Certifying> evidence) {
    Answer(ExitCode code, Printable report) {
      this(code, report, Optional.empty());
    }

    /** The same with what certifies it, or a part of it. */
    Answer with(Certifying found) {
      return new Answer(code, report, Optional.of(found));
    }
  }

  /** Writes a certificate. */
  @FunctionalInterface
  interface Certifying {
    void write(Effort effort, Lines out) throws IOException;
  }

  /** Answers a question about a sound specification. */
  @FunctionalInterface
  interface Answering {
    Answer answer(Asked asked, Effort effort);
  }

  /** How the answer is written. */
  Format format() {
    return format;
  }

  /** Whether nothing is said but answers and errors. */
  boolean quiet() {
    return options.quiet;
  }

  /** What the run may spend; its clock started with the run. */
  Budget budget() {
    return budget;
  }

  /**
   * Loads files in order; all are opened before the first is checked.
   *
   * @throws WrongCall if one of them is not there
   */
  List<Loaded> load(List<String> files) {
    inputs.addAll(files);
    Output.check(around, options.output, inputs);
    List<FileSources.Opened> opened = new ArrayList<>();
    for (String file : files) {
      opened.add(FileSources.open(around, file));
    }
    List<Loaded> loaded = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      loaded.add(Loading.load(files.get(i), opened.get(i), budget));
    }
    return loaded;
  }

  /**
   * Opens a file that will be read again and again.
   *
   * @throws WrongCall if it is not there, or no plain file
   */
  FileSources.Opened open(String file, Reading reading) {
    FileSources.Opened opened = FileSources.open(around, file, reading);
    if (file.equals("-") || !Files.isRegularFile(around.folder().resolve(file))) {
      throw new WrongCall("`" + file + "` cannot be watched: it is no plain file");
    }
    return opened;
  }

  /**
   * Opens files that may be written again, all before the first is.
   *
   * @throws WrongCall if one of them is not there
   */
  List<Rewritable> rewritable(Collection<String> files) {
    inputs.addAll(files);
    Output.check(around, options.output, inputs);
    return files.stream().map(file -> Rewritable.open(around, file)).toList();
  }

  /**
   * Opens a file that is no specification; {@code -} is the standard input.
   *
   * @throws WrongCall if it is not there
   */
  InputStream open(String file) {
    inputs.add(file);
    return Failures.reading(file, () -> input(file));
  }

  private InputStream input(String file) throws IOException {
    if (file.equals("-")) {
      return around.in();
    }
    Path path = around.folder().resolve(file);
    if (Files.isDirectory(path)) {
      throw new WrongCall("`" + file + "` is a folder, not a file");
    }
    return Files.newInputStream(path);
  }

  /** Starts a file that is written beside the answer, and may replace one that is no input. */
  Writer create(String file) throws IOException {
    Output.check(around, Optional.of(file), inputs);
    return writer(Files.newOutputStream(around.folder().resolve(file)));
  }

  /** Writes files that are not there yet, below a folder; gives their names. */
  List<String> create(String folder, Map<String, byte[]> files) {
    return NewFiles.create(around, folder, files);
  }

  /** Reads a model of another format, once all of its files are opened. */
  Imported read(ForeignFormat format, List<String> files) {
    inputs.addAll(files);
    Output.check(around, options.output, inputs);
    List<Decoded> opened =
        files.stream().map(file -> FileSources.open(around, file).file()).toList();
    return Loading.read(format, opened);
  }

  /** What keeps a loaded file from being analysed. */
  List<Diagnostic> errors(Loaded loaded) {
    Optional<Spec> sound = loaded.sound();
    return sound.isPresent()
        ? Analyses.obstacles(sound.get(), budget)
        : errors(loaded.diagnostics());
  }

  /** The errors among diagnostics. */
  static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).toList();
  }

  /** Asks about one file, unless it has errors, and prints the answer. */
  ExitCode ask(String file, QueryOptions asking, Answering answering) throws IOException {
    return ask(file, asking, new CertificateOption(), answering);
  }

  /** The same, and certifies the answer where the option says. */
  ExitCode ask(String file, QueryOptions asking, CertificateOption certificate, Answering answering)
      throws IOException {
    Output.check(around, certificate.file, List.of(file));
    Optional<Asked> asked = asked(file, asking);
    if (asked.isEmpty()) {
      return notAsked();
    }
    Answer answer = search(asking, effort -> answering.answer(asked.get(), effort));
    ExitCode code = answer(answer.code(), answer.report());
    boolean certified =
        certificate.file.isEmpty()
            || answer.evidence().isEmpty()
            || certify(asking, certificate.file, answer.evidence().get());
    return certified ? code : ExitCode.INCONCLUSIVE;
  }

  private boolean certify(QueryOptions asking, Optional<String> file, Certifying evidence)
      throws IOException {
    Effort effort = asking.effort(budget, this::note);
    try {
      return working(
          "certifying",
          () -> {
            Output.write(
                around,
                file,
                out -> {
                  Writer writer = writer(out);
                  evidence.write(effort, line -> writer.append(line).append('\n'));
                  writer.flush();
                });
            return true;
          });
    } catch (NoCertificate none) {
      tell("aisc: no certificate: " + none.reason());
      return false;
    }
  }

  /** Looks at one file without templates, unless it has errors, and prints the answer. */
  ExitCode inspect(String file, Function<Expanded, Answer> inspecting) throws IOException {
    Loaded loaded = load(List.of(file)).get(0);
    Optional<Expanded> expanded = loaded.expanded().filter(it -> loaded.errors() == 0);
    if (expanded.isEmpty()) {
      diagnose(loaded.diagnostics(), false);
      return ExitCode.WRONG_SPECIFICATION;
    } else if (stopped(List.of(loaded))) {
      return ExitCode.INCONCLUSIVE;
    }
    warned(loaded);
    Answer answer = working("grounding", () -> inspecting.apply(expanded.get()));
    return answer(answer.code(), answer.report());
  }

  /** Whether the budget ended before all templates were grounded; it is said then. */
  boolean stopped(List<Loaded> loaded) throws IOException {
    boolean stopped =
        loaded.stream().flatMap(it -> it.expanded().stream()).anyMatch(it -> !it.complete());
    if (stopped) {
      tell("aisc: " + budget.reason().orElse("stopped") + " before all templates were grounded");
    }
    return stopped;
  }

  /** What it means for the caller that nothing can be {@link #asked}. */
  ExitCode notAsked() {
    return budget.exhausted() ? ExitCode.INCONCLUSIVE : ExitCode.WRONG_SPECIFICATION;
  }

  /** Does work with the effort that the options allow. */
  <T> T search(QueryOptions asking, Function<Effort, T> work) throws IOException {
    Effort effort = asking.effort(budget, this::note);
    try {
      return working("searching", () -> work.apply(effort));
    } catch (UnsuitedEngine unsuited) {
      throw new WrongCall(unsuited.reason(), List.of(unsuited.help()));
    }
  }

  private void note(String note) {
    if (options.verbose) {
      try {
        tell("aisc: " + note);
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  /** What is asked about one file; empty, and said why, if it has errors. */
  Optional<Asked> asked(String file, QueryOptions asking) throws IOException {
    Loaded loaded = load(List.of(file)).get(0);
    List<Diagnostic> errors = errors(loaded);
    if (errors.isEmpty() && stopped(List.of(loaded))) {
      return Optional.empty();
    } else if (errors.isEmpty()) {
      warned(loaded);
      return Optional.of(new Asked(file, asking.query(loaded.sound().orElseThrow(), file)));
    }
    diagnose(errors, false);
    return Optional.empty();
  }

  private void warned(Loaded loaded) throws IOException {
    if (options.verbose && !loaded.diagnostics().isEmpty()) {
      int count = loaded.diagnostics().size();
      String warnings = count == 1 ? "1 warning" : count + " warnings";
      tell("aisc: " + warnings + "; `aisc check` shows them");
    }
  }

  /** Prints diagnostics on standard error. */
  void diagnose(List<Diagnostic> diagnostics, boolean withWarnings) throws IOException {
    List<Diagnostic> shown =
        diagnostics.stream()
            .filter(each -> withWarnings || each.severity() == Severity.ERROR)
            .toList();
    Writer writer = writer(around.err());
    DiagnosticText.write(shown, new Page(writer, style(Stream.ERR)));
    writer.flush();
  }

  /** Prints one line on standard error. */
  void tell(String line) throws IOException {
    Writer writer = writer(around.err());
    writer.write(line + "\n");
    writer.flush();
  }

  /** Does work that may take long, and shows on a terminal that it goes on. */
  <T> T working(String what, Progress.Work<T> work) throws IOException {
    boolean shown = around.terminals().contains(Stream.ERR) && !options.quiet;
    return shown ? Progress.show(around.err(), what, work) : work.run();
  }

  /** Prints a text that has one form only where the options say. */
  ExitCode print(String text) {
    Output.write(around, options.output, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.YES;
  }

  /** Prints the answer where the options say. */
  ExitCode answer(ExitCode code, Printable report) throws IOException {
    Output.write(
        around,
        options.output,
        out -> {
          Writer writer = writer(out);
          Path folder = around.folder().toAbsolutePath().normalize();
          format.write(report, new Format.Destination(writer, style(Stream.OUT), folder));
          writer.flush();
        });
    return code;
  }

  /** Something that is said on standard output while the run goes on. */
  @FunctionalInterface
  interface News {
    void write(Page page) throws IOException;
  }

  /** Prints news on standard output; whether there still is a reader. */
  boolean print(News news) {
    return Output.write(
        around,
        Optional.empty(),
        out -> {
          Writer writer = writer(out);
          news.write(new Page(writer, style(Stream.OUT)));
          writer.flush();
        });
  }

  /**
   * Serves an editor over standard input and output. What anything else prints goes to standard
   * error, so that nothing but the protocol is on standard output.
   */
  ExitCode serve() {
    budget.stop("an editor is served, so that an interrupt ends the process at once");
    PrintStream before = System.out;
    System.setOut(new PrintStream(around.err(), true, StandardCharsets.UTF_8));
    try {
      EditorDisk disk = new EditorDisk(EditorDisk.cache(around.environment()));
      boolean clean =
          Serving.serve(
              new Serving.Surroundings(
                  around.in(), around.out(), disk, System::nanoTime, Cli.VERSION));
      return clean ? ExitCode.YES : ExitCode.NO;
    } finally {
      System.setOut(before);
    }
  }

  private Style style(Stream stream) {
    boolean toFile = stream == Stream.OUT && options.output.isPresent();
    boolean wanted =
        around.terminals().contains(stream)
            && !toFile
            && around.environment().getOrDefault("NO_COLOR", "").isEmpty()
            && !around.environment().getOrDefault("TERM", "").equals("dumb");
    boolean always = options.color == ColorChoice.ALWAYS;
    boolean coloured = always || (wanted && options.color == ColorChoice.AUTO);
    return coloured ? Style.COLOURED : Style.PLAIN;
  }

  private static Writer writer(OutputStream out) {
    return new Utf8Writer(out);
  }
}
