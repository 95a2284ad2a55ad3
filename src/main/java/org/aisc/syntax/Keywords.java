package org.aisc.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Nearest;
import org.aisc.syntax.antlr.AiscLexer;

/** What the types of lexemes are called, and which of them may begin what. */
final class Keywords {
  private static final BitSet NAMES = range(AiscLexer.AISC, AiscLexer.WHERE);
  private static final BitSet DECLARATIONS = range(AiscLexer.SYSTEM, AiscLexer.ASSERT);
  private static final BitSet PROPERTIES = range(AiscLexer.REQUIRES, AiscLexer.CANNOT);
  private static final Map<String, Integer> TYPES = types();

  /** Words that mean the same elsewhere, and the keyword for each. */
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("action", "step"),
          Map.entry("attack", "step"),
          Map.entry("actor", "attacker"),
          Map.entry("adversary", "attacker"),
          Map.entry("assumption", "condition"),
          Map.entry("control", "mitigation"),
          Map.entry("countermeasure", "mitigation"),
          Map.entry("data", "dataset"),
          Map.entry("function", "functionality"),
          Map.entry("include", "import"),
          Map.entry("use", "import"),
          Map.entry("objective", "goal"),
          Map.entry("if", "requires"),
          Map.entry("needs", "requires"),
          Map.entry("leads", "causes"),
          Map.entry("mitigates", "blocks"),
          Map.entry("prevents", "blocks"),
          Map.entry("stops", "blocks"),
          Map.entry("price", "cost"),
          Map.entry("probability", "likelihood"));

  static {
    NAMES.set(AiscLexer.NAME);
  }

  private Keywords() {}

  private static BitSet range(int first, int last) {
    BitSet set = new BitSet();
    set.set(first, last + 1);
    return set;
  }

  private static Map<String, Integer> types() {
    Map<String, Integer> types = new HashMap<>();
    for (int type = AiscLexer.AISC; type <= AiscLexer.NOT; type++) {
      types.put(spelling(type), type);
    }
    return types;
  }

  /** The characters of a keyword or symbol. */
  static String spelling(int type) {
    String quoted = type < 0 ? null : AiscLexer.VOCABULARY.getLiteralName(type);
    return quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
  }

  /** Whether a lexeme can be a name. */
  static boolean isName(int type) {
    return NAMES.get(type < 0 ? NAMES.length() : type);
  }

  /** Whether a keyword opens a declaration. */
  static boolean opensDeclaration(int type) {
    return type >= 0 && DECLARATIONS.get(type);
  }

  /** Whether a keyword opens a property other than a node's attribute. */
  static boolean opensProperty(int type) {
    return type >= 0 && PROPERTIES.get(type);
  }

  /** Whether a keyword opens what an assertion claims. */
  static boolean opensClaim(int type) {
    return type == AiscLexer.LIKELIHOOD || (type >= AiscLexer.REACHABLE && type <= AiscLexer.LOSS);
  }

  static boolean isReserved(int type) {
    return type >= AiscLexer.AND && type <= AiscLexer.NOT;
  }

  /** The kind of element that a keyword declares; empty for {@code system}, {@code flow} … */
  static Optional<ElementKind> element(int type) {
    if (type < AiscLexer.DATASET || type > AiscLexer.DEFENCE || type == AiscLexer.FLOW) {
      return Optional.empty();
    }
    int ordinal = type - AiscLexer.DATASET - (type > AiscLexer.FLOW ? 1 : 0);
    return Optional.of(ElementKind.values()[ordinal]);
  }

  static Optional<Integer> nearDeclaration(String word) {
    return near(word, DECLARATIONS);
  }

  static Optional<Integer> nearProperty(String word) {
    return near(word, PROPERTIES);
  }

  private static Optional<Integer> near(String word, BitSet types) {
    Optional<Integer> other =
        Optional.ofNullable(OTHER_WORDS.get(word)).map(Keywords::type).filter(types::get);
    if (other.isPresent()) {
      return other;
    }
    List<String> words = new ArrayList<>();
    types.stream().forEach(type -> words.add(spelling(type)));
    return Nearest.of(word, words).map(Keywords::type);
  }

  private static int type(String keyword) {
    return TYPES.getOrDefault(keyword, AiscLexer.NAME);
  }
}
