package org.aisc.sema;

import static org.aisc.syntax.ElementKind.ATTACKER;
import static org.aisc.syntax.ElementKind.DEFENCE;
import static org.aisc.syntax.ElementKind.EVENT;
import static org.aisc.syntax.ElementKind.GOAL;
import static org.aisc.syntax.ElementKind.MITIGATION;
import static org.aisc.syntax.ElementKind.PROPOSITION;
import static org.aisc.syntax.ElementKind.QUANTITY;
import static org.aisc.syntax.ElementKind.STEP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Property;
import org.aisc.text.Span;

/** Checks which properties stand in which declaration, and how often. */
final class Bodies {
  private static final Set<ElementKind> NODES =
      EnumSet.range(ElementKind.DATASET, ElementKind.PLATFORM);
  private static final List<String> REMARKS = List.of("owner", "until", "reason");
  private static final Map<Class<? extends Property>, Rule> RULES = rules();

  private final Findings findings;

  Bodies(Findings findings) {
    this.findings = findings;
  }

  /** A property's keyword, the declarations it may stand in, and where it may stand repeatedly. */
  private record Rule(String keyword, Set<ElementKind> in, Set<ElementKind> repeated) {}

  /** The properties that are in their place. */
  record Body(List<Property> properties) {
    <P extends Property> Optional<P> first(Class<P> kind) {
      for (Property property : properties) {
        if (kind.isInstance(property)) {
          return Optional.of(kind.cast(property));
        }
      }
      return Optional.empty();
    }

    <P extends Property> List<P> all(Class<P> kind) {
      List<P> found = new ArrayList<>();
      for (Property property : properties) {
        if (kind.isInstance(property)) {
          found.add(kind.cast(property));
        }
      }
      return found;
    }

    Optional<String> remark(Property.RemarkKind kind) {
      return all(Property.Remark.class).stream()
          .filter(remark -> remark.kind() == kind)
          .map(remark -> remark.value().value())
          .findFirst();
    }
  }

  private static Map<Class<? extends Property>, Rule> rules() {
    Set<ElementKind> none = EnumSet.noneOf(ElementKind.class);
    Set<ElementKind> every = EnumSet.allOf(ElementKind.class);
    Set<ElementKind> placed = EnumSet.of(STEP, PROPOSITION, EVENT);
    Set<ElementKind> measure = EnumSet.of(MITIGATION);
    Map<Class<? extends Property>, Rule> rules = new HashMap<>();
    rules.put(
        Property.Requires.class,
        new Rule(
            "requires",
            EnumSet.of(PROPOSITION, EVENT, MITIGATION),
            EnumSet.of(PROPOSITION, MITIGATION)));
    rules.put(Property.When.class, new Rule("when", EnumSet.of(GOAL), none));
    rules.put(Property.Causes.class, new Rule("causes", EnumSet.of(EVENT), none));
    rules.put(Property.Likelihood.class, new Rule("likelihood", placed, none));
    rules.put(Property.Cost.class, new Rule("cost", EnumSet.of(STEP, QUANTITY, MITIGATION), none));
    rules.put(Property.Impact.class, new Rule("impact", EnumSet.of(GOAL), none));
    rules.put(Property.Budget.class, new Rule("budget", EnumSet.of(ATTACKER), none));
    rules.put(Property.Range.class, new Rule("range", EnumSet.of(QUANTITY), none));
    rules.put(Property.Integral.class, new Rule("integer", EnumSet.of(QUANTITY), none));
    rules.put(Property.ChosenBy.class, new Rule("chosen by", EnumSet.of(QUANTITY), none));
    rules.put(Property.At.class, new Rule("at", placed, none));
    rules.put(Property.Tag.class, new Rule("tag", every, every));
    rules.put(Property.Blocks.class, new Rule("blocks", measure, measure));
    rules.put(Property.Reduces.class, new Rule("reduces", measure, measure));
    rules.put(Property.Limits.class, new Rule("limits", measure, measure));
    rules.put(Property.Excludes.class, new Rule("excludes", measure, measure));
    rules.put(Property.Strategy.class, new Rule("strategy", measure, none));
    rules.put(Property.Status.class, new Rule("status", measure, none));
    rules.put(Property.Remark.class, new Rule("remark", measure, none));
    rules.put(Property.Can.class, new Rule("can", EnumSet.of(ATTACKER), none));
    rules.put(Property.Cannot.class, new Rule("cannot", EnumSet.of(ATTACKER), none));
    rules.put(Property.Member.class, new Rule("a member", EnumSet.of(DEFENCE), every));
    rules.put(Property.Attribute.class, new Rule("attribute", NODES, every));
    return rules;
  }

  /** The keywords of the properties that may stand in a kind of declaration, sorted. */
  static List<String> keywords(ElementKind kind) {
    Set<String> words = new TreeSet<>();
    RULES.forEach(
        (property, rule) -> {
          if (rule.in().contains(kind)) {
            words.addAll(property == Property.Remark.class ? REMARKS : List.of(rule.keyword()));
          }
        });
    words.removeAll(List.of("a member", "attribute"));
    return List.copyOf(words);
  }

  private static Rule rule(Property property) {
    Rule rule = RULES.get(property.getClass());
    if (rule == null) {
      throw new IllegalStateException("no rule for " + property.getClass());
    }
    return rule;
  }

  private static String keyword(Property property) {
    if (property instanceof Property.Remark remark) {
      return remark.kind().name().toLowerCase(Locale.ROOT);
    } else if (property instanceof Property.Attribute attribute) {
      return attribute.key().text();
    } else if (property instanceof Property.Member member) {
      return member.mitigation().text();
    }
    return rule(property).keyword();
  }

  /**
   * The properties of a declaration; those out of place or given again are reported and left out.
   */
  Body of(Symbol symbol) {
    Element element = symbol.element();
    if (element.properties().isEmpty()) {
      return new Body(List.of());
    }
    List<Property> kept = new ArrayList<>(element.properties().size());
    Map<String, Property> single = new HashMap<>();
    for (Property property : element.properties()) {
      Rule rule = rule(property);
      if (!rule.in().contains(element.kind())) {
        misplaced(property, rule, symbol);
      } else if (rule.repeated().contains(element.kind()) || isFirst(property, single)) {
        kept.add(property);
      }
    }
    return new Body(kept);
  }

  /** After a syntax error, a property may belong to a declaration that was not understood. */
  private void misplaced(Property property, Rule rule, Symbol symbol) {
    Span before = symbol.span().to(property.span());
    if (symbol.unit().isBroken(before.file().span(before.start(), property.span().start()))) {
      findings.markErrors();
      return;
    }
    ElementKind kind = symbol.kind();
    Diagnostic found = Code.MISPLACED.at(property.span(), keyword(property), kind.described());
    findings.add(found.help("%s", advice(property, kind).orElse("it belongs in " + places(rule))));
  }

  /** What says in a kind of declaration what another property says elsewhere. */
  private static Optional<String> advice(Property property, ElementKind kind) {
    if (property instanceof Property.Requires && kind == STEP) {
      return Optional.of("what a step needs is said by an event that requires both");
    } else if (property instanceof Property.Requires && kind == GOAL) {
      return Optional.of("in a goal, write `when`");
    } else if (property instanceof Property.When && (kind == PROPOSITION || kind == EVENT)) {
      return Optional.of("in " + kind.described() + ", write `requires`");
    } else if (property instanceof Property.Causes && kind == PROPOSITION) {
      return Optional.of("write what the proposition `requires`, or declare an event");
    } else if (property instanceof Property.Cost && kind == GOAL) {
      return Optional.of("what reaching the goal costs its victim is its `impact`");
    } else if (property instanceof Property.Cost && kind == ATTACKER) {
      return Optional.of("what an attacker can spend is its `budget`");
    }
    return Optional.empty();
  }

  private static String places(Rule rule) {
    return NODES.equals(rule.in())
        ? "a node"
        : String.join(" or ", rule.in().stream().map(ElementKind::described).toList());
  }

  private boolean isFirst(Property property, Map<String, Property> single) {
    String keyword = keyword(property);
    Property before = single.putIfAbsent(keyword, property);
    if (before != null) {
      Diagnostic found =
          Code.GIVEN_TWICE.at(property.span(), keyword).note(before.span(), "given here before");
      findings.add(
          property instanceof Property.Requires
              ? found.help("join the formulas with `and`, or write a second event")
              : found);
    }
    return before == null;
  }
}
