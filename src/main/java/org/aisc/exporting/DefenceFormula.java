package org.aisc.exporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aisc.analysis.OpenMitigations;
import org.aisc.graph.CausalityGraph;
import org.aisc.ground.Model;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.logic.Formula;
import org.aisc.search.Slice;

/**
 * A formula whose models are the mitigation sets that stop a goal, weighted by their costs.
 *
 * <p>A set of mitigations stops the goal exactly when some set of nodes is closed under the graph
 * without what is blocked, and does not hold the goal. Each node has a variable, "it is in the
 * closed set", and whatever holds without being blocked is in it. Circles need nothing more. The
 * slice must not be {@link Slice#hard}: else a set must stop the goal in every scenario, which one
 * closed set cannot tell.
 */
final class DefenceFormula {
  /** Stands for what always holds. */
  private static final int TRUE = Integer.MAX_VALUE;

  private final OpenMitigations mitigations;
  private final Formula formula = new Formula();

  private DefenceFormula(OpenMitigations mitigations) {
    this.mitigations = mitigations;
  }

  /**
   * The formula; where no goal can be reached, nothing has to be stopped. It has a clause in any
   * case, for there are readers that want one.
   */
  static Formula of(Question question) {
    DefenceFormula defence = new DefenceFormula(OpenMitigations.of(question.frame()));
    defence.rules();
    question.slice().ifPresent(part -> defence.stop(part, question.names(part)));
    if (defence.formula.clauses().isEmpty()) {
      defence.formula.clause(defence.formula.variable("true"));
    }
    return defence.formula;
  }

  /** The mitigations are the first variables, as in the rules. */
  private void rules() {
    HittingSetProblem rules = mitigations.rules();
    for (int at = 0; at < mitigations.names().size(); at++) {
      int variable = formula.variable("mitigation " + mitigations.names().get(at));
      formula.weigh(variable, rules.costs()[at]);
    }
    while (formula.variables() < rules.literals()) {
      formula.variable();
    }
    rules.clauses().forEach(formula::clause);
    for (HittingSetProblem.AtMost atMost : rules.atMost()) {
      int[] off = Arrays.stream(atMost.elements()).map(element -> -(element + 1)).toArray();
      formula.atLeast(off.length - atMost.limit(), off);
    }
  }

  private void stop(Slice slice, Names names) {
    CausalityGraph graph = slice.graph();
    List<List<Integer>> blocking = blocking(slice, names.model());
    int[] literals = new int[graph.size()];
    for (int node = 0; node < literals.length; node++) {
      boolean free = graph.threshold(node) == 0 && blocking.get(node).isEmpty();
      literals[node] = free ? TRUE : formula.variable(names.of(node));
    }
    for (int node = 0; node < literals.length; node++) {
      if (literals[node] != TRUE) {
        close(graph, node, literals, blocking.get(node));
      }
    }
    if (literals[slice.goal()] == TRUE) {
      formula.clause();
    } else {
      formula.clause(-literals[slice.goal()]);
    }
  }

  /** For each node, the mitigations, as literals, that block it. */
  private List<List<Integer>> blocking(Slice slice, Model model) {
    List<List<Integer>> blocking = new ArrayList<>();
    IntStream.range(0, slice.graph().size()).forEach(node -> blocking.add(new ArrayList<>(0)));
    for (int at = 0; at < mitigations.positions().length; at++) {
      for (int node : model.blocks()[mitigations.positions()[at]]) {
        int here = slice.part().compact()[node];
        if (here >= 0) {
          blocking.get(here).add(at + 1);
        }
      }
    }
    return blocking;
  }

  /** A node is in the closed set when enough of its inputs are, unless it is blocked. */
  private void close(CausalityGraph graph, int node, int[] literals, List<Integer> blocking) {
    int need = graph.threshold(node);
    List<Integer> absent = new ArrayList<>();
    for (int at = 0; at < graph.inputCount(node); at++) {
      int input = literals[graph.input(node, at)];
      if (input == TRUE) {
        need--;
      } else {
        absent.add(-input);
      }
    }
    List<Integer> excuses = new ArrayList<>(blocking);
    excuses.add(literals[node]);
    if (need == 1) {
      absent.forEach(input -> formula.clause(with(excuses, input)));
    } else if (need <= 0) {
      formula.clause(with(excuses));
    } else if (need <= absent.size()) {
      int degree = absent.size() - need + 1;
      int[] all = with(absent, with(excuses));
      long[] weights = new long[all.length];
      Arrays.fill(weights, 0, absent.size(), 1);
      Arrays.fill(weights, absent.size(), all.length, degree);
      formula.atLeast(degree, all, weights);
    }
  }

  private static int[] with(List<Integer> literals, int... more) {
    return IntStream.concat(literals.stream().mapToInt(Integer::intValue), Arrays.stream(more))
        .toArray();
  }
}
