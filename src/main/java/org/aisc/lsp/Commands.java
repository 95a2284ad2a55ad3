package org.aisc.lsp;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.ide.Lenses.Lens;
import org.aisc.ide.Question;
import org.aisc.ide.Question.Kind;
import org.aisc.ide.Question.OfAssertion;
import org.aisc.ide.Question.OfGoal;
import org.eclipse.lsp4j.Command;

/** What a client can have executed: a command's name, then the file's URI and the subject. */
final class Commands {
  static final String PATHS = "aisc.paths";
  static final String PROVE = "aisc.prove";
  static final String RISK = "aisc.risk";
  static final String DEFENCE = "aisc.defence";
  static final String VERIFY = "aisc.verify";
  static final String EXPLAIN = "aisc.explain";

  static final List<String> ALL = List.of(PATHS, PROVE, RISK, DEFENCE, VERIFY, EXPLAIN);

  private Commands() {}

  static Command explain(String code) {
    return new Command("Explain " + code, EXPLAIN, List.of(code));
  }

  static Command ask(Lens lens, String uri) {
    if (lens.question() instanceof OfGoal it) {
      String name =
          switch (it.kind()) {
            case PATHS -> PATHS;
            case PROVE -> PROVE;
            case RISK -> RISK;
            case DEFENCE -> DEFENCE;
          };
      return new Command(lens.title(), name, List.of(uri, it.goal()));
    }
    OfAssertion it = (OfAssertion) lens.question();
    return new Command(lens.title(), VERIFY, List.of(uri, it.title(), "" + it.number()));
  }

  /** The question that a command asks; its arguments are a file, a subject, and which of these. */
  static Optional<Question> question(String command, List<String> arguments) {
    boolean numbered = arguments.size() == 3 && arguments.get(2).matches("[1-9][0-9]{0,8}");
    if (arguments.size() != 2 && !numbered) {
      return Optional.empty();
    }
    String subject = arguments.get(1);
    int number = numbered ? Integer.parseInt(arguments.get(2)) : 1;
    return switch (command) {
      case PATHS -> Optional.of(new OfGoal(Kind.PATHS, subject));
      case PROVE -> Optional.of(new OfGoal(Kind.PROVE, subject));
      case RISK -> Optional.of(new OfGoal(Kind.RISK, subject));
      case DEFENCE -> Optional.of(new OfGoal(Kind.DEFENCE, subject));
      case VERIFY -> Optional.of(new OfAssertion(subject, number));
      default -> Optional.empty();
    };
  }

  /** Arguments that are texts. */
  static List<String> texts(List<Object> arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof JsonPrimitive json && json.isString()) {
        texts.add(json.getAsString());
      } else if (argument instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }
}
