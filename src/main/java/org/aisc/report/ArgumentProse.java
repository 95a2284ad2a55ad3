package org.aisc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Line;
import org.aisc.sema.Spec;

/** The lines of an argument as sentences, made of the user's titles. */
final class ArgumentProse {
  private final Asked asked;
  private final Spec spec;
  private final Phrasing phrasing;

  ArgumentProse(Asked asked, Phrasing phrasing) {
    this.asked = asked;
    this.spec = asked.query().spec();
    this.phrasing = phrasing;
  }

  /** One sentence a line, in order; they refer to each other by number, counted from 1. */
  List<String> sentences(Argument argument) {
    return argument.lines().stream().map(line -> sentence(argument, line)).toList();
  }

  private String sentence(Argument argument, Line line) {
    return switch (line.role()) {
      case STEP -> "The attacker takes the step " + step(line.name()) + ".";
      case TRUE -> condition(line.name(), "true");
      case FALSE -> condition(line.name(), "false");
      case QUANTITIES -> "The quantities fit" + quantities(argument) + ".";
      case CAUSED -> from(line) + called(line.name(), causes(line)) + ".";
      case GOAL -> goal(line);
    };
  }

  private String step(String name) {
    Optional<Spec.Step> step = Titles.find(spec.steps(), name);
    List<String> facts = new ArrayList<>();
    step.ifPresent(
        found -> {
          facts.add("cost " + Numbers.plain(found.cost()));
          likelihood(found.likelihood()).ifPresent(facts::add);
          place(found.node()).ifPresent(facts::add);
        });
    return called(name, facts);
  }

  private String condition(String name, String value) {
    boolean known =
        asked.query().assumptions().containsKey(name)
            || Titles.find(spec.conditions(), name).flatMap(Spec.Condition::value).isPresent();
    List<String> facts = known ? List.of() : List.of("the file does not say");
    return (known ? "It is " : "Suppose it is ") + value + " that " + called(name, facts) + ".";
  }

  private String quantities(Argument argument) {
    String values =
        argument.path().quantities().entrySet().stream()
            .map(it -> called(it.getKey(), List.of()) + " is " + Numbers.plain(it.getValue()))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? "" : ": " + values;
  }

  private List<String> causes(Line line) {
    List<String> facts = new ArrayList<>();
    Optional<Spec.Event> event = line.event().flatMap(name -> Titles.find(spec.events(), name));
    event.ifPresent(
        found -> {
          if (!found.unnamed()) {
            facts.add("by the event " + called(found.name(), List.of()));
          }
          likelihood(found.likelihood()).ifPresent(facts::add);
        });
    Optional<String> node =
        Titles.find(spec.propositions(), line.name()).flatMap(Spec.Proposition::node);
    place(node.or(() -> event.flatMap(Spec.Event::node))).ifPresent(facts::add);
    return facts;
  }

  private String goal(Line line) {
    return from(line).replace("follows ", "the goal is reached: ")
        + called(line.name(), List.of())
        + ".";
  }

  private static String from(Line line) {
    return line.premises().isEmpty() ? "By itself follows " : "From " + numbers(line) + " follows ";
  }

  private static String numbers(Line line) {
    List<String> numbers = line.premises().stream().map(it -> String.valueOf(it + 1)).toList();
    int last = numbers.size() - 1;
    return last == 0
        ? numbers.get(0)
        : String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
  }

  /** The title with the name and further facts behind it; the name alone where there is none. */
  String called(String name, List<String> facts) {
    String title = Titles.any(spec, name);
    List<String> behind = new ArrayList<>(facts);
    if (title.isEmpty()) {
      return phrasing.name(name) + (facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")");
    }
    behind.add(0, phrasing.name(name));
    return phrasing.title(title) + " (" + String.join(", ", behind) + ")";
  }

  private static Optional<String> likelihood(Spec.Likelihood likelihood) {
    double low = likelihood.low().doubleValue();
    double high = likelihood.high().doubleValue();
    return low == 1 ? Optional.empty() : Optional.of("likelihood " + Numbers.percent(low, high));
  }

  /** Where something sits in the ML system. */
  private Optional<String> place(Optional<String> node) {
    return node.flatMap(name -> Titles.find(spec.nodes(), name))
        .map(
            found -> {
              String title = found.info().title();
              String quoted = title.isEmpty() ? "" : " " + phrasing.title(title);
              String layer = found.user() ? " of the user" : "";
              return "at the "
                  + found.kind().keyword()
                  + " "
                  + phrasing.name(found.name())
                  + quoted
                  + layer;
            });
  }
}
