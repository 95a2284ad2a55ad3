package org.aisc.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Event;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.Declaration.Claim;

/**
 * Specifications as text, in one of the many ways in which they can be written: the declarations
 * come in any order, and each formula and number in any of its forms. What the front end makes of
 * the text is the specification again, but for spans and the order of statements. Templates, titles
 * and attributes are left out.
 */
public final class SpecText {
  private final Spec spec;
  private final Random random;
  private final List<String> declarations = new ArrayList<>();

  private SpecText(Spec spec, Random random) {
    this.spec = spec;
    this.random = random;
  }

  /** The text of a specification; one seed gives one text. */
  public static String of(Spec spec, long seed) {
    SpecText text = new SpecText(spec, new Random(seed));
    text.write();
    Collections.shuffle(text.declarations, text.random);
    return String.join(text.oneOf("\n", "\n\n", " // said\n", "\n/* more */ "), text.declarations);
  }

  private void write() {
    spec.nodes().forEach(this::node);
    spec.flows()
        .forEach(it -> add("flow " + it.from() + " -" + lower(it.kind()) + "-> " + it.to()));
    for (Spec.Step it : spec.steps()) {
      String body = likelihood(it.likelihood()) + cost(it.cost()) + at(it.node());
      add("step " + it.name() + body(body));
    }
    for (Spec.Condition it : spec.conditions()) {
      add("condition " + it.name() + it.value().map(value -> " = " + value).orElse(""));
    }
    spec.quantities().forEach(this::quantity);
    spec.propositions().forEach(this::proposition);
    spec.events().stream().filter(it -> !it.unnamed()).forEach(this::event);
    for (Spec.Goal it : spec.goals()) {
      String impact = it.impact().signum() == 0 ? "" : " impact " + it.impact().toPlainString();
      add("goal " + it.name() + body(" when " + formula(it.when()) + impact));
    }
    spec.mitigations().forEach(this::mitigation);
    spec.attackers().forEach(this::attacker);
    spec.defences().forEach(it -> add("defence " + it.name() + body(list(" ", it.mitigations()))));
    spec.constraints().forEach(this::constraint);
    spec.assertions().forEach(this::assertion);
  }

  private void add(String declaration) {
    declarations.add(declaration);
  }

  private void node(Spec.Node it) {
    String node = it.kind().keyword() + " " + it.name();
    add(it.user() ? "user { " + node + " }" : oneOf("pipeline { " + node + " }", node));
  }

  private void quantity(Spec.Quantity it) {
    String body = " range " + number(it.low()) + " .. " + number(it.high()) + cost(it.unitCost());
    body += it.integral() ? " integer" : "";
    body += it.environment() ? " chosen by environment" : oneOf("", " chosen by attacker");
    add("quantity " + it.name() + body(body));
  }

  private void proposition(Spec.Proposition it) {
    StringBuilder body = new StringBuilder();
    Optional<Event> last = Optional.empty();
    for (Event event : spec.events()) {
      if (event.unnamed() && event.heads().equals(List.of(it.name()))) {
        body.append(requires(event.body()));
        last = Optional.of(event);
      }
    }
    body.append(last.map(event -> likelihood(event.likelihood())).orElse(""));
    add("proposition " + it.name() + body(body + at(it.node())));
  }

  private void event(Event it) {
    String body = requires(it.body()) + list(" causes ", it.heads());
    add("event " + it.name() + body(body + likelihood(it.likelihood()) + at(it.node())));
  }

  private void mitigation(Mitigation it) {
    StringBuilder body = new StringBuilder();
    if (random.nextBoolean()) {
      body.append(list(" blocks ", it.blocks().stream().map(SpecText::target).toList()));
    } else {
      it.blocks().forEach(target -> body.append(" blocks ").append(target(target)));
    }
    it.reduces()
        .forEach(by -> body.append(" reduces " + target(by.target()) + " to " + share(by.to())));
    it.limits()
        .forEach(
            limit ->
                body.append(" limits " + limit.quantity() + " " + limit.comparator().symbol() + " ")
                    .append(number(limit.bound())));
    it.requires().forEach(needed -> body.append(requires(needed)));
    body.append(list(" excludes ", it.excludes())).append(cost(it.cost()));
    it.strategy().ifPresent(word -> body.append(" strategy ").append(word));
    it.status().ifPresent(word -> body.append(" status ").append(word));
    add("mitigation " + it.name() + body(body.toString()));
  }

  private static String target(Target target) {
    if (target instanceof Target.Edge edge) {
      return edge.from() + " -> " + edge.to();
    } else if (target instanceof Target.AtNode at) {
      return "at " + at.node();
    }
    return target instanceof Target.Holding it
        ? it.proposition()
        : ((Target.Firing) target).event();
  }

  private void attacker(Spec.Attacker it) {
    String body = list(" cannot ", it.cannot());
    body += it.can().map(steps -> list(" can ", steps)).orElse("");
    body += it.budget().map(budget -> " budget " + budget.toPlainString()).orElse("");
    add("attacker " + it.name() + body(body));
  }

  private void constraint(Constraint it) {
    if (it instanceof Constraint.AtMostSteps most) {
      add("constraint at most " + most.limit() + " of (" + list("", most.steps()) + ")");
    } else if (it instanceof Constraint.AtMostMitigations most) {
      add("constraint at most " + most.limit() + " of (" + list("", most.mitigations()) + ")");
    } else if (it instanceof Constraint.OnConditions on) {
      add("constraint " + formula(on.formula()));
    }
  }

  private void assertion(Spec.Assertion it) {
    String under =
        it.under().isEmpty() ? oneOf("", " under { }") : " under { " + list("", it.under()) + " }";
    String by = it.attacker().map(name -> " by " + name).orElse("");
    String bound =
        it.comparator().map(sign -> " " + sign.symbol() + " ").orElse("")
            + it.bound().map(BigDecimal::toPlainString).orElse("");
    add(
        "assert \"%s\" %s%s%s%s"
            .formatted(
                it.title(),
                words(it.claim()),
                it.goal().map(goal -> " " + goal).orElse(""),
                oneOf(under + by, by + under),
                bound));
  }

  private static String words(Claim claim) {
    return switch (claim) {
      case REACHABLE -> "reachable";
      case UNREACHABLE -> "unreachable";
      case LIKELIHOOD -> "likelihood of";
      case CHEAPEST_ATTACK -> "cheapest attack on";
      case CHEAPEST_DEFENCE -> "cheapest defence of";
      case PATHS -> "paths to";
      case LOSS -> "loss";
    };
  }

  private String requires(Expr formula) {
    if (formula instanceof Expr.Threshold all
        && all.members().size() > 1
        && all.threshold() == all.members().size()
        && random.nextInt(4) == 0) {
      return list(" requires ", all.members().stream().map(this::formula).toList());
    }
    return " requires " + formula(formula);
  }

  /** A formula in parentheses where that is needed. */
  private String formula(Expr formula) {
    if (formula instanceof Expr.Atom atom) {
      return atom.name();
    } else if (formula instanceof Expr.Holds holds) {
      String name = holds.condition();
      return holds.value()
          ? oneOf(name, "not not " + name, "(" + name + ")")
          : oneOf("not " + name, "at most 0 of (" + name + ")");
    } else if (formula instanceof Expr.Compare compare) {
      return "(" + comparison(compare) + ")";
    }
    return gate((Expr.Threshold) formula);
  }

  private String gate(Expr.Threshold gate) {
    List<String> members = gate.members().stream().map(this::formula).toList();
    int size = members.size();
    if (members.isEmpty()) {
      return gate.threshold() == 0 ? "(0 < 1)" : "(1 < 0)";
    }
    String list = " of (" + String.join(", ", members) + ")";
    String counted = "at least " + gate.threshold() + list;
    if (gate.threshold() == size && size > 1) {
      return oneOf(counted, "all" + list, "(" + String.join(" and ", members) + ")");
    } else if (gate.threshold() == 1 && size > 1) {
      return oneOf(counted, "any" + list, "(" + String.join(" or ", members) + ")");
    }
    return counted;
  }

  private static String comparison(Expr.Compare compare) {
    List<String> terms = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> term : compare.coefficients().entrySet()) {
      terms.add(term.getValue().toPlainString() + " * " + term.getKey());
    }
    return String.join(" + ", terms).replace("+ -", "- ")
        + " "
        + compare.comparator().symbol()
        + " "
        + compare.bound().toPlainString();
  }

  private String likelihood(Spec.Likelihood it) {
    if (it.equals(Spec.Likelihood.CERTAIN)) {
      return oneOf("", " likelihood 100%", " likelihood 1");
    }
    String high = it.high().compareTo(it.low()) == 0 ? "" : ".." + share(it.high());
    return " likelihood "
        + share(it.low())
        + high
        + it.mode().map(m -> " mode " + share(m)).orElse("");
  }

  private String share(BigDecimal number) {
    return oneOf(number.toPlainString(), number.movePointRight(2).toPlainString() + "%");
  }

  private String number(BigDecimal number) {
    return share(number);
  }

  private String cost(BigDecimal cost) {
    return cost.signum() == 0 ? oneOf("", " cost 0") : " cost " + cost.toPlainString();
  }

  private static String at(Optional<String> node) {
    return node.map(name -> " at " + name).orElse("");
  }

  private static String list(String before, Collection<String> names) {
    return names.isEmpty() ? "" : before + String.join(", ", names);
  }

  private String body(String properties) {
    return properties.isBlank() ? oneOf("", " { }") : " {" + properties + " }";
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(java.util.Locale.ROOT);
  }

  private String oneOf(String... forms) {
    return forms[random.nextInt(forms.length)];
  }
}
