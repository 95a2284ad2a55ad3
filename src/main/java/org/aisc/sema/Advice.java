package org.aisc.sema;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula;
import org.aisc.syntax.Property;
import org.aisc.syntax.Reference;

/** What to write in place of a name that stands for something of another kind than is wanted. */
final class Advice {
  /** Declarations that are looked at in all; after that, advice names fewer of them. */
  private static final long EFFORT = 10_000_000;

  private static final int MOST_NAMES = 3;

  private final Names names;
  private long effort;

  Advice(Names names) {
    this.names = names;
  }

  /** A wrong name as it is written, and where. */
  private record Wrong(Symbol symbol, String name, Place place) {
    ElementKind kind() {
      return symbol.kind();
    }

    boolean happens() {
      return Wanted.TARGET.accepts(kind());
    }
  }

  /** What helps, if anything does, where a name of another kind is wanted. */
  Optional<String> on(Symbol symbol, String name, Wanted wanted, Place place) {
    Wrong wrong = new Wrong(symbol, name, place);
    return switch (wanted) {
      case ATOM, HOLDING, TARGET -> causal(wrong, wanted);
      case NODE -> node(wrong);
      case GOAL -> wrong.happens() ? Optional.of(goal(wrong)) : Optional.empty();
      case MITIGATION -> mitigation(wrong);
      default -> other(wrong, wanted);
    };
  }

  private Optional<String> causal(Wrong wrong, Wanted wanted) {
    String name = wrong.name();
    boolean target = wanted == Wanted.TARGET;
    return switch (wrong.kind()) {
      case EVENT -> Optional.of("name what the event causes" + listed(heads(wrong.symbol())));
      case GOAL ->
          Optional.of(
              "name a step or a proposition that the goal's `when` speaks of"
                  + listed(uses(wrong.symbol())));
      case QUANTITY ->
          Optional.of(
              target
                  ? "a quantity is limited: `limits " + name + " <= 1`"
                  : "compare the quantity with a number: `" + name + " >= 1`");
      case CONDITION ->
          Optional.of(
              "nothing causes or blocks a condition; a `proposition` is caused and blocked");
      case MITIGATION ->
          Optional.of(
              target
                  ? "mitigations that cannot be on together say so by `excludes " + name + "`"
                  : "its own body says what it does: `blocks`, `reduces` or `limits`");
      case ATTACKER -> Optional.of("the attacker's body says what it `can` and `cannot` do");
      case DEFENCE -> Optional.of("an assertion names a defence: `under " + name + "`");
      default ->
          wrong.kind().isNode()
              ? Optional.of(
                  target ? "write `at " + name + "` for all that happens there" : happens(wrong))
              : Optional.empty();
    };
  }

  private static List<String> heads(Symbol event) {
    return event.element().properties().stream()
        .filter(Property.Causes.class::isInstance)
        .flatMap(causes -> ((Property.Causes) causes).heads().stream())
        .map(Reference::text)
        .toList();
  }

  /** What a goal's formula names, where that is easily seen. */
  private static List<String> uses(Symbol goal) {
    return properties(goal)
        .filter(Property.When.class::isInstance)
        .map(when -> ((Property.When) when).formula())
        .flatMap(Advice::members)
        .filter(Formula.Use.class::isInstance)
        .map(use -> ((Formula.Use) use).reference().text())
        .toList();
  }

  private static Stream<Formula> members(Formula formula) {
    if (formula instanceof Formula.And and) {
      return and.members().stream();
    } else if (formula instanceof Formula.Or or) {
      return or.members().stream();
    }
    return Stream.of(formula);
  }

  private static String listed(List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .limit(MOST_NAMES)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private String happens(Wrong node) {
    List<String> there =
        beside(node, other -> Wanted.HOLDING.accepts(other.kind()) && isAt(other, node.name()));
    return there.isEmpty()
        ? "declare what may happen there: `proposition NAME { at " + node.name() + " }`"
        : "name what happens there" + listed(there);
  }

  private static boolean isAt(Symbol symbol, String node) {
    return at(symbol).filter(node::equals).isPresent();
  }

  private static Optional<String> at(Symbol symbol) {
    return symbol.element().properties().stream()
        .filter(Property.At.class::isInstance)
        .map(at -> ((Property.At) at).node().text())
        .findFirst();
  }

  /** Names of what is declared in the same file, no templates, in the order of places. */
  private List<String> beside(Wrong wrong, Predicate<Symbol> fits) {
    effort += names.symbols().size();
    return effort > EFFORT
        ? List.of()
        : names.symbols().stream()
            .filter(
                other -> other.unit().index() == wrong.place().unit().index() && !other.template())
            .filter(fits)
            .map(other -> other.element().name().text())
            .limit(MOST_NAMES)
            .toList();
  }

  private static Optional<String> node(Wrong wrong) {
    Optional<String> at = wrong.happens() ? at(wrong.symbol()) : Optional.empty();
    return at.map(node -> "`" + wrong.name() + "` itself is at `" + node + "`")
        .or(() -> Optional.of("nodes are declared in `pipeline { … }` or `user { … }`"));
  }

  private String goal(Wrong wrong) {
    List<String> goals =
        beside(wrong, other -> properties(other).anyMatch(it -> isWhen(it, wrong.name())));
    return goals.isEmpty()
        ? "declare a goal for it: `goal NAME { when … }`"
        : "the goal that it reaches is" + listed(goals).substring(1);
  }

  private static Stream<Property> properties(Symbol symbol) {
    return symbol.element().properties().stream();
  }

  private static boolean isWhen(Property property, String name) {
    return property instanceof Property.When when
        && when.formula() instanceof Formula.Use use
        && use.reference().text().equals(name);
  }

  private Optional<String> mitigation(Wrong wrong) {
    if (wrong.kind() == ElementKind.DEFENCE) {
      List<String> members =
          properties(wrong.symbol())
              .filter(Property.Member.class::isInstance)
              .map(member -> ((Property.Member) member).mitigation().text())
              .toList();
      return Optional.of("name the mitigations of the defence" + listed(members));
    } else if (!wrong.happens()) {
      return Optional.empty();
    }
    List<String> measures =
        beside(wrong, other -> properties(other).anyMatch(it -> isBlocking(it, wrong.name())));
    return Optional.of(
        measures.isEmpty()
            ? "declare a mitigation: `mitigation NAME { blocks " + wrong.name() + " }`"
            : "what blocks it is" + listed(measures).substring(1));
  }

  private static boolean isBlocking(Property property, String name) {
    return property instanceof Property.Blocks blocks
        && blocks.targets().stream()
            .anyMatch(
                target ->
                    target instanceof Property.Target.Item item
                        && item.reference().text().equals(name));
  }

  private static Optional<String> other(Wrong wrong, Wanted wanted) {
    String name = wrong.name();
    return switch (wanted) {
      case STEP ->
          given(wrong.happens(), "attackers take steps: name those that lead to `" + name + "`");
      case QUANTITY ->
          given(
              wrong.happens() || wrong.kind() == ElementKind.CONDITION,
              "only a quantity has a value; `" + name + "` holds or does not");
      case LIMITED -> Optional.of("`at most` counts an attacker's steps, or mitigations");
      case ATTACKER -> given(wrong.kind() == ElementKind.DEFENCE, "write `under " + name + "`");
      case DEFENCE -> given(wrong.kind() == ElementKind.ATTACKER, "write `by " + name + "`");
      case PROPOSITION -> given(wrong.kind() == ElementKind.EVENT, "an `event` is tied to it");
      case EVENT -> given(wrong.happens(), "a `proposition` or `step` is tied to it");
      default -> Optional.empty();
    };
  }

  private static Optional<String> given(boolean fits, String advice) {
    return fits ? Optional.of(advice) : Optional.empty();
  }
}
