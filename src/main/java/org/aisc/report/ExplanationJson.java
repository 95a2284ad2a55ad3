package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.analysis.Explanation;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Explanation.Line;
import org.aisc.analysis.Explanation.Opening;
import org.aisc.analysis.Explanation.Role;
import org.aisc.analysis.Explanation.Stopped;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.sema.Spec;

/** An explanation for programs. */
final class ExplanationJson {
  private final ExplanationFacts facts;
  private final Explanation explained;
  private final Spec spec;

  ExplanationJson(Asked asked, Explanation explained) {
    this.facts = new ExplanationFacts(asked, explained);
    this.explained = explained;
    this.spec = asked.query().spec();
  }

  void write(Json json) throws IOException {
    json.string("file", facts.asked().file());
    json.string("goal", facts.goal());
    json.string("title", Titles.of(spec, facts.goal()));
    json.string("attacker", facts.asked().query().attacker());
    json.strings("defence", facts.asked().defence());
    json.string("verdict", facts.verdict());
    json.truth("complete", explained.complete());
    reason(json);
    json.number("count", explained.open().count());
    json.array("paths", explained.arguments(), this::path);
    json.number("pathsWithoutBarriers", explained.every().count());
    json.array("stopped", explained.stopped(), this::stopped);
    json.strings(
        "needed",
        explained.proof().verdict() instanceof Verdict.Unreachable it ? it.needed() : List.of());
    json.strings("notNeeded", facts.unneeded());
    json.array("openings", explained.openings(), this::opening);
    json.strings("uncaused", explained.uncaused());
  }

  private void reason(Json json) throws IOException {
    if (explained.proof().verdict() instanceof Verdict.Unknown unknown) {
      json.string("reason", unknown.reason());
    } else if (!explained.complete()) {
      Optional<String> reason = explained.open().reason().or(explained.every()::reason);
      json.string("reason", reason.orElse("stopped"));
    }
  }

  private void path(Json json, Argument argument) throws IOException {
    json.object(
        in -> {
          in.key("path");
          PathJson.write(in, argument.path());
          in.array("argument", argument.lines(), this::line);
        });
  }

  private void line(Json json, Line line) throws IOException {
    json.object(
        in -> {
          in.string("says", says(line.role()));
          in.string(
              "name", line.role() == Role.QUANTITIES ? Optional.empty() : Optional.of(line.name()));
          in.string("title", Titles.any(spec, line.name()));
          in.string("at", Titles.node(spec, line.name()).or(() -> eventNode(line)));
          in.string("event", line.event());
          in.array("from", line.premises(), (each, premise) -> each.number(premise + 1));
        });
  }

  private Optional<String> eventNode(Line line) {
    return line.event().flatMap(name -> Titles.find(spec.events(), name)).flatMap(Spec.Event::node);
  }

  private static String says(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private void stopped(Json json, Stopped stopped) throws IOException {
    json.object(
        in -> {
          in.key("path");
          PathJson.write(in, stopped.path());
          in.array("by", stopped.by(), (each, by) -> each.array(by, ExplanationJson::barrier));
          in.array("opensWithout", stopped.opening(), ExplanationJson::barrier);
        });
  }

  private void opening(Json json, Opening opening) throws IOException {
    json.object(
        in -> {
          in.array("lift", opening.lifted(), ExplanationJson::barrier);
          in.key("path");
          PathJson.write(in, opening.path());
        });
  }

  private static void barrier(Json json, Barrier barrier) throws IOException {
    json.object(
        in -> {
          if (barrier instanceof Barrier.On on) {
            in.string("kind", "mitigation");
            in.string("name", on.mitigation());
            in.truth("deployed", on.deployed());
          } else if (barrier instanceof Barrier.Excluded excluded) {
            in.string("kind", "attacker");
            in.string("name", excluded.attacker());
            in.string("step", excluded.step());
          } else if (barrier instanceof Barrier.Spending spending) {
            in.string("kind", "budget");
            in.string("name", spending.attacker());
            in.number("budget", spending.budget());
          } else if (barrier instanceof Barrier.Fixed fixed) {
            in.string("kind", "condition");
            in.string("name", fixed.condition());
            in.truth("value", fixed.value());
            in.truth("assumed", fixed.assumed());
          }
        });
  }
}
