package org.aisc.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aisc.layout.Drawing.Arrow;
import org.aisc.layout.Drawing.Box;
import org.aisc.layout.Drawing.Point;
import org.junit.jupiter.api.Test;

class LayeredTest {
  private static List<Box> boxes(int count) {
    List<Box> boxes = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      boxes.add(new Box(100 + at % 3 * 20, 30 + at % 2 * 20));
    }
    return boxes;
  }

  private static List<Arrow> arrows(int... ends) {
    List<Arrow> arrows = new ArrayList<>();
    for (int at = 0; at < ends.length; at += 2) {
      arrows.add(new Arrow(ends[at], ends[at + 1]));
    }
    return arrows;
  }

  @Test
  void causes_are_above_their_effects() {
    Drawing drawing = Layered.draw(boxes(4), arrows(0, 1, 1, 2, 0, 2, 3, 2));
    assertThat(drawing.centres().get(0).y()).isLessThan(drawing.centres().get(1).y());
    assertThat(drawing.centres().get(1).y()).isLessThan(drawing.centres().get(2).y());
    assertThat(drawing.centres().get(3).y()).as("sinks").isEqualTo(drawing.centres().get(1).y());
  }

  @Test
  void nothing_and_one_box_can_be_drawn() {
    assertThat(Layered.draw(List.of(), List.of()).centres()).isEmpty();
    Drawing one = Layered.draw(List.of(new Box(40, 20)), arrows(0, 0));
    assertThat(one.centres()).containsExactly(new Point(20, 10));
    assertThat(one.routes().get(0)).hasSizeGreaterThan(2);
  }

  @Test
  void two_crossing_arrows_are_uncrossed() {
    Drawing drawing = Layered.draw(boxes(4), arrows(0, 3, 1, 2));
    boolean upper = drawing.centres().get(0).x() < drawing.centres().get(1).x();
    boolean lower = drawing.centres().get(3).x() < drawing.centres().get(2).x();
    assertThat(upper).isEqualTo(lower);
  }

  @Test
  void boxes_never_overlap_and_arrows_end_at_their_boxes_on_random_graphs() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int count = 1 + random.nextInt(30);
      List<Box> boxes = boxes(count);
      List<Arrow> arrows = new ArrayList<>();
      for (int at = random.nextInt(2 * count); at > 0; at--) {
        arrows.add(new Arrow(random.nextInt(count), random.nextInt(count)));
      }
      Drawing drawing = Layered.draw(boxes, arrows);
      check(seed, boxes, arrows, drawing);
      assertThat(Layered.draw(boxes, arrows)).as("the same again").isEqualTo(drawing);
    }
  }

  private static void check(long seed, List<Box> boxes, List<Arrow> arrows, Drawing drawing) {
    for (int one = 0; one < boxes.size(); one++) {
      Point centre = drawing.centres().get(one);
      assertThat(centre.x() - boxes.get(one).width() / 2).isGreaterThanOrEqualTo(-1e-6);
      assertThat(centre.x() + boxes.get(one).width() / 2).isLessThan(drawing.width() + 1e-6);
      for (int other = 0; other < one; other++) {
        Point there = drawing.centres().get(other);
        double across = (boxes.get(one).width() + boxes.get(other).width()) / 2;
        double down = (boxes.get(one).height() + boxes.get(other).height()) / 2;
        boolean apart =
            Math.abs(centre.x() - there.x()) > across - 1e-6
                || Math.abs(centre.y() - there.y()) > down - 1e-6;
        assertThat(apart).as("seed %d: %d and %d", seed, one, other).isTrue();
      }
    }
    for (int at = 0; at < arrows.size(); at++) {
      List<Point> route = drawing.routes().get(at);
      touches(boxes, drawing, arrows.get(at).from(), route.get(0));
      touches(boxes, drawing, arrows.get(at).to(), route.get(route.size() - 1));
    }
  }

  private static void touches(List<Box> boxes, Drawing drawing, int box, Point point) {
    Point centre = drawing.centres().get(box);
    assertThat(Math.abs(point.x() - centre.x()))
        .isLessThanOrEqualTo(boxes.get(box).width() / 2 + 1e-6);
    assertThat(Math.abs(point.y() - centre.y()))
        .isLessThanOrEqualTo(boxes.get(box).height() / 2 + 1e-6);
  }

  @Test
  void each_band_is_below_the_one_before_whatever_the_arrows_say() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(20);
      List<Box> boxes = boxes(count);
      List<Integer> bands = new ArrayList<>();
      List<Arrow> arrows = new ArrayList<>();
      for (int at = 0; at < count; at++) {
        bands.add(random.nextInt(3));
        arrows.add(new Arrow(random.nextInt(count), random.nextInt(count)));
      }
      Drawing drawing = Layered.draw(boxes, arrows, bands);
      check(seed, boxes, arrows, drawing);
      for (int one = 0; one < count; one++) {
        for (int other = 0; other < count; other++) {
          if (bands.get(one) < bands.get(other)) {
            double bottom = drawing.centres().get(one).y() + boxes.get(one).height() / 2;
            double top = drawing.centres().get(other).y() - boxes.get(other).height() / 2;
            assertThat(bottom).as("seed %d", seed).isLessThan(top);
          }
        }
      }
    }
  }

  @Test
  void lines_leave_a_box_side_by_side() {
    Drawing drawing = Layered.draw(boxes(3), arrows(0, 1, 0, 2, 0, 1));
    assertThat(drawing.routes().stream().map(route -> route.get(0).x()).distinct()).hasSize(3);
    assertThat(drawing.routes().get(0)).isNotEqualTo(drawing.routes().get(2));
  }

  @Test
  void thousands_of_boxes_in_circles_and_long_chains_are_no_problem() {
    Random random = new Random(1);
    List<Arrow> arrows = new ArrayList<>();
    for (int at = 1; at < 2000; at++) {
      arrows.add(new Arrow(at - 1, at));
    }
    for (int at = 0; at < 30; at++) {
      arrows.add(new Arrow(random.nextInt(2000), random.nextInt(2000)));
    }
    assertThat(Layered.draw(boxes(2000), arrows).centres()).hasSize(2000);
  }
}
