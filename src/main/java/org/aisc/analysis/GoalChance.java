package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.dd.Result;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.ground.Model;
import org.aisc.limit.Budget;
import org.aisc.risk.Bounds;
import org.aisc.risk.Chance;
import org.aisc.risk.Legality;
import org.aisc.risk.Likelihood;
import org.aisc.risk.Odds;
import org.aisc.risk.Variables;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * How likely one goal is, under any choice of some mitigations: the diagram is made once, and each
 * choice is one pass over it with other odds. A mitigation makes what it blocks false, and caps the
 * likelihoods that it reduces.
 */
final class GoalChance {
  /** How much of the time diagrams may take before bounds are sought. */
  private static final double SHARE = 0.6;

  private static final long SEED = 1;

  /** With so few leaves, every event is worth a variable, while diagrams stay that small. */
  private static final int FEW = 400;

  private static final int FEW_NODES = 100_000;

  private final Frame frame;
  private final Slice slice;
  private final Variables variables;
  private final Likelihood likelihood;
  private final Searches searches;
  private final Budget budget;
  private final List<Effect> effects;
  private final Odds low;
  private final Odds high;
  private final BitSet doubtful;
  private final Map<BitSet, Legality> legalities = new HashMap<>();
  private final Optional<String> inexact;

  /** What a mitigation does to variables. */
  private record Effect(BitSet blocked, List<Capped> caps, List<Arithmetic.Limit> limits) {}

  /** The odds of a variable are at most these. */
  private record Capped(int variable, double holds, double fails) {}

  private GoalChance(Setting setting, Variables variables, Result<Chance> exact, Tools tools) {
    this.frame = setting.frame();
    this.slice = variables.slice();
    this.variables = variables;
    this.searches = tools.searches();
    this.budget = tools.effort().budget();
    this.effects = setting.switchable().stream().map(this::effect).toList();
    this.low = odds(setting, Spec.Likelihood::low);
    this.high = odds(setting, Spec.Likelihood::high);
    this.doubtful = doubtful();
    this.inexact = exact.found().isPresent() ? Optional.empty() : Optional.of(exact.reason());
    this.likelihood =
        exact
            .found()
            .map(it -> new Likelihood(variables, it, budget))
            .orElseGet(() -> Likelihood.bounded(variables, high, SEED, budget));
  }

  /** What is needed to answer. */
  record Tools(Searches searches, Effort effort) {}

  /** Sets up a goal; empty when nothing reaches it. */
  static Optional<GoalChance> of(Setting setting, String goal, Tools tools) {
    return setting.frame().slice(goal).map(it -> of(setting, it, tools));
  }

  private static GoalChance of(Setting setting, Slice slice, Tools tools) {
    Budget part = tools.effort().budget().part(SHARE);
    if (setting.everyEvent() && slice.leaves().cardinality() <= FEW) {
      Variables all = Variables.of(slice, nodes(setting, slice, true));
      Result<Chance> exact = Chance.exact(all, Math.min(FEW_NODES, tools.effort().nodes()), part);
      if (exact.found().isPresent()) {
        return new GoalChance(setting, all, exact, tools);
      }
    }
    Variables variables = Variables.of(slice, nodes(setting, slice, false));
    int most = tools.effort().nodes();
    return new GoalChance(setting, variables, Chance.exact(variables, most, part), tools);
  }

  /** The nodes that may hold or not although their causes do. */
  private static BitSet nodes(Setting setting, Slice slice, boolean everyEvent) {
    CausalityGraph graph = slice.graph();
    BitSet nodes = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      boolean open =
          switch (graph.kind(node)) {
            case TAKE, COMPARISON -> true;
            case FIRE -> everyEvent || isUncertain(setting.frame(), graph.index(node));
            case TRUE_CONDITION, FALSE_CONDITION -> isUnknown(setting.frame(), graph.index(node));
            case GATE, PROPOSITION, EDGE, GOAL -> false;
          };
      nodes.set(node, open);
    }
    addDefended(setting, slice, nodes);
    return nodes;
  }

  private static void addDefended(Setting setting, Slice slice, BitSet nodes) {
    Model model = setting.frame().model();
    for (int mitigation : setting.switchable()) {
      for (int node : model.blocks()[mitigation]) {
        int here = slice.part().compact()[node];
        if (here >= 0) {
          nodes.set(leafOf(slice.graph(), here));
        }
      }
    }
    for (int mitigation : setting.all()) {
      for (Likelihoods.Cap cap :
          Likelihoods.caps(model.spec(), model.spec().mitigations().get(mitigation))) {
        int node = leaf(slice.graph(), cap.kind(), cap.index());
        if (node >= 0) {
          nodes.set(node);
        }
      }
    }
  }

  private static boolean isUncertain(Frame frame, int event) {
    BigDecimal low = frame.model().spec().events().get(event).likelihood().low();
    return low.compareTo(BigDecimal.ONE) < 0;
  }

  private static boolean isUnknown(Frame frame, int index) {
    CausalityGraph whole = frame.model().graph();
    BitSet off = frame.scenarios().off();
    return !off.get(whole.node(Kind.TRUE_CONDITION, index))
        && !off.get(whole.node(Kind.FALSE_CONDITION, index));
  }

  private static int leaf(CausalityGraph graph, Kind kind, int index) {
    return index < graph.count(kind) ? graph.node(kind, index) : -1;
  }

  /** A node, or the leaf that is its only input and its alone: then one is blocked as the other. */
  private static int leafOf(CausalityGraph graph, int node) {
    if (graph.kind(node) == Kind.PROPOSITION && graph.inputCount(node) == 1) {
      int input = graph.input(node, 0);
      if (graph.kind(input) == Kind.TAKE && graph.userCount(input) == 1) {
        return input;
      }
    }
    return node;
  }

  private Effect effect(int mitigation) {
    Model model = frame.model();
    BitSet blocked = new BitSet();
    for (int node : model.blocks()[mitigation]) {
      int here = slice.part().compact()[node];
      if (here >= 0) {
        blocked.set(variables.of(leafOf(slice.graph(), here)));
      }
    }
    return new Effect(blocked, caps(mitigation), model.limits().get(mitigation));
  }

  private List<Capped> caps(int mitigation) {
    List<Capped> caps = new ArrayList<>();
    Spec spec = frame.model().spec();
    for (Likelihoods.Cap cap : Likelihoods.caps(spec, spec.mitigations().get(mitigation))) {
      int node = leaf(slice.graph(), cap.kind(), cap.index());
      if (node >= 0) {
        caps.add(capped(variables.of(node), cap.to()));
      }
    }
    return caps;
  }

  private static Capped capped(int variable, BigDecimal likelihood) {
    return new Capped(
        variable, likelihood.doubleValue(), BigDecimal.ONE.subtract(likelihood).doubleValue());
  }

  /** Comparisons of which somebody else than the attacker decides. */
  private BitSet doubtful() {
    BitSet found = new BitSet();
    for (int variable = 0; variable < variables.count(); variable++) {
      if (variables.kind(variable) == Kind.COMPARISON) {
        int index = slice.graph().index(variables.node(variable));
        found.set(
            variable,
            slice.arithmetic().comparisons().get(index).numbers().stream()
                .anyMatch(it -> frame.model().spec().quantities().get(it).environment()));
      }
    }
    return found;
  }

  private Odds odds(Setting setting, Function<Spec.Likelihood, BigDecimal> end) {
    double[] holds = new double[variables.count()];
    double[] fails = new double[variables.count()];
    Arrays.fill(holds, 1);
    for (int variable = 0; variable < holds.length; variable++) {
      Optional<Spec.Likelihood> own = declared(variable);
      if (own.isPresent()) {
        Capped odds = capped(variable, end.apply(own.get()));
        holds[variable] = odds.holds();
        fails[variable] = odds.fails();
      }
    }
    Odds all = new Odds(holds, fails);
    for (int mitigation : setting.on()) {
      caps(mitigation).forEach(cap -> reduce(all, cap));
    }
    return all;
  }

  private static void reduce(Odds odds, Capped cap) {
    if (cap.holds() < odds.holds()[cap.variable()]) {
      odds.holds()[cap.variable()] = cap.holds();
      odds.fails()[cap.variable()] = cap.fails();
    }
  }

  /** The likelihood that the file gives a variable. */
  Optional<Spec.Likelihood> declared(int variable) {
    int index = slice.graph().index(variables.node(variable));
    Spec spec = frame.model().spec();
    return switch (variables.kind(variable)) {
      case TAKE -> Optional.of(spec.steps().get(index).likelihood());
      case FIRE -> Optional.of(spec.events().get(index).likelihood());
      default -> Optional.empty();
    };
  }

  /** The step or event that a variable is. */
  Optional<String> name(int variable) {
    int index = slice.graph().index(variables.node(variable));
    Spec spec = frame.model().spec();
    return switch (variables.kind(variable)) {
      case TAKE -> Optional.of(spec.steps().get(index).name());
      case FIRE -> Optional.of(spec.events().get(index).name());
      default -> Optional.empty();
    };
  }

  Budget budget() {
    return budget;
  }

  Variables variables() {
    return variables;
  }

  /** Whether a switchable mitigation, by its place among them, does anything for this goal. */
  boolean touches(int place) {
    Effect effect = effects.get(place);
    boolean limits =
        !effect.limits().isEmpty() && slice.graph().count(CausalityGraph.Kind.COMPARISON) > 0;
    return limits || !effect.blocked().isEmpty() || !effect.caps().isEmpty();
  }

  /** The probability under a scenario in which one variable more is false. */
  double failing(Odds scenario, int variable) {
    BitSet off = new BitSet();
    off.set(variable);
    return likelihood.values(scenario.without(off)).orElseThrow().value();
  }

  /** Why there are bounds only; empty when numbers are exact. */
  Optional<String> inexact() {
    return inexact;
  }

  Likelihood likelihood() {
    return likelihood;
  }

  /** The odds at the upper ends of the likelihoods, without any mitigation that is switchable. */
  Odds high() {
    return high;
  }

  /** The same at the lower ends. */
  Odds low() {
    return low;
  }

  /**
   * The highest likelihood.
   *
   * @param on which of the switchable mitigations, by their place among them, are on
   */
  Likelihood.Highest highest(BitSet on) {
    return highest(high, on);
  }

  /** The same with given odds of steps and events. */
  Likelihood.Highest highest(Odds odds, BitSet on) {
    return likelihood.highest(legality(on), under(odds, on));
  }

  /** Bounds on the lowest likelihood. */
  Bounds lowest(BitSet on) {
    return likelihood.lowest(legality(on), under(low, on), doubtful);
  }

  /**
   * By what factor each switchable mitigation can raise the probability that the goal is not
   * reached, whatever is on besides these; as logarithms. A variable that becomes false with
   * probability 1 / (1 - p) more often does that at most, since what it helps is then at most as
   * likely as before given that it was false.
   */
  double[] growth(BitSet on) {
    Odds now = under(high, on);
    double[] growth = new double[effects.size()];
    for (int at = 0; at < growth.length; at++) {
      growth[at] = touches(at) ? growth(effects.get(at), now) : 0;
    }
    return growth;
  }

  private double growth(Effect effect, Odds now) {
    double sum = 0;
    if (!effect.limits().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    for (int at = effect.blocked().nextSetBit(0);
        at >= 0;
        at = effect.blocked().nextSetBit(at + 1)) {
      boolean isOpen = now.holds()[at] > 0;
      sum += isOpen && name(at).isEmpty() ? Double.POSITIVE_INFINITY : -Math.log(now.fails()[at]);
    }
    for (Capped cap : effect.caps()) {
      if (cap.holds() < now.holds()[cap.variable()]) {
        sum += Math.log(cap.fails()) - Math.log(now.fails()[cap.variable()]);
      }
    }
    return sum;
  }

  private Odds under(Odds odds, BitSet on) {
    if (on.isEmpty()) {
      return odds;
    }
    Odds reduced = new Odds(odds.holds().clone(), odds.fails().clone());
    BitSet blocked = new BitSet();
    for (int at = on.nextSetBit(0); at >= 0; at = on.nextSetBit(at + 1)) {
      blocked.or(effects.get(at).blocked());
      effects.get(at).caps().forEach(cap -> reduce(reduced, cap));
    }
    return reduced.without(blocked);
  }

  private Legality legality(BitSet on) {
    BitSet limiting = new BitSet();
    on.stream().filter(at -> !effects.get(at).limits().isEmpty()).forEach(limiting::set);
    return legalities.computeIfAbsent(
        limiting,
        key -> {
          Arithmetic arithmetic = slice.arithmetic();
          for (int at = key.nextSetBit(0); at >= 0; at = key.nextSetBit(at + 1)) {
            arithmetic = arithmetic.within(effects.get(at).limits());
          }
          return new Legality(variables, arithmetic, searches, budget);
        });
  }
}
