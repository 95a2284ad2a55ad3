package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Property.Target;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.antlr.v4.runtime.Token;

/** Reads what a mitigation blocks or reduces. */
final class Targets {
  private final TokenWindow window;
  private final Units units;
  private final Properties properties;

  Targets(TokenWindow window, Units units, Properties properties) {
    this.window = window;
    this.units = units;
    this.properties = properties;
  }

  /** Targets with commas between them; empty after an error, which is reported. */
  Optional<List<Target>> list() {
    List<Target> targets = new ArrayList<>(1);
    do {
      Optional<Target> target =
          isPlace()
              ? units.parse(AiscParser::place, "").map(properties::place)
              : units.parse(AiscParser::edge, "").map(properties::edge);
      if (target.isEmpty()) {
        return Optional.empty();
      }
      targets.add(target.get());
    } while (window.skip(AiscLexer.COMMA));
    return Optional.of(targets);
  }

  /**
   * Whether {@code at} opens a place and is not itself the name of a target: a name follows, and it
   * does not begin the next property, or the {@code to} of this one.
   */
  private boolean isPlace() {
    int second = window.type(2);
    return window.type(1) == AiscLexer.AT
        && Keywords.isName(second)
        && (endsTarget(window.type(3))
            || !(Keywords.opensProperty(second) || second == AiscLexer.TO));
  }

  private static boolean endsTarget(int type) {
    return switch (type) {
      case Token.EOF,
          AiscLexer.COMMA,
          AiscLexer.DOT,
          AiscLexer.LPAR,
          AiscLexer.RBRACE,
          AiscLexer.TO ->
          true;
      default -> Keywords.opensProperty(type);
    };
  }
}
