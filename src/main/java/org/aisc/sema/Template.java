package org.aisc.sema;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.syntax.ElementKind;
import org.aisc.text.Span;

/**
 * A declaration with parameters: it stands for one declaration per match. Its body is an ordinary
 * declaration in which some names are patterns: a parameter stands for the node that it is bound
 * to, and {@code poisoned(d)} for the instance that comes out when {@code d} is bound.
 *
 * @param body a step, proposition, event, goal, mitigation or quantity
 * @param events the unnamed events of a proposition, called after its own pattern
 * @param patterns what the instances in the body are made of, by their names
 * @param lookups numbers of the body that a node's attribute gives
 */
public record Template(
    ElementKind kind,
    List<Parameter> parameters,
    Guard where,
    Spec.Named body,
    List<Spec.Event> events,
    SortedMap<String, Pattern> patterns,
    List<Lookup> lookups)
    implements Spec.Named {

  public Template {
    parameters = List.copyOf(parameters);
    events = List.copyOf(events);
    patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
    lookups = List.copyOf(lookups);
  }

  @Override
  public Info info() {
    return body.info();
  }

  /** The instance that the declaration stands for, as its own body names it. */
  public Pattern self() {
    return new Pattern(name(), parameters.stream().map(Parameter::name).toList());
  }

  /** {@code l: library}. */
  public record Parameter(String name, ElementKind kind) {}

  /** An instance of a template; in a template's body an argument may be a parameter. */
  public record Pattern(String template, List<String> arguments) {
    public Pattern {
      arguments = List.copyOf(arguments);
    }

    /** {@code poisoned(corpus)}. */
    public String name() {
      return template + "(" + String.join(", ", arguments) + ")";
    }

    /** The same with every parameter replaced by what it is bound to. */
    public Pattern bind(Map<String, String> binding) {
      return new Pattern(
          template, arguments.stream().map(it -> binding.getOrDefault(it, it)).toList());
    }
  }

  /**
   * {@code node.key else N} in place of a number.
   *
   * @param at which of several numbers of the slot: the place in the list of reductions or limits
   * @param node a parameter
   */
  public record Lookup(
      Slot slot, int at, String node, String key, Optional<BigDecimal> otherwise, Span span) {

    /** What stands for the number among the quantities of a comparison. */
    public String name() {
      return node + "." + key + otherwise.map(it -> " else " + it.toPlainString()).orElse("");
    }
  }

  /** The numbers that a lookup may stand for. */
  public enum Slot {
    LIKELIHOOD_LOW("likelihood", Measure.CHANCE),
    LIKELIHOOD_HIGH("likelihood", Measure.CHANCE),
    LIKELIHOOD_MODE("likelihood", Measure.CHANCE),
    COST("cost", Measure.MONEY),
    IMPACT("impact", Measure.MONEY),
    RANGE_LOW("range", Measure.NUMBER),
    RANGE_HIGH("range", Measure.NUMBER),
    REDUCES("reduces", Measure.CHANCE),
    LIMITS("limits", Measure.NUMBER),
    COMPARISON("comparison", Measure.NUMBER);

    private final String property;
    private final Measure measure;

    Slot(String property, Measure measure) {
      this.property = property;
      this.measure = measure;
    }

    public String property() {
      return property;
    }

    public Measure measure() {
      return measure;
    }
  }

  /** What a number must be. */
  public enum Measure {
    /** Above 0 and up to 100 %. */
    CHANCE,
    /** Not negative, below 1e15, with at most 9 decimals. */
    MONEY,
    /** Below 1e15, with at most 30 decimals. */
    NUMBER;

    /** The same number without trailing zeros and without an exponent. */
    public static BigDecimal normal(BigDecimal number) {
      return Amounts.normal(number);
    }

    /** Whether a number without trailing zeros is one. */
    public boolean admits(BigDecimal number) {
      return switch (this) {
        case CHANCE -> number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
        case MONEY -> Amounts.isMoney(number);
        case NUMBER -> Amounts.isNumber(number);
      };
    }
  }
}
