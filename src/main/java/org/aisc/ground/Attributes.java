package org.aisc.ground;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec.Likelihood;
import org.aisc.sema.Spec.Node;
import org.aisc.sema.Spec.Quantity;
import org.aisc.sema.Template;
import org.aisc.sema.Template.Lookup;
import org.aisc.sema.Template.Measure;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Property.Value;
import org.aisc.text.Span;

/** Numbers that templates take from the attributes of the nodes that they are bound to. */
final class Attributes {
  private final Network network;
  private final List<Diagnostic> findings;
  private final Set<Complaint> known = new HashSet<>();

  /** One attribute of one node, as one template needs it; a complaint is made once. */
  private record Complaint(Span lookup, String node) {}

  Attributes(Network network, List<Diagnostic> findings) {
    this.network = network;
    this.findings = findings;
  }

  /** The number of a slot; {@code written} unless the template looks it up. */
  BigDecimal number(Bound bound, Slot slot, int at, BigDecimal written) {
    return lookup(bound.template(), slot, at)
        .map(it -> value(it, bound).orElse(written))
        .orElse(written);
  }

  /** A leaf of a formula; in a comparison, numbers in place of attributes. */
  Expr comparison(Bound bound, Expr leaf) {
    if (!(leaf instanceof Expr.Compare compare)) {
      return leaf;
    }
    SortedMap<String, BigDecimal> quantities = new TreeMap<>(compare.coefficients());
    BigDecimal limit = compare.bound();
    for (Lookup lookup : bound.template().lookups()) {
      BigDecimal factor = quantities.get(lookup.name());
      if (lookup.slot() == Slot.COMPARISON && factor != null) {
        quantities.remove(lookup.name());
        limit = limit.subtract(factor.multiply(value(lookup, bound).orElse(BigDecimal.ZERO)));
      }
    }
    BigDecimal normal = Measure.normal(limit);
    if (quantities.isEmpty()) {
      return compare.comparator().holds(-normal.signum()) ? Simplifying.TRUE : Simplifying.FALSE;
    }
    return new Expr.Compare(quantities, compare.comparator(), normal);
  }

  /** A likelihood whose ends and mode may be looked up. */
  Likelihood likelihood(Bound bound, Likelihood written) {
    if (bound.template().lookups().isEmpty()) {
      return written;
    }
    BigDecimal low = number(bound, Slot.LIKELIHOOD_LOW, 0, written.low());
    BigDecimal high = number(bound, Slot.LIKELIHOOD_HIGH, 0, written.high());
    Optional<BigDecimal> mode =
        written.mode().map(it -> number(bound, Slot.LIKELIHOOD_MODE, 0, it));
    boolean ordered =
        low.compareTo(high) <= 0
            && mode.stream().allMatch(m -> low.compareTo(m) <= 0 && m.compareTo(high) <= 0);
    if (!ordered) {
      report(bound, low, high);
      return written;
    }
    return new Likelihood(low, high, mode);
  }

  /** Reports ends that are out of order, at a lookup that made them so. */
  void report(Bound bound, BigDecimal low, BigDecimal high) {
    report(bound, Code.ENDS_SWAPPED, property(bound), plain(low), plain(high));
  }

  /** Reports a range without a whole number, or one below 0 that the attacker would pay for. */
  void reportRange(Bound bound, Quantity quantity) {
    if (bound.template().lookups().isEmpty()) {
      return;
    }
    BigDecimal smallest = quantity.low().setScale(0, RoundingMode.CEILING);
    if (quantity.integral() && smallest.compareTo(quantity.high()) > 0) {
      report(bound, Code.NO_WHOLE_NUMBER);
    }
    if (!quantity.environment()
        && quantity.unitCost().signum() > 0
        && quantity.low().signum() < 0) {
      report(bound, Code.COST_BELOW_ZERO, plain(quantity.low()));
    }
  }

  private static String property(Bound bound) {
    return bound.template().lookups().get(0).slot().property();
  }

  private void report(Bound bound, Code code, Object... words) {
    Lookup lookup = bound.template().lookups().get(0);
    Node node = node(lookup, bound);
    if (known.add(new Complaint(lookup.span(), node.name()))) {
      findings.add(
          code.at(node.info().span(), words)
              .note(lookup.span(), "the attributes of this node are asked for here"));
    }
  }

  private static Optional<Lookup> lookup(Template template, Slot slot, int at) {
    return template.lookups().stream().filter(it -> it.slot() == slot && it.at() == at).findFirst();
  }

  private Node node(Lookup lookup, Bound bound) {
    return network.node(bound.find(lookup.node()).orElseThrow());
  }

  private Optional<BigDecimal> value(Lookup lookup, Bound bound) {
    Node node = node(lookup, bound);
    List<Value> values = node.attributes().getOrDefault(lookup.key(), List.of());
    if (values.isEmpty() && lookup.otherwise().isPresent()) {
      return lookup.otherwise();
    }
    Optional<BigDecimal> number =
        values.size() == 1 ? number(values.get(0), lookup.slot().measure()) : Optional.empty();
    if (number.isEmpty() && known.add(new Complaint(lookup.span(), node.name()))) {
      findings.add(complaint(lookup, node, values));
    }
    return number;
  }

  private static Optional<BigDecimal> number(Value value, Measure measure) {
    return value instanceof Value.Numeric numeric
        ? Optional.of(Measure.normal(numeric.amount().value())).filter(measure::admits)
        : Optional.empty();
  }

  private static Diagnostic complaint(Lookup lookup, Node node, List<Value> values) {
    Diagnostic found;
    if (values.isEmpty()) {
      found =
          Code.ATTRIBUTE_MISSING
              .at(node.info().span(), node.name(), lookup.key())
              .help("give it in the node's braces, as in `%s 10%%`", lookup.key());
    } else if (values.size() > 1) {
      found =
          Code.ATTRIBUTE_TWICE
              .at(values.get(1).span(), node.name(), lookup.key())
              .note(values.get(0).span(), "given here before");
    } else {
      found =
          Code.ATTRIBUTE_VALUE.at(
              values.get(0).span(),
              values.get(0).span().text(),
              lookup.slot().property(),
              described(lookup.slot().measure()));
    }
    return found.note(lookup.span(), "the template asks for it here");
  }

  private static String described(Measure measure) {
    return switch (measure) {
      case CHANCE -> "a number above 0 and up to 100 %";
      case MONEY -> "a number from 0 to 1e15 with at most 9 decimals";
      case NUMBER -> "a number";
    };
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
