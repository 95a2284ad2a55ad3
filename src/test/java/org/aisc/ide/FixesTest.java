package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.ide.Fixes.Fix;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static List<Fix> fixes(String text) {
    Analysed analysed = Fixture.of(text).analysed();
    List<Fix> fixes = new ArrayList<>();
    for (Diagnostic diagnostic : analysed.problems(Budget.unlimited())) {
      fixes.addAll(Fixes.of(analysed, diagnostic));
    }
    return fixes;
  }

  private static void offers(String text, String... titles) {
    assertThat(fixes(text)).extracting(Fix::title).containsExactly(titles);
  }

  private static void corrects(String text, String title, String after) {
    Fix fix =
        fixes(text).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    assertThat(Fixture.after(fix.edits())).isEqualTo(after);
  }

  @Test
  void a_misspelt_name_is_changed() {
    corrects(
        "step start\ngoal lost { when strat }\n",
        "Change to `start`",
        "step start\ngoal lost { when start }\n");
  }

  @Test
  void a_name_that_is_misspelt_again_and_again_is_changed_everywhere() {
    corrects(
        "step start\nproposition p { requires strat }\ngoal lost { when p or strat }\n",
        "Change to `start`",
        "step start\nproposition p { requires start }\ngoal lost { when p or start }\n");
  }

  @Test
  void a_misspelt_keyword_is_changed() {
    corrects(
        "stpe start\ngoal lost { when start }\n",
        "Change to `step`",
        "step start\ngoal lost { when start }\n");
    corrects(
        "goal lost { whne start }\nstep start\n",
        "Change to `when`",
        "goal lost { when start }\nstep start\n");
  }

  @Test
  void a_misspelt_word_of_the_language_is_changed() {
    corrects(
        "step s\ngoal g { when s }\nmitigation m { blocks s strategy prevnt }\n",
        "Change to `prevent`",
        "step s\ngoal g { when s }\nmitigation m { blocks s strategy prevent }\n");
  }

  @Test
  void a_forgotten_percent_sign_is_added() {
    corrects(
        "step s { likelihood 80 }\ngoal g { when s }\n",
        "Change to `80%`",
        "step s { likelihood 80% }\ngoal g { when s }\n");
  }

  @Test
  void a_forgotten_import_is_added_below_the_others() {
    corrects(
        """
        aisc 1
        system shop

        import "./team.aisc"

        goal lost { when inside and stolen }
        --- team.aisc
        module team
        proposition inside
        --- thieves.aisc
        module thieves
        proposition stolen
        """,
        "Import \"./thieves.aisc\"",
        """
        aisc 1
        system shop

        import "./team.aisc"
        import "./thieves.aisc"

        goal lost { when inside and stolen }
        """);
  }

  @Test
  void a_first_import_is_added_below_the_head_of_the_file_or_at_its_top() {
    String module = "--- specs/std/theft.aisc\nmodule std.theft\nproposition stolen\n";
    corrects(
        "system shop \"Shop\"\ngoal lost { when stolen }\n" + module,
        "Import std.theft",
        "system shop \"Shop\"\n\nimport std.theft\ngoal lost { when stolen }\n");
    corrects(
        "goal lost { when stolen }\n" + module,
        "Import std.theft",
        "import std.theft\n\ngoal lost { when stolen }\n");
  }

  @Test
  void each_file_that_declares_a_missing_name_is_offered() {
    offers(
        """
        goal lost { when stolen }
        --- specs/std/theft.aisc
        module std.theft
        proposition stolen
        --- thieves.aisc
        proposition stolen
        """,
        "Import std.theft",
        "Import \"./thieves.aisc\"",
        "Declare the step `stolen`",
        "Declare the condition `stolen`",
        "Declare the proposition `stolen`");
  }

  @Test
  void a_missing_proposition_is_declared_below() {
    corrects(
        """
        goal lost { when index_poisoned }

        step go
        """,
        "Declare the proposition `index_poisoned`",
        """
        goal lost { when index_poisoned }

        proposition index_poisoned

        step go
        """);
    offers(
        "goal lost { when index_poisoned }",
        "Declare the step `index_poisoned`",
        "Declare the condition `index_poisoned`",
        "Declare the proposition `index_poisoned`");
  }

  @Test
  void a_missing_node_is_declared_in_the_layer() {
    corrects(
        """
        pipeline {
          functionality train
          flow corpus -data-> train
        }
        """,
        "Declare the dataset `corpus`",
        """
        pipeline {
          dataset corpus
          functionality train
          flow corpus -data-> train
        }
        """);
    corrects(
        "step go { at corpus }\ngoal lost { when go }\n",
        "Declare the dataset `corpus`",
        """
        step go { at corpus }

        pipeline {
          dataset corpus
        }
        goal lost { when go }
        """);
  }

  @Test
  void a_missing_node_of_a_flow_is_declared_in_the_flow_s_layer() {
    corrects(
        """
        pipeline { model m }
        user {
          model served
          flow question -data-> served
        }
        flow m -deploy-> served
        """,
        "Declare the dataset `question`",
        """
        pipeline { model m }
        user {
          dataset question
          model served
          flow question -data-> served
        }
        flow m -deploy-> served
        """);
  }

  @Test
  void a_declaration_goes_between_two_that_share_a_line() {
    corrects(
        "goal lost { when go } step other {\n}\n",
        "Declare the step `go`",
        "goal lost { when go }\n\nstep go\n\n step other {\n}\n");
  }

  @Test
  void a_missing_argument_is_declared_as_the_template_wants_it() {
    offers(
        """
        step learn(f: functionality, d: dataset)
        pipeline { functionality train }
        goal lost { when learn(train, corpus) }
        """,
        "Declare the dataset `corpus`");
  }

  @Test
  void what_a_declaration_alone_would_not_correct_is_not_offered() {
    offers("step s\ngoal g { when s }\ndefence d { patch(x) }\n");
    offers(
        "step s\ngoal g { when s }\nmitigation m { blocks leap }\n",
        "Declare the step `leap`",
        "Declare the proposition `leap`");
  }

  @Test
  void the_kind_that_fits_is_declared() {
    offers(
        "step s\ngoal g { when s }\nassert reachable g by mallory\n",
        "Declare the attacker `mallory`");
    offers(
        "step s\ngoal g { when s }\nassert reachable g under walls\n",
        "Declare the defence `walls`");
  }

  @Test
  void what_is_not_used_is_removed_with_its_comment() {
    corrects(
        """
        step s

        /// Nobody asks.
        condition idle "Idle"

        goal g { when s }
        """,
        "Remove `idle`",
        """
        step s

        goal g { when s }
        """);
  }

  @Test
  void a_step_that_something_names_is_not_removed() {
    offers("step s\nstep idle\ngoal g { when s }\nmitigation m { blocks idle }\n");
    offers("step s\nstep idle\ngoal g { when s }\n", "Remove `idle`");
  }
}
