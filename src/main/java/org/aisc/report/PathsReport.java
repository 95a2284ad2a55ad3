package org.aisc.report;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Paths;

/** The attack paths, or attack vectors, to each goal; JSON schema {@code aisc/paths/1}. */
public record PathsReport(Asked asked, Paths.Options options, List<Paths> results)
    implements Report, Printable.InCsv, Printable.InNavigator, Printable.InVex {
  public PathsReport {
    results = List.copyOf(results);
  }

  @Override
  public void text(Page page) throws IOException {
    boolean first = true;
    for (Paths paths : results) {
      if (!first && !options.countOnly()) {
        page.line("");
      }
      first = false;
      text(paths, page);
    }
  }

  private void text(Paths paths, Page page) throws IOException {
    page.paragraph("", asked.subject(paths.goal()) + ": " + answer(paths, page.style()));
    String sizes = sizes(paths.bySize());
    if (!sizes.isEmpty()) {
      page.paragraph("  ", sizes);
    }
    PathText written = new PathText(asked.query().spec(), "     ");
    int number = 0;
    for (AttackPath path : paths.paths()) {
      page.line("");
      written.write(++number, path, page);
    }
  }

  private static String sizes(List<BigInteger> bySize) {
    return IntStream.range(0, bySize.size())
        .filter(size -> bySize.get(size).signum() > 0)
        .mapToObj(size -> bySize.get(size) + " of size " + size)
        .collect(Collectors.joining(", "));
  }

  private String answer(Paths paths, Style style) {
    String thing = paths.view() == Paths.View.PATHS ? "attack path" : "attack vector";
    boolean none = paths.count().equals(BigInteger.ZERO);
    if (!paths.complete()) {
      String reason = " (" + paths.reason().orElse("stopped") + ")";
      String soFar = none ? "no " + thing + " found yet" : atLeast(paths.count(), thing);
      return style.doubtful(soFar) + reason;
    }
    if (none) {
      return style.good("no " + thing) + ", the goal cannot be reached";
    }
    String count = style.bad(Numbers.count(paths.count(), thing));
    return options.top().isPresent() && !options.countOnly() ? count + ", " + order() : count;
  }

  private static String atLeast(BigInteger count, String thing) {
    return "at least " + Numbers.count(count, thing);
  }

  private String order() {
    return switch (options.rank()) {
      case COST -> "cheapest first";
      case SIZE -> "smallest first";
      case LIKELIHOOD -> "likeliest first";
    };
  }

  @Override
  public void json(Json json) throws IOException {
    Asked.print("aisc/paths/1", results, this::members, json);
  }

  @Override
  public void csv(Csv csv) throws IOException {
    PathsCsv.write(this, csv);
  }

  @Override
  public void navigator(Json json) throws IOException {
    PathsNavigator.write(this, json);
  }

  @Override
  public void vex(Json json) throws IOException {
    PathsVex.write(this, json);
  }

  private void members(Json json, Paths paths) throws IOException {
    json.string("file", asked.file());
    json.string("goal", paths.goal());
    json.string("attacker", asked.query().attacker());
    json.strings("defence", asked.defence());
    json.string("view", paths.view() == Paths.View.PATHS ? "paths" : "steps");
    json.truth("complete", paths.complete());
    if (!paths.complete()) {
      json.string("reason", paths.reason().orElse("stopped"));
    }
    json.number("count", paths.count());
    if (options.countOnly()) {
      json.numbers("bySize", paths.bySize());
    } else {
      json.array("paths", paths.paths(), PathJson::write);
    }
  }
}
