package org.aisc.reach;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;

/** Small random graphs of threshold gates, circles and repeated inputs among them. */
final class RandomGraphs {
  private RandomGraphs() {}

  /** Some leaves, then at least as many gates; which leaves there are is told by their kind. */
  static CausalityGraph of(Random random) {
    GraphBuilder builder = new GraphBuilder();
    int leaves = 1 + random.nextInt(5);
    int size = leaves + 1 + random.nextInt(9);
    int[] inputs = new int[size];
    for (int node = 0; node < size; node++) {
      inputs[node] = node < leaves ? 0 : random.nextInt(5);
      int threshold =
          switch (random.nextInt(5)) {
            case 0, 1 -> inputs[node];
            case 2, 3 -> 1;
            default -> random.nextInt(inputs[node] + 2);
          };
      Kind kind = node >= leaves ? Kind.GATE : random.nextBoolean() ? Kind.TAKE : Kind.FIRE;
      builder.add(kind, node < leaves ? node : -1, node < leaves ? 0 : threshold);
    }
    for (int node = leaves; node < size; node++) {
      for (int count = inputs[node]; count > 0; count--) {
        boolean back = random.nextInt(4) == 0;
        builder.connect(node, back ? random.nextInt(size) : random.nextInt(node));
      }
    }
    return builder.build();
  }

  /** For each of some elements, one to three nodes. */
  static int[][] blocks(CausalityGraph graph, Random random) {
    return IntStream.range(0, random.nextInt(9))
        .mapToObj(
            element ->
                random
                    .ints(1 + random.nextInt(3), 0, graph.size())
                    .filter(node -> random.nextInt(8) > 0)
                    .distinct()
                    .sorted()
                    .toArray())
        .toArray(int[][]::new);
  }

  static BitSet some(int size, int oneOf, Random random) {
    BitSet found = new BitSet();
    IntStream.range(0, size).filter(at -> random.nextInt(oneOf) == 0).forEach(found::set);
    return found;
  }

  /** Every set of elements. */
  static Iterable<BitSet> subsets(int elements) {
    return () ->
        IntStream.range(0, 1 << elements)
            .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
            .iterator();
  }
}
