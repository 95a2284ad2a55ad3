package org.aisc.importing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;

/**
 * Hypergraphs: one set of whole numbers a line, separated by white space. Each number becomes a
 * step with a mitigation that blocks it, and the goal is reached by all steps of any set, so that
 * the minimal mitigation sets are the minimal hitting sets.
 */
final class Hypergraph {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}");

  private final SourceFile file;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<TreeSet<BigInteger>> sets = new ArrayList<>();

  private Hypergraph(SourceFile file) {
    this.file = file;
  }

  /** Imports one hypergraph. */
  static Imported read(SourceFile file) {
    return new Hypergraph(file).read();
  }

  private Imported read() {
    int end = file.text().stripTrailing().length();
    if (end == 0) {
      found.add(Code.HYPERGRAPH_NO_SET.at(file.span(0, 0)));
    }
    for (int line = 1; line <= file.lines().count() && file.lines().start(line) < end; line++) {
      line(file.lines().start(line), file.lines().end(line));
    }
    return Imported.hasErrors(found)
        ? Imported.failed(found, List.of(file))
        : Imported.done(text(), found, List.of(file));
  }

  private void line(int start, int end) {
    TreeSet<BigInteger> set = new TreeSet<>();
    Matcher word = WORD.matcher(file.text()).region(start, end);
    while (word.find()) {
      if (NUMBER.matcher(word.group()).matches()) {
        set.add(new BigInteger(word.group()));
      } else {
        found.add(
            Code.HYPERGRAPH_WORD.at(file.span(word.start(), word.end()), Excerpt.of(word.group())));
        return;
      }
    }
    if (set.isEmpty()) {
      found.add(
          Code.HYPERGRAPH_EMPTY_SET
              .at(file.span(start, start))
              .help("take the line out, or write down what the set holds"));
    }
    sets.add(set);
  }

  private AiscText text() {
    TreeSet<BigInteger> elements = new TreeSet<>();
    sets.forEach(elements::addAll);
    AiscText text = new AiscText("hypergraph", "");
    text.gap();
    elements.forEach(element -> text.open("step", "e" + element, "").close());
    text.gap();
    goal(text);
    text.gap();
    for (BigInteger element : elements) {
      text.open("mitigation", "block_e" + element, "");
      text.property("blocks", "e" + element).property("cost", "1").close();
    }
    return text;
  }

  private void goal(AiscText text) {
    text.open("goal", "reached", "All steps of some set are taken").word("when");
    for (int at = 0; at < sets.size(); at++) {
      if (at > 0) {
        text.word("or");
      }
      boolean bracketed = sets.size() > 1 && sets.get(at).size() > 1;
      if (bracketed) {
        text.word("(");
      }
      String separator = "";
      for (BigInteger element : sets.get(at)) {
        if (!separator.isEmpty()) {
          text.word(separator);
        }
        text.word("e" + element);
        separator = "and";
      }
      if (bracketed) {
        text.word(")");
      }
    }
    text.close();
  }
}
