package org.aisc.sema;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Nearest;
import org.aisc.sema.Names.Simple;
import org.aisc.syntax.Name;

/** Reports names that are not declared, with what was probably meant or forgotten. */
final class UnknownNames {
  /** Compared letters after which misspelt names get no further suggestions. */
  private static final long SUGGESTION_EFFORT = 100_000_000;

  private final Names names;
  private final LostNames lost;
  private final Importable importable;
  private final Findings findings;
  private long effort;

  UnknownNames(Names names, Importable importable, Findings findings) {
    this.names = names;
    this.lost = new LostNames(names);
    this.importable = importable;
    this.findings = findings;
  }

  /** Reports a name that is not declared, unless a part of the files that is missing may do so. */
  void report(Name name, Wanted wanted, Place place) {
    if (lost.mayDeclare(place.unit(), name.text())) {
      findings.markErrors();
      return;
    }
    findings.once(
        place.unit().file(),
        "unknown " + name.text(),
        () -> {
          Diagnostic found = Code.UNKNOWN_NAME.at(name.span(), wanted.noun(), name.text());
          return suggested(found, name.text(), wanted, place);
        });
  }

  private Diagnostic suggested(Diagnostic found, String name, Wanted wanted, Place place) {
    if (wanted == Wanted.ATOM && (name.equals("all") || name.equals("any"))) {
      return found.help("a list is written `%s of (a, b)`", name);
    }
    Optional<String> aliased = behindAlias(name, wanted, place);
    if (aliased.isPresent()) {
      return found.didYouMean(aliased.get());
    }
    Optional<Simple> end = names.follow(place.unit(), name);
    Optional<String> near =
        end.isEmpty()
            ? withoutAlias(name, wanted, place)
            : end.flatMap(simple -> nearest(simple, wanted, place)).map(prefix(name)::concat);
    Diagnostic asked = near.map(found::didYouMean).orElse(found);
    Diagnostic helped = imported(asked, name, wanted, place);
    return !helped.help().isEmpty()
        ? helped
        : end.flatMap(simple -> nearestOfOtherKind(simple, wanted))
            .map(other -> found.help("%s", other))
            .orElse(found);
  }

  /** Adds the imports that would bring the name; one with an alias, if the name has a dot. */
  private Diagnostic imported(Diagnostic found, String name, Wanted wanted, Place place) {
    String prefix = prefix(name);
    if (prefix.isEmpty()) {
      return found.forgottenImport(name, importable.declaring(place.unit().file(), name, wanted));
    }
    String alias = prefix.substring(0, prefix.length() - 1);
    if (!found.help().isEmpty() || names.follow(place.unit(), name).isPresent()) {
      return found;
    }
    String simple = name.substring(prefix.length());
    List<String> targets = importable.declaring(place.unit().file(), simple, wanted);
    if (targets.isEmpty()) {
      String first = name.substring(0, name.indexOf('.'));
      return found.help("nothing is imported `as %s`", first);
    }
    return alias.indexOf('.') < 0
        ? found.forgottenImport(simple, targets.stream().map(it -> it + " as " + alias).toList())
        : found.forgottenImport(simple, targets).help("then write `%s` here", simple);
  }

  private static String prefix(String name) {
    return name.substring(0, name.lastIndexOf('.') + 1);
  }

  private Optional<String> nearest(Simple name, Wanted wanted, Place place) {
    Nearest nearest = new Nearest(name.name());
    if (wanted == Wanted.NODE) {
      place.parameters().keySet().forEach(nearest::offer);
    }
    offer(nearest, name, symbol -> wanted.accepts(symbol.kind()));
    return nearest.best();
  }

  private Optional<String> nearestOfOtherKind(Simple name, Wanted wanted) {
    Nearest nearest = new Nearest(name.name());
    offer(nearest, name, symbol -> true);
    return nearest
        .best()
        .flatMap(near -> names.simple(name.unit(), near, wanted))
        .map(symbol -> "there is " + symbol.kind().described() + " `" + symbol.name() + "`");
  }

  private void offer(Nearest nearest, Simple name, Predicate<Symbol> fits) {
    BitSet visible = names.seen(name.unit());
    for (Symbol symbol : names.symbols()) {
      if (effort > SUGGESTION_EFFORT) {
        return;
      }
      effort++;
      if (visible.get(symbol.unit().index()) && fits.test(symbol)) {
        effort += nearest.offer(symbol.element().name().text());
      }
    }
  }

  /** What was meant by a name behind an alias that the file does not see. */
  private Optional<String> withoutAlias(String name, Wanted wanted, Place place) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return misspeltAlias(name, wanted, place)
        .or(
            () ->
                names
                    .find(place.unit(), last, wanted)
                    .filter(symbol -> wanted.accepts(symbol.kind()))
                    .map(symbol -> last))
        .or(() -> behindAlias(last, wanted, place));
  }

  /** The same name behind an alias that the file sees and that is spelt nearly so. */
  private Optional<String> misspeltAlias(String name, Wanted wanted, Place place) {
    int dot = name.indexOf('.');
    return Nearest.of(name.substring(0, dot), names.aliases(place.unit().index()).keySet())
        .map(alias -> alias + name.substring(dot))
        .filter(near -> names.find(place.unit(), near, wanted).isPresent());
  }

  /** The same name behind an alias that the file sees. */
  private Optional<String> behindAlias(String name, Wanted wanted, Place place) {
    effort += names.aliases(place.unit().index()).size();
    if (effort > SUGGESTION_EFFORT) {
      return Optional.empty();
    }
    return names.aliases(place.unit().index()).entrySet().stream()
        .filter(
            alias ->
                names
                    .simple(alias.getValue().target(), name, wanted)
                    .filter(symbol -> wanted.accepts(symbol.kind()))
                    .isPresent())
        .map(alias -> alias.getKey() + "." + name)
        .sorted()
        .findFirst();
  }
}
