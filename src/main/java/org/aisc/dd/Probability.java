package org.aisc.dd;

import java.util.Arrays;
import java.util.List;

/**
 * The probability that a goal's function is true when its variables are true independently, and its
 * derivatives. Sums have no negative term, and the probability of "false" is summed up on its own,
 * so that neither tiny probabilities nor tiny complements are lost by cancellation.
 */
public final class Probability {
  /** In place of a leaf: the level does not occur. */
  static final int NONE = Integer.MIN_VALUE;

  private final List<Part> parts;
  private final int variables;

  /**
   * A module's function.
   *
   * @param leaves for each level: a variable, {@code ~m} for the m-th module, or {@link #NONE}
   */
  record Part(Diagram diagram, int[] leaves) {}

  /**
   * The function that the last of the modules stands for.
   *
   * @param variables how many there are
   */
  Probability(List<Part> parts, int variables) {
    this.parts = List.copyOf(parts);
    this.variables = variables;
  }

  /**
   * The probability of the function and its derivatives.
   *
   * @param complement the probability that the function is false, as exact as {@code value}
   * @param derivatives for each variable, by how much the probability grows with its own: the
   *     Birnbaum importance
   */
  public record Values(double value, double complement, double[] derivatives) {}

  /**
   * All values for the given probabilities of the variables.
   *
   * @param likelihoods for each variable, from 0 to 1
   */
  public Values of(double[] likelihoods) {
    return of(likelihoods, Arrays.stream(likelihoods).map(it -> 1 - it).toArray());
  }

  /**
   * The same where the probabilities that variables are false are known more exactly than one minus
   * the others tells.
   */
  public Values of(double[] likelihoods, double[] complements) {
    Forward forward = forward(likelihoods, complements);
    int root = parts.size() - 1;
    return new Values(
        forward.moduleTrue()[root], forward.moduleFalse()[root], derivatives(forward.passes()));
  }

  /** The probability alone, without derivatives. */
  public double value(double[] likelihoods, double[] complements) {
    return forward(likelihoods, complements).moduleTrue()[parts.size() - 1];
  }

  /** What the pass from the leaves up gives, for each module. */
  private record Forward(Pass[] passes, double[] moduleTrue, double[] moduleFalse) {}

  private Forward forward(double[] likelihoods, double[] complements) {
    Pass[] passes = new Pass[parts.size()];
    double[] moduleTrue = new double[parts.size()];
    double[] moduleFalse = new double[parts.size()];
    for (int at = 0; at < passes.length; at++) {
      int[] leaves = parts.get(at).leaves();
      double[] holds = new double[leaves.length];
      double[] fails = new double[leaves.length];
      for (int level = 0; level < leaves.length; level++) {
        int leaf = leaves[level];
        if (leaf == NONE) {
          continue;
        }
        holds[level] = leaf < 0 ? moduleTrue[~leaf] : likelihoods[leaf];
        fails[level] = leaf < 0 ? moduleFalse[~leaf] : complements[leaf];
      }
      passes[at] = new Pass(parts.get(at).diagram(), holds, fails);
      moduleTrue[at] = passes[at].whenTrue();
      moduleFalse[at] = passes[at].whenFalse();
    }
    return new Forward(passes, moduleTrue, moduleFalse);
  }

  /**
   * From the root down: a module's derivative is what its leaves' derivatives are multiplied by.
   */
  private double[] derivatives(Pass[] passes) {
    double[] found = new double[variables];
    double[] modules = new double[passes.length];
    modules[passes.length - 1] = 1;
    for (int at = passes.length - 1; at >= 0; at--) {
      int[] leaves = parts.get(at).leaves();
      double[] inside = passes[at].derivatives();
      for (int level = 0; level < leaves.length; level++) {
        if (leaves[level] < 0 && leaves[level] != NONE) {
          modules[~leaves[level]] = modules[at] * inside[level];
        } else if (leaves[level] >= 0) {
          found[leaves[level]] = modules[at] * inside[level];
        }
      }
    }
    return found;
  }

  /** One diagram: probabilities from the terminals up, and ways from the root down. */
  private static final class Pass {
    private final Diagram diagram;
    private final double[] holds;
    private final double[] fails;
    private final double[] yes;
    private final double[] no;

    Pass(Diagram diagram, double[] holds, double[] fails) {
      this.diagram = diagram;
      this.holds = holds;
      this.fails = fails;
      yes = new double[diagram.end()];
      no = new double[diagram.end()];
      no[0] = 1;
      yes[1] = 1;
      for (int node = 2; node < yes.length; node++) {
        double with = holds[diagram.level(node)];
        double without = fails[diagram.level(node)];
        yes[node] = with * yes[diagram.high(node)] + without * yes[diagram.low(node)];
        no[node] = with * no[diagram.high(node)] + without * no[diagram.low(node)];
      }
    }

    double whenTrue() {
      return yes[diagram.root()];
    }

    double whenFalse() {
      return no[diagram.root()];
    }

    /** For each level, the derivative of the root's probability. */
    double[] derivatives() {
      double[] found = new double[holds.length];
      double[] ways = new double[diagram.end()];
      ways[diagram.root()] = 1;
      for (int node = ways.length - 1; node >= 2; node--) {
        int level = diagram.level(node);
        int low = diagram.low(node);
        int high = diagram.high(node);
        ways[high] += ways[node] * holds[level];
        ways[low] += ways[node] * fails[level];
        boolean unlikely = yes[high] + yes[low] < 1;
        found[level] += ways[node] * (unlikely ? yes[high] - yes[low] : no[low] - no[high]);
      }
      return found;
    }
  }
}
