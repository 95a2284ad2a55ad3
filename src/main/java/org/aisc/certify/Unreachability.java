package org.aisc.certify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.aisc.graph.Scenarios;
import org.aisc.logic.Formula;

/**
 * No legal scenario reaches a goal, or none but those inside listed sets of nodes: the goal or a
 * constraint never holds, or a formula that every such scenario would satisfy is refuted.
 *
 * <pre>
 * never …             see {@link NeverHolding}
 * loop NODE NODE …    a loop formula for {@link Encoding}; any number of lines
 * proof … qed         see {@link LratCheck}; absent where the goal never holds
 * </pre>
 */
final class Unreachability {
  private Unreachability() {}

  /** Checks the lines that come next. */
  static void check(Scenarios scenarios, int goal, List<int[]> listed, Script script)
      throws IOException {
    BitSet never = NeverHolding.check(scenarios, script);
    if (never.get(goal) || Arrays.stream(scenarios.required()).anyMatch(never::get)) {
      return;
    }
    Encoding encoding = new Encoding(scenarios, goal, never);
    while (script.at("loop")) {
      Line line = script.take("loop");
      int[] nodes = nodes(line, scenarios.graph().size());
      if (!encoding.isLoop(nodes)) {
        throw line.reject("a loop is made of gates on which the goal may depend");
      }
      encoding.addLoop(nodes);
    }
    listed.forEach(encoding::forbid);
    if (!script.at("proof")) {
      throw script.reject("the goal may hold as far as the lines before this one show");
    }
    Formula plain = encoding.formula().withoutSums();
    LratCheck.check(plain, script.proofs().next(plain), script);
  }

  private static int[] nodes(Line line, int size) {
    List<Integer> nodes = new ArrayList<>();
    int last = -1;
    do {
      int node = line.whole();
      if (node <= last || node >= size) {
        throw line.reject("nodes are listed in ascending order, below " + size);
      }
      nodes.add(node);
      last = node;
    } while (!line.ended());
    return nodes.stream().mapToInt(Integer::intValue).toArray();
  }
}
