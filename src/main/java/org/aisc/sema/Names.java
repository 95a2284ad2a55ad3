package org.aisc.sema;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Nearest;
import org.aisc.sema.Unit.Link;
import org.aisc.syntax.Name;
import org.aisc.text.Span;

/** All declared names, as each file sees them. */
final class Names {
  /** Compared letters after which misspelt names get no further suggestions. */
  private static final long SUGGESTION_EFFORT = 100_000_000;

  private static final Pattern DECLARED =
      Pattern.compile(
          "\\b(?:dataset|functionality|library|model|knowledge|platform|step|condition|quantity"
              + "|proposition|event|goal|mitigation|attacker|defence)\\s+([A-Za-z][A-Za-z0-9_]*)");

  private static final Pattern SECOND_WORD =
      Pattern.compile("(?:\\w++|\"[^\"\\n]*+\")\\s+([A-Za-z][A-Za-z0-9_]*+)");

  private final List<Unit> units;
  private final Table table;
  private final List<BitSet> seen;
  private final List<Map<String, Link>> aliases;
  private final Importable importable;
  private final Findings findings;
  private final BitSet incomplete = new BitSet();
  private final BitSet broken = new BitSet();
  private final Map<Integer, Set<String>> halfDeclared = new java.util.HashMap<>();
  private long effort;

  /**
   * The declared names of all files.
   *
   * @param symbols in the order of files and places, without those that a file declares again
   * @param repeated those
   * @param first the first symbol with a name
   * @param further all others with that name, of any file, repeated ones too
   */
  record Table(
      List<Symbol> symbols,
      List<Symbol> repeated,
      Map<String, Symbol> first,
      Map<String, List<Symbol>> further) {}

  /**
   * The loaded files and, for each, the files whose declarations it sees without an alias, and the
   * aliases that it sees.
   */
  record View(List<Unit> units, List<BitSet> seen, List<Map<String, Link>> aliases) {}

  /** A file and a name in it, after the aliases of a dotted name were followed. */
  private record Simple(int unit, String name) {}

  Names(Table table, View view, Importable importable, Findings findings) {
    this.units = view.units();
    this.table = table;
    this.seen = view.seen();
    this.aliases = view.aliases();
    this.importable = importable;
    this.findings = findings;
    units.stream().filter(Unit::incomplete).forEach(unit -> incomplete.set(unit.index()));
    units.stream().filter(Unit::isBroken).forEach(unit -> broken.set(unit.index()));
  }

  /** Every symbol, in the order of files and places, without repeated ones. */
  List<Symbol> symbols() {
    return table.symbols();
  }

  /** Symbols that their own file declares already; each is reported. */
  List<Symbol> repeated() {
    return table.repeated();
  }

  /**
   * What a name stands for in a file; if, by mistake, it stands for several things, one that is
   * wanted.
   */
  Optional<Symbol> find(Unit from, String name, Wanted wanted) {
    if (name.indexOf('.') < 0) {
      return simple(from.index(), name, wanted);
    }
    return follow(from, name).flatMap(end -> simple(end.unit(), end.name(), wanted));
  }

  private Optional<Symbol> simple(int unit, String name, Wanted wanted) {
    Symbol found = table.first().get(name);
    if (found == null) {
      return Optional.empty();
    }
    BitSet visible = seen.get(unit);
    boolean seesFirst = visible.get(found.unit().index());
    List<Symbol> others = table.further().getOrDefault(name, List.of());
    if (others.isEmpty() || (seesFirst && wanted.accepts(found.kind()))) {
      return seesFirst ? Optional.of(found) : Optional.empty();
    }
    List<Symbol> all =
        Stream.concat(Stream.of(found), others.stream())
            .filter(other -> visible.get(other.unit().index()))
            .toList();
    return all.stream()
        .filter(other -> wanted.accepts(other.kind()))
        .findFirst()
        .or(() -> all.stream().findFirst());
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

  /** All that a file sees without an alias, in the order of files and places. */
  List<Symbol> visible(int unit) {
    BitSet visible = seen.get(unit);
    return table.symbols().stream().filter(it -> visible.get(it.unit().index())).toList();
  }

  /** The files behind the aliases that a file sees. */
  Map<String, Link> aliases(int unit) {
    return aliases.get(unit);
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
          return suggested(found, name.text(), wanted, place);
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
        || broken.stream()
            .filter(visible::get)
            .anyMatch(unit -> halfDeclared(unit).contains(end.get().name()));
  }

  private boolean seesLostAlias(Unit from, String alias) {
    return seen.get(from.index()).stream()
        .anyMatch(unit -> units.get(unit).lostAliases().contains(alias));
  }

  /**
   * Names that a file with syntax errors may declare: words after a keyword, and after an error
   * that may be one.
   */
  private Set<String> halfDeclared(int unit) {
    return halfDeclared.computeIfAbsent(
        unit,
        fresh -> {
          Set<String> words = new HashSet<>();
          Matcher matcher = DECLARED.matcher(units.get(fresh).file().text());
          while (matcher.find()) {
            words.add(matcher.group(1));
          }
          matcher.usePattern(SECOND_WORD);
          for (Span error : units.get(fresh).broken()) {
            words.add(wordBefore(error));
            if (matcher.region(error.start(), matcher.regionEnd()).lookingAt()) {
              words.add(matcher.group(1));
            }
          }
          return words;
        });
  }

  /** The word that an error follows, such as a parameter without its kind. */
  private static String wordBefore(Span error) {
    String text = error.file().text();
    int end = error.start();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isLetter(char letter) {
    return letter == '_' || Character.isLetterOrDigit(letter);
  }

  private Diagnostic suggested(Diagnostic found, String name, Wanted wanted, Place place) {
    if (wanted == Wanted.ATOM && (name.equals("all") || name.equals("any"))) {
      return found.help("a list is written `%s of (a, b)`", name);
    }
    Optional<String> aliased = behindAlias(name, wanted, place);
    if (aliased.isPresent()) {
      return found.didYouMean(aliased.get());
    }
    Optional<Simple> end = follow(place.unit(), name);
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
    if (!found.help().isEmpty() || follow(place.unit(), name).isPresent()) {
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
        .flatMap(near -> simple(name.unit(), near, wanted))
        .map(symbol -> "there is " + symbol.kind().described() + " `" + symbol.name() + "`");
  }

  private void offer(Nearest nearest, Simple name, Predicate<Symbol> fits) {
    BitSet visible = seen.get(name.unit());
    for (Symbol symbol : table.symbols()) {
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
                find(place.unit(), last, wanted)
                    .filter(symbol -> wanted.accepts(symbol.kind()))
                    .map(symbol -> last))
        .or(() -> behindAlias(last, wanted, place));
  }

  /** The same name behind an alias that the file sees and that is spelt nearly so. */
  private Optional<String> misspeltAlias(String name, Wanted wanted, Place place) {
    int dot = name.indexOf('.');
    return Nearest.of(name.substring(0, dot), aliases.get(place.unit().index()).keySet())
        .map(alias -> alias + name.substring(dot))
        .filter(near -> find(place.unit(), near, wanted).isPresent());
  }

  /** The same name behind an alias that the file sees. */
  private Optional<String> behindAlias(String name, Wanted wanted, Place place) {
    effort += aliases.get(place.unit().index()).size();
    if (effort > SUGGESTION_EFFORT) {
      return Optional.empty();
    }
    return aliases.get(place.unit().index()).entrySet().stream()
        .filter(
            alias ->
                simple(alias.getValue().target(), name, wanted)
                    .filter(symbol -> wanted.accepts(symbol.kind()))
                    .isPresent())
        .map(alias -> alias.getKey() + "." + name)
        .sorted()
        .findFirst();
  }
}
