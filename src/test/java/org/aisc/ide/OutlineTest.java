package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisc.ide.Outline.Entry;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static String outline(List<Entry> entries, String indent) {
    StringBuilder text = new StringBuilder();
    for (Entry entry : entries) {
      text.append(indent).append(entry.kind()).append(' ').append(entry.label());
      text.append(entry.detail().isEmpty() ? "" : " — " + entry.detail()).append('\n');
      text.append(outline(entry.inside(), indent + "  "));
    }
    return text.toString();
  }

  @Test
  void declarations_are_listed_as_they_are_written() {
    Fixture fixture =
        Fixture.of(
            """
            system s "A system"
            import std.attacks
            pipeline { dataset corpus "Corpus" }
            step go "Go"
            goal lost { when go }
            assert reachable   lost
            """);
    assertThat(outline(Outline.of(fixture.analysed().tree()), ""))
        .isEqualTo(
            """
            HEADER s — A system
            IMPORT std.attacks — import
            LAYER pipeline
              NODE corpus — Corpus
            STEP go — Go
            GOAL lost
            ASSERTION assert reachable lost
            """);
  }

  @Test
  void a_search_finds_names_and_titles_in_all_files() {
    Fixture fixture =
        Fixture.of(
            """
            step edit_pages "Edit"
            step other
            --- more.aisc
            proposition bad "The edited pages are bad"
            pipeline { dataset everyday_pages }
            """);
    assertThat(Outline.search(fixture.project(), "edpag"))
        .extracting(Entry::label)
        .containsExactly("bad", "edit_pages", "everyday_pages");
  }
}
