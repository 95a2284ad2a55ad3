package org.aisc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.aisc.syntax.Mutants;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

class LineChangesTest {
  @Test
  void equal_texts_have_no_diff() {
    assertThat(LineChanges.unified("a", "x\ny\n", "x\ny\n")).isEmpty();
  }

  @Test
  void a_change_has_three_lines_around_it() {
    assertThat(
            LineChanges.unified(
                "a", "1\n2\n3\n4\n5  6\n7\n8\n9\n10", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n"))
        .containsExactly(
            "--- a",
            "+++ a",
            "@@ -2,8 +2,9 @@",
            " 2",
            " 3",
            " 4",
            "-5  6",
            "+5",
            "+6",
            " 7",
            " 8",
            " 9",
            "-10",
            "\\ No newline at end of file",
            "+10");
  }

  @Test
  void the_diff_of_a_random_file_leads_to_its_formatted_text() {
    int differing = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      String before = Mutants.of(new Random(seed)).replace("\n", "\n\n\n");
      String after = Formatting.format(new SourceFile("x", before)).text().orElse(before);
      List<String> diff = LineChanges.unified("x", before, after);
      differing += diff.isEmpty() ? 0 : 1;
      assertThat(patched(before, diff)).as("seed %s", seed).isEqualTo(after);
    }
    assertThat(differing).isGreaterThan(200);
  }

  /** What {@code patch} makes of a text. */
  private static String patched(String before, List<String> diff) {
    List<String> old = new ArrayList<>(Arrays.asList(before.split("(?<=\n)")));
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (String line : diff.subList(Math.min(2, diff.size()), diff.size())) {
      if (line.startsWith("@@")) {
        String[] range = line.split("[-, +]+", -1)[1].split(",", -1);
        int count = Integer.parseInt(line.split("[-, +]+", -1)[2]);
        int start = Integer.parseInt(range[0]) - (count == 0 ? 0 : 1);
        while (at < start) {
          text.append(old.get(at++));
        }
      } else if (line.startsWith("+")) {
        text.append(line.substring(1)).append('\n');
      } else if (line.startsWith("\\")) {
        continue;
      } else {
        assertThat(old.get(at).stripTrailing()).isEqualTo(line.substring(1).stripTrailing());
        text.append(line.startsWith(" ") ? old.get(at) : "");
        at++;
      }
    }
    while (at < old.size()) {
      text.append(old.get(at++));
    }
    return text.toString();
  }
}
