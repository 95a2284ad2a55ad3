package org.aisc.sema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.sema.Unit.Link;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Import;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * What names stand for in each of the loaded files, whether they are used or not and whatever is
 * wrong elsewhere: for tools that answer questions about places in a text.
 */
public final class Scope {
  private final List<Unit> units;
  private final Names names;
  private final Map<SourceFile, Unit> byFile = new HashMap<>();

  Scope(List<Unit> units, Names names) {
    this.units = units;
    this.names = names;
    units.forEach(unit -> byFile.put(unit.file(), unit));
  }

  /**
   * A declaration. Two are the same if their places are.
   *
   * @param name the name that the analysed file knows it by
   * @param user whether it stands in the user layer
   */
  public record Declared(String name, Element element, boolean user) {
    private static Declared of(Symbol symbol) {
      return new Declared(symbol.name(), symbol.element(), symbol.user());
    }

    /** Where its name is declared. */
    public Span place() {
      return element.name().span();
    }

    /** Whether it takes arguments. */
    public boolean template() {
      return !element.parameters().isEmpty() && Symbol.mayBeTemplate(element.kind());
    }
  }

  /** The loaded files, the analysed one first. */
  public List<SourceTree> trees() {
    return units.stream().map(Unit::tree).toList();
  }

  /** Whether every import was found, so that no name is missing. */
  public boolean complete() {
    return units.stream().noneMatch(unit -> unit.incomplete() || !unit.lostAliases().isEmpty());
  }

  /** What a name, dotted or not, stands for in a file; something wanted before something else. */
  public Optional<Declared> find(SourceFile from, String name, Wanted wanted) {
    return unit(from).flatMap(unit -> names.find(unit, name, wanted)).map(Declared::of);
  }

  /** What a file sees, by the names that it can write. */
  public SortedMap<String, Declared> seen(SourceFile from) {
    SortedMap<String, Declared> seen = new TreeMap<>();
    unit(from)
        .ifPresent(
            unit -> {
              add(seen, "", unit.index());
              names.aliases(unit.index()).forEach((alias, link) -> add(seen, alias + ".", link));
            });
    return seen;
  }

  private void add(SortedMap<String, Declared> seen, String prefix, Link link) {
    add(seen, prefix, link.target());
  }

  private void add(SortedMap<String, Declared> seen, String prefix, int unit) {
    for (Symbol symbol : names.visible(unit)) {
      seen.putIfAbsent(prefix + symbol.element().name().text(), Declared.of(symbol));
    }
  }

  /** The import that gives a file its alias. */
  public Optional<Import> alias(SourceFile from, String alias) {
    return unit(from)
        .map(unit -> names.aliases(unit.index()))
        .flatMap(links -> Optional.ofNullable(links.get(alias)))
        .map(Link::statement);
  }

  /** The file that an import names. */
  public Optional<SourceFile> imported(SourceFile from, Import statement) {
    return unit(from).stream()
        .flatMap(unit -> unit.links().stream())
        .filter(link -> link.statement().span().equals(statement.span()))
        .findFirst()
        .map(link -> units.get(link.target()).file());
  }

  private Optional<Unit> unit(SourceFile file) {
    return Optional.ofNullable(byFile.get(file));
  }
}
