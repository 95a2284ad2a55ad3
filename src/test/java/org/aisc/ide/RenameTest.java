package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aisc.ide.Rename.Outcome;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SpecText;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenameTest {
  private static Outcome rename(String text, String name) {
    Fixture fixture = Fixture.of(text);
    return Rename.rename(fixture.project(), fixture.analysed(), fixture.cursor(), name);
  }

  private static void renames(String text, String name, String after) {
    Outcome outcome = rename(text, name);
    assertThat(outcome).isInstanceOf(Outcome.Renamed.class);
    assertThat(Fixture.after(((Outcome.Renamed) outcome).edits())).isEqualTo(after);
  }

  private static void refuses(String text, String name, String reason) {
    assertThat(rename(text, name)).isEqualTo(new Outcome.Refused(reason));
  }

  @Test
  void a_name_changes_wherever_it_is_used() {
    renames(
        """
        step g|o
        goal lost { when go and x.go }
        mitigation wall { blocks go -> lost }
        """,
        "walk",
        """
        step walk
        goal lost { when walk and x.go }
        mitigation wall { blocks walk -> lost }
        """);
  }

  @Test
  void other_files_change_too() {
    renames(
        """
        import "./more.aisc" as m
        goal lost { when m.g|o }
        --- more.aisc
        module more
        step go
        """,
        "walk",
        """
        import "./more.aisc" as m
        goal lost { when m.walk }
        --- more.aisc
        module more
        step walk
        """);
  }

  @Test
  void an_alias_changes_in_its_file() {
    renames(
        """
        import "./more.aisc" as |m
        goal lost { when m.go }
        --- more.aisc
        module more
        step go
        """,
        "others",
        """
        import "./more.aisc" as others
        goal lost { when others.go }
        """);
  }

  @Test
  void a_parameter_changes_in_its_template_and_its_title() {
    renames(
        "proposition poisoned(|d: dataset) \"{d} is bad\" where d has owner { at d }\n",
        "data",
        "proposition poisoned(data: dataset) \"{data} is bad\" where data has owner { at data }\n");
  }

  @Test
  void a_keyword_may_be_a_name() {
    renames("step |go\ngoal lost { when go }\n", "model", "step model\ngoal lost { when model }\n");
  }

  @Test
  void what_is_no_name_is_refused() {
    refuses("step |go", "a-b", "`a-b` is not a name: a letter, then letters, digits and `_`");
    refuses("step |go", "", "`` is not a name: a letter, then letters, digits and `_`");
    refuses("step |go", "and", "`and` is reserved");
  }

  @Test
  void a_clash_is_refused() {
    refuses(
        "step |go\nstep walk\ngoal lost { when go and walk }",
        "walk",
        "`walk` would give an error in main.aisc, line 2: `walk` is declared twice");
  }

  @Test
  void a_clash_in_a_file_that_imports_both_is_refused() {
    refuses(
        """
        module main
        step |go
        --- other.aisc
        import "./main.aisc"
        import "./third.aisc"
        --- third.aisc
        module third
        step walk
        """,
        "walk",
        "`walk` would give an error in third.aisc, line 2: `walk` is declared twice");
  }

  @Test
  void a_capture_by_a_parameter_is_refused() {
    refuses(
        """
        pipeline { dataset c|orpus }
        proposition poisoned(d: dataset) where d != corpus
        """,
        "d",
        "`corpus` in main.aisc, line 2 would mean something else");
  }

  @Test
  void capturing_others_is_refused() {
    refuses(
        """
        pipeline { dataset corpus }
        proposition poisoned(|d: dataset) where d != corpus
        """,
        "corpus",
        "`corpus` in main.aisc, line 2 would mean something else");
  }

  @Test
  void giving_an_undeclared_name_a_meaning_is_refused() {
    refuses(
        "step |go\ngoal lost { when go and walk }",
        "walk",
        "`walk` in main.aisc, line 2 would mean something else");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at",
        "tag",
        "cost",
        "all",
        "any",
        "least",
        "most",
        "of",
        "under",
        "by",
        "to",
        "is",
        "where",
        "step",
        "event",
        "requires",
        "assert",
        "flow",
        "user",
        "as",
        "aisc",
        "mode"
      })
  void every_word_that_is_not_reserved_can_be_a_name_anywhere(String keyword) {
    String text =
        """
        pipeline { dataset d { owner me } functionality f  flow d -data-> f -data-> d }
        step s { at d cost 1 }
        quantity q { range 0 .. 1 }
        condition c
        proposition p is t(d) { requires all of (s, c) and q >= 1 likelihood 5% }
        proposition t(x: dataset) where x has owner and x != d or x in user { requires s or p }
        event e { requires s causes p, p at f }
        goal g { when p or at least 1 of (p, s) }
        mitigation m { blocks s, s -> p, at d cost 3 }
        mitigation n { requires m, m excludes m reduces e to 5% limits q <= 1 }
        attacker a { can s tag cve "1" }
        defence b { m, n m }
        constraint at most 1 of (m, n)
        assert reachable g under b by a
        assert reachable g by a under { m }
        """;
    MemoryProject project = MemoryProject.of(Map.of("main.aisc", text));
    Analysed analysed = project.analysed(project.file("main.aisc"));
    for (Occurrence declared : analysed.occurrences()) {
      if (declared.declares()) {
        assertThat(Rename.rename(project, analysed, declared.span().start(), keyword))
            .as("%s to %s", declared.span().text(), keyword)
            .isInstanceOf(Outcome.Renamed.class);
      }
    }
  }

  @Test
  void the_catalogue_is_not_changed() {
    refuses(
        """
        import std.attacks
        goal lost { when g|o }
        --- specs/std/attacks.aisc
        step go
        """,
        "walk",
        "there is no name here that can be changed");
  }

  @Test
  void words_of_the_language_are_not_renamed() {
    refuses(
        "mitigation m { strategy pre|vent }", "block", "there is no name here that can be changed");
  }

  /** There and back again, on random specifications, over every name. */
  @Test
  void a_fresh_name_is_never_refused_and_the_old_one_comes_back() {
    for (int seed = 0; seed < Integer.getInteger("aisc.rename.seeds", 40); seed++) {
      String text = SpecText.of(RandomSpecs.withQuantities(seed), seed);
      MemoryProject project = MemoryProject.of(Map.of("main.aisc", text));
      Analysed analysed = project.analysed(project.file("main.aisc"));
      for (Occurrence declared : analysed.occurrences()) {
        if (declared.declares()) {
          assertThat(there(project, analysed, declared)).isEqualTo(text);
        }
      }
    }
  }

  private static String there(MemoryProject project, Analysed analysed, Occurrence declared) {
    String old = declared.span().text();
    SourceFile changed = renamed(project, analysed, declared.span().start(), "fresh_name");
    MemoryProject after = MemoryProject.of(Map.of("main.aisc", changed.text()));
    Analysed again = after.analysed(after.file("main.aisc"));
    int offset = changed.text().indexOf("fresh_name");
    return renamed(after, again, offset, old).text();
  }

  private static SourceFile renamed(
      MemoryProject project, Analysed analysed, int offset, String name) {
    Outcome outcome = Rename.rename(project, analysed, offset, name);
    assertThat(outcome).isInstanceOf(Outcome.Renamed.class);
    return Moved.by(((Outcome.Renamed) outcome).edits()).file(analysed.file());
  }
}
