package org.aisc.exporting;

import java.util.List;

/**
 * The formula of a gate in a fault tree.
 *
 * @param threshold how many members must hold: 1 is OR, all is AND; without members, 0 is true and
 *     1 is false
 */
record TreeFormula(int threshold, List<Member> members) {
  TreeFormula {
    members = List.copyOf(members);
  }

  /** A gate or basic event, by its name. */
  record Member(boolean gate, String name) {}

  static TreeFormula constant(boolean value) {
    return new TreeFormula(value ? 0 : 1, List.of());
  }
}
