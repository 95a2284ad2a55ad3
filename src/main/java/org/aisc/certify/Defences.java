package org.aisc.certify;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.aisc.certify.Subject.Sort;
import org.aisc.certify.Verdict.Claim;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;

/**
 * Cheapest mitigation sets. Each listed set obeys the rules and stops every goal. <em>Cores</em>
 * are sets of mitigations of which every such set has one, since a goal can be reached with all
 * others on. What hits all cores and obeys the rules costs at least as much as the listed sets, or
 * does not exist.
 *
 * <pre>
 * budget AMOUNT           only sets that cost no more are asked for; absent without a budget
 * goals GOAL; GOAL …      what is to be stopped
 * set MITIGATION; …       a set; any number of them, each followed by
 *   auxiliary NUMBER …      the auxiliary literals of the rules that hold; absent without any
 *   goal GOAL               for each goal in turn, then why it is out of reach
 *                           ({@link Unreachability})
 * least AMOUNT            what each set costs; or {@code none}, and then there are no sets
 * core MITIGATION; …      a core; any number of them, each followed by
 *   goal GOAL               one of the goals, then an attack with all others on ({@link Attack})
 * bound SCALE             then a search tree ({@link Bound})
 * </pre>
 */
final class Defences {
  private final Subject subject;
  private final Script script;
  private final Circumstances circumstances;
  private final Choices choices;
  private List<String> goals = List.of();

  private Defences(Subject subject, Circumstances circumstances, Script script) {
    this.subject = subject;
    this.script = script;
    this.circumstances = circumstances;
    this.choices = subject.choices(circumstances);
  }

  /** Checks the lines that come next. */
  static Claim check(Subject subject, Circumstances circumstances, Script script)
      throws IOException {
    return new Defences(subject, circumstances, script).claim();
  }

  private Claim claim() throws IOException {
    OptionalLong budget = budget();
    Line line = script.take("goals");
    goals = Names.sorted(subject, Sort.GOAL, line);
    List<List<String>> sets = new ArrayList<>();
    TreeSet<Long> costs = new TreeSet<>();
    while (script.at("set")) {
      Line start = script.takeAny("set");
      costs.add(set(start, sets));
      if (budget.isPresent() && costs.last() > budget.getAsLong()) {
        throw start.reject("the set costs more than the budget");
      }
    }
    String within = budget.isPresent() ? " within " + subject.amount(budget.getAsLong()) : "";
    if (sets.isEmpty()) {
      script.takeAlone("none");
      bound(budget);
      return new Claim(goals, circumstances, "no mitigation set" + within, sets);
    }
    long least = least(costs);
    bound(OptionalLong.of(least - unit()));
    String found = sets.size() == 1 ? "a cheapest mitigation set" : sets.size() + " cheapest sets";
    return new Claim(goals, circumstances, found + ", cost " + subject.amount(least), sets);
  }

  /** Every cost is a multiple of this. */
  private long unit() {
    BigInteger divisor = BigInteger.ZERO;
    for (long cost : choices.costs()) {
      divisor = divisor.gcd(BigInteger.valueOf(cost));
    }
    return Math.max(1, divisor.longValueExact());
  }

  private OptionalLong budget() throws IOException {
    if (!script.at("budget")) {
      return OptionalLong.empty();
    }
    Line line = script.take("budget");
    return OptionalLong.of(amount(line));
  }

  private long amount(Line line) {
    String written = line.word();
    line.end();
    if (!written.matches("[0-9]{1,40}([.][0-9]{1,40})?")) {
      throw line.reject("`" + Line.shown(written) + "` is no amount");
    }
    return subject.cost(written);
  }

  private long least(TreeSet<Long> costs) throws IOException {
    Line line = script.take("least");
    String written = line.word();
    line.end();
    if (costs.size() > 1 || !written.equals(subject.amount(costs.first()))) {
      throw line.reject("this is not what each of the sets costs");
    }
    return costs.first();
  }

  private long set(Line line, List<List<String>> sets) throws IOException {
    line.word();
    List<String> names = Names.sorted(subject, Sort.MITIGATION, line);
    BitSet chosen = open(names, line);
    long cost = 0;
    for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      cost += choices.costs()[at];
    }
    if (sets.contains(names)) {
      throw line.reject("the set is listed twice");
    }
    sets.add(names);
    obey(chosen);
    TreeSet<String> on = new TreeSet<>(circumstances.defence());
    on.addAll(names);
    Scenarios scenarios = scenarios(on);
    for (String goal : goals) {
      int node = goal(goal, scenarios);
      Unreachability.check(scenarios, node, List.of(), script);
    }
    return cost;
  }

  private int goal(String expected, Scenarios scenarios) throws IOException {
    Line line = script.take("goal");
    if (!line.name().equals(expected)) {
      throw line.reject("expected the goal `" + expected + "`");
    }
    return scenarios.graph().node(Kind.GOAL, Names.index(subject, Sort.GOAL, expected, line));
  }

  private Scenarios scenarios(TreeSet<String> on) {
    return subject.scenarios(circumstances.withDefence(List.copyOf(on)));
  }

  /** The places of names among the open mitigations. */
  private BitSet open(List<String> names, Line line) {
    BitSet chosen = new BitSet();
    for (String name : names) {
      int place = Collections.binarySearch(choices.names(), name);
      if (place < 0) {
        throw line.reject("the mitigation `" + name + "` is on already");
      }
      chosen.set(place);
    }
    return chosen;
  }

  private void obey(BitSet chosen) throws IOException {
    BitSet holding = (BitSet) chosen.clone();
    if (script.at("auxiliary")) {
      Line line = script.take("auxiliary");
      do {
        int literal = line.whole();
        if (literal <= choices.names().size() || literal > choices.variables()) {
          throw line.reject("there is no auxiliary literal " + literal);
        }
        holding.set(literal - 1);
      } while (!line.ended());
    }
    for (int[] clause : choices.clauses()) {
      if (Arrays.stream(clause).noneMatch(it -> holding.get(Math.abs(it) - 1) == it > 0)) {
        throw script.reject("the set before this line does not obey a rule");
      }
    }
    for (Choices.Limit limit : choices.limits()) {
      if (Arrays.stream(limit.mitigations()).filter(chosen::get).count() > limit.most()) {
        throw script.reject("the set before this line has more mitigations than it may");
      }
    }
  }

  /** That whatever hits the cores and obeys the rules costs more than {@code most}. */
  private void bound(OptionalLong most) throws IOException {
    List<int[]> rows = new ArrayList<>(choices.clauses());
    while (script.at("core")) {
      rows.add(core());
    }
    Bound.check(choices, rows, most, script);
  }

  private int[] core() throws IOException {
    Line line = script.takeAny("core");
    line.word();
    BitSet members = open(Names.sorted(subject, Sort.MITIGATION, line), line);
    TreeSet<String> on = new TreeSet<>(circumstances.defence());
    for (int at = 0; at < choices.names().size(); at++) {
      if (!members.get(at)) {
        on.add(choices.names().get(at));
      }
    }
    Scenarios scenarios = scenarios(on);
    Line reached = script.take("goal");
    String goal = reached.name();
    if (!goals.contains(goal)) {
      throw reached.reject("`" + Line.shown(goal) + "` is none of the goals");
    }
    int node = scenarios.graph().node(Kind.GOAL, Names.index(subject, Sort.GOAL, goal, reached));
    Attack.check(scenarios, subject, node, script);
    return members.stream().map(at -> at + 1).toArray();
  }
}
