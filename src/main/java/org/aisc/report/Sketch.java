package org.aisc.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * Graphs to be drawn beside each other, in no language yet; all texts are as the user wrote them.
 */
record Sketch(String title, List<Panel> panels) {
  Sketch {
    panels = List.copyOf(panels);
  }

  /**
   * One graph.
   *
   * @param bands titles of its bands, from top to bottom; each node is in one
   * @param lines their ends are places in the list of nodes
   */
  record Panel(String title, List<String> bands, List<Node> nodes, List<Line> lines) {
    Panel {
      bands = List.copyOf(bands);
      nodes = List.copyOf(nodes);
      lines = List.copyOf(lines);
    }

    /** The bands that have a node, ascending. */
    List<Integer> usedBands() {
      return nodes.stream().map(Node::band).distinct().sorted().toList();
    }
  }

  /**
   * A box with its texts.
   *
   * @param note in small print
   * @param band the place of its band in the panel
   */
  record Node(String name, String title, String note, Shape shape, int band) {
    /** All that can be said in one line. */
    String label() {
      return title.isEmpty() ? name : name + ": " + title;
    }
  }

  record Line(int from, int to, Stroke stroke, String title) {}

  /** What a node is; DOT and Mermaid have shapes of their own for each. */
  enum Shape {
    DATASET("data set", "shape=cylinder", "[(", ")]"),
    FUNCTIONALITY("functionality", "shape=box", "[", "]"),
    LIBRARY("library", "shape=component", "[[", "]]"),
    MODEL("model", "shape=hexagon", "{{", "}}"),
    KNOWLEDGE("knowledge", "shape=note", ">", "]"),
    PLATFORM("platform", "shape=box3d", "[/", "/]"),
    STEP("attacker's step", "shape=box style=\"rounded,bold\"", "([", "])"),
    CONDITION("condition", "shape=box style=\"rounded,dashed\"", "{", "}"),
    PROPOSITION("proposition", "shape=box style=rounded", "(", ")"),
    GOAL("goal", "shape=doubleoctagon", "(((", ")))");

    private final String word;
    private final String dot;
    private final String mermaidStart;
    private final String mermaidEnd;

    Shape(String word, String dot, String mermaidStart, String mermaidEnd) {
      this.word = word;
      this.dot = dot;
      this.mermaidStart = mermaidStart;
      this.mermaidEnd = mermaidEnd;
    }

    String word() {
      return word;
    }

    String dot() {
      return dot;
    }

    String mermaid(String label) {
      return mermaidStart + label + mermaidEnd;
    }
  }

  /** What a line means: the paper draws data solid, models dashed and libraries dotted. */
  enum Stroke {
    DATA("data", "solid", ""),
    MODEL("model", "dashed", "8 5"),
    LIBRARY("library", "dotted", "1 5"),
    KNOWLEDGE("knowledge", "solid", "12 4 1 4"),
    HOSTS("hosts", "solid", "12 4 1 4 1 4"),
    DEPLOY("deploy", "bold", ""),
    COLLECT("collect", "bold,dashed", "8 5"),
    CAUSE("helps to cause", "solid", "");

    private final String word;
    private final String dot;
    private final String dashes;

    Stroke(String word, String dot, String dashes) {
      this.word = word;
      this.dot = dot;
      this.dashes = dashes;
    }

    String word() {
      return word;
    }

    String dot() {
      return dot;
    }

    /** Lengths of dashes and of the gaps between them; empty for a whole line. */
    String dashes() {
      return dashes;
    }
  }

  /** The shapes that are used, in the order of their declaration. */
  List<Shape> shapes() {
    return panels.stream()
        .flatMap(panel -> panel.nodes().stream())
        .map(Node::shape)
        .distinct()
        .sorted()
        .toList();
  }

  /** The strokes that are used, in the order of their declaration. */
  List<Stroke> strokes() {
    return lines().map(Line::stroke).distinct().sorted().toList();
  }

  Stream<Line> lines() {
    return panels.stream().flatMap(panel -> panel.lines().stream());
  }

  /** How many boxes and lines there are. */
  int size() {
    return panels.stream().mapToInt(it -> it.nodes().size() + it.lines().size()).sum();
  }
}
