package org.aisc.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/**
 * The JSON Schemas (2020-12) of all JSON answers, packed with the program under {@code schemas/}.
 * What several of them speak of is in {@code definitions.json} there; a schema that is handed out
 * has its own copy and needs no other file.
 */
public final class Schemas {
  /** A schema's name is the middle of {@code aisc/paths/1}. A new one is a file and a word here. */
  public static final List<String> NAMES =
      List.of(
          "audit",
          "certify",
          "check",
          "diff",
          "explain",
          "export",
          "fmt",
          "frontier",
          "import",
          "infer",
          "mitigate",
          "paths",
          "prove",
          "risk",
          "schema",
          "verify");

  private static final String LOCAL = "#/$defs/";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Schemas() {}

  /** A schema with all that it refers to, as text. */
  public static String of(String name) {
    try {
      ObjectNode schema = read(name);
      include(schema, read("definitions"));
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
      return MAPPER.writer(printer).writeValueAsString(schema) + "\n";
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a schema is for. */
  public static String title(String name) {
    try {
      return read(name).path("title").asText();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ObjectNode read(String name) throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("no schema " + name);
      }
      return (ObjectNode) MAPPER.readTree(in);
    }
  }

  private static void include(ObjectNode schema, ObjectNode definitions) {
    TreeSet<String> names = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      String reference = node.path("$ref").asText();
      String local = reference.startsWith(LOCAL) ? reference.substring(LOCAL.length()) : "";
      if (definitions.has(local) && names.add(local)) {
        open.push(definitions.required(local));
      }
      node.elements().forEachRemaining(open::push);
    }
    if (!names.isEmpty()) {
      ObjectNode included = schema.withObjectProperty("$defs");
      names.forEach(name -> included.set(name, definitions.required(name)));
    }
  }
}
