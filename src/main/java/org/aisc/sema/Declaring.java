package org.aisc.sema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Unit.Link;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Header;
import org.aisc.syntax.Declaration.Import;

/**
 * Gives every declaration its name. A file sees its own declarations and all that the files it
 * imports see, behind {@code alias.} where the import has an alias. The name of a declaration in
 * the specification is the shortest, then alphabetically first, name by which the analysed file
 * sees it: since all declarations of a file share their prefixes, that is a shortest-path question
 * over files.
 */
final class Declaring {
  private final Loading.Loaded loaded;
  private final Findings findings;
  private final List<Symbol> symbols = new ArrayList<>();
  private final Map<String, Symbol> first = new HashMap<>();
  private final Map<String, List<Symbol>> further = new HashMap<>();
  private final List<Symbol> repeated = new ArrayList<>();
  private final Map<Integer, Symbol> originals = new HashMap<>();

  private Declaring(Loading.Loaded loaded, Findings findings) {
    this.loaded = loaded;
    this.findings = findings;
  }

  static Names declare(Loading.Loaded loaded, Findings findings) {
    return new Declaring(loaded, findings).run();
  }

  private Names run() {
    List<String> prefixes = prefixes();
    for (Unit unit : loaded.units()) {
      declare(unit, prefixes.get(unit.index()));
    }
    List<BitSet> seen = seen();
    List<Map<String, Link>> aliases = aliases();
    if (!further.isEmpty()) {
      reportClashes(seen, aliases);
    }
    Names.Table table = new Names.Table(symbols, repeated, first, further);
    Names.View view = new Names.View(loaded.units(), seen, aliases);
    return new Names(table, view);
  }

  private List<String> prefixes() {
    record Reached(String prefix, int unit) {}
    List<String> prefixes = new ArrayList<>(Collections.nCopies(loaded.units().size(), ""));
    BitSet done = new BitSet();
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            Comparator.<Reached>comparingInt(r -> r.prefix().length())
                .thenComparing(Reached::prefix)
                .thenComparing(Reached::unit));
    queue.add(new Reached("", 0));
    while (!queue.isEmpty()) {
      Reached reached = queue.remove();
      if (done.get(reached.unit())) {
        continue;
      }
      done.set(reached.unit());
      prefixes.set(reached.unit(), reached.prefix());
      for (Link link : loaded.units().get(reached.unit()).links()) {
        String more = link.alias().map(alias -> alias + ".").orElse("");
        queue.add(new Reached(reached.prefix() + more, link.target()));
      }
    }
    return prefixes;
  }

  private void declare(Unit unit, String prefix) {
    List<Header> headers = new ArrayList<>();
    unit.each(
        (declaration, user) -> {
          if (declaration instanceof Element element) {
            declare(unit, prefix, element, user);
          } else if (declaration instanceof Header header) {
            headers.add(header);
          }
        });
    headers.stream()
        .skip(1)
        .forEach(
            header ->
                findings.add(
                    Code.HEADER_TWICE
                        .at(header.name().span())
                        .note(headers.get(0).name().span(), "the first one is here")));
  }

  private void declare(Unit unit, String prefix, Element element, boolean user) {
    String name = element.name().text();
    String known = prefix.isEmpty() ? name : prefix + name;
    int id = symbols.size() + repeated.size();
    Symbol symbol = new Symbol(id, unit, element, new Expr.Atom(known), user);
    Symbol before = first.putIfAbsent(name, symbol);
    if (before == null) {
      symbols.add(symbol);
      return;
    }
    List<Symbol> others = further.computeIfAbsent(name, fresh -> new ArrayList<>(1));
    Symbol last = others.isEmpty() ? before : others.get(others.size() - 1);
    others.add(symbol);
    if (last.unit().index() != unit.index()) {
      symbols.add(symbol);
      return;
    }
    Symbol original = originals.getOrDefault(last.id(), last);
    originals.put(id, original);
    repeated.add(symbol);
    findings.add(twice(symbol, original));
  }

  private static Diagnostic twice(Symbol symbol, Symbol first) {
    return Code.DECLARED_TWICE
        .at(symbol.span(), symbol.element().name().text())
        .note(first.span(), "first declared here, as %s", first.kind().described());
  }

  /** For each file, the files whose declarations it sees without an alias, itself included. */
  private List<BitSet> seen() {
    List<BitSet> seen = new ArrayList<>();
    for (int index = 0; index < loaded.units().size(); index++) {
      seen.add(new BitSet());
    }
    for (int index : loaded.importedFirst()) {
      seen.get(index).set(index);
      for (Link link : loaded.units().get(index).links()) {
        if (link.alias().isEmpty()) {
          seen.get(index).or(seen.get(link.target()));
        }
      }
    }
    return seen;
  }

  /** For each file, the aliases that it sees. */
  private List<Map<String, Link>> aliases() {
    List<Map<String, Link>> aliases =
        new ArrayList<>(Collections.nCopies(loaded.units().size(), Map.of()));
    for (int index : loaded.importedFirst()) {
      Map<String, Link> found = new HashMap<>();
      List<Link> links = loaded.units().get(index).links();
      for (Link link : links) {
        link.alias().ifPresent(alias -> join(found, alias, link, link.statement()));
      }
      for (Link link : links) {
        if (link.alias().isEmpty()) {
          aliases
              .get(link.target())
              .forEach((alias, other) -> join(found, alias, other, link.statement()));
        }
      }
      aliases.set(index, found);
    }
    return aliases;
  }

  private void join(Map<String, Link> found, String alias, Link link, Import where) {
    Link before = found.putIfAbsent(alias, link);
    if (before != null && before.target() != link.target()) {
      findings.add(
          Code.ALIAS_TWICE
              .at(where.alias().map(name -> name.span()).orElse(where.target().span()), alias)
              .note(before.statement().span(), "here it stands for one file")
              .note(link.statement().span(), "here it stands for another"));
    }
  }

  private void reportClashes(List<BitSet> seen, List<Map<String, Link>> aliases) {
    BitSet views = new BitSet();
    views.set(0);
    aliases.forEach(map -> map.values().forEach(link -> views.set(link.target())));
    BitSet reported = new BitSet();
    for (int view = views.nextSetBit(0); view >= 0; view = views.nextSetBit(view + 1)) {
      BitSet visible = seen.get(view);
      new java.util.TreeMap<>(further)
          .forEach((name, others) -> reportClashes(visible, name, others, reported));
    }
  }

  private void reportClashes(BitSet visible, String name, List<Symbol> others, BitSet reported) {
    List<Symbol> clashing = new ArrayList<>();
    Symbol one = first.get(name);
    if (one != null && visible.get(one.unit().index())) {
      clashing.add(one);
    }
    others.stream()
        .filter(s -> visible.get(s.unit().index()) && !originals.containsKey(s.id()))
        .forEach(clashing::add);
    for (Symbol other : clashing.subList(Math.min(1, clashing.size()), clashing.size())) {
      if (!reported.get(other.id())) {
        reported.set(other.id());
        boolean ownFile = clashing.get(0).unit().index() == 0;
        Symbol at = ownFile ? clashing.get(0) : other;
        findings.add(
            twice(at, ownFile ? other : clashing.get(0))
                .help(
                    ownFile
                        ? "choose another name, or give the import an alias: import … as name"
                        : "give one of the imports an alias: import … as name"));
      }
    }
  }
}
