package org.aisc.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.analysis.Query;
import org.aisc.certify.Circumstances;
import org.aisc.certify.Subject.Sort;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.search.Searches;
import org.aisc.text.Lines;

/**
 * Writes certificates of answers; {@link org.aisc.certify.Certification} tells their format. The
 * evidence is looked for anew, so that engines need not keep any.
 */
public final class Evidence {
  private final Declared declared;
  private final Circumstances circumstances;
  private final Scenarios scenarios;
  private final Effort effort;
  private final Searches searches;
  private final Lines out;

  private Evidence(Query query, Effort effort, Searches searches, Lines out) {
    this.declared = new Declared(query.spec());
    this.circumstances = new Circumstances(query.defence(), query.attacker(), query.assumptions());
    this.scenarios = declared.scenarios(circumstances);
    this.effort = effort;
    this.searches = searches;
    this.out = out;
  }

  /**
   * Certifies verdicts.
   *
   * @throws NoCertificate when there is none, or none within the budget
   */
  public static void prove(Query query, List<Proof> answers, Effort effort, Lines out)
      throws IOException {
    write("prove", query, effort, out, evidence -> evidence.verdicts(answers));
  }

  /**
   * Certifies that lists of attack paths, or of attack vectors, are complete.
   *
   * @throws NoCertificate when there is none, or none within the budget
   */
  public static void paths(Query query, List<Paths> answers, Effort effort, Lines out)
      throws IOException {
    boolean steps = answers.stream().anyMatch(it -> it.view() == Paths.View.STEPS);
    write(steps ? "steps" : "paths", query, effort, out, evidence -> evidence.lists(answers));
  }

  /**
   * Certifies that mitigation sets are cheapest, or that there is none.
   *
   * @param most only sets that cost no more than this were asked for
   * @throws NoCertificate when there is none, or none within the budget
   */
  public static void mitigate(
      Query query, Mitigations answer, Optional<BigDecimal> most, Effort effort, Lines out)
      throws IOException {
    write(
        "mitigate",
        query,
        effort,
        out,
        evidence -> {
          answer.reason().ifPresent(Evidence::refuse);
          new CheapestDefence(evidence.declared, evidence.circumstances, effort, out(evidence))
              .write(query, answer, most);
        });
  }

  private static Lines out(Evidence evidence) {
    return evidence.out;
  }

  private static void refuse(String reason) {
    throw new NoCertificate(reason);
  }

  /** Writes the part of a certificate that answers the question. */
  @FunctionalInterface
  private interface Part {
    void write(Evidence evidence) throws IOException;
  }

  private static void write(String question, Query query, Effort effort, Lines out, Part part)
      throws IOException {
    MessageDigest digest = sha256();
    Lines counted =
        line -> {
          digest.update((line + "\n").getBytes(StandardCharsets.US_ASCII));
          out.line(line);
        };
    try (Searches searches = Searches.asNeeded(effort.notes())) {
      Evidence evidence = new Evidence(query, effort, searches, counted);
      counted.line("aisc certificate 1");
      counted.line("question " + question);
      evidence.circumstances();
      part.write(evidence);
    }
    out.line("end " + HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  private void circumstances() throws IOException {
    names("defence", circumstances.defence());
    names("attacker", circumstances.attacker().stream().toList());
    names(
        "assume",
        circumstances.assumptions().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .toList());
  }

  private void names(String keyword, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      out.line(keyword + " " + String.join("; ", names));
    }
  }

  private void verdicts(List<Proof> answers) throws IOException {
    for (Proof answer : answers) {
      if (answer.verdict() instanceof Verdict.Unknown unknown) {
        throw new NoCertificate(unknown.reason());
      }
      out.line("goal " + answer.goal());
      int goal = goal(answer.goal());
      if (answer.verdict() instanceof Verdict.Reachable) {
        out.line("reachable");
        Witness.of(scenarios, goal, searches, effort.budget())
            .write(scenarios.graph(), declared.model().spec(), out);
      } else {
        out.line("unreachable");
        Refutation.of(scenarios, goal, List.of(), effort.budget()).write(out);
      }
    }
  }

  private void lists(List<Paths> answers) throws IOException {
    for (Paths answer : answers) {
      answer.reason().ifPresent(Evidence::refuse);
      out.line("goal " + answer.goal());
      Kind kind = answer.view() == Paths.View.STEPS ? Kind.TAKE : Kind.PROPOSITION;
      int goal = goal(answer.goal());
      List<int[]> listed = new ArrayList<>();
      for (AttackPath path : answer.paths()) {
        listed.add(path(path.propositions(), kind, goal));
      }
      out.line("complete");
      Refutation.of(scenarios, goal, listed, effort.budget()).write(out);
    }
  }

  /** Writes the attack inside a set of things of a kind, by their names; gives their nodes. */
  private int[] path(List<String> names, Kind kind, int goal) throws IOException {
    CausalityGraph graph = scenarios.graph();
    List<String> all = declared.names(kind == Kind.TAKE ? Sort.STEP : Sort.PROPOSITION);
    BitSet off = new BitSet(graph.size());
    for (int index = 0; index < graph.count(kind); index++) {
      off.set(graph.node(kind, index));
    }
    int[] inside =
        names.stream()
            .mapToInt(name -> graph.node(kind, Collections.binarySearch(all, name)))
            .toArray();
    Arrays.stream(inside).forEach(off::clear);
    off.or(scenarios.off());
    out.line(("path " + String.join("; ", names)).stripTrailing());
    Witness.of(scenarios.withOff(off), goal, searches, effort.budget())
        .write(graph, declared.model().spec(), out);
    return inside;
  }

  private int goal(String name) {
    CausalityGraph graph = scenarios.graph();
    return graph.node(Kind.GOAL, declared.names(Sort.GOAL).indexOf(name));
  }
}
