package org.aisc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aisc.analysis.Difference;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Engine;
import org.aisc.analysis.Query;
import org.aisc.cli.Loading.Loaded;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import picocli.CommandLine.Option;

/** What is asked of a specification: goals, defence, attacker, assumptions. */
final class QueryOptions {
  /** A node, its places in tables, and room to grow. */
  private static final long BYTES_PER_NODE = 96;

  private static final int MOST_NODES = 400_000_000;

  /** A comma, but not one between the arguments of an instance such as {@code m(a, b)}. */
  static final String BETWEEN_NAMES = ",(?![^(]*\\))";

  @Option(
      names = "--goal",
      paramLabel = "GOAL",
      split = BETWEEN_NAMES,
      order = 60,
      description = "ask about this goal; may be repeated (default: every goal)")
  List<String> goals = new ArrayList<>();

  @Option(
      names = "--defend",
      paramLabel = "M1,M2",
      split = BETWEEN_NAMES,
      order = 61,
      description = "with these mitigations on")
  List<String> defend = new ArrayList<>();

  @Option(
      names = "--defence",
      paramLabel = "NAME",
      order = 62,
      description = "with the mitigations of this defence on")
  Optional<String> defence = Optional.empty();

  @Option(
      names = "--attacker",
      paramLabel = "NAME",
      order = 63,
      description = "against this attacker (default: one without limits)")
  Optional<String> attacker = Optional.empty();

  @Option(
      names = "--assume",
      paramLabel = "C=BOOL",
      split = ",",
      order = 64,
      description = "with condition C=true or C=false; may be repeated")
  List<String> assume = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      order = 65,
      description = "auto (default), reach, sat, smt or dd")
  Engine engine = Engine.AUTO;

  @Option(
      names = "--budget-nodes",
      paramLabel = "N",
      order = 66,
      description = "how many nodes a decision diagram may have (default: what fits)")
  Optional<Count> nodes = Optional.empty();

  /** How the question is to be answered; by default diagrams take what the heap allows. */
  Effort effort(Budget budget, Consumer<String> notes) {
    long fitting = Runtime.getRuntime().maxMemory() / BYTES_PER_NODE;
    int most = nodes.map(Count::value).orElse((int) Math.min(fitting, MOST_NODES));
    return new Effort(budget, engine, most, notes);
  }

  /**
   * The query, every name of which is declared.
   *
   * @throws WrongCall at the first name that is not
   */
  Query query(Spec spec, String file) {
    if (spec.goals().isEmpty()) {
      throw new WrongCall("`" + file + "` declares no goal, so there is nothing to ask");
    }
    SortedSet<String> on = new TreeSet<>();
    for (String mitigation : defend) {
      if (!mitigation.isBlank()) {
        on.add(known("mitigation", "mitigations", spec.mitigations(), mitigation, file));
      }
    }
    if (defence.isPresent()) {
      String name = known("defence", "defences", spec.defences(), defence.get(), file);
      OptionalInt index = Spec.indexOf(spec.defences(), name);
      on.addAll(spec.defences().get(index.getAsInt()).mitigations());
    }
    return new Query(
        spec,
        goals(goals, spec, file),
        List.copyOf(on),
        attacker.map(name -> known("attacker", "attackers", spec.attackers(), name, file)),
        assumptions(spec, file));
  }

  /**
   * The same question about two versions; goals, mitigations and conditions may be in one only.
   *
   * @throws WrongCall at the first name that is in neither, or when neither has a goal
   */
  Difference.Pair<Query> queries(Loaded old, Loaded now) {
    Spec before = old.sound().orElseThrow();
    Spec after = now.sound().orElseThrow();
    if (before.goals().isEmpty() && after.goals().isEmpty()) {
      throw new WrongCall("neither file declares a goal, so there is nothing to ask");
    }
    for (Use use : uses()) {
      if (!use.isIn(before)) {
        known(use.kind(), use.kind() + "s", use.declared().apply(after), use.name(), now.file());
      }
    }
    return new Difference.Pair<>(part(before, old.file()), part(after, now.file()));
  }

  /** A name on the command line that need not be in both versions. */
  private record Use(
      String kind, Function<Spec, List<? extends Spec.Named>> declared, String name) {
    boolean isIn(Spec spec) {
      return Spec.indexOf(declared.apply(spec), name).isPresent();
    }
  }

  private List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    goals.forEach(it -> uses.add(goal(it)));
    defend.stream().filter(it -> !it.isBlank()).forEach(it -> uses.add(mitigation(it)));
    assume.forEach(it -> uses.add(condition(it)));
    return uses;
  }

  private static Use goal(String name) {
    return new Use("goal", Spec::goals, name.trim());
  }

  private static Use mitigation(String name) {
    return new Use("mitigation", Spec::mitigations, name.trim());
  }

  private static Use condition(String assumption) {
    return new Use("condition", Spec::conditions, assumption.replaceFirst("=.*", ""));
  }

  /** The question to one version, without the names that it does not have. */
  private Query part(Spec spec, String file) {
    QueryOptions here = new QueryOptions();
    here.defence = defence;
    here.attacker = attacker;
    goals.stream().filter(it -> goal(it).isIn(spec)).forEach(here.goals::add);
    defend.stream().filter(it -> mitigation(it).isIn(spec)).forEach(here.defend::add);
    assume.stream().filter(it -> condition(it).isIn(spec)).forEach(here.assume::add);
    Query query = spec.goals().isEmpty() ? Query.of(spec) : here.query(spec, file);
    return goals.isEmpty() ? query : query.withGoals(named(here.goals, spec, file));
  }

  /**
   * Goals as they are declared; every goal when none is named.
   *
   * @throws WrongCall at the first that is not declared
   */
  static List<String> goals(List<String> written, Spec spec, String file) {
    return written.isEmpty()
        ? spec.goals().stream().map(Spec.Named::name).toList()
        : named(written, spec, file);
  }

  private static List<String> named(List<String> written, Spec spec, String file) {
    SortedSet<String> asked = new TreeSet<>();
    for (String goal : written) {
      asked.add(known("goal", "goals", spec.goals(), goal, file));
    }
    return List.copyOf(asked);
  }

  private SortedMap<String, Boolean> assumptions(Spec spec, String file) {
    SortedMap<String, Boolean> values = new TreeMap<>();
    for (String assumption : assume) {
      int equals = assumption.indexOf('=');
      String value = assumption.substring(equals + 1);
      if (equals < 0 || !(value.equals("true") || value.equals("false"))) {
        throw new WrongCall(
            "`--assume " + assumption + "` should be CONDITION=true or CONDITION=false");
      }
      String written = assumption.substring(0, equals);
      String name = known("condition", "conditions", spec.conditions(), written, file);
      Boolean before = values.put(name, value.equals("true"));
      if (before != null && before != value.equals("true")) {
        throw new WrongCall("`" + name + "` is assumed to be both true and false");
      }
    }
    return values;
  }

  /** The name of an instance with spaces as the answers have them: {@code m(a, b)}. */
  private static String spaced(String name) {
    return name.trim().replaceAll("\\s*([(),])\\s*", "$1").replace(",", ", ");
  }

  private static String known(
      String kind, String kinds, List<? extends Spec.Named> declared, String name, String file) {
    String trimmed = spaced(name);
    if (Spec.indexOf(declared, trimmed).isEmpty()) {
      List<String> names = declared.stream().map(Spec.Named::name).toList();
      throw new WrongCall(
          "no " + kind + " `" + trimmed + "` in `" + file + "`",
          Spelling.advice(trimmed, names, kinds));
    }
    return trimmed;
  }
}
