package org.aisc.gates;

import java.util.BitSet;
import org.aisc.graph.CausalityGraph;

/**
 * When is a goal reached, as a function of variables? A node holds only while all its guards, which
 * are variables, are true; apart from that, a gate holds as the graph says, and a leaf that is
 * neither off nor a condition holds. A condition is unknown unless one of its leaves is off; the
 * function is true when some values of the unknown conditions make one goal and all required nodes
 * hold.
 *
 * @param goals of which one must hold
 * @param required all of which must hold
 * @param off nodes that never hold
 * @param guards for each node, its variables
 * @param variables how many there are, numbered from 0
 */
public record Question(
    CausalityGraph graph, int[] goals, int[] required, BitSet off, int[][] guards, int variables) {

  private static final int[] UNGUARDED = {};

  /** A question in which no node has a guard yet. */
  public static Question of(CausalityGraph graph, int goal, int[] required) {
    int[][] guards = new int[graph.size()][];
    java.util.Arrays.fill(guards, UNGUARDED);
    return new Question(graph, new int[] {goal}, required, new BitSet(), guards, 0);
  }

  /** A question in which some nodes have a guard each: the variable of their place here. */
  public static Question of(CausalityGraph graph, int goal, int[] required, int[] guarded) {
    Question bare = of(graph, goal, required);
    for (int variable = 0; variable < guarded.length; variable++) {
      bare.guards()[guarded[variable]] = new int[] {variable};
    }
    return new Question(graph, bare.goals(), required, bare.off(), bare.guards(), guarded.length);
  }
}
