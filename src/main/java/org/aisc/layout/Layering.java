package org.aisc.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.aisc.layout.Drawing.Arrow;

/**
 * Puts every box on a layer below those it depends on. Circles are opened by turning round the
 * arrows that a depth-first search from the first box on finds to go back; then the longest chain
 * above a box decides, and boxes with nothing above them sink to just above what they lead to.
 */
final class Layering {
  private final List<List<Integer>> below = new ArrayList<>();
  private final int[] layers;

  private Layering(int boxes, List<Arrow> arrows) {
    layers = new int[boxes];
    for (int box = 0; box < boxes; box++) {
      below.add(new ArrayList<>());
    }
    for (Arrow arrow : arrows) {
      if (arrow.from() != arrow.to()) {
        below.get(arrow.from()).add(arrow.to());
      }
    }
  }

  /** The layer of each box, from 0. */
  static int[] of(int boxes, List<Arrow> arrows) {
    Layering layering = new Layering(boxes, arrows);
    layering.openCircles();
    layering.descend();
    layering.sink();
    return layering.layers;
  }

  private void openCircles() {
    int[] state = new int[layers.length];
    int[] next = new int[layers.length];
    List<List<Integer>> turned = new ArrayList<>();
    below.forEach(each -> turned.add(new ArrayList<>()));
    Deque<Integer> open = new ArrayDeque<>();
    for (int root = 0; root < layers.length; root++) {
      if (state[root] == 0) {
        state[root] = 1;
        open.push(root);
      }
      while (!open.isEmpty()) {
        int box = open.element();
        if (next[box] == below.get(box).size()) {
          state[open.pop()] = 2;
          continue;
        }
        int to = below.get(box).get(next[box]++);
        (state[to] == 1 ? turned.get(to) : turned.get(box)).add(state[to] == 1 ? box : to);
        if (state[to] == 0) {
          state[to] = 1;
          open.push(to);
        }
      }
    }
    for (int box = 0; box < layers.length; box++) {
      below.set(box, turned.get(box));
    }
  }

  private void descend() {
    int[] above = new int[layers.length];
    below.forEach(all -> all.forEach(to -> above[to]++));
    Deque<Integer> ready = new ArrayDeque<>();
    for (int box = 0; box < layers.length; box++) {
      if (above[box] == 0) {
        ready.add(box);
      }
    }
    while (!ready.isEmpty()) {
      int box = ready.remove();
      for (int to : below.get(box)) {
        layers[to] = Math.max(layers[to], layers[box] + 1);
        if (--above[to] == 0) {
          ready.add(to);
        }
      }
    }
  }

  private void sink() {
    boolean[] hasAbove = new boolean[layers.length];
    below.forEach(all -> all.forEach(to -> hasAbove[to] = true));
    for (int box = 0; box < layers.length; box++) {
      int[] next = below.get(box).stream().mapToInt(to -> layers[to]).toArray();
      if (!hasAbove[box] && next.length > 0) {
        layers[box] = Arrays.stream(next).min().getAsInt() - 1;
      }
    }
  }
}
