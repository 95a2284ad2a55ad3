package org.aisc.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.importing.Definition.Kind;

/**
 * Reads the formula of a gate into the tokens of a formula of the language, with an explicit stack.
 * What is not monotone is refused: the answers of all analyses rest on it that an event which
 * happens in addition never undoes a failure.
 */
final class GateFormulas {
  private static final Pattern WHOLE = Pattern.compile("\\+?[0-9]{1,9}");

  private final Definitions definitions;
  private final List<Diagnostic> found;
  private final Definition gate;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Frame> stack = new ArrayDeque<>();

  private GateFormulas(Definitions definitions, Definition gate, List<Diagnostic> found) {
    this.definitions = definitions;
    this.gate = gate;
    this.found = found;
  }

  /** A connective whose members are being read. */
  private static final class Frame {
    private final List<Element> members;
    private final String separator;
    private final boolean bracketed;
    private int next;

    Frame(List<Element> members, String separator, boolean bracketed) {
      this.members = members;
      this.separator = separator;
      this.bracketed = bracketed;
    }
  }

  /** The tokens of a gate's formula; what is wrong with it is reported. */
  static List<Token> read(Definitions definitions, Definition gate, List<Diagnostic> found) {
    GateFormulas reading = new GateFormulas(definitions, gate, found);
    List<Element> content = Definitions.content(gate);
    if (content.size() == 1) {
      reading.run(content.get(0));
    } else {
      String count = content.isEmpty() ? "no formula" : content.size() + " formulas";
      found.add(Code.OPEN_PSA_UNEXPECTED.at(gate.element().span(), "one formula", count));
    }
    return reading.tokens;
  }

  private void run(Element formula) {
    enter(formula);
    while (!stack.isEmpty()) {
      Frame frame = stack.element();
      if (frame.next == frame.members.size()) {
        stack.pop();
        if (frame.bracketed) {
          word(")");
        }
      } else {
        if (frame.next > 0) {
          word(frame.separator);
        }
        enter(frame.members.get(frame.next++));
      }
    }
  }

  private void enter(Element formula) {
    switch (formula.name()) {
      case "gate", "basic-event", "house-event", "event" -> use(formula);
      case "constant" -> constant(formula);
      case "and", "or" -> connective(formula);
      case "atleast", "vote" -> threshold(formula);
      case "not" -> opposite(formula);
      case "xor", "nand", "nor", "iff", "imply", "cardinality" -> notMonotone(formula);
      default ->
          found.add(
              Code.OPEN_PSA_UNEXPECTED.at(
                  formula.span(), "a formula", "<" + Excerpt.of(formula.name()) + ">"));
    }
  }

  private void connective(Element formula) {
    if (hasMembers(formula)) {
      boolean bracketed = !stack.isEmpty() && formula.children().size() > 1;
      if (bracketed) {
        word("(");
      }
      stack.push(new Frame(formula.children(), formula.name(), bracketed));
    }
  }

  private void threshold(Element formula) {
    Optional<String> least = formula.attribute("min");
    if (least.isEmpty()) {
      found.add(Code.OPEN_PSA_ATTRIBUTE.at(formula.span(), formula.name(), "min"));
    } else if (!WHOLE.matcher(least.get()).matches()) {
      found.add(
          Code.OPEN_PSA_UNEXPECTED.at(
              formula.span(), "a whole number", "`" + Excerpt.of(least.get()) + "`"));
    } else if (hasMembers(formula)) {
      int threshold = Integer.parseInt(least.get());
      checkRange(formula, threshold);
      word("at");
      word("least");
      word(String.valueOf(threshold));
      word("of");
      word("(");
      stack.push(new Frame(formula.children(), ",", true));
    }
  }

  /** A gate that always or never fails, whatever its members do, is a slip of the pen. */
  private void checkRange(Element formula, int threshold) {
    int most = formula.children().size();
    if (threshold < 1 || threshold > most) {
      found.add(
          Code.OPEN_PSA_UNEXPECTED.at(
              formula.span(), "`min` from 1 to " + most, "`" + threshold + "`"));
    }
  }

  /** {@code not} is monotone only where its member is fixed. */
  private void opposite(Element formula) {
    List<Element> members = formula.children();
    if (members.size() == 1 && members.get(0).name().equals("constant")) {
      truth(members.get(0), found).ifPresent(value -> tokens.add(new Token.Constant(!value)));
    } else if (members.size() == 1 && isHouseEvent(members.get(0))) {
      word("not");
      use(members.get(0));
    } else {
      notMonotone(formula);
    }
  }

  private boolean isHouseEvent(Element use) {
    return use.name().endsWith("event")
        && use.attribute("name")
            .flatMap(name -> definitions.event(name, gate.container()))
            .filter(event -> event.kind() == Kind.HOUSE_EVENT)
            .isPresent();
  }

  private void notMonotone(Element formula) {
    found.add(
        Code.OPEN_PSA_NOT_MONOTONE
            .at(formula.span(), Excerpt.of(gate.id()), formula.name())
            .help("only <and>, <or> and <atleast> keep a tree monotone"));
  }

  private void constant(Element formula) {
    truth(formula, found).ifPresent(value -> tokens.add(new Token.Constant(value)));
  }

  /** The value of {@code <constant value="true"/>}; reported when it has none. */
  static Optional<Boolean> truth(Element constant, List<Diagnostic> found) {
    String value = constant.attribute("value").orElse("");
    if (List.of("true", "1").contains(value)) {
      return Optional.of(true);
    } else if (List.of("false", "0").contains(value)) {
      return Optional.of(false);
    }
    found.add(
        Code.OPEN_PSA_UNEXPECTED.at(
            constant.span(), "true or false", "`" + Excerpt.of(value) + "`"));
    return Optional.empty();
  }

  private void use(Element formula) {
    Optional<String> reference = formula.attribute("name").filter(name -> !name.isEmpty());
    if (reference.isEmpty()) {
      found.add(Code.OPEN_PSA_ATTRIBUTE.at(formula.span(), formula.name(), "name"));
      return;
    }
    String wanted =
        formula.name().equals("event") ? formula.attribute("type").orElse("event") : formula.name();
    Optional<Definition> event = definitions.event(reference.get(), gate.container());
    if (event.isPresent() && !fits(event.get(), wanted)) {
      found.add(
          Code.OPEN_PSA_KIND
              .at(
                  formula.span(),
                  Excerpt.of(reference.get()),
                  event.get().kind().words(),
                  Excerpt.of(wanted))
              .note(event.get().element().span(), "defined here"));
    } else if (event.isPresent()) {
      tokens.add(new Token.Use(event.get()));
    } else if (wanted.equals("basic-event") && reference.get().indexOf('.') < 0) {
      tokens.add(new Token.Use(definitions.undefined(reference.get(), formula)));
    } else if (definitions.isComplete()) {
      found.add(
          Code.OPEN_PSA_UNKNOWN
              .at(formula.span(), Excerpt.of(wanted.replace('-', ' ')), Excerpt.of(reference.get()))
              .help("another file may define it: `aisc import open-psa A.xml B.xml`"));
    }
  }

  private static boolean fits(Definition event, String wanted) {
    return wanted.equals("event") || wanted.equals(event.kind().tag());
  }

  private boolean hasMembers(Element formula) {
    if (formula.children().isEmpty()) {
      found.add(Code.OPEN_PSA_UNEXPECTED.at(formula.span(), "a formula in it", "nothing"));
    }
    return !formula.children().isEmpty();
  }

  private void word(String text) {
    tokens.add(new Token.Word(text));
  }
}
