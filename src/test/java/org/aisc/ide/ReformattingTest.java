package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.aisc.format.Formatting;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

class ReformattingTest {
  @Test
  void only_what_differs_is_changed() {
    SourceFile file = new SourceFile("main.aisc", "system s\n\nstep   go\n\nstep other\n");
    Edit edit = Reformatting.of(file).orElseThrow();
    assertThat(edit.span().text()).isEqualTo("  ");
    assertThat(edit.text()).isEmpty();
  }

  @Test
  void a_text_in_the_layout_or_with_errors_is_left_alone() {
    assertThat(Reformatting.of(new SourceFile("main.aisc", "step go\n"))).isEmpty();
    assertThat(Reformatting.of(new SourceFile("main.aisc", "step  go {\n"))).isEmpty();
  }

  @Test
  void a_line_break_of_two_characters_is_changed_as_a_whole() {
    SourceFile file = new SourceFile("main.aisc", "step a\nstep b\r\nstep c\n");
    Edit edit = Reformatting.of(file).orElseThrow();
    assertThat(edit.span().text()).isEqualTo("\r\n");
    assertThat(edit.text()).isEqualTo("\n");
  }

  @Test
  void the_change_leads_to_the_layout() throws IOException {
    String example = Files.readString(Path.of("examples/chatbot.aisc"));
    Random random = new Random(3);
    for (int each = 0; each < 200; each++) {
      int at = random.nextInt(example.length());
      String space = random.nextBoolean() ? "  " : "\n";
      String text = example.substring(0, at) + space + example.substring(at);
      SourceFile file = new SourceFile("main.aisc", text);
      Optional<String> wanted = Formatting.format(file).text();
      Optional<Edit> edit = Reformatting.of(file);
      String after = edit.map(it -> Moved.by(List.of(it)).file(file).text()).orElse(text);
      assertThat(after).isEqualTo(wanted.orElse(text));
    }
  }
}
