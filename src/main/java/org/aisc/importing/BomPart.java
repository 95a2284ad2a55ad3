package org.aisc.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.Span;

/**
 * A part of a bill of materials, JSON or XML alike, with its place. What an import does not speak
 * of, such as pictures in model cards, is not in the tree; what the library cannot read is cut out
 * of it.
 *
 * @param parts members, items or elements, in order; a cut one is taken out
 * @param attributes of an XML element
 */
record BomPart(
    Form form,
    String name,
    String text,
    List<BomPart> parts,
    Map<String, String> attributes,
    Span span) {
  /** Longer texts are no names, versions or references. */
  private static final int LONGEST = 1_000;

  private static final int DEEPEST = 40;

  private static final Set<String> KNOWN =
      Set.of(
          ("bomFormat specVersion metadata component components dependencies dependency"
                  + " vulnerabilities vulnerability type bom-ref name version group publisher purl"
                  + " modelCard modelParameters datasets dataset ref classification data pedigree"
                  + " ancestors task dependsOn id ratings rating score severity method source cwes"
                  + " cwe affects target xmlns")
              .split(" "));

  /** What a part is in its file. */
  enum Form {
    OBJECT,
    LIST,
    STRING,
    PLAIN,
    ELEMENT
  }

  private static BomPart empty(Form form, String name, String text, Span span) {
    return new BomPart(form, name, text, new ArrayList<>(), new LinkedHashMap<>(), span);
  }

  /** The tree of a JSON text. */
  static BomPart of(JsonValue root, List<Diagnostic> found) {
    return of("bom", root, 0, found);
  }

  private static BomPart of(String name, JsonValue value, int depth, List<Diagnostic> found) {
    Form form =
        switch (value.kind()) {
          case OBJECT -> Form.OBJECT;
          case ARRAY -> Form.LIST;
          case STRING -> Form.STRING;
          case PLAIN -> Form.PLAIN;
        };
    BomPart part = empty(form, name, value.text(), value.span());
    value.items().forEach(item -> part.add("", item, depth, found));
    value
        .members()
        .forEach(
            (key, member) -> {
              if (KNOWN.contains(key)) {
                part.add(key, member, depth, found);
              } else {
                warnOfLong(member, found);
              }
            });
    return part;
  }

  private void add(String key, JsonValue value, int depth, List<Diagnostic> found) {
    if (value.kind() == JsonValue.Kind.PLAIN && value.text().equals("null")) {
      return;
    } else if (value.text().length() > LONGEST) {
      found.add(tooLong(value.span(), value.text()));
    } else if (depth == DEEPEST && isContainer(value)) {
      found.add(Code.CYCLONEDX_DEEP.at(value.span(), DEEPEST));
    } else {
      parts.add(of(key, value, depth + 1, found));
    }
  }

  private static boolean isContainer(JsonValue value) {
    return value.kind() == JsonValue.Kind.OBJECT || value.kind() == JsonValue.Kind.ARRAY;
  }

  private static void warnOfLong(JsonValue root, List<Diagnostic> found) {
    List<JsonValue> todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      JsonValue next = todo.remove(todo.size() - 1);
      if (next.text().length() > LONGEST) {
        found.add(tooLong(next.span(), next.text()));
      }
      todo.addAll(next.items());
      todo.addAll(next.members().values());
    }
  }

  private static Diagnostic tooLong(Span span, String text) {
    int end = Math.min(span.end(), span.start() + 1);
    return Code.CYCLONEDX_LONG.at(span.file().span(span.start(), end), text.length());
  }

  /** The tree of an XML text. */
  static BomPart of(Element root, List<Diagnostic> found) {
    return of(root, 0, found);
  }

  private static BomPart of(Element element, int depth, List<Diagnostic> found) {
    BomPart part = empty(Form.ELEMENT, plain(element.name()), element.text(), element.span());
    element.attributes().entrySet().stream()
        .filter(attribute -> KNOWN.contains(attribute.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(attribute -> part.attributes.put(attribute.getKey(), attribute.getValue()));
    for (Element child : element.children()) {
      if (!KNOWN.contains(plain(child.name()))) {
        warnOfLong(child, found);
      } else if (child.text().length() > LONGEST) {
        found.add(tooLong(child.span(), child.text()));
      } else if (depth == DEEPEST && !child.children().isEmpty()) {
        found.add(Code.CYCLONEDX_DEEP.at(child.span(), DEEPEST));
      } else {
        part.parts.add(of(child, depth + 1, found));
      }
    }
    return part;
  }

  private static void warnOfLong(Element root, List<Diagnostic> found) {
    List<Element> todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      Element next = todo.remove(todo.size() - 1);
      if (next.text().length() > LONGEST) {
        found.add(tooLong(next.span(), next.text()));
      }
      todo.addAll(next.children());
    }
  }

  /** A name without the prefix of its namespace. */
  private static String plain(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  Optional<BomPart> part(String wanted) {
    return parts.stream().filter(part -> part.name.equals(wanted)).findFirst();
  }

  /** Takes a part, or an attribute, out of the tree. */
  void cut(BomPart part) {
    int at = 0;
    while (at < parts.size() && !parts.get(at).span().equals(part.span())) {
      at++;
    }
    parts.remove(at);
  }

  /** The tree as text that the library reads. */
  String write() {
    StringBuilder text = new StringBuilder();
    if (form == Form.ELEMENT) {
      xml(text);
    } else {
      json(text);
    }
    return text.toString();
  }

  private void json(StringBuilder to) {
    switch (form) {
      case PLAIN -> to.append(text);
      case STRING, ELEMENT -> quote(text, to);
      case OBJECT, LIST -> {
        to.append(form == Form.LIST ? '[' : '{');
        String comma = "";
        for (BomPart part : parts) {
          to.append(comma);
          if (form == Form.OBJECT) {
            quote(part.name, to);
            to.append(':');
          }
          part.json(to);
          comma = ",";
        }
        to.append(form == Form.LIST ? ']' : '}');
      }
    }
  }

  private static void quote(String text, StringBuilder to) {
    to.append('"');
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '"' || unit == '\\') {
        to.append('\\').append(unit);
      } else if (unit < ' ') {
        to.append(String.format("\\u%04x", (int) unit));
      } else {
        to.append(unit);
      }
    }
    to.append('"');
  }

  private void xml(StringBuilder to) {
    to.append('<').append(name);
    attributes.forEach(
        (key, value) -> {
          to.append(' ').append(key).append("=\"");
          escape(value, to);
          to.append('"');
        });
    to.append('>');
    escape(text, to);
    parts.forEach(part -> part.xml(to));
    to.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder to) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      switch (unit) {
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        case '&' -> to.append("&amp;");
        case '"' -> to.append("&quot;");
        default -> to.append(unit);
      }
    }
  }
}
