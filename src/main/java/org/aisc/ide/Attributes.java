package org.aisc.ide;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.sema.Scope;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Property;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.Where;
import org.aisc.text.Span;

/**
 * The attributes of nodes that loaded files write or ask for, each with the words that it is or is
 * asked to be. The language has no list of them.
 */
final class Attributes {
  private final SortedMap<String, SortedSet<String>> found = new TreeMap<>();

  private final Span written;

  private Attributes(Span written) {
    this.written = written;
  }

  /**
   * The attributes in all loaded files.
   *
   * @param written where one is being written, which is left out
   */
  static SortedMap<String, SortedSet<String>> of(Scope scope, Span written) {
    Attributes attributes = new Attributes(written);
    scope.trees().forEach(tree -> tree.declarations().forEach(attributes::declaration));
    return attributes.found;
  }

  private void declaration(Declaration declaration) {
    if (declaration instanceof Declaration.Layer layer) {
      layer.members().forEach(this::element);
    } else {
      element(declaration);
    }
  }

  private void element(Declaration declaration) {
    if (declaration instanceof Element element) {
      element.where().ifPresent(where -> Facts.of(where, this::fact));
      for (Property property : element.properties()) {
        if (property instanceof Property.Attribute attribute) {
          add(attribute.span(), attribute.key().text(), attribute.value());
        }
      }
    }
  }

  private void fact(Where fact) {
    if (fact instanceof Where.Has has) {
      has(has);
    } else if (fact instanceof Where.Valued valued) {
      add(valued.span(), valued.key().text(), valued.value());
    }
  }

  private void has(Where.Has has) {
    if (!isWritten(has.span(), has.key().span())) {
      words(has.key().text());
    }
  }

  private void add(Span whole, String key, Value value) {
    SortedSet<String> words = words(key);
    boolean word = value instanceof Value.Word it && it.name().text().equals(it.span().text());
    if (word && !isWritten(whole, value.span())) {
      words.add(value.span().text());
    }
  }

  private SortedSet<String> words(String key) {
    return found.computeIfAbsent(key, fresh -> new TreeSet<>());
  }

  /** Whether a part is being written, or is what follows the place where it will be. */
  private boolean isWritten(Span whole, Span part) {
    return whole.file() == written.file()
        && whole.start() < written.start()
        && written.end() <= part.end();
  }
}
