package org.aisc.ground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.sema.Expr;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Target;
import org.aisc.sema.Template.Slot;

/** Instances as declarations: a template's body with nodes in place of parameters. */
final class Instantiation {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private final Network network;
  private final Naming naming;
  private final Attributes attributes;

  Instantiation(Network network, Naming naming, Attributes attributes) {
    this.network = network;
    this.naming = naming;
    this.attributes = attributes;
  }

  private Info info(Bound bound, String name) {
    Info info = bound.template().info();
    return new Info(name, title(info.title(), bound), info.doc(), info.tags(), info.span());
  }

  private String title(String written, Bound bound) {
    if (written.indexOf('{') < 0) {
      return written;
    }
    Matcher matcher = PLACEHOLDER.matcher(written);
    return matcher.replaceAll(
        found -> {
          OptionalInt node = bound.find(found.group(1));
          String text =
              node.isPresent() ? network.node(node.getAsInt()).info().label() : found.group();
          return Matcher.quoteReplacement(text);
        });
  }

  private Optional<String> node(Optional<String> written, Bound bound) {
    return written.map(it -> node(it, bound));
  }

  private String node(String written, Bound bound) {
    OptionalInt node = bound.find(written);
    return node.isPresent() ? network.name(node.getAsInt()) : written;
  }

  private Expr formula(Expr written, Bound bound, Predicate<Expr> mayHold) {
    return Simplifying.simplify(
        written,
        leaf ->
            mayHold.test(leaf)
                ? Simplifying.renamed(
                    attributes.comparison(bound, leaf), it -> naming.of(it, bound))
                : Simplifying.FALSE);
  }

  Spec.Step step(Bound bound, String name) {
    Spec.Step body = (Spec.Step) bound.template().body();
    return new Spec.Step(
        info(bound, name),
        attributes.likelihood(bound, body.likelihood()),
        attributes.number(bound, Slot.COST, 0, body.cost()),
        node(body.node(), bound));
  }

  Spec.Proposition proposition(Bound bound, String name) {
    Spec.Proposition body = (Spec.Proposition) bound.template().body();
    return new Spec.Proposition(info(bound, name), node(body.node(), bound));
  }

  Spec.Quantity quantity(Bound bound, String name) {
    Spec.Quantity body = (Spec.Quantity) bound.template().body();
    BigDecimal low = attributes.number(bound, Slot.RANGE_LOW, 0, body.low());
    BigDecimal high = attributes.number(bound, Slot.RANGE_HIGH, 0, body.high());
    BigDecimal cost = attributes.number(bound, Slot.COST, 0, body.unitCost());
    Spec.Quantity quantity =
        new Spec.Quantity(
            info(bound, name), low, low.max(high), cost, body.integral(), body.environment());
    if (low.compareTo(high) > 0) {
      attributes.report(bound, low, high);
    } else {
      attributes.reportRange(bound, quantity);
    }
    return quantity;
  }

  /** An event with the heads and the atoms of its body that exist and are wanted. */
  Spec.Event event(
      Spec.Event body, Bound bound, Predicate<Expr> mayHold, Predicate<String> isHead) {
    String written = body.unnamed() ? body.name() : bound.template().self().name();
    String name = naming.event(written, bound);
    return new Spec.Event(
        body.unnamed() ? new Info(name, "", "", List.of(), body.info().span()) : info(bound, name),
        body.unnamed(),
        formula(body.body(), bound, mayHold),
        body.heads().stream().filter(isHead).map(it -> naming.of(it, bound)).distinct().toList(),
        attributes.likelihood(bound, body.likelihood()),
        node(body.node(), bound));
  }

  Spec.Goal goal(Bound bound, String name, Predicate<Expr> mayHold) {
    Spec.Goal body = (Spec.Goal) bound.template().body();
    return new Spec.Goal(
        info(bound, name),
        formula(body.when(), bound, mayHold),
        attributes.number(bound, Slot.IMPACT, 0, body.impact()));
  }

  /** A mitigation that acts on all that its template names, whether it exists or not. */
  Spec.Mitigation mitigation(Bound bound, String name) {
    Spec.Mitigation body = (Spec.Mitigation) bound.template().body();
    List<Spec.Reduction> reduces = new ArrayList<>();
    for (Spec.Reduction it : body.reduces()) {
      BigDecimal to = attributes.number(bound, Slot.REDUCES, reduces.size(), it.to());
      reduces.add(new Spec.Reduction(target(it.target(), bound), to));
    }
    List<Spec.Limit> limits = new ArrayList<>();
    for (Spec.Limit it : body.limits()) {
      BigDecimal to = attributes.number(bound, Slot.LIMITS, limits.size(), it.bound());
      limits.add(new Spec.Limit(naming.of(it.quantity(), bound), it.comparator(), to));
    }
    return new Spec.Mitigation(
        info(bound, name),
        body.blocks().stream().map(it -> target(it, bound)).distinct().toList(),
        reduces,
        limits,
        body.requires().stream()
            .map(it -> Simplifying.rename(it, atom -> naming.of(atom, bound)))
            .toList(),
        body.excludes().stream().map(it -> naming.of(it, bound)).distinct().toList(),
        attributes.number(bound, Slot.COST, 0, body.cost()),
        body.strategy(),
        body.status(),
        body.deployed(),
        body.owner(),
        body.until(),
        body.reason());
  }

  private Target target(Target written, Bound bound) {
    if (written instanceof Target.Holding it) {
      return new Target.Holding(naming.of(it.proposition(), bound));
    } else if (written instanceof Target.Firing it) {
      return new Target.Firing(naming.event(it.event(), bound));
    } else if (written instanceof Target.AtNode it) {
      return new Target.AtNode(node(it.node(), bound));
    }
    Target.Edge it = (Target.Edge) written;
    return new Target.Edge(naming.of(it.from(), bound), naming.of(it.to(), bound));
  }
}
