package org.aisc.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.ground.Instances.Shape;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;

/**
 * An event of a template for one match.
 *
 * @param atoms for each name in the event's body, its instance, {@link #PLAIN} or {@link #MISSING}
 * @param heads the same for each of its heads
 */
record Firing(Cause cause, int[] binding, int[] atoms, int[] heads) {
  /** A name that is declared without parameters. */
  static final int PLAIN = -1;

  /** An instance that does not exist. */
  static final int MISSING = -2;

  /**
   * An event of a template: the template itself, or an unnamed event of a proposition.
   *
   * @param atoms the names of steps, propositions and quantities in its body, in order
   */
  record Cause(
      int template,
      Spec.Event event,
      Map<String, Integer> atoms,
      List<Optional<Shape>> atomShapes,
      List<Optional<Shape>> headShapes) {

    static Cause of(int template, Spec.Event event, Instances instances) {
      Template of = instances.templates().get(template);
      Map<String, Integer> atoms = new LinkedHashMap<>();
      Expr.<Boolean>fold(
          event.body(),
          leaf -> {
            names(leaf).forEach(name -> atoms.putIfAbsent(name, atoms.size()));
            return true;
          },
          (gate, members) -> true);
      return new Cause(
          template,
          event,
          atoms,
          atoms.keySet().stream().map(name -> shape(name, of, instances)).toList(),
          event.heads().stream().map(name -> shape(name, of, instances)).toList());
    }

    private static Optional<Shape> shape(String name, Template of, Instances instances) {
      return Optional.ofNullable(of.patterns().get(name))
          .map(pattern -> instances.shape(pattern, of.parameters()));
    }

    Firing bind(int[] binding, Instances instances) {
      return new Firing(
          this,
          binding,
          numbers(atomShapes, binding, instances),
          numbers(headShapes, binding, instances));
    }

    private static int[] numbers(List<Optional<Shape>> shapes, int[] binding, Instances instances) {
      int[] found = new int[shapes.size()];
      for (int at = 0; at < found.length; at++) {
        found[at] = PLAIN;
        if (shapes.get(at).isPresent()) {
          Shape shape = shapes.get(at).get();
          int number = instances.number(shape.template(), shape.bind(binding));
          found[at] = instances.exists(number) ? number : MISSING;
        }
      }
      return found;
    }
  }

  Bound bound(Instances instances) {
    return new Bound(instances.templates().get(cause.template()), binding);
  }

  /** The names that a leaf speaks of: a step or proposition, or the quantities of a comparison. */
  static List<String> names(Expr leaf) {
    if (leaf instanceof Expr.Atom atom) {
      return List.of(atom.name());
    }
    return leaf instanceof Expr.Compare compare
        ? new ArrayList<>(compare.coefficients().keySet())
        : List.of();
  }

  /** The instance that a name in the body stands for. */
  int atom(String name) {
    Integer place = cause.atoms().get(name);
    if (place == null) {
      throw new IllegalStateException("no atom " + name);
    }
    return atoms[place];
  }
}
