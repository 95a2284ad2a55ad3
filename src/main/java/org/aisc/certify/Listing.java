package org.aisc.certify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.aisc.certify.Subject.Sort;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;

/**
 * All attack paths to a goal, or all attack vectors. In each listed set some scenario reaches the
 * goal; none reaches it without holding all of a listed set; no listed set is part of another. So
 * each is minimal: a smaller one would hold a listed one, which would be part of it.
 *
 * <pre>
 * path NAME; NAME …   propositions, or steps for vectors; then an attack ({@link Attack})
 * complete            then why there are no others ({@link Unreachability})
 * </pre>
 */
final class Listing {
  private final Scenarios scenarios;
  private final CausalityGraph graph;
  private final Subject subject;
  private final Kind kind;
  private final List<int[]> sets = new ArrayList<>();
  private final List<List<String>> names = new ArrayList<>();

  private Listing(Scenarios scenarios, Subject subject, Kind kind) {
    this.scenarios = scenarios;
    this.graph = scenarios.graph();
    this.subject = subject;
    this.kind = kind;
  }

  /** Checks the lines that come next; gives the sets, by names. */
  static List<List<String>> check(
      Scenarios scenarios, Subject subject, Kind kind, int goal, Script script) throws IOException {
    Listing listing = new Listing(scenarios, subject, kind);
    while (script.at("path")) {
      listing.path(goal, script);
    }
    int redundant = Antichain.redundant(listing.sets, script);
    if (redundant >= 0) {
      throw script.reject("set " + (redundant + 1) + " before this line has another as a part");
    }
    script.takeAlone("complete");
    Unreachability.check(scenarios, goal, listing.sets, script);
    return listing.names;
  }

  private void path(int goal, Script script) throws IOException {
    Line line = script.takeAny("path");
    line.word();
    Sort sort = kind == Kind.PROPOSITION ? Sort.PROPOSITION : Sort.STEP;
    List<String> listed = Names.sorted(subject, sort, line);
    BitSet expected = new BitSet(graph.size());
    for (String name : listed) {
      expected.set(graph.node(kind, Names.index(subject, sort, name, line)));
    }
    BitSet derived = Attack.check(scenarios, subject, goal, script);
    for (int node = derived.nextSetBit(0); node >= 0; node = derived.nextSetBit(node + 1)) {
      if (graph.kind(node) == kind && !expected.get(node)) {
        throw script.reject("the derivation before this line leaves its path at node " + node);
      }
    }
    sets.add(expected.stream().toArray());
    names.add(listed);
  }
}
