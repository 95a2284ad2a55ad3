package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.syntax.antlr.AiscParser.SignatureContext;
import org.antlr.v4.runtime.Token;

/**
 * Reads declarations that have a name. When a part of one is wrong, the other parts are kept: a
 * name that is declared stays declared.
 */
final class Elements {
  private final TokenWindow window;
  private final Errors errors;
  private final Recovery recovery;
  private final Units units;
  private final Atoms atoms;
  private final Sentences sentences;
  private final Wheres wheres;
  private final Bodies bodies;

  Elements(TokenWindow window, Errors errors, Recovery recovery, Units units, Atoms atoms) {
    this.window = window;
    this.errors = errors;
    this.recovery = recovery;
    this.units = units;
    this.atoms = atoms;
    this.sentences = new Sentences(atoms);
    this.wheres = new Wheres(window, errors, units, atoms);
    this.bodies = new Bodies(window, errors, recovery, units, atoms);
  }

  /** Reads an element whose keyword comes next; empty if not even its name is understood. */
  Optional<Element> element(ElementKind kind) {
    Lexeme keyword = window.next();
    if (!Keywords.isName(window.type(1))) {
      errors.unexpectedForName("a name");
      return Optional.empty();
    }
    Lexeme named = window.next();
    Optional<SignatureContext> signature = signature();
    if (window.peek(1) == named) {
      return Optional.empty();
    }
    Optional<Where> where =
        signature.isPresent() && window.skip(AiscLexer.WHERE) ? wheres.one() : Optional.empty();
    Optional<Name> truth = truth(kind);
    List<Property> body = openBody(kind) ? bodies.body(kind) : List.of();
    return Optional.of(
        new Element(
            kind,
            atoms.name(named),
            signature.map(this::parameters).orElse(List.of()),
            signature.flatMap(found -> sentences.text(found.TEXT())),
            signature.flatMap(
                found -> Optional.ofNullable(found.reference()).map(atoms::reference)),
            where,
            truth,
            body,
            keyword.doc(),
            window.since(keyword)));
  }

  /** What follows the name; empty after an error, which is reported. */
  private Optional<SignatureContext> signature() {
    Optional<SignatureContext> signature = units.parse(AiscParser::signature, "`{`");
    if (recovery.isSwallowed(Elements::mayFollow) || signature.isEmpty()) {
      recovery.toBody();
      return Optional.empty();
    }
    errors.understood();
    return signature;
  }

  private static boolean mayFollow(int type) {
    return type == AiscLexer.WHERE || type == AiscLexer.EQUAL || endsHead(type);
  }

  /** Whether a type of lexeme may come where a body opens or the next declaration begins. */
  private static boolean endsHead(int type) {
    return switch (type) {
      case Token.EOF, AiscLexer.LBRACE, AiscLexer.RBRACE, AiscLexer.AISC -> true;
      default -> Keywords.opensDeclaration(type);
    };
  }

  private List<Declaration.Parameter> parameters(SignatureContext context) {
    return context.parameter().stream().map(sentences::parameter).toList();
  }

  /** {@code = true}, of a condition. */
  private Optional<Name> truth(ElementKind kind) {
    return kind == ElementKind.CONDITION && window.type(1) == AiscLexer.EQUAL
        ? units.parse(AiscParser::truth, "").map(context -> atoms.name(context.name()))
        : Optional.empty();
  }

  private String help(ElementKind kind) {
    int next = window.type(1);
    int second = window.type(2);
    if (Keywords.opensProperty(next)) {
      return "properties stand in braces";
    } else if (next == AiscLexer.EQUAL) {
      return "only a condition has a value";
    } else if (next == AiscLexer.COMMA) {
      return "each has a declaration of its own";
    } else if (next != AiscLexer.NAME) {
      return "";
    } else if (second == AiscLexer.MINUS) {
      return "a flow starts with `flow`";
    } else if (second == AiscLexer.ARROW) {
      return "causes are written `event NAME { requires a  causes b }`";
    }
    return kind == ElementKind.CONDITION
        ? "a value is written `= true`, and a title in quotes"
        : "a title stands in quotes";
  }

  /** Whether what comes is on a line of its own and looks like a declaration or a comment. */
  private boolean isLine(int next) {
    int second = window.type(2);
    boolean word =
        next == AiscLexer.NAME && (Keywords.isName(second) || second == AiscLexer.LBRACE);
    return window.startsLine(window.peek(1)) && (word || next == AiscLexer.MINUS);
  }

  /** Whether a body opens here; what is in its way is reported and skipped. */
  private boolean openBody(ElementKind kind) {
    int next = window.type(1);
    if (!endsHead(next) && !isLine(next)) {
      errors.unexpected("`{` or a declaration", help(kind));
      recovery.toBody();
    }
    return window.type(1) == AiscLexer.LBRACE;
  }
}
