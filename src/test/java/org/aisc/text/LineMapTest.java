package org.aisc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMapTest {
  @Test
  void lines_and_columns_count_from_1_and_a_character_of_two_units_is_one_column() {
    LineMap lines = new SourceFile("f", "ab\r\n\ud83d\ude00c\n").lines();
    assertThat(lines.count()).isEqualTo(3);
    assertThat(lines.line(0)).isEqualTo(1);
    assertThat(lines.column(1)).isEqualTo(2);
    assertThat(lines.end(1)).isEqualTo(2);
    assertThat(lines.line(4)).isEqualTo(2);
    assertThat(lines.column(6)).isEqualTo(2);
    assertThat(lines.start(3)).isEqualTo(8);
    assertThat(lines.end(3)).isEqualTo(8);
  }

  @Test
  void columns_of_long_lines_are_those_of_short_ones() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("first\n");
    while (text.length() < 40_000) {
      text.append(random.nextInt(3) == 0 ? "\ud83d\ude00" : random.nextBoolean() ? "\ud83d" : "x");
    }
    LineMap lines = new SourceFile("f", text.toString()).lines();
    for (int offset = 6; offset < text.length(); offset += 1 + random.nextInt(50)) {
      assertThat(lines.column(offset)).isEqualTo(text.codePointCount(6, offset) + 1);
    }
  }
}
