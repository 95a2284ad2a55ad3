package org.aisc.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Goals that take a choice of steps: each of some parts is caused by any of three random steps, or
 * by the part after it in a circle; all parts are needed, and the attacker's budget does not reach
 * for more than a few steps of cost 1.
 */
public final class Cover {
  private Cover() {}

  /** Specification text with a goal, and an attacker who can pay for so many steps. */
  public static String text(int steps, int parts, int budget, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("aisc 1\nsystem cover\n");
    for (int step = 0; step < steps; step++) {
      text.append("step s").append(step).append(" { cost 1 }\n");
    }
    for (int part = 0; part < parts; part++) {
      String causes =
          random.ints(3, 0, steps).mapToObj(step -> "s" + step).collect(Collectors.joining(" or "));
      String next = random.nextInt(3) == 0 ? " or p" + (part + 1) % parts : "";
      text.append("proposition p").append(part).append(" { requires ").append(causes).append(next);
      text.append(" }\n");
    }
    String[] all = new String[parts];
    Arrays.setAll(all, part -> "p" + part);
    text.append("goal top { when ").append(String.join(" and ", all)).append(" }\n");
    return text.append("attacker thrifty { budget ").append(budget).append(" }\n").toString();
  }
}
