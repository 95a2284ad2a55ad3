package org.aisc.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aisc.analysis.Cores;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Frame;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Query;
import org.aisc.certify.Choices;
import org.aisc.certify.Circumstances;
import org.aisc.certify.Subject.Sort;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.hitting.BoundTree;
import org.aisc.hitting.BoundTree.Step;
import org.aisc.search.Searches;
import org.aisc.text.Lines;

/** Why mitigation sets are cheapest, or why there is none. */
final class CheapestDefence {
  private final Declared declared;
  private final Circumstances circumstances;
  private final Choices choices;
  private final Effort effort;
  private final Lines out;

  CheapestDefence(Declared declared, Circumstances circumstances, Effort effort, Lines out) {
    this.declared = declared;
    this.circumstances = circumstances;
    this.choices = declared.choices(circumstances);
    this.effort = effort;
    this.out = out;
  }

  /** Writes the lines. */
  void write(Query query, Mitigations answer, Optional<BigDecimal> most) throws IOException {
    if (most.isPresent()) {
      out.line("budget " + declared.amount(declared.cost(most.get().toPlainString())));
    }
    out.line("goals " + String.join("; ", query.goals()));
    for (Mitigations.Chosen chosen : answer.sets()) {
      set(chosen.mitigations(), query.goals());
    }
    Optional<BigDecimal> least =
        answer.sets().isEmpty() ? Optional.empty() : Optional.of(answer.lowerBound());
    out.line(least.map(it -> "least " + it.toPlainString()).orElse("none"));
    Cores cores =
        Cores.of(Frame.of(declared.model(), query), most, effort).orElseThrow(this::stopped);
    OptionalLong below =
        least
            .map(it -> OptionalLong.of(declared.cost(it.toPlainString()) - unit()))
            .orElse(cores.problem().limit());
    BoundTree tree =
        BoundTree.of(cores.problem(), cores.members(), below, effort.budget())
            .orElseThrow(this::stopped);
    bound(tree, cores.members(), query.goals());
  }

  private NoCertificate stopped() {
    return new NoCertificate(effort.budget().reason().orElse("stopped"));
  }

  private long unit() {
    BigInteger divisor =
        Arrays.stream(choices.costs())
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    return Math.max(1, divisor.longValueExact());
  }

  private Scenarios with(Stream<String> mitigations) {
    TreeSet<String> on = new TreeSet<>(circumstances.defence());
    mitigations.forEach(on::add);
    return declared.scenarios(circumstances.withDefence(List.copyOf(on)));
  }

  private void set(List<String> names, List<String> goals) throws IOException {
    out.line(("set " + String.join("; ", names)).stripTrailing());
    int[] auxiliary = auxiliary(names);
    if (auxiliary.length > 0) {
      out.line(
          Arrays.stream(auxiliary)
              .mapToObj(it -> " " + it)
              .collect(Collectors.joining("", "auxiliary", "")));
    }
    Scenarios scenarios = with(names.stream());
    for (String goal : goals) {
      out.line("goal " + goal);
      Refutation.of(scenarios, goal(goal, scenarios), List.of(), effort.budget()).write(out);
    }
  }

  /** The auxiliary literals that may hold; each is told by those before it. */
  private int[] auxiliary(List<String> names) {
    BitSet holding = new BitSet();
    names.forEach(name -> holding.set(choices.names().indexOf(name) + 1));
    for (int literal = choices.names().size() + 1; literal <= choices.variables(); literal++) {
      int own = literal;
      boolean may =
          choices.clauses().stream()
              .filter(clause -> Arrays.stream(clause).anyMatch(it -> it == -own))
              .allMatch(
                  clause ->
                      Arrays.stream(clause)
                          .anyMatch(it -> it != -own && holding.get(Math.abs(it)) == it > 0));
      holding.set(literal, may);
    }
    holding.clear(0, choices.names().size() + 1);
    return holding.stream().toArray();
  }

  private int goal(String name, Scenarios scenarios) {
    return scenarios.graph().node(Kind.GOAL, declared.names(Sort.GOAL).indexOf(name));
  }

  /** Writes the members that the tree uses as cores, and the tree. */
  private void bound(BoundTree tree, List<int[]> members, List<String> goals) throws IOException {
    int rules = choices.clauses().size();
    BitSet used = new BitSet();
    for (Step step : tree.steps()) {
      if (step instanceof Step.False it) {
        used.set(it.row());
      } else if (step instanceof Step.Prices it) {
        Arrays.stream(it.rows()).forEach(used::set);
      }
    }
    used.set(0, rules);
    int[] numbers = new int[rules + members.size()];
    int count = 0;
    try (Searches searches = Searches.asNeeded(effort.notes())) {
      for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
        numbers[row] = count++;
        if (row >= rules) {
          core(members.get(row - rules), goals, searches);
        }
      }
    }
    out.line("bound " + tree.scale());
    for (Step step : tree.steps()) {
      out.line(text(step, numbers));
    }
  }

  private void core(int[] member, List<String> goals, Searches searches) throws IOException {
    BitSet needed = new BitSet();
    Arrays.stream(member).forEach(needed::set);
    List<String> names = needed.stream().mapToObj(choices.names()::get).toList();
    out.line(("core " + String.join("; ", names)).stripTrailing());
    Scenarios scenarios =
        with(
            IntStream.range(0, choices.names().size())
                .filter(at -> !needed.get(at))
                .mapToObj(choices.names()::get));
    for (String goal : goals) {
      Optional<Witness> witness =
          Witness.find(scenarios, goal(goal, scenarios), searches, effort.budget());
      if (witness.isPresent()) {
        out.line("goal " + goal);
        witness.get().write(scenarios.graph(), declared.model().spec(), out);
        return;
      }
    }
    throw new IllegalStateException("no goal is open without " + names);
  }

  private static String text(Step step, int[] numbers) {
    if (step instanceof Step.Branch it) {
      return "branch " + it.variable();
    } else if (step instanceof Step.False it) {
      return "false " + numbers[it.row()];
    } else if (step instanceof Step.Broken it) {
      return "broken " + it.atMost();
    }
    Step.Prices prices = (Step.Prices) step;
    return IntStream.range(0, prices.rows().length)
        .mapToObj(at -> " " + numbers[prices.rows()[at]] + " " + prices.prices()[at])
        .collect(Collectors.joining("", "prices", ""));
  }
}
