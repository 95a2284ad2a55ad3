package org.aisc.dd;

import java.util.Arrays;
import org.aisc.graph.Ints;

/**
 * Lists the sets of one size in a part of a family: those that have some members and not others.
 */
final class Listing {
  private final SetFamily family;
  private final Diagram diagram;
  private final int[] prefix;
  private final int size;
  private final Kernel kernel;
  private final float[] counts;

  /** All sets of a size. */
  Listing(SetFamily family, int size, Kernel kernel) {
    this(family, family.diagram(), new int[0], size, kernel);
  }

  private Listing(SetFamily family, Diagram diagram, int[] prefix, int size, Kernel kernel) {
    this.family = family;
    this.diagram = diagram;
    this.prefix = prefix;
    this.size = size;
    this.kernel = kernel;
    kernel.reserve((long) diagram.end() * (size + 1));
    this.counts = new float[Math.multiplyExact(diagram.end(), size + 1)];
    counts[size + 1] = 1;
    for (int node = 2; node < diagram.end(); node++) {
      for (int left = 0; left <= size; left++) {
        float with = left == 0 ? 0 : count(diagram.high(node), left - 1);
        counts[node * (size + 1) + left] = count(diagram.low(node), left) + with;
      }
    }
  }

  /** How many sets of a node have {@code left} members; exact up to 2^24, never 0 by mistake. */
  private float count(int node, int left) {
    return counts[node * (size + 1) + left];
  }

  /** How many sets there are; exact up to 2^24. */
  float count() {
    return count(diagram.root(), size);
  }

  /** Those sets that have the smallest member of any, or the others. */
  Listing split(boolean with) {
    int smallest = -1;
    for (int node = 2; node < diagram.end(); node++) {
      int level = diagram.level(node);
      if (smallest < 0 || family.element(level) < family.element(smallest)) {
        smallest = level;
      }
    }
    int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
    longer[prefix.length] = family.element(smallest);
    Diagram part = diagram.part(smallest, with);
    return new Listing(family, part, with ? longer : prefix, with ? size - 1 : size, kernel);
  }

  /** Adds all sets to a packing. */
  void list(Packing packing) {
    int[] members = Arrays.copyOf(prefix, prefix.length + size);
    Ints path = new Ints();
    path.push(diagram.root());
    path.push(size);
    while (path.size() > 0) {
      int left = path.pop();
      int node = path.pop();
      if (node < 0) {
        members[members.length - left - 1] = family.element(diagram.level(~node));
        node = diagram.high(~node);
      }
      while (node > 1 && count(node, left) > 0) {
        if (left > 0 && count(diagram.high(node), left - 1) > 0) {
          path.push(~node);
          path.push(left - 1);
        }
        node = diagram.low(node);
      }
      if (node == 1 && left == 0) {
        kernel.step();
        packing.add(members);
      }
    }
  }
}
