package org.aisc.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Flow;
import org.aisc.sema.Spec.FlowKind;
import org.aisc.sema.Template;

/** Where instances come from: which template, with which nodes, because of which flows. */
public final class Provenance {
  private final Network network;
  private final Instances instances;
  private final Map<Edge, Flow> flows = new HashMap<>();
  private final Known known;

  /**
   * A template and the nodes that its parameters stand for.
   *
   * @param arguments names of nodes, in the order of the parameters
   */
  public record Origin(Template template, List<String> arguments) {
    public Origin {
      arguments = List.copyOf(arguments);
    }

    /** {@code poisoned(corpus)}. */
    public String name() {
      return new Template.Pattern(template.name(), arguments).name();
    }
  }

  /**
   * What is known of names.
   *
   * @param superseded events of templates in whose place a declaration by hand stands
   */
  record Known(
      Map<String, Origin> declarations,
      Map<String, Origin> events,
      SortedMap<String, String> ties,
      List<Spec.Event> superseded,
      SortedSet<String> ruled) {}

  private record Edge(int from, FlowKind kind, int to) {}

  Provenance(Network network, Instances instances, List<Flow> flows, Known known) {
    this.network = network;
    this.instances = instances;
    this.known = known;
    for (Flow flow : flows) {
      Edge edge = new Edge(network.number(flow.from()), flow.kind(), network.number(flow.to()));
      this.flows.putIfAbsent(edge, flow);
    }
  }

  /** Where a step, proposition, quantity, goal or mitigation comes from; none if only by hand. */
  public Optional<Origin> of(String name) {
    return Optional.ofNullable(known.declarations().get(name));
  }

  /** Where an event comes from; none if only by hand. */
  public Optional<Origin> ofEvent(String name) {
    return Optional.ofNullable(known.events().get(name));
  }

  /** The instances that declarations by hand are tied to, by the names of the declarations. */
  public SortedMap<String, String> ties() {
    return Collections.unmodifiableSortedMap(known.ties());
  }

  /** The nodes for which some template says what can happen or what helps. */
  public SortedSet<String> ruled() {
    return Collections.unmodifiableSortedSet(known.ruled());
  }

  /** Events of templates in whose place a tied event by hand stands, by their names. */
  public List<Spec.Event> superseded() {
    return Collections.unmodifiableList(known.superseded());
  }

  /** The flows that make the template match, in the order of its clause. */
  public List<Flow> because(Origin origin) {
    int template = instances.template(origin.template().name()).orElseThrow();
    int[] binding = origin.arguments().stream().mapToInt(network::number).toArray();
    Set<Flow> found = new LinkedHashSet<>();
    for (Clause.Joined joined : instances.matching(template).joined(binding)) {
      int[] walk =
          joined.flows().closure()
              ? network.closure(joined.flows().kind()).walk(joined.from(), joined.to())
              : new int[] {joined.from(), joined.to()};
      for (int at = 0; at + 1 < walk.length; at++) {
        Edge edge = new Edge(walk[at], joined.flows().kind(), walk[at + 1]);
        Optional.ofNullable(flows.get(edge)).ifPresent(found::add);
      }
    }
    return new ArrayList<>(found);
  }
}
