package org.aisc.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.importing.JsonValue.Kind;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * JSON or YAML text to a tree. Names that an object gives twice, and very deep nesting, are
 * refused. An alias of YAML is the name of its anchor, so that no text can grow by being read.
 */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final JsonFactory YAML_FACTORY =
      YAMLFactory.builder()
          .loaderOptions(limits())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final SourceFile file;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<JsonValue> root = Optional.empty();
  private String name = "";

  /** The length of a file was limited before. */
  private static LoaderOptions limits() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private JsonText(SourceFile file) {
    this.file = file;
  }

  /** An array or object whose end has not been seen, and its name in the object around it. */
  private record Open(
      Kind kind, String name, List<JsonValue> items, Map<String, JsonValue> members, Span span) {}

  /** The value of the whole text; empty, and reported, when it is not JSON. */
  static Optional<JsonValue> read(SourceFile file, List<Diagnostic> found) {
    return read(file, FACTORY, Code.JSON_BROKEN, found);
  }

  /** The same for YAML. */
  static Optional<JsonValue> readYaml(SourceFile file, List<Diagnostic> found) {
    return read(file, YAML_FACTORY, Code.YAML_BROKEN, found);
  }

  private static Optional<JsonValue> read(
      SourceFile file, JsonFactory factory, Code broken, List<Diagnostic> found) {
    JsonText reading = new JsonText(file);
    try (JsonParser parser = factory.createParser(file.text())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (reading.root.isPresent()) {
          throw new JsonParseException(parser, "more text after the value");
        }
        reading.take(token, parser);
      }
    } catch (JsonProcessingException failed) {
      int at = reading.offset(failed.getLocation());
      found.add(broken.at(file.span(at, at), reason(failed)));
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (reading.root.isEmpty()) {
      found.add(broken.at(file.span(0, 0), "the file is empty"));
    }
    return reading.root;
  }

  private void take(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case FIELD_NAME -> name = parser.currentName();
      case START_OBJECT, START_ARRAY -> {
        Kind kind = token == JsonToken.START_OBJECT ? Kind.OBJECT : Kind.ARRAY;
        open.push(new Open(kind, name, new ArrayList<>(), new LinkedHashMap<>(), span(parser)));
      }
      case END_OBJECT, END_ARRAY -> {
        Open done = open.pop();
        name = done.name();
        add(new JsonValue(done.kind(), "", done.items(), done.members(), done.span()));
      }
      default -> {
        Kind kind = token == JsonToken.VALUE_STRING ? Kind.STRING : Kind.PLAIN;
        add(new JsonValue(kind, parser.getText(), List.of(), Map.of(), span(parser)));
      }
    }
  }

  private void add(JsonValue value) {
    if (open.isEmpty()) {
      root = Optional.of(value);
    } else if (open.element().kind() == Kind.ARRAY) {
      open.element().items().add(value);
    } else {
      open.element().members().put(name, value);
    }
  }

  private Span span(JsonParser parser) {
    int start = offset(parser.currentTokenLocation());
    return file.span(start, Math.max(start, offset(parser.currentLocation())));
  }

  private int offset(JsonLocation location) {
    long offset = location == null ? 0 : location.getCharOffset();
    return (int) Math.max(0, Math.min(offset, file.text().length()));
  }

  /** The parser's message in one short line. */
  private static String reason(JsonProcessingException broken) {
    String said =
        broken.getCause() instanceof MarkedYAMLException yaml
            ? yaml.getProblem()
            : broken.getOriginalMessage();
    String message = String.valueOf(said).replaceAll("\\s+", " ").strip();
    return message.length() > 160 ? message.substring(0, 159) + "…" : message;
  }
}
