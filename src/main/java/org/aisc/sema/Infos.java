package org.aisc.sema;

import java.util.ArrayList;
import java.util.List;
import org.aisc.sema.Bodies.Body;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Property;
import org.aisc.syntax.Text;

/** Title, doc comment and tags of declarations. */
final class Infos {
  private Infos() {}

  static Info of(Symbol symbol, Body body) {
    Element element = symbol.element();
    return new Info(
        symbol.name(),
        element.title().map(Text::value).orElse(""),
        element.doc().orElse(""),
        tags(body),
        symbol.span());
  }

  private static List<Info.Tag> tags(Body body) {
    List<Property.Tag> written = body.all(Property.Tag.class);
    if (written.isEmpty()) {
      return List.of();
    }
    List<Info.Tag> tags = new ArrayList<>();
    written.forEach(tag -> tags.add(new Info.Tag(tag.key().text(), tag.value().value())));
    return tags;
  }
}
