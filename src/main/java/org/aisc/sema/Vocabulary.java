package org.aisc.sema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aisc.syntax.ElementKind;

/** The language's own short lists of words, for tools that offer them. */
public final class Vocabulary {
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
    return Templates.LAYERS;
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

  private static List<String> lower(Enum<?>[] values) {
    return Arrays.stream(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }
}
