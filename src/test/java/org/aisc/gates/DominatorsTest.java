package org.aisc.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.aisc.graph.Ints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dominators against their definition: nodes without which a node is not reached. */
class DominatorsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_node_is_dominated_exactly_by_what_no_way_from_the_root_avoids(int group) {
    for (int seed = 0; seed < 500; seed++) {
      Gates gates = reachedPart(new Random(1_000_003L * group + seed));
      Dominators dominators = Dominators.of(gates);
      for (int upper = 0; upper < gates.size(); upper++) {
        BitSet without = reached(gates, upper);
        for (int node = 0; node < gates.size(); node++) {
          assertThat(dominators.dominates(upper, node))
              .as("seed %d: %d dominates %d", seed, upper, node)
              .isEqualTo(!without.get(node));
        }
      }
    }
  }

  @Test
  void a_long_chain_with_ways_back_to_its_start_is_walked_without_recursion() {
    int length = 300_000;
    Gates.Builder chain = new Gates.Builder();
    for (int node = 0; node < length; node++) {
      chain.begin(1, -1);
      chain.input(Math.min(node + 1, length - 1));
      chain.input(node / 2);
    }

    Dominators dominators = Dominators.of(chain.build(0));

    assertThat(dominators.dominates(1, length - 1)).isTrue();
    assertThat(dominators.dominates(length - 1, 1)).isFalse();
  }

  /** What the root of random gates reaches, numbered anew. */
  private static Gates reachedPart(Random random) {
    int size = 1 + random.nextInt(12);
    int[][] inputs = new int[size][];
    for (int node = 0; node < size; node++) {
      inputs[node] = random.ints(random.nextInt(4), 0, size).toArray();
    }
    int[] numbers = new int[size];
    Ints order = new Ints();
    BitSet seen = new BitSet();
    seen.set(0);
    order.push(0);
    for (int next = 0; next < order.size(); next++) {
      numbers[order.get(next)] = next;
      for (int input : inputs[order.get(next)]) {
        if (!seen.get(input)) {
          seen.set(input);
          order.push(input);
        }
      }
    }
    Gates.Builder built = new Gates.Builder();
    for (int node : order.toArray()) {
      built.begin(1, -1);
      for (int input : inputs[node]) {
        built.input(numbers[input]);
      }
    }
    return built.build(0);
  }

  private static BitSet reached(Gates gates, int without) {
    BitSet reached = new BitSet();
    Ints queue = new Ints();
    if (gates.root() != without) {
      reached.set(gates.root());
      queue.push(gates.root());
    }
    for (int next = 0; next < queue.size(); next++) {
      for (int at = 0; at < gates.inputCount(queue.get(next)); at++) {
        int input = gates.input(queue.get(next), at);
        if (input != without && !reached.get(input)) {
          reached.set(input);
          queue.push(input);
        }
      }
    }
    return reached;
  }
}
