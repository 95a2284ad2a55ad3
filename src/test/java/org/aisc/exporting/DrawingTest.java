package org.aisc.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.aisc.exporting.Exports.Case;
import org.aisc.testing.Program;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings show what a question is about, and Graphviz can draw them. */
class DrawingTest {
  @Test
  void what_no_goal_depends_on_is_left_out(@TempDir Path folder) {
    String drawing =
        draw(
            folder,
            """
            step taken "Say \\"go\\" \\\\ now"
            step idle
            event unseen { requires idle causes other }
            event seen { requires taken causes reached, other }
            proposition reached
            proposition other
            goal lost { when reached }
            mitigation wall { blocks taken }
            mitigation fence { blocks idle }
            """);
    assertThat(drawing)
        .contains("\"holds taken\" [label=\"Say \\\"go\\\" \\\\ now\\ntaken\" shape=box];")
        .contains("\"event seen\" -> \"holds reached\";")
        .contains("\"mitigation wall\" -> \"holds taken\"")
        .doesNotContain("idle", "other", "unseen", "fence");
  }

  @Test
  void conditions_thresholds_edges_and_caps_are_told_apart(@TempDir Path folder) {
    String drawing =
        draw(
            folder,
            """
            step a
            step b
            step c
            condition open
            proposition p { requires at least 2 of (a, b, not open) }
            proposition q { requires p or c }
            event firing { requires q causes r likelihood 50% }
            proposition r
            goal lost { when r }
            mitigation cut { blocks p -> q }
            mitigation cap { reduces firing to 10% }
            """);
    assertThat(drawing)
        .contains("[label=\"2 of 3\" shape=circle];", "[label=\"not\" shape=circle];")
        .contains(
            "\"mitigation cut\" -> \"holds q\" [style=dashed arrowhead=tee label=\"as caused by p\"")
        .contains(
            "\"mitigation cap\" -> \"event firing\" [style=dashed arrowhead=tee label=\"to 0.1\"");
  }

  private static String draw(Path folder, String specification) {
    Shell.Result result = new Shell(folder).aisc(specification, "export", "dot", "-");
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  @Test
  void graphviz_draws_it() throws Exception {
    assumeTrue(Program.isInstalled("dot"), "Graphviz is not installed");
    for (long seed = 0; seed < 8; seed++) {
      String drawing = Exports.text(ExportFormat.DOT, Case.of(seed).query()).orElseThrow();
      Process process = new ProcessBuilder("dot", "-Tplain").start();
      process.getOutputStream().write(drawing.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String drawn = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(drawing).isZero();
      assertThat(drawn).as("seed %d", seed).contains("\"goal ");
    }
  }
}
