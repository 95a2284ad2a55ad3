package org.aisc.certify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.aisc.certify.Subject.Sort;

/** Names of a certificate against those of the specification. */
final class Names {
  private Names() {}

  /** The place of a name among those of its sort. */
  static int index(Subject subject, Sort sort, String name, Line line) {
    int index = Collections.binarySearch(subject.names(sort), name);
    if (index < 0) {
      String kind = sort.name().toLowerCase(Locale.ROOT);
      throw line.reject("the specification has no " + kind + " `" + Line.shown(name) + "`");
    }
    return index;
  }

  /** The rest of a line as names of a sort, each after the one before in the alphabet. */
  static List<String> sorted(Subject subject, Sort sort, Line line) {
    List<String> names = new ArrayList<>();
    for (String name : line.names()) {
      index(subject, sort, name, line);
      if (!names.isEmpty() && names.get(names.size() - 1).compareTo(name) >= 0) {
        throw line.reject("the names are not in the order of the alphabet");
      }
      names.add(name);
    }
    return names;
  }
}
