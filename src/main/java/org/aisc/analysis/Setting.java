package org.aisc.analysis;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.aisc.ground.Model;
import org.aisc.sema.Spec.Mitigation;

/**
 * Which mitigations are on whatever is chosen, and which are still to be chosen.
 *
 * @param frame the query with only those on that are on in any case
 * @param on those, by index
 * @param switchable mitigations, by index, that may be on or off
 * @param everyEvent whether the failure of events that always succeed is of interest, too
 */
record Setting(Frame frame, List<Integer> on, List<Integer> switchable, boolean everyEvent) {

  /** The query's defence, and nothing to choose. */
  static Setting fixed(Model model, Query query) {
    return of(model, query, it -> Frame.isOn(it, query), it -> false, false);
  }

  /** The query's defence, and all others to choose from. */
  static Setting open(Model model, Query query) {
    return of(model, query, it -> Frame.isOn(it, query), it -> !Frame.isOn(it, query), false);
  }

  /** All mitigations to choose from, even those that are deployed. */
  static Setting free(Model model, Query query) {
    return of(model, query, it -> false, it -> true, true);
  }

  private static Setting of(
      Model model,
      Query query,
      Predicate<Mitigation> on,
      Predicate<Mitigation> switchable,
      boolean everyEvent) {
    return new Setting(
        Frame.of(model, query, on), indexes(model, on), indexes(model, switchable), everyEvent);
  }

  private static List<Integer> indexes(Model model, Predicate<Mitigation> wanted) {
    List<Mitigation> all = model.spec().mitigations();
    return IntStream.range(0, all.size()).filter(at -> wanted.test(all.get(at))).boxed().toList();
  }

  /** All mitigations that are or may be on. */
  TreeSet<Integer> all() {
    TreeSet<Integer> all = new TreeSet<>(on);
    all.addAll(switchable);
    return all;
  }
}
