package org.aisc.hitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a partial assignment still has to hit: the demanding rows, cut down to their open variables,
 * as sets of elements counted from 0.
 *
 * @param variables for each element, the variable that it stands for
 * @param clauses for each set, the row that it comes from
 */
record Demand(Sets sets, int[] variables, int[] clauses, long[] costs) {

  static Demand of(Rows rows) {
    List<int[]> sets = new ArrayList<>();
    int[] clauses = new int[rows.clauses()];
    int[] elements = new int[rows.variables()];
    int[] variables = new int[rows.variables()];
    int count = 0;
    for (int row = 0; row < rows.clauses(); row++) {
      if (rows.demands(row)) {
        int[] set = open(rows, row);
        for (int at = 0; at < set.length; at++) {
          int variable = set[at];
          if (elements[variable] == 0) {
            variables[count++] = variable;
            elements[variable] = count;
          }
          set[at] = elements[variable] - 1;
        }
        clauses[sets.size()] = row;
        sets.add(set);
      }
    }
    int[] listed = Arrays.copyOf(variables, count);
    return new Demand(
        new Sets(count, sets),
        listed,
        Arrays.copyOf(clauses, sets.size()),
        Arrays.stream(listed).mapToLong(rows::costOf).toArray());
  }

  /** The element to branch on: in many sets, and neither clearly in a solution nor clearly out. */
  int mostWanted(Relaxation relaxation) {
    int best = -1;
    double most = -1;
    for (int element = 0; element < variables.length; element++) {
      double share = relaxation.share(element);
      double wanted = sets.count(element) * (1e-3 + Math.min(share, 1 - share));
      if (wanted > most) {
        best = element;
        most = wanted;
      }
    }
    return best;
  }

  private static int[] open(Rows rows, int row) {
    int[] found = new int[rows.length(row)];
    int count = 0;
    for (int at = 0; at < found.length; at++) {
      int variable = Math.abs(rows.literal(row, at)) - 1;
      if (rows.isOpen(variable)) {
        found[count++] = variable;
      }
    }
    return Arrays.copyOf(found, count);
  }

  boolean isEmpty() {
    return clauses.length == 0;
  }
}
