package org.aisc.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aisc.analysis.Difference.GoalChange;
import org.aisc.analysis.Difference.Pair;
import org.aisc.analysis.Difference.Side;
import org.aisc.analysis.Difference.Value;
import org.aisc.ground.Grounding;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;

/** Compares the answers about two versions of a specification, goal by goal. */
final class Differing {
  private final Effort effort;
  private final Paths.Options listing;
  private final Pair<Frame> frames;

  private Differing(Pair<Query> queries, Optional<Integer> limit, Effort effort) {
    this.effort = effort;
    this.listing =
        new Paths.Options(Paths.View.PATHS, false, limit, Optional.empty(), Paths.Rank.SIZE);
    this.frames = new Pair<>(frame(queries.old()), frame(queries.now()));
  }

  static Difference compare(Pair<Query> queries, Optional<Integer> limit, Effort effort) {
    return new Differing(queries, limit, effort).difference();
  }

  private static Frame frame(Query query) {
    return Frame.of(Grounding.ground(query.spec()), query);
  }

  private Difference difference() {
    SortedSet<String> goals = new TreeSet<>(frames.old().query().goals());
    goals.addAll(frames.now().query().goals());
    return new Difference(
        goals.stream().map(this::goal).toList(),
        new Pair<>(defence(frames.old()), defence(frames.now())),
        only(frames.old().query().spec(), frames.now().query().spec()),
        only(frames.now().query().spec(), frames.old().query().spec()));
  }

  private GoalChange goal(String goal) {
    Optional<Side> old = side(frames.old(), goal);
    Optional<Side> now = side(frames.now(), goal);
    List<AttackPath> appeared = minus(now, old);
    List<AttackPath> vanished = minus(old, now);
    return new GoalChange(goal, old, now, appeared, vanished, changed(old, now));
  }

  private Optional<Side> side(Frame frame, String goal) {
    if (!frame.query().goals().contains(goal)) {
      return Optional.empty();
    }
    Proof proof = Proving.prove(frame, goal, effort);
    Paths paths = Attacks.find(frame, goal, listing, effort);
    Frame alone =
        new Frame(frame.model(), frame.query().withGoals(List.of(goal)), frame.scenarios());
    GoalRisk risk =
        Assessing.likelihoods(frame.model(), alone.query(), effort.by(Engine.AUTO)).get(0);
    boolean exact = risk.reason().isEmpty();
    return Optional.of(
        new Side(
            proof,
            paths,
            attack(proof),
            likelihood(paths),
            defence(alone),
            exact ? rounded(risk.likelihood().high()) : new Value.Unknown(),
            exact ? rounded(risk.loss().high()) : new Value.Unknown()));
  }

  private static Value rounded(double number) {
    return is(new BigDecimal(number, new MathContext(12)));
  }

  private static Value attack(Proof proof) {
    if (proof.verdict() instanceof Proof.Verdict.Reachable reachable) {
      return reachable.cheapest() ? is(reachable.path().cost()) : new Value.Unknown();
    }
    return proof.verdict() instanceof Proof.Verdict.Unreachable
        ? new Value.None()
        : new Value.Unknown();
  }

  private static Value likelihood(Paths paths) {
    if (!paths.complete()) {
      return new Value.Unknown();
    }
    return paths.paths().stream()
        .max(Comparator.comparingDouble(AttackPath::high))
        .<Value>map(path -> is(new BigDecimal(path.high(), new MathContext(15))))
        .orElseGet(Value.None::new);
  }

  private Value defence(Frame frame) {
    Mitigations found = Mitigating.find(frame, Mitigations.Options.CHEAPEST, effort);
    if (found.impossible()) {
      return new Value.None();
    }
    return found.optimal() && !found.sets().isEmpty()
        ? is(found.sets().get(0).cost())
        : new Value.Unknown();
  }

  private static Value is(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return new Value.Is(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /**
   * Paths of one side that the other does not have; none is claimed where the other is not known.
   */
  private static List<AttackPath> minus(Optional<Side> from, Optional<Side> other) {
    if (other.map(side -> !side.paths().complete()).orElse(false)) {
      return List.of();
    }
    Map<List<String>, AttackPath> taken = byNames(other);
    return from.stream()
        .flatMap(side -> side.paths().paths().stream())
        .filter(path -> !taken.containsKey(path.propositions()))
        .toList();
  }

  private static List<Pair<AttackPath>> changed(Optional<Side> old, Optional<Side> now) {
    Map<List<String>, AttackPath> before = byNames(old);
    List<Pair<AttackPath>> found = new ArrayList<>();
    for (AttackPath path : byNames(now).values()) {
      Optional.ofNullable(before.get(path.propositions()))
          .filter(was -> !sameNumbers(was, path))
          .ifPresent(was -> found.add(new Pair<>(was, path)));
    }
    return found;
  }

  private static boolean sameNumbers(AttackPath one, AttackPath other) {
    return one.cost().compareTo(other.cost()) == 0
        && one.low() == other.low()
        && one.high() == other.high();
  }

  private static Map<List<String>, AttackPath> byNames(Optional<Side> side) {
    Map<List<String>, AttackPath> found = new LinkedHashMap<>();
    side.ifPresent(it -> it.paths().paths().forEach(path -> found.put(path.propositions(), path)));
    return found;
  }

  private static List<String> only(Spec spec, Spec other) {
    SortedSet<String> names = names(spec);
    names.removeAll(names(other));
    return List.copyOf(names);
  }

  private static SortedSet<String> names(Spec spec) {
    SortedSet<String> names = new TreeSet<>();
    Stream.of(spec.steps(), spec.propositions(), spec.conditions(), spec.mitigations())
        .forEach(all -> all.forEach(each -> names.add(((Named) each).name())));
    return names;
  }
}
