package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that each help page opens with. */
class ExamplesTest {
  /** These run until someone ends them; they have tests of their own. */
  private static final List<String> ENDLESS = List.of("lsp", "watch");

  @TempDir private Path folder;

  static Stream<String> verbs() {
    return Verbs.names().stream();
  }

  static Stream<String> answering() {
    return verbs().filter(verb -> !ENDLESS.contains(verb));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void a_help_page_opens_with_two_examples(String verb) {
    List<String> examples = examples(verb);
    assertThat(examples).hasSize(2).doesNotHaveDuplicates();
    assertThat(examples).allMatch(each -> each.startsWith("aisc " + verb));
    assertThat(new Shell(folder).aisc("", verb, "--help").out())
        .startsWith("Examples:\n  " + examples.get(0) + "\n  " + examples.get(1) + "\n\n");
  }

  @ParameterizedTest
  @MethodSource("answering")
  void an_example_is_answered_as_it_stands(String verb) throws IOException {
    prepare();
    for (int at = 0; at < 2; at++) {
      String example = examples(verb).get(at);
      Path place = Files.createDirectory(folder.resolve("run" + at));
      TranscriptTest.copy(folder.resolve("start"), place);
      // What stands after a pipe or a redirection is the shell's.
      String[] words = example.split(" [|>] ", -1)[0].substring("aisc ".length()).split(" ");
      Shell.Result result = new Shell(place).aisc("", words);
      assertThat(result.exit()).as("%s: %s", example, result.err()).isIn(0, 1);
    }
  }

  /** A folder with the examples of the repository and the files that examples speak of. */
  private void prepare() throws IOException {
    Path start = Files.createDirectory(folder.resolve("start"));
    TranscriptTest.copy(Path.of("examples"), start.resolve("examples"));
    Shell shell = new Shell(start);
    String spec = "examples/word-translation.aisc";
    assertThat(shell.aisc("", "prove", spec, "--certificate", "evidence.cert").exit()).isIn(0, 1);
    Files.writeString(start.resolve("tree.xml"), TREE);
    Files.writeString(start.resolve("basic-events.xml"), EVENTS);
    Files.writeString(start.resolve("graph.json.gz"), GRAPH);
  }

  private static final String TREE =
      """
      <opsa-mef><define-fault-tree name="t">
        <define-gate name="top"> <or> <event name="e"/> <event name="f"/> </or> </define-gate>
      </define-fault-tree></opsa-mef>
      """;

  private static final String EVENTS =
      """
      <opsa-mef><model-data>
        <define-basic-event name="e"> <float value="0.1"/> </define-basic-event>
        <define-basic-event name="f"> <float value="1e-3"/> </define-basic-event>
      </model-data></opsa-mef>
      """;

  private static final String GRAPH =
      """
      { "graph": { "target": "t", "edges": [ { "source": "s", "target": "t" } ],
        "nodes": [ { "id": "t", "value": "inf" }, { "id": "s", "value": "2" } ] } }
      """;

  private static List<String> examples(String verb) {
    return Verbs.byName(verb).orElseThrow().make().get().examples();
  }
}
