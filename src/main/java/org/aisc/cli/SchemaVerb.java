package org.aisc.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.diag.Nearest;
import org.aisc.report.SchemaReport;
import org.aisc.report.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc schema NAME}: what a JSON answer looks like. */
@Command(
    description = {
      "The JSON Schema of an answer, NAME being the verb, or the middle of its `schema` member,",
      "`aisc/paths/1`. Without a name, lists them all."
    })
final class SchemaVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = Names.class,
      description = "such as paths")
  private Optional<String> name = Optional.empty();

  /** What there are schemas of. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Schemas.NAMES.iterator();
    }
  }

  @Override
  public List<String> examples() {
    return List.of("aisc schema paths", "aisc schema");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<SchemaReport> answer() {
    return SchemaReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (name.isEmpty()) {
      return session.answer(ExitCode.YES, new SchemaReport.All(Schemas.NAMES));
    }
    return session.answer(ExitCode.YES, new SchemaReport.One(known(name.get())));
  }

  private static String known(String written) {
    String wanted =
        written.toLowerCase(Locale.ROOT).replaceFirst("^aisc/", "").replaceFirst("/[0-9]+$", "");
    if (!Schemas.NAMES.contains(wanted)) {
      throw new WrongCall(
          "there is no schema `" + written + "`",
          Nearest.of(wanted, Schemas.NAMES)
              .map(near -> List.of("did you mean `" + near + "`?"))
              .orElse(List.of("`aisc schema` lists them all")));
    }
    return wanted;
  }
}
