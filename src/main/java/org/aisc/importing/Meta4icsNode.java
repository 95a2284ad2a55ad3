package org.aisc.importing;

import java.util.List;
import java.util.Optional;

/**
 * A node of a META4ICS graph.
 *
 * @param cost of its loss; none when it cannot be lost
 * @param inputs what it depends on; grows while the edges are read
 * @param measures that protect it
 */
record Meta4icsNode(
    String id,
    JsonValue value,
    String type,
    Optional<String> cost,
    List<String> inputs,
    List<String> measures) {

  boolean isGate() {
    return type.equals("and") || type.equals("or");
  }
}
