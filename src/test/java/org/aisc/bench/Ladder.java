package org.aisc.bench;

import java.util.Random;

/**
 * Layers of two propositions, one needing both of the layer below and one needing either, in random
 * places; each can be blocked for 1 to 100. As a tree, a ladder of n layers has 2^n leaves.
 */
final class Ladder {
  private Ladder() {}

  static String text(int layers, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("aisc 1\nsystem ladder\nstep a0\nstep b0\n");
    for (int layer = 1; layer <= layers; layer++) {
      for (char side = 'a'; side <= 'b'; side++) {
        String link = random.nextBoolean() ? " and " : " or ";
        text.append("proposition ").append(side).append(layer).append(" { requires a");
        text.append(layer - 1).append(link).append('b').append(layer - 1).append(" }\n");
      }
    }
    for (int layer = 0; layer <= layers; layer++) {
      for (char side = 'a'; side <= 'b'; side++) {
        text.append("mitigation block_").append(side).append(layer).append(" { blocks ");
        text.append(side).append(layer).append(" cost ").append(1 + random.nextInt(100));
        text.append(" }\n");
      }
    }
    return text.append("goal top { when a")
        .append(layers)
        .append(" or b")
        .append(layers)
        .append(" }\n")
        .toString();
  }
}
