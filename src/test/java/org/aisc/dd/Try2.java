package org.aisc.dd;

import org.aisc.limit.Budget;

public class Try2 {
  public static void main(String[] a) {
    int bad = 0;
    for (long s = 0; s < 3000 && bad < 4; s++) {
      try {
        GoalFunction f =
            GoalFunction.of(RandomQuestions.of(s), 100000, Budget.unlimited())
                .found()
                .orElseThrow();
        f.minimalSets().found().orElseThrow();
      } catch (RuntimeException e) {
        System.out.println("seed " + s);
        e.printStackTrace(System.out);
        bad++;
      }
    }
  }
}
