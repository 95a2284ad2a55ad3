package org.aisc.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aisc.analysis.Verification.Checked;
import org.aisc.sema.Spec.Assertion;

/**
 * What an edit did to verdicts. An assertion is the same one as before when its title is (without a
 * title, its text), in the same file; of several with one title, when its turn is.
 *
 * @param before the verdicts of the text before the edit
 * @param after those of the text now
 */
public record VerdictChanges(List<Checked> before, List<Checked> after) {
  public VerdictChanges {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  private record Key(String file, String title, int turn) {}

  private record Change(Checked was, Checked now) {}

  /** First whether any verdict changed, then which. */
  public void text(Page page) throws IOException {
    Map<Key, Checked> old = keyed(before);
    Map<Key, Checked> now = keyed(after);
    List<Change> changed =
        now.entrySet().stream()
            .flatMap(each -> change(old, each.getKey(), each.getValue()).stream())
            .toList();
    page.line(
        changed.isEmpty()
            ? "no verdict changed"
            : Numbers.count(changed.size(), "verdict") + " changed");
    for (Change each : changed) {
      String was = "was " + word(each.was(), page.style());
      line(was + ", now " + word(each.now(), page.style()), each.now(), page);
    }
    for (Map.Entry<Key, Checked> each : now.entrySet()) {
      if (!old.containsKey(each.getKey())) {
        line("new, " + word(each.getValue(), page.style()), each.getValue(), page);
      }
    }
    for (Map.Entry<Key, Checked> each : old.entrySet()) {
      if (!now.containsKey(each.getKey())) {
        page.line("  gone, was " + word(each.getValue(), page.style()));
        page.paragraph("    ", Columns.visible(each.getKey().title()));
      }
    }
  }

  private static Optional<Change> change(Map<Key, Checked> old, Key key, Checked now) {
    return Optional.ofNullable(old.get(key))
        .filter(was -> was.outcome() != now.outcome())
        .map(was -> new Change(was, now));
  }

  private static void line(String what, Checked checked, Page page) throws IOException {
    Assertion assertion = checked.assertion();
    String reason = checked.reason().map(why -> " (" + why + ")").orElse("");
    page.line("  " + what + ", line " + assertion.span().line() + reason);
    page.paragraph("    ", Columns.visible(assertion.title()));
  }

  private static Map<Key, Checked> keyed(List<Checked> all) {
    Map<Key, Checked> keyed = new LinkedHashMap<>();
    Map<Key, Integer> turns = new LinkedHashMap<>();
    for (Checked each : all) {
      Assertion assertion = each.assertion();
      Key first = new Key(assertion.span().file().name(), assertion.title(), 0);
      int turn = turns.merge(first, 1, Integer::sum);
      keyed.put(new Key(first.file(), first.title(), turn), each);
    }
    return keyed;
  }

  private static String word(Checked checked, Style style) {
    String word = checked.outcome().name().toLowerCase(Locale.ROOT);
    return switch (checked.outcome()) {
      case HOLDS -> style.good(word);
      case FAILS -> style.bad(word);
      case UNKNOWN -> style.doubtful(word);
    };
  }
}
