package org.aisc.certify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.certify.Subject.Sort;
import org.aisc.certify.Verdict.Claim;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;

/**
 * Checks certificates line by line. A certificate claims answers and carries what they follow from;
 * each part of it is checked by a class of this package, which tells its format. Nothing is
 * searched for here.
 *
 * <pre>
 * aisc certificate 1
 * question prove
 * defence MITIGATION; …         where there is one
 * attacker ATTACKER             where there is one
 * assume CONDITION=BOOLEAN; …   where something is assumed
 * …                             the answers, by question
 * end DIGEST                    SHA-256 of all bytes before this line
 * </pre>
 */
public final class Certification {
  private static final String NAME = "aisc certificate ";
  private static final String FIRST = NAME + "1";

  private final Subject subject;
  private final Script script;

  private Certification(Subject subject, Script script) {
    this.subject = subject;
    this.script = script;
  }

  /**
   * Checks a certificate against a specification.
   *
   * @throws IOException if the certificate cannot be read
   */
  public static Verdict check(Subject subject, InputStream certificate, Budget budget)
      throws IOException {
    return check(subject, certificate, Proofs.UNSEEN, budget);
  }

  /** The same, and shows the refutations. */
  public static Verdict check(
      Subject subject, InputStream certificate, Proofs proofs, Budget budget) throws IOException {
    try {
      Script script = new Script(certificate, proofs, budget);
      List<Claim> claims = new Certification(subject, script).claims();
      script.end();
      return new Verdict.Accepted(claims);
    } catch (Rejection rejection) {
      return new Verdict.Rejected(rejection.line(), rejection.reason());
    } catch (Script.OutOfTime limit) {
      return new Verdict.Unknown(String.valueOf(limit.getMessage()));
    }
  }

  private List<Claim> claims() throws IOException {
    String first = script.take().text();
    if (!first.equals(FIRST)) {
      String what = first.startsWith(NAME) ? "another version" : "no certificate";
      throw new Rejection(1, "this is " + what + ": it should begin with `" + FIRST + "`");
    }
    Line line = script.take("question");
    String question = line.name();
    Circumstances circumstances = circumstances();
    return switch (question) {
      case "prove" -> eachGoal(circumstances, this::verdict);
      case "paths" -> eachGoal(circumstances, (it, goal) -> sets(it, goal, Kind.PROPOSITION));
      case "steps" -> eachGoal(circumstances, (it, goal) -> sets(it, goal, Kind.TAKE));
      case "mitigate" -> List.of(Defences.check(subject, circumstances, script));
      default -> throw line.reject("there is no question `" + Line.shown(question) + "`");
    };
  }

  private Circumstances circumstances() throws IOException {
    List<String> defence = new ArrayList<>();
    Optional<String> attacker = Optional.empty();
    if (script.at("defence")) {
      defence = Names.sorted(subject, Sort.MITIGATION, script.take("defence"));
    }
    if (script.at("attacker")) {
      Line line = script.take("attacker");
      attacker = Optional.of(line.name());
      Names.index(subject, Sort.ATTACKER, attacker.get(), line);
    }
    return new Circumstances(defence, attacker, assumptions());
  }

  private SortedMap<String, Boolean> assumptions() throws IOException {
    SortedMap<String, Boolean> values = new TreeMap<>();
    if (script.at("assume")) {
      Line line = script.take("assume");
      for (String each : line.names()) {
        boolean holds = each.endsWith("=true");
        if (!holds && !each.endsWith("=false")) {
          throw line.reject("`" + Line.shown(each) + "` is neither true nor false");
        }
        String name = each.substring(0, each.lastIndexOf('='));
        Names.index(subject, Sort.CONDITION, name, line);
        if (!values.isEmpty() && values.lastKey().compareTo(name) >= 0) {
          throw line.reject("the names are not in the order of the alphabet");
        }
        values.put(name, holds);
      }
    }
    return values;
  }

  /** What is said of a goal. */
  @FunctionalInterface
  private interface Answering {
    Answer answer(Scenarios scenarios, int goal) throws IOException;
  }

  private record Answer(String words, List<List<String>> sets) {}

  /** {@code goal GOAL} and an answer, for each goal in turn. */
  private List<Claim> eachGoal(Circumstances circumstances, Answering answering)
      throws IOException {
    Scenarios scenarios = subject.scenarios(circumstances);
    List<Claim> claims = new ArrayList<>();
    String last = "";
    do {
      Line line = script.take("goal");
      String goal = line.name();
      int node = scenarios.graph().node(Kind.GOAL, Names.index(subject, Sort.GOAL, goal, line));
      if (goal.compareTo(last) <= 0) {
        throw line.reject("the goals are not in the order of the alphabet");
      }
      last = goal;
      Answer answer = answering.answer(scenarios, node);
      claims.add(new Claim(List.of(goal), circumstances, answer.words(), answer.sets()));
    } while (script.at("goal"));
    return claims;
  }

  /** {@code reachable} and an attack, or {@code unreachable} and why. */
  private Answer verdict(Scenarios scenarios, int goal) throws IOException {
    if (script.at("reachable")) {
      script.takeAlone("reachable");
      Attack.check(scenarios, subject, goal, script);
      return new Answer("reachable", List.of());
    }
    script.takeAlone("unreachable");
    Unreachability.check(scenarios, goal, List.of(), script);
    return new Answer("unreachable", List.of());
  }

  private Answer sets(Scenarios scenarios, int goal, Kind kind) throws IOException {
    List<List<String>> sets = Listing.check(scenarios, subject, kind, goal, script);
    String what = kind == Kind.TAKE ? "attack vector" : "attack path";
    String words =
        switch (sets.size()) {
          case 0 -> "no " + what;
          case 1 -> "exactly 1 " + what;
          default -> "exactly " + sets.size() + " " + what + "s";
        };
    return new Answer(words, sets);
  }
}
