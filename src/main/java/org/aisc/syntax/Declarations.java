package org.aisc.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.diag.Code;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.text.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Reads the declarations of a file, and those in its layers, one after the other. */
final class Declarations {
  private static final BigDecimal VERSION = BigDecimal.ONE;

  private final TokenWindow window;
  private final Errors errors;
  private final Recovery recovery;
  private final Units units;
  private final Atoms atoms;
  private final Sentences sentences;
  private final Elements elements;

  Declarations(TokenWindow window, Complaints complaints) {
    this.window = window;
    this.errors = new Errors(window, complaints);
    this.recovery = new Recovery(window, errors);
    this.units = new Units(window, errors);
    this.atoms = new Atoms(window.file(), complaints);
    this.sentences = new Sentences(atoms);
    this.elements = new Elements(window, errors, recovery, units, atoms);
  }

  /** Reads the whole file. */
  SourceTree file() {
    Optional<Amount> version = version();
    List<Declaration> found = new ArrayList<>();
    while (window.type(1) != Token.EOF) {
      declaration(Optional.empty()).ifPresent(found::add);
    }
    return new SourceTree(window.file(), version, found);
  }

  private Optional<Amount> version() {
    if (window.type(1) != AiscLexer.AISC) {
      return Optional.empty();
    }
    Optional<Amount> version =
        units.parse(AiscParser::version, "").map(context -> atoms.number(context.number()));
    if (version.isEmpty()) {
      recovery.toDeclaration(false);
    }
    version
        .filter(found -> found.percent() || found.value().compareTo(VERSION) != 0)
        .ifPresent(
            found ->
                errors.report(
                    found.span(),
                    () ->
                        Code.OTHER_VERSION
                            .at(found.span(), Excerpt.of(found.span()))
                            .help("this program reads version 1: `aisc 1`")));
    errors.understood();
    return version;
  }

  /**
   * Reads a declaration; empty after an error, which is reported.
   *
   * @param layer the word that opens the layer around it
   */
  private Optional<? extends Declaration> declaration(Optional<Lexeme> layer) {
    Lexeme next = window.peek(1);
    return Keywords.opensDeclaration(next.type())
        ? declaration(next, layer.isPresent())
        : other(next, layer.isPresent());
  }

  private Optional<? extends Declaration> declaration(Lexeme keyword, boolean inLayer) {
    Optional<ElementKind> kind = Keywords.element(keyword.type());
    if (kind.isPresent()) {
      Optional<Declaration.Element> element = elements.element(kind.get());
      if (element.isEmpty()) {
        recovery.toDeclaration(inLayer);
      }
      return element;
    }
    Optional<? extends Declaration> found = sentence(keyword);
    if (found.isEmpty() || recovery.isSwallowed(Declarations::mayFollow)) {
      recovery.toDeclaration(inLayer);
      return Optional.empty();
    }
    errors.understood();
    String help = continued(keyword.type());
    if (!help.isEmpty()) {
      errors.unexpected("a declaration", help);
      recovery.toDeclaration(inLayer);
    }
    return found;
  }

  /** What helps when a sentence goes on in a way that it cannot. */
  private String continued(int keyword) {
    int next = window.type(1);
    return switch (keyword) {
      case AiscLexer.ASSERT ->
          next == AiscLexer.COMMA
              ? "several mitigations stand in braces: `{ a, b }`"
              : next == AiscLexer.NAME && !recovery.isFirst()
                  ? "an assertion goes on with `under`, `by` or a comparison"
                  : "";
      case AiscLexer.FLOW -> next == AiscLexer.COMMA ? "write a second `flow` for it" : "";
      case AiscLexer.SYSTEM, AiscLexer.MODULE ->
          next == AiscLexer.LBRACE ? "what belongs to it follows without braces" : "";
      default -> "";
    };
  }

  private static boolean mayFollow(int type) {
    return type == AiscLexer.RBRACE || Keywords.opensDeclaration(type);
  }

  private Optional<? extends Declaration> sentence(Lexeme keyword) {
    return switch (keyword.type()) {
      case AiscLexer.SYSTEM, AiscLexer.MODULE -> unit(AiscParser::header, sentences::header);
      case AiscLexer.IMPORT -> unit(AiscParser::importing, sentences::importing);
      case AiscLexer.FLOW -> unit(AiscParser::flow, sentences::flow);
      case AiscLexer.ASSERT -> unit(AiscParser::assertion, sentences::assertion);
      case AiscLexer.CONSTRAINT -> constraint();
      default -> layer();
    };
  }

  private <C extends ParserRuleContext, D extends Declaration> Optional<D> unit(
      Function<AiscParser, C> rule, Function<C, D> record) {
    return units.parse(rule, "a declaration").map(record);
  }

  private Optional<Declaration> constraint() {
    Lexeme keyword = window.next();
    return new Formulas(window, errors, units, atoms)
        .one()
        .map(formula -> new Declaration.Constraint(formula, window.since(keyword)));
  }

  private Optional<Declaration> layer() {
    Lexeme keyword = window.next();
    if (window.type(1) != AiscLexer.LBRACE) {
      errors.unexpected("`{`", window.type(2) == AiscLexer.LBRACE ? "a layer has no name" : "");
      return Optional.empty();
    }
    Lexeme opening = window.next();
    List<Declaration> members = new ArrayList<>();
    boolean misplaced = false;
    while (window.type(1) != AiscLexer.RBRACE) {
      if (window.type(1) == Token.EOF || isLayer()) {
        if (!misplaced) {
          errors.unclosed(opening);
        }
        return Optional.of(layer(keyword, members));
      }
      if (!misplaced && isMisplaced()) {
        misplaced = true;
        reportMisplaced(keyword);
      }
      declaration(Optional.of(keyword)).ifPresent(members::add);
    }
    window.consume();
    return Optional.of(layer(keyword, members));
  }

  private Declaration layer(Lexeme keyword, List<Declaration> members) {
    boolean user = keyword.type() == AiscLexer.USER;
    return new Declaration.Layer(user, members, window.since(keyword));
  }

  private boolean isLayer() {
    int type = window.type(1);
    return (type == AiscLexer.PIPELINE || type == AiscLexer.USER)
        && window.type(2) == AiscLexer.LBRACE;
  }

  private boolean isMisplaced() {
    int type = window.type(1);
    return Keywords.opensDeclaration(type)
        && type != AiscLexer.FLOW
        && Keywords.element(type).filter(ElementKind::isNode).isEmpty();
  }

  private void reportMisplaced(Lexeme layer) {
    Span span = window.span(window.peek(1));
    errors.report(
        span,
        () ->
            Code.OUTSIDE_ITS_PLACE
                .at(span, span.text(), "in a layer, which holds nodes and flows only")
                .note(window.span(layer), "the layer is opened here")
                .help("close the layer before it with `}`"));
  }

  /** What opens no declaration: reported, and corrected or skipped. */
  private Optional<? extends Declaration> other(Lexeme next, boolean inLayer) {
    if (next.type() == AiscLexer.RBRACE && window.skip(AiscLexer.RBRACE)) {
      if (!recovery.closesSkipped()) {
        Span span = window.span(next);
        errors.report(span, () -> Code.UNOPENED.at(span, "}"));
      }
      return Optional.empty();
    } else if (isWordOfDeclaration(next) && errors.isMisspelt("kind of declaration", this::near)) {
      return declaration(window.peek(1), inLayer);
    }
    reportOther(next);
    window.consume();
    recovery.toDeclaration(inLayer);
    return Optional.empty();
  }

  private void reportOther(Lexeme next) {
    Span span = window.span(next);
    if (next.type() == AiscLexer.AISC) {
      errors.report(span, () -> Code.OUTSIDE_ITS_PLACE.at(span, "aisc", "after the first line"));
    } else if (next.type() == AiscLexer.RPAR) {
      errors.report(span, () -> Code.UNOPENED.at(span, ")"));
    } else if (isWordOfDeclaration(next) && recovery.isFirst()) {
      errors.report(
          span, () -> Code.UNKNOWN_KEYWORD.at(span, "kind of declaration", Excerpt.of(span)));
    } else {
      boolean comment = next.type() == AiscLexer.MINUS && recovery.isFirst();
      errors.unexpected("a declaration", comment ? "a comment starts with `//`" : "");
    }
  }

  private Optional<Integer> near(String word) {
    return Keywords.nearDeclaration(word).filter(recovery::opens);
  }

  private boolean isWordOfDeclaration(Lexeme next) {
    return Keywords.isName(next.type())
        && (Keywords.isName(window.type(2)) || window.type(2) == AiscLexer.LBRACE);
  }
}
