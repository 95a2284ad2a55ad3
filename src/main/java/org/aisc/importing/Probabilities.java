package org.aisc.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;

/**
 * Values of the expressions that are numbers, parameters, and sums, differences, products and
 * quotients of these, with 34 digits. Distributions over time and random deviates have no single
 * value, and so none here. The first part without a value ends the computation.
 */
final class Probabilities {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final Set<String> OPERATIONS = Set.of("neg", "add", "sub", "mul", "div");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,200}\\.?[0-9]{0,200}|\\.[0-9]{1,200})([eE][+-]?[0-9]{1,4})?");

  private final Definitions definitions;
  private final List<Diagnostic> found;
  private final Map<Definition, Optional<BigDecimal>> known = new HashMap<>();
  private final Set<Definition> open = new HashSet<>();
  private final Deque<Frame> stack = new ArrayDeque<>();

  Probabilities(Definitions definitions, List<Diagnostic> found) {
    this.definitions = definitions;
    this.found = found;
  }

  /** An operation, or a definition, whose members are being computed. */
  private record Frame(
      String operation, List<Element> members, Definition owner, List<BigDecimal> values) {}

  /** The value of an event's expression, if it has one. */
  Optional<BigDecimal> of(Definition event) {
    stack.clear();
    open.clear();
    define(event);
    while (true) {
      Frame frame = stack.element();
      if (frame.values().size() < frame.members().size()) {
        if (!enter(frame.members().get(frame.values().size()), frame.owner())) {
          stack.forEach(each -> known.put(each.owner(), Optional.empty()));
          return Optional.empty();
        }
        continue;
      }
      Optional<BigDecimal> value = apply(frame);
      if (value.isEmpty()) {
        stack.forEach(each -> known.put(each.owner(), Optional.empty()));
        return Optional.empty();
      }
      stack.pop();
      if (frame.operation().equals("define")) {
        known.put(frame.owner(), value);
        open.remove(frame.owner());
      }
      if (stack.isEmpty()) {
        return value;
      }
      stack.element().values().add(value.get());
    }
  }

  private void define(Definition definition) {
    open.add(definition);
    List<Element> content = Definitions.content(definition);
    stack.push(new Frame("define", content, definition, new ArrayList<>()));
  }

  /** Computes a member, or begins to; false when it has no value. */
  private boolean enter(Element member, Definition owner) {
    if (OPERATIONS.contains(member.name())) {
      stack.push(new Frame(member.name(), member.children(), owner, new ArrayList<>()));
      return true;
    } else if (member.name().equals("parameter")) {
      return parameter(member, owner);
    }
    Optional<BigDecimal> value = constant(member);
    value.ifPresent(stack.element().values()::add);
    return value.isPresent();
  }

  private boolean parameter(Element use, Definition owner) {
    Optional<Definition> parameter =
        use.attribute("name").flatMap(name -> definitions.parameter(name, owner.container()));
    if (parameter.isEmpty() || open.contains(parameter.get())) {
      return false;
    }
    Optional<BigDecimal> before = known.getOrDefault(parameter.get(), Optional.empty());
    if (before.isPresent()) {
      stack.element().values().add(before.get());
    } else if (!known.containsKey(parameter.get())) {
      define(parameter.get());
    }
    return before.isPresent() || !known.containsKey(parameter.get());
  }

  private Optional<BigDecimal> constant(Element element) {
    if (element.name().equals("bool")) {
      return GateFormulas.truth(element, found).map(it -> it ? BigDecimal.ONE : BigDecimal.ZERO);
    } else if (!element.name().equals("float") && !element.name().equals("int")) {
      return Optional.empty();
    }
    String value = element.attribute("value").orElse("");
    if (NUMBER.matcher(value).matches()) {
      return Optional.of(new BigDecimal(value));
    }
    found.add(
        Code.OPEN_PSA_UNEXPECTED.at(element.span(), "a number", "`" + Excerpt.of(value) + "`"));
    return Optional.empty();
  }

  private static Optional<BigDecimal> apply(Frame frame) {
    List<BigDecimal> values = frame.values();
    boolean single = frame.operation().equals("define") || frame.operation().equals("neg");
    if (values.isEmpty() || (single && values.size() > 1)) {
      return Optional.empty();
    }
    try {
      BigDecimal result = values.get(0);
      for (BigDecimal value : values.subList(1, values.size())) {
        result = combine(frame.operation(), result, value);
      }
      return Optional.of(frame.operation().equals("neg") ? result.negate() : result);
    } catch (ArithmeticException noValue) {
      return Optional.empty();
    }
  }

  private static BigDecimal combine(String operation, BigDecimal left, BigDecimal right) {
    return switch (operation) {
      case "add" -> left.add(right, DIGITS);
      case "sub" -> left.subtract(right, DIGITS);
      case "mul" -> left.multiply(right, DIGITS);
      case "div" -> left.divide(right, DIGITS);
      default -> throw new IllegalArgumentException(operation);
    };
  }
}
