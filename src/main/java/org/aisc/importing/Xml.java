package org.aisc.importing;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * XML text to a tree. Nothing outside the text is ever read, and no entity is ever expanded: a
 * document type, which is what declares them, is refused.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final SourceFile file;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Element> root = Optional.empty();

  private Xml(SourceFile file) {
    this.file = file;
  }

  /** An element whose end has not been seen. */
  private record Open(
      String name,
      Map<String, String> attributes,
      List<Element> children,
      StringBuilder text,
      Span span) {}

  /** The root element; empty, and reported, when the text is not well-formed. */
  static Optional<Element> read(SourceFile file, List<Diagnostic> found) {
    return new Xml(file).read(found);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to another file");
        });
    return factory;
  }

  private Optional<Element> read(List<Diagnostic> found) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(file.text()));
      while (reader.hasNext()) {
        int event = reader.next();
        int end = offset(reader.getLocation());
        if (event == XMLStreamConstants.DTD) {
          Span doctype = file.span(Math.max(0, file.text().lastIndexOf("<!DOCTYPE", end)), end);
          found.add(
              Code.XML_DOCTYPE
                  .at(doctype)
                  .help("take it out; the format needs no document type and no entities"));
          return Optional.empty();
        }
        take(reader, event, end);
      }
    } catch (XMLStreamException broken) {
      int at = broken.getLocation() == null ? file.text().length() : offset(broken.getLocation());
      found.add(Code.XML_BROKEN.at(file.span(at, at), reason(broken)));
      return Optional.empty();
    }
    return root;
  }

  private void take(XMLStreamReader reader, int event, int end) throws XMLStreamException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> open.push(start(reader, end));
      case XMLStreamConstants.END_ELEMENT -> close(open.pop());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (!open.isEmpty() && !reader.isWhiteSpace()) {
          open.element().text().append(reader.getText());
        }
      }
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException(
              "the entity `&" + reader.getLocalName() + ";` is not known", reader.getLocation());
      default -> {}
    }
  }

  private Open start(XMLStreamReader reader, int end) {
    Map<String, String> attributes = new HashMap<>();
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at).strip());
    }
    int start = Math.max(0, file.text().lastIndexOf('<', Math.max(0, end - 1)));
    return new Open(
        reader.getLocalName(),
        attributes,
        new ArrayList<>(),
        new StringBuilder(),
        file.span(start, Math.max(start, end)));
  }

  private void close(Open done) {
    String text = done.text().toString().strip();
    Element element =
        new Element(done.name(), done.attributes(), done.children(), text, done.span());
    if (open.isEmpty()) {
      root = Optional.of(element);
    } else {
      open.element().children().add(element);
    }
  }

  /** The reader's own offsets drift in long files; its lines and columns do not. */
  private int offset(Location location) {
    int line = Math.min(Math.max(1, location.getLineNumber()), file.lines().count());
    int offset = file.lines().start(line) + Math.max(0, location.getColumnNumber() - 1);
    return Math.min(offset, file.text().length());
  }

  /** The last line of the parser's message; those before repeat the place. */
  private static String reason(XMLStreamException broken) {
    String message = String.valueOf(broken.getMessage()).strip();
    String last = message.substring(message.lastIndexOf('\n') + 1);
    String plain = last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
    return Excerpt.of(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
  }
}
