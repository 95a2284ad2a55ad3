package org.aisc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aisc.report.Schemas;

/** Checks JSON answers against the schemas that the program ships. */
public final class SchemaCheck {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

  private SchemaCheck() {}

  /** The schema that an answer names describes it. */
  public static void check(String answer) {
    JsonNode json = parse(answer);
    String[] parts = json.path("schema").asText().split("/", -1);
    assertThat(parts).as("`schema` of\n%s", answer).hasSize(3).startsWith("aisc").endsWith("1");
    assertThat(Schemas.NAMES).contains(parts[1]);
    Schema schema = READ.computeIfAbsent(parts[1], SchemaCheck::read);
    assertThat(schema.validate(json)).as("%s", answer).isEmpty();
  }

  public static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("not JSON: " + json, broken);
    }
  }

  private static Schema read(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Schemas.of(name));
  }
}
