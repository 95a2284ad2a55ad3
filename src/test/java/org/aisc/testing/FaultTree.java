package org.aisc.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;

/**
 * A coherent fault tree in Open-PSA XML, as far as the Aralia trees need it: one gate a definition,
 * inputs by name.
 *
 * @param events names of the basic events, by the index of their {@code TAKE} leaves
 */
public record FaultTree(CausalityGraph graph, int top, List<String> events, double[] likelihoods) {

  private record Gate(String kind, int threshold, List<String> inputs) {}

  /** Reads a file; its top gate is the one that no other gate uses. */
  public static FaultTree read(Path file) throws IOException {
    Map<String, Gate> gates = new LinkedHashMap<>();
    Map<String, Double> events = new LinkedHashMap<>();
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (var in = Files.newInputStream(file)) {
      read(factory.createXMLStreamReader(in), gates, events);
    } catch (XMLStreamException wrong) {
      throw new IOException(wrong);
    }
    return build(gates, events);
  }

  private static void read(XMLStreamReader in, Map<String, Gate> gates, Map<String, Double> events)
      throws XMLStreamException {
    Deque<String> open = new ArrayDeque<>();
    String gate = "";
    String event = "";
    while (in.hasNext()) {
      int what = in.next();
      if (what == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (what == XMLStreamConstants.START_ELEMENT) {
        String parent = open.isEmpty() ? "" : open.peek();
        String tag = in.getLocalName();
        open.push(tag);
        String name = String.valueOf(in.getAttributeValue(null, "name"));
        switch (tag) {
          case "define-gate" -> gate = name;
          case "define-basic-event" -> {
            event = name;
            events.put(name, Double.NaN);
          }
          case "float" -> events.put(event, Double.valueOf(in.getAttributeValue(null, "value")));
          case "and", "or", "not", "xor", "atleast" -> {
            String least = in.getAttributeValue(null, "min");
            gates.put(
                gate,
                new Gate(tag, least == null ? 0 : Integer.parseInt(least), new ArrayList<>()));
          }
          case "gate", "basic-event" -> {
            if (parent.equals("define-gate")) {
              gates.put(gate, new Gate("or", 0, new ArrayList<>()));
            }
            gates.get(gate).inputs().add(name);
          }
          default -> {}
        }
      }
    }
  }

  private static FaultTree build(Map<String, Gate> gates, Map<String, Double> events) {
    GraphBuilder graph = new GraphBuilder();
    Map<String, Integer> nodes = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    gates.values().forEach(gate -> used.addAll(gate.inputs()));
    used.stream()
        .filter(name -> !gates.containsKey(name))
        .forEach(name -> events.putIfAbsent(name, Double.NaN));
    for (String name : events.keySet()) {
      nodes.put(name, graph.add(Kind.TAKE, names.size(), 0));
      names.add(name);
    }
    gates.forEach(
        (name, gate) ->
            nodes.put(
                name,
                graph.add(
                    Kind.GATE,
                    -1,
                    switch (gate.kind()) {
                      case "and" -> gate.inputs().size();
                      case "or" -> 1;
                      case "atleast" -> gate.threshold();
                      default -> throw new IllegalArgumentException("not coherent: " + name);
                    })));
    gates.forEach(
        (name, gate) ->
            gate.inputs().forEach(input -> graph.connect(nodes.get(name), nodes.get(input))));
    String top = gates.keySet().stream().filter(it -> !used.contains(it)).findFirst().orElseThrow();
    return new FaultTree(
        graph.build(),
        nodes.get(top),
        names,
        events.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
