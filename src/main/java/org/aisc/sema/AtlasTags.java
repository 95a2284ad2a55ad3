package org.aisc.sema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Nearest;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Property.Tag;
import org.aisc.syntax.SourceTree;

/**
 * Holds the {@code tag atlas} of the analysed file against the table in the module {@code
 * std.atlas}. A tag is an id, {@code "AML.T0020"}, or an id and a name, {@code "AML.T0020 Poison
 * Training Data"}.
 */
final class AtlasTags {
  private final Map<String, String> names;
  private final Findings findings;

  private AtlasTags(Map<String, String> names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  /** Warns of tags that the table does not have; there is nothing to warn of without a table. */
  static void check(Unit unit, Sources sources, Findings findings) {
    List<Tag> tags = new ArrayList<>();
    unit.each(
        (declaration, user) -> {
          if (declaration instanceof Element element) {
            tags.addAll(tags(element));
          }
        });
    if (!tags.isEmpty()
        && sources.module(Vocabulary.ATLAS_MODULE) instanceof Sources.Read.Found found) {
      SourceTree table = sources.parsed(found.file()).tree();
      AtlasTags known = new AtlasTags(Vocabulary.atlas(table), findings);
      tags.forEach(known::check);
    }
  }

  private static List<Tag> tags(Element element) {
    return element.properties().stream()
        .filter(Tag.class::isInstance)
        .map(Tag.class::cast)
        .filter(tag -> tag.key().text().equals(Vocabulary.ATLAS))
        .toList();
  }

  private void check(Tag tag) {
    String[] words = tag.value().value().strip().split("\\s+", 2);
    String name = words.length > 1 ? words[1] : "";
    String known = names.get(words[0]);
    if (known == null) {
      findings.add(unknown(tag, words[0], name));
    } else if (!name.isEmpty() && !name.equals(known)) {
      findings.add(
          Code.TAG_NAME
              .at(tag.value().span(), words[0], known)
              .help("write `%s %s`, or the id alone", words[0], known));
    }
  }

  private Diagnostic unknown(Tag tag, String id, String name) {
    String whole = tag.value().value().strip();
    Diagnostic found = Code.UNKNOWN_TAG.at(tag.value().span(), whole);
    Optional<String> near = named(name).or(() -> named(whole));
    if (near.isEmpty()) {
      near = Nearest.of(id, names.keySet());
    }
    return near.map(
            it -> found.help("did you mean `%s`, which is `%s`?", it, names.getOrDefault(it, "")))
        .orElse(found);
  }

  /** The id of the technique or mitigation with a name. */
  private Optional<String> named(String name) {
    Optional<String> near = name.isEmpty() ? Optional.empty() : Nearest.of(name, names.values());
    return near.flatMap(
        it ->
            names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(it))
                .map(Map.Entry::getKey)
                .findFirst());
  }
}
