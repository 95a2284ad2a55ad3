package org.aisc.dd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aisc.gates.Gates;
import org.aisc.gates.Question;

/**
 * When a goal is reached, as a function of variables, in decision diagrams. Not for several threads
 * at a time.
 */
public final class GoalFunction {
  private final Gates gates;
  private final List<Module> modules;
  private final Kernel kernel;
  private final int variables;

  private GoalFunction(Gates gates, List<Module> modules, Kernel kernel, int variables) {
    this.gates = gates;
    this.modules = modules;
    this.kernel = kernel;
    this.variables = variables;
  }

  /**
   * The function that a question asks for.
   *
   * @param limits here and later
   */
  public static Result<GoalFunction> of(Question question, Limits limits) {
    Kernel kernel = new Kernel(limits);
    return kernel.guard(
        () -> {
          Gates gates = Gates.of(question);
          List<Module> modules = Solving.modules(gates, question.variables(), kernel);
          return new GoalFunction(gates, modules, kernel, question.variables());
        });
  }

  /** The minimal sets of variables whose truth makes the function true. */
  public Result<SetFamily> minimalSets() {
    return family(false);
  }

  /** The minimal sets of variables whose falsehood makes the function false. */
  public Result<SetFamily> minimalCuts() {
    return family(true);
  }

  /** The function for exact probabilities. Unknown conditions have the values that make it true. */
  public Probability probability() {
    int[] places = new int[gates.size()];
    List<Probability.Part> parts = new ArrayList<>();
    for (Module module : modules) {
      places[module.head()] = parts.size();
      int[] leaves = Arrays.stream(module.leaves()).map(leaf -> source(leaf, places)).toArray();
      parts.add(new Probability.Part(Diagram.of(kernel, module.function()), leaves));
    }
    return new Probability(parts, variables);
  }

  private int source(int leaf, int[] places) {
    if (leaf < 0 || gates.variable(leaf) >= variables) {
      return Probability.NONE;
    }
    return gates.isGate(leaf) ? ~places[leaf] : gates.variable(leaf);
  }

  private Result<SetFamily> family(boolean dual) {
    return kernel.guard(
        () -> {
          Flattening flattening = new Flattening(gates, modules, variables, kernel);
          int family = flattening.run(dual);
          return new SetFamily(Diagram.of(kernel, family), flattening.elements());
        });
  }
}
