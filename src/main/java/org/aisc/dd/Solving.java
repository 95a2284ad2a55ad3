package org.aisc.dd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.aisc.gates.Components;
import org.aisc.gates.Gates;

/** Solves the modules of gates, inputs first, each as a function of its leaves. */
final class Solving {
  private final Gates gates;
  private final int firstChoice;
  private final Kernel kernel;
  private final Bdd bdd;
  private final int[] known;

  private Solving(Gates gates, int firstChoice, Kernel kernel) {
    this.gates = gates;
    this.firstChoice = firstChoice;
    this.kernel = kernel;
    this.bdd = new Bdd(kernel);
    this.known = new int[gates.size()];
    Arrays.fill(known, -1);
  }

  /**
   * The modules, inputs before users; the last is the root's. Their functions stay watched.
   *
   * @param firstChoice from this one on, variables are chosen so that the function is true if it
   *     can be
   * @throws Exhausted when nodes or the budget do not suffice
   */
  static List<Module> modules(Gates gates, int firstChoice, Kernel kernel) {
    return new Solving(gates, firstChoice, kernel).run();
  }

  private List<Module> run() {
    Components components = Components.of(gates);
    BitSet heads = Modules.heads(gates, components);
    Scope.Cutter cutter = new Scope.Cutter(gates, components, heads);
    int[] ordered =
        heads.stream()
            .boxed()
            .sorted(Comparator.comparingInt(head -> components.of()[head]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] functions = new int[ordered.length];
    kernel.watch(functions);
    List<Module> modules = new ArrayList<>();
    for (int at = 0; at < ordered.length; at++) {
      Module module = solve(cutter.cut(ordered[at]), ordered[at]);
      functions[at] = module.function();
      modules.add(module);
    }
    return modules;
  }

  private Module solve(Scope scope, int head) {
    int[] constants = Arrays.stream(scope.leaves()).map(leaf -> known[leaf]).toArray();
    Race.Won won = new Race(scope, constants, kernel).run();
    int function = won.function();
    int[] leaves = new int[won.order().length];
    Arrays.fill(leaves, -1);
    for (int level = 0; level < leaves.length; level++) {
      if (scope.isLeaf(won.order()[level])) {
        leaves[level] = scope.leaves()[won.order()[level]];
        if (gates.variable(leaves[level]) >= firstChoice) {
          function = bdd.exists(function, level);
        }
      }
    }
    known[head] = function < 2 ? function : -1;
    return new Module(head, leaves, function);
  }
}
