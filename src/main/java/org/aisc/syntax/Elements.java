package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.syntax.antlr.AiscParser.SignatureContext;
import org.aisc.text.Span;
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
  private final Formulas formulas;
  private final Wheres wheres;
  private final Properties properties;

  Elements(TokenWindow window, Errors errors, Recovery recovery, Units units, Atoms atoms) {
    this.window = window;
    this.errors = errors;
    this.recovery = recovery;
    this.units = units;
    this.atoms = atoms;
    this.sentences = new Sentences(atoms);
    this.formulas = new Formulas(window, errors, units, atoms);
    this.wheres = new Wheres(window, errors, units, atoms);
    this.properties = new Properties(atoms);
  }

  Formulas formulas() {
    return formulas;
  }

  /** Reads an element whose keyword comes next; empty if not even its name is understood. */
  Optional<Element> element(ElementKind kind) {
    Lexeme keyword = window.next();
    if (!Keywords.isName(window.type(1))) {
      errors.unexpected(window.peek(1), "a name", true);
      return Optional.empty();
    }
    Name name = atoms.name(window.next());
    Optional<SignatureContext> signature = units.parse(AiscParser::signature, "`{`");
    Optional<Where> where =
        signature.isPresent() && window.skip(AiscLexer.WHERE) ? wheres.one() : Optional.empty();
    Optional<Name> truth = truth(kind);
    List<Property> body = openBody() ? body(kind) : List.of();
    return Optional.of(
        new Element(
            kind,
            name,
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

  private List<Declaration.Parameter> parameters(SignatureContext context) {
    return context.parameter().stream().map(sentences::parameter).toList();
  }

  /** {@code = true}, of a condition. */
  private Optional<Name> truth(ElementKind kind) {
    return kind == ElementKind.CONDITION && window.type(1) == AiscLexer.EQUAL
        ? units.parse(AiscParser::truth, "").map(context -> atoms.name(context.name()))
        : Optional.empty();
  }

  /** Whether a body opens here; what is in its way is reported and skipped. */
  private boolean openBody() {
    int next = window.type(1);
    boolean ends =
        next == AiscLexer.LBRACE
            || next == AiscLexer.RBRACE
            || next == Token.EOF
            || Keywords.opensDeclaration(next);
    if (!ends) {
      errors.unexpected("`{` or a declaration");
      recovery.toBody();
    }
    return window.type(1) == AiscLexer.LBRACE;
  }

  private List<Property> body(ElementKind kind) {
    Lexeme opening = window.next();
    List<Property> found = new ArrayList<>(2);
    while (window.type(1) != AiscLexer.RBRACE) {
      if (window.type(1) == Token.EOF || recovery.isDeclaration()) {
        reportUnclosed(opening);
        return found;
      }
      List<Property> more = property(kind);
      found.addAll(more);
      if (more.isEmpty()) {
        recover(kind);
      } else {
        errors.understood();
      }
    }
    window.consume();
    return found;
  }

  /** Reports that the brace which closes something is missing before the next lexeme. */
  void reportUnclosed(Lexeme opening) {
    Span missing = window.file().span(window.lastEnd(), window.lastEnd());
    errors.report(
        missing,
        () -> Code.UNCLOSED.at(missing, "}").note(window.span(opening), "`{` is opened here"));
  }

  private void recover(ElementKind kind) {
    if (kind.isNode() || kind == ElementKind.DEFENCE) {
      recovery.toLine();
    } else {
      recovery.toProperty(Keywords::opensProperty);
    }
  }

  /** The next property, or members; empty after an error, which is reported. */
  private List<Property> property(ElementKind kind) {
    boolean named = kind.isNode() || kind == ElementKind.DEFENCE;
    if (named && isTag()) {
      return units.parse(AiscParser::tag, "").map(properties::tag).map(List::of).orElse(List.of());
    } else if (kind.isNode()) {
      return units
          .parse(AiscParser::attribute, "`}`")
          .map(properties::attribute)
          .map(List::of)
          .orElse(List.of());
    } else if (kind == ElementKind.DEFENCE) {
      return units.parse(AiscParser::members, "`}`").map(properties::members).orElse(List.of());
    }
    return plain().map(List::of).orElse(List.of());
  }

  private boolean isTag() {
    return window.type(1) == AiscLexer.TAG
        && Keywords.isName(window.type(2))
        && window.type(3) == AiscLexer.TEXT;
  }

  private Optional<Property> plain() {
    Lexeme keyword = window.peek(1);
    if (window.skip(AiscLexer.REQUIRES)) {
      return formulas.list().map(found -> new Property.Requires(found, window.since(keyword)));
    } else if (window.skip(AiscLexer.WHEN)) {
      return formulas.one().map(found -> new Property.When(found, window.since(keyword)));
    } else if (Keywords.opensProperty(keyword.type())) {
      return units.parse(AiscParser::property, "").map(properties::property);
    } else if (isMisspelt(keyword)) {
      return plain();
    }
    errors.unexpected("a property or `}`");
    return Optional.empty();
  }

  /** Reports a misspelt keyword and corrects it. */
  private boolean isMisspelt(Lexeme word) {
    if (word.type() != AiscLexer.NAME) {
      return false;
    }
    Span span = window.span(word);
    Optional<Integer> near = Keywords.nearProperty(span.text());
    if (near.isEmpty()) {
      return false;
    }
    errors.report(
        span,
        () ->
            Code.UNKNOWN_KEYWORD
                .at(span, "property", Excerpt.of(span))
                .help("did you mean `%s`?", Keywords.spelling(near.get())));
    window.replace(near.get());
    return true;
  }
}
