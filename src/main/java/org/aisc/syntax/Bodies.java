package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.Property.Target;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.text.Span;
import org.antlr.v4.runtime.Token;

/** Reads the bodies of elements, one property after the other; a broken property is left out. */
final class Bodies {
  private final TokenWindow window;
  private final Errors errors;
  private final Recovery recovery;
  private final Units units;
  private final Formulas formulas;
  private final Properties properties;
  private final Attributes attributes;
  private final Targets targets;

  Bodies(TokenWindow window, Errors errors, Recovery recovery, Units units, Atoms atoms) {
    this.window = window;
    this.errors = errors;
    this.recovery = recovery;
    this.units = units;
    this.formulas = new Formulas(window, errors, units, atoms);
    this.properties = new Properties(atoms);
    this.attributes = new Attributes(window, errors, units, properties);
    this.targets = new Targets(window, units, properties);
  }

  /** Reads a body whose opening brace comes next. */
  List<Property> body(ElementKind kind) {
    Lexeme opening = window.next();
    List<Property> found = new ArrayList<>(2);
    boolean broken = false;
    while (window.type(1) != AiscLexer.RBRACE) {
      if (isOver(kind)) {
        if (!broken) {
          errors.unclosed(opening);
        }
        return found;
      }
      List<Property> more = next(kind);
      found.addAll(more);
      broken = more.isEmpty();
      if (broken) {
        recover(kind);
      } else {
        errors.understood();
        skipCommas(kind);
      }
    }
    window.consume();
    errors.understood();
    return found;
  }

  /** Whether something comes that cannot be in the body, so that its brace is missing. */
  private boolean isOver(ElementKind kind) {
    return window.type(1) == Token.EOF
        || (isNamed(kind) ? recovery.isSurelyDeclaration() : recovery.isDeclaration());
  }

  private void recover(ElementKind kind) {
    if (isNamed(kind)) {
      recovery.toLine();
    } else {
      recovery.toProperty();
    }
  }

  /** Commas between properties are reported, and do no harm. */
  private void skipCommas(ElementKind kind) {
    int next = window.type(2);
    boolean more = isNamed(kind) ? Keywords.isName(next) : Keywords.opensProperty(next);
    if (window.type(1) == AiscLexer.COMMA && more) {
      Span span = window.span(window.next());
      errors.corrected(
          span,
          () ->
              Code.UNEXPECTED
                  .at(span, "a property or `}`", "`,`")
                  .help("no commas are needed between properties"));
    }
  }

  /** Whether what stands in the body starts with names of the user's choice. */
  private static boolean isNamed(ElementKind kind) {
    return kind.isNode() || kind == ElementKind.DEFENCE;
  }

  /** The next property, or members; empty after an error, which is reported. */
  private List<Property> next(ElementKind kind) {
    if (kind == ElementKind.DEFENCE && !attributes.isTag()) {
      return units
          .parse(AiscParser::members, "a name or `}`")
          .map(properties::members)
          .orElse(List.of());
    }
    int start = window.peek(1).start();
    Optional<Property> found = isNamed(kind) ? attributes.attribute() : plain();
    boolean alone = found.isEmpty() || window.peek(0).start() == start;
    boolean whole = isNamed(kind) || alone || !recovery.isSwallowed(Bodies::mayFollow);
    return found.filter(property -> whole).map(List::of).orElse(List.of());
  }

  private static boolean mayFollow(int type) {
    return type == AiscLexer.RBRACE || Keywords.opensProperty(type);
  }

  private Optional<Property> plain() {
    Lexeme keyword = window.peek(1);
    if (window.skip(AiscLexer.REQUIRES)) {
      return formulas.list().map(found -> new Property.Requires(found, window.since(keyword)));
    } else if (window.skip(AiscLexer.WHEN)) {
      return formulas.one().map(found -> new Property.When(found, window.since(keyword)));
    } else if (window.skip(AiscLexer.BLOCKS)) {
      return targets.list().map(found -> new Property.Blocks(found, window.since(keyword)));
    } else if (window.skip(AiscLexer.REDUCES)) {
      return targets.list().flatMap(found -> reduces(keyword, found));
    } else if (Keywords.opensProperty(keyword.type())) {
      return units.parse(AiscParser::property, "").map(properties::property);
    } else if (errors.isMisspelt("property", Keywords::nearProperty)) {
      return plain();
    }
    reportNoProperty(keyword);
    return Optional.empty();
  }

  private void reportNoProperty(Lexeme word) {
    Span span = window.span(word);
    boolean first = window.peek(0).type() == AiscLexer.LBRACE || window.startsLine(word);
    if (word.type() == AiscLexer.NAME && first) {
      String help = noProperty();
      errors.report(
          span,
          () -> {
            Diagnostic found = Code.UNKNOWN_KEYWORD.at(span, "property", Excerpt.of(span));
            return help.isEmpty() ? found : found.help("%s", help);
          });
    } else if (word.type() == AiscLexer.NAME && isReserved(span.text())) {
      errors.misspelt("a property or `}`", span.text().toLowerCase(Locale.ROOT));
    } else if (word.type() == AiscLexer.COMMA) {
      errors.unexpected(
          "a property or `}`",
          isAfterNumber() ? "write a second property for it" : "is `and` or `or` meant?");
    } else if (word.type() == AiscLexer.RPAR) {
      errors.report(span, () -> Code.UNOPENED.at(span, ")"));
    } else {
      boolean name = Keywords.isName(word.type()) || word.type() == AiscLexer.LPAR;
      errors.unexpected(
          "a property or `}`",
          name && !isAfterNumber() ? "is `and`, `or` or a comma missing before it?" : "");
    }
  }

  private static boolean isReserved(String word) {
    return word.equalsIgnoreCase("and") || word.equalsIgnoreCase("or");
  }

  private boolean isAfterNumber() {
    int before = window.peek(0).type();
    return before == AiscLexer.NUMBER || before == AiscLexer.PERCENT;
  }

  private String noProperty() {
    return switch (window.type(2)) {
      case AiscLexer.TEXT -> "a title stands after the name; `///` above starts a remark";
      case AiscLexer.ARROW -> "causes are written `requires a  causes b`";
      default -> "";
    };
  }

  private Optional<Property> reduces(Lexeme keyword, List<Target> reduced) {
    return units
        .parse(AiscParser::aim, "")
        .map(aim -> new Property.Reduces(reduced, properties.aim(aim), window.since(keyword)));
  }
}
