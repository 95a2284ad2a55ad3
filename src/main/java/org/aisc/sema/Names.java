package org.aisc.sema;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aisc.sema.Unit.Link;

/** All declared names, as each file sees them. */
final class Names {
  private final List<Unit> units;
  private final Table table;
  private final List<BitSet> seen;
  private final List<Map<String, Link>> aliases;

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
  record Simple(int unit, String name) {}

  Names(Table table, View view) {
    this.units = view.units();
    this.table = table;
    this.seen = view.seen();
    this.aliases = view.aliases();
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

  /** What a name without a dot stands for in a file. */
  Optional<Symbol> simple(int unit, String name, Wanted wanted) {
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

  /** The file that a name leads to, and its last part; empty if nothing has such an alias. */
  Optional<Simple> follow(Unit from, String name) {
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

  /** The loaded files. */
  List<Unit> units() {
    return units;
  }

  /** The numbers of the files whose declarations a file sees without an alias. */
  BitSet seen(int unit) {
    return seen.get(unit);
  }

  /** The files behind the aliases that a file sees. */
  Map<String, Link> aliases(int unit) {
    return aliases.get(unit);
  }
}
