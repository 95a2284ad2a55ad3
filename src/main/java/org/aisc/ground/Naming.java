package org.aisc.ground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;
import org.aisc.syntax.ElementKind;

/**
 * The names that instances have in the answers: {@code poisoned(corpus)}, or the name of the
 * declaration that is tied to it.
 */
final class Naming {
  private final Instances instances;
  private final Map<String, Integer> mentioned = new HashMap<>();
  private final Map<Integer, String> tied = new HashMap<>();
  private final Map<String, Integer> unnamedEvents = new HashMap<>();

  Naming(Spec spec, Instances instances) {
    this.instances = instances;
    for (Spec.Instance use : spec.instances()) {
      int number = instances.number(use.pattern());
      mentioned.put(use.pattern().name(), number);
      use.tie().ifPresent(tie -> tied.put(number, tie.name()));
    }
    for (Spec.Event event : spec.events()) {
      if (event.unnamed()) {
        unnamedEvents.merge(event.heads().get(0), 1, Integer::sum);
      }
    }
  }

  String of(int instance) {
    String declared = tied.get(instance);
    return declared == null ? instances.name(instance) : declared;
  }

  boolean isTied(int instance) {
    return tied.containsKey(instance);
  }

  /** The final name of what is named outside templates. */
  String of(String written) {
    return number(written).map(this::of).orElse(written);
  }

  /** The final name of what a template's body names, for one binding. */
  String of(String written, Bound bound) {
    return number(written, bound).map(this::of).orElse(written);
  }

  /** The instance that a name outside templates stands for; none for a plain name. */
  Optional<Integer> number(String written) {
    return Optional.ofNullable(mentioned.get(written));
  }

  /** The instance that a name in a template's body stands for; none for a plain name. */
  Optional<Integer> number(String written, Bound bound) {
    Template.Pattern pattern = bound.template().patterns().get(written);
    if (pattern == null) {
      return Optional.empty();
    }
    Instances.Shape shape = instances.shape(pattern, bound.template().parameters());
    return Optional.of(instances.number(shape.template(), shape.bind(bound.binding())));
  }

  /** The final name of an event that is named outside templates. */
  String event(String written) {
    return number(head(written)).map(it -> event(it, count(written))).orElse(written);
  }

  /** The final name of an event that a template's body names, for one binding. */
  String event(String written, Bound bound) {
    return number(head(written), bound).map(it -> event(it, count(written))).orElse(written);
  }

  /**
   * The name of an event: an instance of its own, or the unnamed event of a proposition, which is
   * counted from 0 and after the ones that the proposition's tied declaration has itself.
   */
  private String event(int instance, int count) {
    String name = of(instance);
    if (instances.template(instance).kind() == ElementKind.EVENT) {
      return name;
    }
    int place = count + (isTied(instance) ? unnamedEvents.getOrDefault(name, 0) : 0);
    return place == 0 ? name : name + "#" + (place + 1);
  }

  private static String head(String event) {
    int hash = event.indexOf('#');
    return hash < 0 ? event : event.substring(0, hash);
  }

  private static int count(String event) {
    int hash = event.indexOf('#');
    return hash < 0 ? 0 : Integer.parseInt(event.substring(hash + 1)) - 1;
  }
}
