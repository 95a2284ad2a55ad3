package org.aisc.sema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Property;
import org.aisc.syntax.SourceTree;
import org.aisc.syntax.Text;

/** The language's own short lists of words, for tools that offer them. */
public final class Vocabulary {
  /** The key of tags that name a technique of ATLAS. */
  public static final String ATLAS = "atlas";

  /** The catalogue module that names the techniques of ATLAS. */
  public static final String ATLAS_MODULE = "std.atlas";

  private Vocabulary() {}

  /** The keywords of the properties that a declaration may hold, in alphabetical order. */
  public static List<String> properties(ElementKind kind) {
    return Bodies.keywords(kind);
  }

  public static List<String> flowKinds() {
    return lower(Spec.FlowKind.values());
  }

  public static List<String> strategies() {
    return Measures.STRATEGIES;
  }

  /** What a mitigation's status usually is. */
  public static List<String> states() {
    return Measures.STATES;
  }

  public static List<String> layers() {
    return Guards.LAYERS;
  }

  /** The kinds of nodes, which parameters may have. */
  public static List<String> nodeKinds() {
    List<String> words = new ArrayList<>();
    for (ElementKind kind : ElementKind.values()) {
      if (kind.isNode()) {
        words.add(kind.keyword());
      }
    }
    return words;
  }

  /**
   * The names of ATLAS by their ids, as a module declares them: {@code proposition AML_T0020
   * "Poison Training Data" { tag atlas "AML.T0020" }}.
   */
  public static Map<String, String> atlas(SourceTree module) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Declaration declaration : module.declarations()) {
      if (declaration instanceof Declaration.Element element) {
        String title = element.title().map(Text::value).orElse("");
        for (Property property : element.properties()) {
          if (property instanceof Property.Tag tag && tag.key().text().equals(ATLAS)) {
            names.put(tag.value().value(), title);
          }
        }
      }
    }
    return names;
  }

  private static List<String> lower(Enum<?>[] values) {
    return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }
}
