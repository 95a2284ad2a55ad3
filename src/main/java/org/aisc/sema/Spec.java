package org.aisc.sema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.aisc.syntax.Declaration.Claim;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.syntax.Property.Value;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * A checked specification: every name resolved, every value typed, imports merged. Named lists are
 * sorted by name; flows, constraints and assertions are in the order of the files.
 *
 * @param file the analysed file; declarations of other files are imported
 * @param module whether the file is a module, for others to import, and no system of its own
 * @param templates what is left to ground, sorted by name; an analysed specification has none
 * @param instances uses of instances of templates, in order
 */
public record Spec(
    SourceFile file,
    String title,
    boolean module,
    List<Node> nodes,
    List<Flow> flows,
    List<Step> steps,
    List<Condition> conditions,
    List<Quantity> quantities,
    List<Proposition> propositions,
    List<Event> events,
    List<Goal> goals,
    List<Mitigation> mitigations,
    List<Attacker> attackers,
    List<Defence> defences,
    List<Constraint> constraints,
    List<Assertion> assertions,
    List<Template> templates,
    List<Instance> instances) {

  public Spec {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
    steps = List.copyOf(steps);
    conditions = List.copyOf(conditions);
    quantities = List.copyOf(quantities);
    propositions = List.copyOf(propositions);
    events = List.copyOf(events);
    goals = List.copyOf(goals);
    mitigations = List.copyOf(mitigations);
    attackers = List.copyOf(attackers);
    defences = List.copyOf(defences);
    constraints = List.copyOf(constraints);
    assertions = List.copyOf(assertions);
    templates = List.copyOf(templates);
    instances = List.copyOf(instances);
  }

  /** A declaration with a name. */
  public interface Named {
    Info info();

    default String name() {
      return info().name();
    }
  }

  /**
   * Lowest and highest likelihood, each above 0 and at most 1; {@code mode} of a triangular one.
   */
  public record Likelihood(BigDecimal low, BigDecimal high, Optional<BigDecimal> mode) {
    public static final Likelihood CERTAIN =
        new Likelihood(BigDecimal.ONE, BigDecimal.ONE, Optional.empty());
  }

  /** An MLSD node; an attribute may be given several times. */
  public record Node(
      Info info, ElementKind kind, boolean user, SortedMap<String, List<Value>> attributes)
      implements Named {}

  /** One dependency between two MLSD nodes. */
  public record Flow(String from, FlowKind kind, String to, Span span) {}

  /** The kinds of dependencies. */
  public enum FlowKind {
    DATA,
    MODEL,
    LIBRARY,
    KNOWLEDGE,
    HOSTS,
    DEPLOY,
    COLLECT
  }

  /** A proposition that the attacker can make true; events may cause it too. */
  public record Step(Info info, Likelihood likelihood, BigDecimal cost, Optional<String> node)
      implements Named {}

  /** A proposition about the environment; no value means unknown. */
  public record Condition(Info info, Optional<Boolean> value) implements Named {}

  /** A number in {@code low..high}; {@code unitCost} is paid per 1. */
  public record Quantity(
      Info info,
      BigDecimal low,
      BigDecimal high,
      BigDecimal unitCost,
      boolean integral,
      boolean environment)
      implements Named {}

  public record Proposition(Info info, Optional<String> node) implements Named {}

  /**
   * A causal event. An unnamed one (a {@code requires} in a proposition's body) is called after its
   * head, {@code p4}, and {@code p4#2} for a second one.
   *
   * @param heads steps and propositions, at least one, no duplicates, in the order written
   */
  public record Event(
      Info info,
      boolean unnamed,
      Expr body,
      List<String> heads,
      Likelihood likelihood,
      Optional<String> node)
      implements Named {
    public Event {
      heads = List.copyOf(heads);
    }
  }

  public record Goal(Info info, Expr when, BigDecimal impact) implements Named {}

  /**
   * A defence measure.
   *
   * @param requires formulas over mitigations ({@link Expr.Atom}) that must hold when this one is
   *     on
   * @param excludes mitigations that must be off when this one is on
   * @param strategy one of block, prevent, deceive, isolate, harden
   * @param deployed always on, at no further cost
   */
  public record Mitigation(
      Info info,
      List<Target> blocks,
      List<Reduction> reduces,
      List<Limit> limits,
      List<Expr> requires,
      List<String> excludes,
      BigDecimal cost,
      Optional<String> strategy,
      Optional<String> status,
      boolean deployed,
      Optional<String> owner,
      Optional<String> until,
      Optional<String> reason)
      implements Named {
    public Mitigation {
      blocks = List.copyOf(blocks);
      reduces = List.copyOf(reduces);
      limits = List.copyOf(limits);
      requires = List.copyOf(requires);
      excludes = List.copyOf(excludes);
    }
  }

  /** What a mitigation blocks or reduces. */
  public sealed interface Target {
    /** A step or a proposition never holds. */
    record Holding(String proposition) implements Target {}

    /** An event, by its name, never fires. */
    record Firing(String event) implements Target {}

    /** The steps and propositions of an MLSD node never hold. */
    record AtNode(String node) implements Target {}

    /** {@code from} no longer helps to cause {@code to}. */
    record Edge(String from, String to) implements Target {}
  }

  /** {@code reduces x to 10%}: caps the likelihood of a step or event. */
  public record Reduction(Target target, BigDecimal to) {}

  /** {@code limits q <= n}. */
  public record Limit(String quantity, Comparator comparator, BigDecimal bound) {}

  /** Who attacks; without {@code can}, every step that {@code cannot} does not exclude. */
  public record Attacker(
      Info info, Optional<List<String>> can, List<String> cannot, Optional<BigDecimal> budget)
      implements Named {}

  public record Defence(Info info, List<String> mitigations) implements Named {}

  /** A restriction on scenarios or on mitigation sets. */
  public sealed interface Constraint {
    Span span();

    /** At most {@code limit} of the listed steps are taken; a step listed twice counts twice. */
    record AtMostSteps(int limit, List<String> steps, Span span) implements Constraint {}

    /** At most {@code limit} of the listed mitigations are on; one listed twice counts twice. */
    record AtMostMitigations(int limit, List<String> mitigations, Span span)
        implements Constraint {}

    /** A formula over conditions, whose leaves are {@link Expr.Holds}. */
    record OnConditions(Expr formula, Span span) implements Constraint {}
  }

  /**
   * An obligation.
   *
   * @param title the quoted title, or the statement as written on one line
   * @param under names of mitigations, sorted
   */
  public record Assertion(
      String title,
      Claim claim,
      Optional<String> goal,
      List<String> under,
      Optional<String> attacker,
      Optional<Comparator> comparator,
      Optional<BigDecimal> bound,
      Span span) {}

  /**
   * A use of a template's instance outside any template.
   *
   * @param tie the declaration that it is one and the same with
   */
  public record Instance(Template.Pattern pattern, Optional<Tie> tie, Span span) {}

  /**
   * {@code p4 … is poisoned(corpus)}: one thing, two names. What the declaration does not say, the
   * template says.
   *
   * @param name the declaration
   * @param given which of its numbers the declaration gives itself
   */
  public record Tie(String name, Set<Template.Slot> given) {
    public Tie {
      given = Set.copyOf(given);
    }
  }

  /** The position of a name in a sorted list of declarations. */
  public static OptionalInt indexOf(List<? extends Named> declarations, String name) {
    int low = 0;
    int high = declarations.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = declarations.get(middle).name().compareTo(name);
      if (order == 0) {
        return OptionalInt.of(middle);
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return OptionalInt.empty();
  }
}
