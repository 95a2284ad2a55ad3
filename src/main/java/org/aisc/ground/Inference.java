package org.aisc.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.aisc.sema.Expr;
import org.aisc.syntax.ElementKind;

/**
 * Which instances may hold at all, when the attacker takes every step and each condition and
 * quantity is as the attacker likes it: the least fixpoint of the templates' events, by semi-naive
 * evaluation. An event is looked at again only when an instance in its body has become possible.
 */
final class Inference {
  private final Instances instances;
  private final Attributes attributes;
  private final List<Firing> firings;
  private final BitSet possible = new BitSet();
  private final BitSet fired = new BitSet();
  private final int[] queue;
  private int queued;

  private Inference(Grounds grounds, List<Firing> firings) {
    this.instances = grounds.instances();
    this.attributes = grounds.attributes();
    this.firings = firings;
    this.queue = new int[instances.size()];
  }

  /** Instances that may hold, and the places of the events that may fire. */
  record Possible(BitSet instances, BitSet firings) {}

  /**
   * Infers what is possible.
   *
   * @param given instances that are possible for reasons outside the templates
   */
  static Possible infer(Grounds grounds, List<Firing> firings, BitSet given) {
    return new Inference(grounds, firings).run(given);
  }

  private Possible run(BitSet given) {
    int[][] users = users();
    given.stream().forEach(this::hold);
    for (int instance = 0; instance < instances.size(); instance++) {
      ElementKind kind = instances.template(instance).kind();
      boolean free = kind == ElementKind.STEP || kind == ElementKind.QUANTITY;
      if (free && instances.exists(instance)) {
        hold(instance);
      }
    }
    for (int firing = 0; firing < firings.size(); firing++) {
      fire(firing);
    }
    for (int next = 0; next < queued; next++) {
      Arrays.stream(users[queue[next]]).forEach(this::fire);
    }
    return new Possible(possible, fired);
  }

  private void hold(int instance) {
    if (!possible.get(instance)) {
      possible.set(instance);
      queue[queued++] = instance;
    }
  }

  private void fire(int number) {
    Firing firing = firings.get(number);
    if (!fired.get(number) && mayFire(firing)) {
      fired.set(number);
      for (int head : firing.heads()) {
        if (head >= 0) {
          hold(head);
        }
      }
    }
  }

  private boolean mayFire(Firing firing) {
    return Expr.<Boolean>fold(
        firing.cause().event().body(),
        leaf -> mayHold(leaf, firing),
        (gate, members) -> members.stream().filter(it -> it).count() >= gate.threshold());
  }

  private boolean mayHold(Expr leaf, Firing firing) {
    return Firing.names(leaf).stream().allMatch(name -> isPossible(firing.atom(name)))
        && !Simplifying.isFalse(attributes.comparison(firing.bound(instances), leaf));
  }

  private boolean isPossible(int instance) {
    return instance == Firing.PLAIN || (instance >= 0 && possible.get(instance));
  }

  /** For each instance, the events in whose bodies it is. */
  private int[][] users() {
    List<List<Integer>> found = new ArrayList<>();
    for (int instance = 0; instance < instances.size(); instance++) {
      found.add(new ArrayList<>(0));
    }
    for (int number = 0; number < firings.size(); number++) {
      for (int atom : firings.get(number).atoms()) {
        if (atom >= 0) {
          found.get(atom).add(number);
        }
      }
    }
    return found.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
