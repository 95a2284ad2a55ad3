package org.aisc.hitting;

import java.util.BitSet;
import java.util.List;

/**
 * A family of sets of elements, its members, known through questions. A set hits a member when they
 * share an element.
 */
@FunctionalInterface
public interface Family {
  /**
   * Members that a set does not hit, at least one if there is any. Small members, and several that
   * have little in common, serve best.
   */
  Answer unhit(BitSet chosen);

  /** What a question gave. */
  sealed interface Answer {
    /** The set hits every member. */
    record HitsAll() implements Answer {}

    /** Some members that share no element with the set; an empty one can never be hit. */
    record Unhit(List<int[]> members) implements Answer {
      public Unhit {
        members = List.copyOf(members);
      }
    }

    /** A limit ended the question. */
    record Unknown(String reason) implements Answer {}
  }

  /**
   * A part of a set that hits all members, such that no element of it can be dropped; elements that
   * come first in the order are dropped first. Where a limit ends the search, less is dropped.
   */
  default BitSet irredundant(BitSet hitting, int[] order) {
    BitSet kept = (BitSet) hitting.clone();
    for (int element : order) {
      if (kept.get(element)) {
        kept.clear(element);
        if (!(unhit(kept) instanceof Answer.HitsAll)) {
          kept.set(element);
        }
      }
    }
    return kept;
  }

  /** The family with exactly these members. */
  static Family of(List<int[]> members) {
    return new Listed(members);
  }

  /** A family whose members are all known. */
  record Listed(List<int[]> members) implements Family {
    public Listed {
      members = List.copyOf(members);
    }

    @Override
    public Answer unhit(BitSet chosen) {
      List<int[]> missed = members.stream().filter(it -> !hits(chosen, it)).toList();
      return missed.isEmpty() ? new Answer.HitsAll() : new Answer.Unhit(missed);
    }

    private static boolean hits(BitSet chosen, int[] member) {
      for (int element : member) {
        if (chosen.get(element)) {
          return true;
        }
      }
      return false;
    }
  }
}
