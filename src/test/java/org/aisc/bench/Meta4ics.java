package org.aisc.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * AND/OR graphs of the META4ICS benchmark as {@code .aisc} text: a node holds when its inputs do,
 * and each node with a finite cost is a mitigation that blocks it.
 */
final class Meta4ics {
  private Meta4ics() {}

  static String toAisc(Path file) throws IOException {
    JsonNode graph = read(file).get("graph");
    Map<String, List<String>> inputs = new TreeMap<>();
    graph
        .get("edges")
        .forEach(
            edge ->
                inputs
                    .computeIfAbsent(edge.get("target").asText(), key -> new ArrayList<>())
                    .add(name(edge.get("source").asText())));
    StringBuilder text = new StringBuilder("aisc 1\nsystem meta4ics\n");
    for (JsonNode node : graph.get("nodes")) {
      String id = node.get("id").asText();
      List<String> causes = inputs.getOrDefault(id, List.of());
      if (causes.isEmpty()) {
        text.append("step ").append(name(id)).append('\n');
      } else {
        String link = node.get("type").asText().equals("or") ? " or " : " and ";
        text.append("proposition ").append(name(id)).append(" { requires ");
        text.append(String.join(link, causes)).append(" }\n");
      }
      String cost = node.get("value").asText();
      if (!cost.equals("inf") && !cost.equals("none")) {
        text.append("mitigation block_").append(name(id)).append(" { blocks ").append(name(id));
        text.append(" cost ").append(cost).append(" }\n");
      }
    }
    return text.append("goal reached { when ")
        .append(name(graph.get("target").asText()))
        .append(" }\n")
        .toString();
  }

  private static JsonNode read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new ObjectMapper().readTree(plain);
    }
  }

  private static String name(String id) {
    return "n_" + id.replaceAll("[^A-Za-z0-9]", "_");
  }
}
