package org.aisc.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Writes JSON as it goes, so that a long answer is never held in memory a second time. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Members of an object. */
  @FunctionalInterface
  interface Body {
    void write(Json json) throws IOException;
  }

  /** One element of an array. */
  @FunctionalInterface
  interface Element<T> {
    void write(Json json, T element) throws IOException;
  }

  /** Prints a whole document and a line break; the writer is flushed and stays open. */
  static void print(Body document, Writer out) throws IOException {
    JsonGenerator generator = FACTORY.createGenerator(new Escaping(out));
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
    document.write(new Json(generator));
    generator.flush();
    out.write('\n');
    out.flush();
  }

  void object(Body body) throws IOException {
    generator.writeStartObject();
    body.write(this);
    generator.writeEndObject();
  }

  void object(String name, Body body) throws IOException {
    generator.writeFieldName(name);
    object(body);
  }

  /** The name of a member whose value is written next. */
  void key(String name) throws IOException {
    generator.writeFieldName(name);
  }

  <T> void array(String name, Iterable<T> elements, Element<T> element) throws IOException {
    generator.writeFieldName(name);
    array(elements, element);
  }

  /** An array as an element of another. */
  <T> void array(Iterable<T> elements, Element<T> element) throws IOException {
    generator.writeStartArray();
    for (T each : elements) {
      element.write(this, each);
    }
    generator.writeEndArray();
  }

  void strings(String name, List<String> strings) throws IOException {
    array(name, strings, (json, string) -> json.generator.writeString(string));
  }

  void numbers(String name, List<BigInteger> numbers) throws IOException {
    array(name, numbers, (json, number) -> json.generator.writeNumber(number));
  }

  void string(String element) throws IOException {
    generator.writeString(element);
  }

  void string(String name, String value) throws IOException {
    generator.writeStringField(name, value);
  }

  void string(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      string(name, value.get());
    } else {
      nothing(name);
    }
  }

  void truth(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
  }

  void number(long element) throws IOException {
    generator.writeNumber(element);
  }

  void number(BigDecimal element) throws IOException {
    generator.writeNumber(Numbers.plain(element));
  }

  void number(String name, BigInteger value) throws IOException {
    generator.writeFieldName(name);
    generator.writeNumber(value);
  }

  void number(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
  }

  void number(String name, BigDecimal value) throws IOException {
    generator.writeFieldName(name);
    generator.writeNumber(Numbers.plain(value));
  }

  /** One number, or {@code [low, high]} where they differ. */
  void likelihood(String name, double low, double high) throws IOException {
    String from = Numbers.plain(Numbers.rounded(low));
    String to = Numbers.plain(Numbers.rounded(high));
    generator.writeFieldName(name);
    if (from.equals(to)) {
      generator.writeNumber(from);
    } else {
      generator.writeStartArray();
      generator.writeNumber(from);
      generator.writeNumber(to);
      generator.writeEndArray();
    }
  }

  /** A whole document that is JSON already. */
  void raw(String document) throws IOException {
    generator.writeRaw(document);
  }

  void nothing(String name) throws IOException {
    generator.writeNullField(name);
  }

  /**
   * Spells out the characters inside strings that terminals obey or hide. Everything outside
   * strings is plain ASCII, so that it passes.
   */
  private static final class Escaping extends FilterWriter {
    Escaping(Writer out) {
      super(out);
    }

    @Override
    public void write(int unit) throws IOException {
      if (unit < 0x7F || isHarmless((char) unit)) {
        out.write(unit);
      } else {
        out.write(String.format("\\u%04X", unit));
      }
    }

    @Override
    public void write(char[] units, int offset, int length) throws IOException {
      int start = offset;
      for (int i = offset; i < offset + length; i++) {
        if (units[i] >= 0x7F && !isHarmless(units[i])) {
          out.write(units, start, i - start);
          write(units[i]);
          start = i + 1;
        }
      }
      out.write(units, start, offset + length - start);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.toCharArray(), offset, length);
    }

    private static boolean isHarmless(char unit) {
      return !(unit <= 0x9F
          || (unit >= 0x200E && unit <= 0x200F)
          || (unit >= 0x2028 && unit <= 0x202E)
          || (unit >= 0x2060 && unit <= 0x206F)
          || unit == 0xFEFF);
    }
  }
}
