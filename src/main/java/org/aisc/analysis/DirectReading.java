package org.aisc.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.aisc.analysis.Paths.View;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.reach.Derivation;
import org.aisc.reach.Fixpoint;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * Turns minimal sets into paths where nothing has to be searched for: all steps of a set are taken,
 * and every derivation inside it is as likely as another. Events are named when they are looked at.
 */
final class DirectReading {
  private final Frame frame;
  private final PathDiagram diagram;
  private final CausalityGraph graph;
  private final PathReading.Chances chances;
  private final int[] taken;
  private final String[] names;
  private final boolean conditional;
  private final Fixpoint fixpoint;

  /** Made once, not once for each of millions of paths. */
  private final Function<int[], List<String>> events = this::events;

  /** Reads sets of a diagram that is {@link #suits suited}. */
  DirectReading(Frame frame, PathDiagram diagram, PathReading.Chances chances) {
    this.frame = frame;
    this.diagram = diagram;
    this.graph = diagram.slice().graph();
    this.chances = chances;
    this.taken = Arrays.stream(diagram.elements()).map(diagram::taken).toArray();
    this.names = Arrays.stream(diagram.elements()).mapToObj(this::name).toArray(String[]::new);
    this.conditional = graph.count(Kind.TRUE_CONDITION) + graph.count(Kind.FALSE_CONDITION) > 0;
    this.fixpoint = new Fixpoint(graph);
  }

  /** Whether sets of a view can be read directly. */
  static boolean suits(Slice slice, View view, PathReading.Chances chances) {
    return slice.choices().length == 0
        && slice.graph().count(Kind.COMPARISON) == 0
        && chances.eventsAreSure(slice.graph())
        && (view == View.STEPS || !PathDiagram.anyStepHasCauses(slice));
  }

  /** The path that a set of variables of the diagram is. */
  AttackPath read(int[] set) {
    long cost = 0;
    double low = 1;
    double high = 1;
    for (int variable : set) {
      if (taken[variable] >= 0) {
        cost += diagram.slice().costs()[taken[variable]];
        low *= chances.low()[taken[variable]];
        high *= chances.high()[taken[variable]];
      }
    }
    List<String> propositions = names(set);
    return new AttackPath(
        propositions,
        diagram.view() == View.STEPS ? propositions : names(steps(set)),
        new Deferred<>(set, events),
        conditional ? conditions(set) : Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        frame.model().amount(cost),
        low,
        high);
  }

  private int[] steps(int[] set) {
    return Arrays.stream(set).filter(variable -> taken[variable] >= 0).toArray();
  }

  private List<String> names(int[] set) {
    String[] found = new String[set.length];
    for (int at = 0; at < found.length; at++) {
      found[at] = names[set[at]];
    }
    return List.of(found);
  }

  private String name(int element) {
    int index = graph.index(element);
    return graph.kind(element) == Kind.TAKE
        ? frame.model().spec().steps().get(index).name()
        : frame.model().propositions().get(index);
  }

  private List<String> events(int[] set) {
    TreeSet<String> events = new TreeSet<>();
    derivation(set).stream()
        .filter(node -> graph.kind(node) == Kind.FIRE)
        .forEach(node -> events.add(frame.model().spec().events().get(graph.index(node)).name()));
    return new ArrayList<>(events);
  }

  private SortedMap<String, Boolean> conditions(int[] set) {
    SortedMap<String, Boolean> values = new TreeMap<>();
    List<Spec.Condition> all = frame.model().spec().conditions();
    derivation(set).stream()
        .filter(node -> isCondition(graph.kind(node)))
        .forEach(
            node ->
                values.put(
                    all.get(graph.index(node)).name(), graph.kind(node) == Kind.TRUE_CONDITION));
    return values;
  }

  private static boolean isCondition(Kind kind) {
    return kind == Kind.TRUE_CONDITION || kind == Kind.FALSE_CONDITION;
  }

  /** One derivation inside a set. */
  private BitSet derivation(int[] set) {
    BitSet outside = new BitSet(graph.size());
    Arrays.stream(diagram.elements()).forEach(outside::set);
    Arrays.stream(set).forEach(variable -> outside.clear(diagram.elements()[variable]));
    fixpoint.start(outside, diagram.slice().leaves());
    return Derivation.of(graph, fixpoint, diagram.slice().goal());
  }
}
