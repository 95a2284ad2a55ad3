package org.aisc.sema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aisc.diag.Code;
import org.aisc.sema.Unit.Link;
import org.aisc.text.SourceFile;

/** Finds the imports that close a circle, reports them, and takes them out. */
final class ImportCircles {
  private ImportCircles() {}

  /** Imports without circles; {@code importedFirst} lists a file after all that it imports. */
  record Cut(
      List<List<Link>> links, Map<Integer, List<Link>> removed, List<Integer> importedFirst) {}

  private record Visit(int file, Iterator<Link> rest) {}

  private enum Colour {
    NEW,
    OPEN,
    DONE
  }

  static Cut cut(List<SourceFile> files, List<List<Link>> links, Findings findings) {
    Map<Integer, List<Link>> removed = new TreeMap<>();
    List<Integer> order = new ArrayList<>();
    List<Colour> colours = new ArrayList<>(Collections.nCopies(files.size(), Colour.NEW));
    Deque<Visit> path = new ArrayDeque<>();
    path.addLast(new Visit(0, links.get(0).iterator()));
    colours.set(0, Colour.OPEN);
    while (!path.isEmpty()) {
      Visit top = path.getLast();
      if (!top.rest().hasNext()) {
        colours.set(top.file(), Colour.DONE);
        order.add(top.file());
        path.removeLast();
        continue;
      }
      Link link = top.rest().next();
      if (colours.get(link.target()) == Colour.NEW) {
        colours.set(link.target(), Colour.OPEN);
        path.addLast(new Visit(link.target(), links.get(link.target()).iterator()));
      } else if (colours.get(link.target()) == Colour.OPEN) {
        removed.computeIfAbsent(top.file(), file -> new ArrayList<>()).add(link);
        findings.add(
            Code.IMPORT_CIRCLE.at(
                link.statement().target().span(), chain(files, path, link.target())));
      }
    }
    return new Cut(without(links, removed), removed, order);
  }

  private static String chain(List<SourceFile> files, Deque<Visit> path, int target) {
    String names =
        path.stream()
            .dropWhile(visit -> visit.file() != target)
            .map(visit -> files.get(visit.file()).name())
            .collect(Collectors.joining(" -> "));
    return names + " -> " + files.get(target).name();
  }

  private static List<List<Link>> without(
      List<List<Link>> links, Map<Integer, List<Link>> removed) {
    List<List<Link>> kept = new ArrayList<>();
    for (int file = 0; file < links.size(); file++) {
      Set<Link> gone = Collections.newSetFromMap(new IdentityHashMap<>());
      gone.addAll(removed.getOrDefault(file, List.of()));
      kept.add(links.get(file).stream().filter(link -> !gone.contains(link)).toList());
    }
    return kept;
  }
}
