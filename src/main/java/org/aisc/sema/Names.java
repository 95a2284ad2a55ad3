package org.aisc.sema;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Nearest;
import org.aisc.sema.Unit.Link;
import org.aisc.syntax.Name;

/** All declared names, as each file sees them. */
final class Names {
  /** Compared letters after which misspelt names get no further suggestions. */
  private static final long SUGGESTION_EFFORT = 100_000_000;

  private static final Pattern DECLARED =
      Pattern.compile(
          "\\b(?:dataset|functionality|library|model|knowledge|platform|step|condition|quantity"
              + "|proposition|event|goal|mitigation|attacker|defence)\\s+([A-Za-z][A-Za-z0-9_]*)");

  private final List<Unit> units;
  private final List<Symbol> symbols;
  private final Map<String, Symbol> first;
  private final Map<String, List<Symbol>> further;
  private final List<BitSet> seen;
  private final List<Map<String, Link>> aliases;
  private final Findings findings;
  private final BitSet incomplete = new BitSet();
  private final Map<Integer, Set<String>> halfDeclared = new java.util.HashMap<>();
  private long effort;

  /** A file and a name in it, after the aliases of a dotted name were followed. */
  private record Simple(int unit, String name) {}

  Names(
      List<Unit> units,
      List<Symbol> symbols,
      Map<String, Symbol> first,
      Map<String, List<Symbol>> further,
      List<BitSet> seen,
      List<Map<String, Link>> aliases,
      Findings findings) {
    this.units = units;
    this.symbols = symbols;
    this.first = first;
    this.further = further;
    this.seen = seen;
    this.aliases = aliases;
    this.findings = findings;
    units.stream().filter(Unit::incomplete).forEach(unit -> incomplete.set(unit.index()));
  }

  /** Every symbol, in the order of files and places. */
  List<Symbol> symbols() {
    return symbols;
  }

  Optional<Symbol> find(Unit from, String name) {
    if (name.indexOf('.') < 0) {
      return simple(from.index(), name);
    }
    return follow(from, name).flatMap(end -> simple(end.unit(), end.name()));
  }

  private Optional<Symbol> simple(int unit, String name) {
    Symbol found = first.get(name);
    if (found == null) {
      return Optional.empty();
    }
    BitSet visible = seen.get(unit);
    if (visible.get(found.unit().index())) {
      return Optional.of(found);
    }
    return further.getOrDefault(name, List.of()).stream()
        .filter(other -> visible.get(other.unit().index()))
        .findFirst();
  }

  private Optional<Simple> follow(Unit from, String name) {
    int unit = from.index();
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      Link link = aliases.get(unit).get(name.substring(start, dot));
      if (link == null) {
        return Optional.empty();
      }
      unit = link.target();
      start = dot + 1;
    }
    return Optional.of(new Simple(unit, name.substring(start)));
  }

  /** Reports a name that is not declared, unless a part of the files that is missing may do so. */
  void reportUnknown(Name name, Wanted wanted, Place place) {
    if (mayBeLost(place.unit(), name.text())) {
      findings.markErrors();
      return;
    }
    findings.once(
        place.unit().file(),
        "unknown " + name.text(),
        () -> {
          Diagnostic found = Code.UNKNOWN_NAME.at(name.span(), wanted.noun(), name.text());
          return suggestion(name.text(), wanted, place)
              .map(near -> found.help("did you mean `%s`?", near))
              .orElse(found);
        });
  }

  private boolean mayBeLost(Unit from, String name) {
    int dot = name.indexOf('.');
    if (dot >= 0 && seesLostAlias(from, name.substring(0, dot))) {
      return true;
    }
    Optional<Simple> end = follow(from, name);
    if (end.isEmpty()) {
      return seen.get(from.index()).intersects(incomplete);
    }
    BitSet visible = seen.get(end.get().unit());
    return visible.intersects(incomplete)
        || visible.stream()
            .filter(unit -> !units.get(unit).broken().isEmpty())
            .anyMatch(unit -> halfDeclared(unit).contains(end.get().name()));
  }

  private boolean seesLostAlias(Unit from, String alias) {
    return seen.get(from.index()).stream()
        .anyMatch(unit -> units.get(unit).lostAliases().contains(alias));
  }

  /** Words after a keyword in a file with syntax errors: declarations that may be lost. */
  private Set<String> halfDeclared(int unit) {
    return halfDeclared.computeIfAbsent(
        unit,
        fresh -> {
          Set<String> words = new HashSet<>();
          Matcher matcher = DECLARED.matcher(units.get(fresh).file().text());
          while (matcher.find()) {
            words.add(matcher.group(1));
          }
          return words;
        });
  }

  private Optional<String> suggestion(String name, Wanted wanted, Place place) {
    Optional<String> aliased = behindAlias(name, wanted, place);
    if (aliased.isPresent()) {
      return aliased;
    }
    Optional<Simple> end = follow(place.unit(), name);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    Nearest nearest = new Nearest(end.get().name());
    if (wanted == Wanted.NODE) {
      place.parameters().keySet().forEach(nearest::offer);
    }
    BitSet visible = seen.get(end.get().unit());
    for (Symbol symbol : symbols) {
      if (effort > SUGGESTION_EFFORT) {
        break;
      }
      if (wanted.accepts(symbol.kind()) && visible.get(symbol.unit().index())) {
        effort += nearest.offer(symbol.element().name().text());
      }
    }
    String prefix = name.substring(0, name.lastIndexOf('.') + 1);
    return nearest.best().map(near -> prefix + near);
  }

  /** The same name behind an alias that the file sees. */
  private Optional<String> behindAlias(String name, Wanted wanted, Place place) {
    return aliases.get(place.unit().index()).entrySet().stream()
        .filter(
            alias ->
                simple(alias.getValue().target(), name)
                    .filter(symbol -> wanted.accepts(symbol.kind()))
                    .isPresent())
        .map(alias -> alias.getKey() + "." + name)
        .sorted()
        .findFirst();
  }
}
