package org.aisc.dd;

import java.util.Arrays;
import java.util.List;
import org.aisc.gates.Gates;
import org.aisc.graph.Ints;

/**
 * The minimal sets of variables that make solved modules true, as one zero-suppressed diagram: each
 * module's own minimal sets, with the sets of inner modules in place of the elements that these
 * are. Levels of a module follow each other, so that a set of sets is put in by grafting.
 */
final class Flattening {
  private final Gates gates;
  private final List<Module> modules;
  private final int variables;
  private final Kernel kernel;
  private final Bdd bdd;
  private final Zdd zdd;
  private final int[] places;
  private final int[] families;
  private final int[][] levels;
  private final Ints elements = new Ints();
  private int[] images = new int[0];

  /**
   * Prepares modules.
   *
   * @param variables those from this number on do not occur: they were chosen
   */
  Flattening(Gates gates, List<Module> modules, int variables, Kernel kernel) {
    this.gates = gates;
    this.modules = modules;
    this.variables = variables;
    this.kernel = kernel;
    this.bdd = new Bdd(kernel);
    this.zdd = new Zdd(kernel);
    this.places = new int[gates.size()];
    this.families = new int[modules.size()];
    this.levels = new int[modules.size()][];
    for (int at = 0; at < modules.size(); at++) {
      places[modules.get(at).head()] = at;
    }
  }

  /** For each level of the diagram, the variable that it stands for. */
  int[] elements() {
    return elements.toArray();
  }

  /**
   * The family of minimal sets.
   *
   * @param dual of the variables whose falsehood makes the root false, instead
   */
  int run(boolean dual) {
    number();
    kernel.watch(families);
    for (int at = 0; at < families.length; at++) {
      kernel.settle();
      int function = modules.get(at).function();
      families[at] = family(at, zdd.minimal(dual ? bdd.dual(function) : function));
    }
    kernel.unwatch();
    return families[families.length - 1];
  }

  /** Gives each variable a level, in the order in which the modules have them. */
  private void number() {
    Ints path = new Ints();
    Ints next = new Ints();
    enter(families.length - 1, path, next);
    while (path.size() > 0) {
      int module = path.top();
      int level = next.pop();
      int[] leaves = modules.get(module).leaves();
      if (level == leaves.length) {
        path.pop();
        continue;
      }
      next.push(level + 1);
      int leaf = leaves[level];
      if (leaf >= 0 && gates.isGate(leaf)) {
        enter(places[leaf], path, next);
      } else if (leaf >= 0 && gates.variable(leaf) < variables) {
        levels[module][level] = elements.size();
        elements.push(gates.variable(leaf));
      }
    }
  }

  private void enter(int module, Ints path, Ints next) {
    levels[module] = new int[modules.get(module).leaves().length];
    path.push(module);
    next.push(0);
  }

  /** A module's minimal sets, with inner modules put in. */
  private int family(int module, int minimal) {
    Store store = kernel.store();
    int[] leaves = modules.get(module).leaves();
    if (images.length < store.end()) {
      images = Arrays.copyOf(images, 2 * store.end());
    }
    images[1] = 1;
    for (int node : Walk.from(kernel, minimal)) {
      int level = store.level(node);
      int low = images[store.low(node)];
      int high = images[store.high(node)];
      int leaf = leaves[level];
      images[node] =
          gates.isGate(leaf)
              ? zdd.union(zdd.graft(families[places[leaf]], high), low)
              : zdd.node(levels[module][level], low, high);
    }
    return images[minimal];
  }
}
