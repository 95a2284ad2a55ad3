package org.aisc.dd;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The sets of a family in order of their size, those of one size in the order of their sorted
 * members; or the first so many of them. Where only the first of a size are wanted and there are
 * many, the family is split by its smallest member, those that have it first, until what comes
 * first is few enough to be listed and sorted.
 */
public final class SortedSets {
  private static final int FEW = 1 << 16;

  private final List<Packing> bySize = new ArrayList<>();
  private int count;

  private SortedSets() {}

  /** The first sets of a family. */
  static SortedSets of(SetFamily family, int most, Kernel kernel) {
    SortedSets sets = new SortedSets();
    BigInteger[] counts = family.countsBySize();
    for (int size = 0; size < counts.length && sets.count < most; size++) {
      int left = most - sets.count;
      boolean all = counts[size].compareTo(BigInteger.valueOf(left)) <= 0;
      Packing packing = new Packing(family, size, all ? counts[size].intValue() : left);
      Listing whole = new Listing(family, size, kernel);
      if (all) {
        whole.list(packing);
        packing.sort();
      } else {
        first(whole, packing, family);
      }
      sets.bySize.add(packing);
      sets.count += packing.count();
    }
    return sets;
  }

  private static void first(Listing whole, Packing packing, SetFamily family) {
    Deque<Listing> open = new ArrayDeque<>();
    open.push(whole);
    while (!packing.isFull()) {
      Listing next = open.pop();
      if (next.count() > FEW) {
        open.push(next.split(false));
        open.push(next.split(true));
      } else {
        Packing chunk = new Packing(family, packing.size(), (int) next.count());
        next.list(chunk);
        chunk.sort();
        packing.addAll(chunk);
      }
    }
  }

  /** How many sets there are. */
  public int size() {
    return count;
  }

  /** The sorted members of a set. */
  public int[] get(int number) {
    int at = number;
    for (Packing packing : bySize) {
      if (at < packing.count()) {
        return packing.get(at);
      }
      at -= packing.count();
    }
    throw new IndexOutOfBoundsException(number);
  }
}
