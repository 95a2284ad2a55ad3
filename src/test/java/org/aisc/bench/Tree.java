package org.aisc.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A coherent fault tree of the Aralia collection.
 *
 * @param cuts the published number of minimal cut sets, empty where it is not known
 * @param bySize how many have 1, 2 … members
 * @param paths the published number of minimal path sets, perhaps rounded
 */
record Tree(String name, Path file, String cuts, String bySize, String paths) {

  static List<Tree> all(Path corpora) throws IOException {
    Path folder = corpora.resolve("aralia");
    List<String> lines = Files.readAllLines(folder.resolve("reference.tsv"));
    List<String> names = List.of(lines.get(0).split("\t", -1));
    List<Tree> trees = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.get(names.indexOf("coherent")).equals("yes")) {
        trees.add(
            new Tree(
                cells.get(names.indexOf("instance")),
                folder.resolve(cells.get(names.indexOf("file"))),
                cells.get(names.indexOf("mcs_verified")),
                cells.get(names.indexOf("mcs_by_order_verified")),
                cells.get(names.indexOf("minimal_path_sets_derived"))));
      }
    }
    return trees;
  }

  boolean isKnown() {
    return !cuts.isEmpty();
  }

  /** Whether a number of path sets is the published one, as far as that is exact. */
  boolean hasPaths(String found) {
    BigDecimal published = new BigDecimal(paths);
    return new BigDecimal(found).round(new MathContext(published.precision())).compareTo(published)
        == 0;
  }
}
