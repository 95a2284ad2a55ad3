package org.aisc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Mitigations.Chosen;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Mitigation;

/** Mitigation sets that stop the goals; JSON schema {@code aisc/mitigate/1}. */
public record MitigationsReport(Asked asked, Mitigations.Options options, Mitigations result)
    implements Report {
  private static final int COST = 8;
  private static final int TITLES = 34;

  @Override
  public void text(Page page) throws IOException {
    String subject = asked.subject(String.join(", ", result.goals())) + ": ";
    page.paragraph("", subject + answer(page.style()));
    if (result.sets().stream().anyMatch(chosen -> !chosen.mitigations().isEmpty())) {
      page.line("");
      page.line("    cost  mitigations");
      for (Chosen chosen : result.sets()) {
        row(chosen, page);
      }
    }
  }

  private void row(Chosen chosen, Page page) throws IOException {
    String cost = Numbers.plain(chosen.cost());
    String start = " ".repeat(Math.max(0, COST - cost.length())) + cost + "  ";
    if (chosen.mitigations().isEmpty()) {
      page.line(start + "(none)");
    }
    for (String name : chosen.mitigations()) {
      page.entry(start, name, TITLES, Titles.of(asked.query().spec(), name));
      start = " ".repeat(COST + 2);
      for (String effect : effects(name)) {
        page.paragraph(start + "  ", effect);
      }
    }
  }

  private List<String> effects(String name) {
    Spec spec = asked.query().spec();
    OptionalInt index = Spec.indexOf(spec.mitigations(), name);
    if (index.isEmpty()) {
      return List.of();
    }
    Mitigation mitigation = spec.mitigations().get(index.getAsInt());
    List<String> effects = new ArrayList<>();
    if (!mitigation.blocks().isEmpty()) {
      List<String> blocked = mitigation.blocks().stream().map(Targets::name).toList();
      effects.add("blocks " + String.join(", ", blocked));
    }
    for (Spec.Limit limit : mitigation.limits()) {
      effects.add(
          String.join(
              " ",
              "limits",
              limit.quantity(),
              limit.comparator().symbol(),
              Numbers.plain(limit.bound())));
    }
    return effects;
  }

  private String answer(Style style) {
    String reason = " (" + result.reason().orElse("stopped") + ")";
    if (result.impossible()) {
      String within =
          options.budget().map(budget -> " of cost at most " + Numbers.plain(budget)).orElse("");
      return style.bad("no mitigation set" + within + " stops " + them());
    }
    if (result.count().signum() == 0) {
      return style.doubtful("no mitigation set found yet") + reason + bound();
    }
    if (nothingToDo()) {
      return style.good("nothing to do") + ", already unreachable";
    }
    return found(style) + (result.complete() ? "" : reason);
  }

  private boolean nothingToDo() {
    return !options.countOnly()
        && result.sets().stream().allMatch(chosen -> chosen.mitigations().isEmpty());
  }

  private String found(Style style) {
    Optional<String> cost = cost().map(Numbers::plain);
    if (options.mode() == Mode.CHEAPEST) {
      return result.optimal()
          ? style.good("stopped at cost " + cost.orElseThrow()) + ", the least possible"
          : style.doubtful("stopped at cost " + cost.orElseThrow()) + bound();
    }
    String sets = Numbers.count(result.count(), kind());
    String shown = result.complete() ? style.good(sets) : style.doubtful("at least " + sets);
    return shown
        + switch (options.mode()) {
          case TOP -> ", cheapest first";
          case ALL_CHEAPEST -> cost.map(it -> " of cost " + it).orElse("");
          default -> cost.map(it -> ", from cost " + it).orElse("");
        };
  }

  private String kind() {
    return options.mode() == Mode.ALL_CHEAPEST ? "cheapest mitigation set" : "mitigation set";
  }

  private String bound() {
    return result.lowerBound().signum() > 0
        ? ", none costs less than " + Numbers.plain(result.lowerBound())
        : "";
  }

  private String them() {
    return result.goals().size() == 1 ? "it" : "them all";
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        members -> {
          members.string("schema", "aisc/mitigate/1");
          members.strings("goals", result.goals());
          members.truth("complete", result.complete());
          if (!result.complete()) {
            members.string("reason", result.reason().orElse("stopped"));
          }
          members.truth("optimal", result.optimal());
          Optional<BigDecimal> cost = cost();
          if (cost.isPresent()) {
            members.number("cost", cost.get());
          } else {
            members.nothing("cost");
          }
          if (options.countOnly()) {
            members.number("count", result.count());
          } else {
            members.array("sets", result.sets(), MitigationsReport::set);
          }
        });
  }

  /** The cost of the first set; of a count, the least cost where it is proved. */
  private Optional<BigDecimal> cost() {
    return options.countOnly() && result.optimal() && result.count().signum() > 0
        ? Optional.of(result.lowerBound())
        : result.sets().stream().findFirst().map(Chosen::cost);
  }

  private static void set(Json json, Chosen chosen) throws IOException {
    json.object(
        members -> {
          members.strings("mitigations", chosen.mitigations());
          members.number("cost", chosen.cost());
        });
  }
}
