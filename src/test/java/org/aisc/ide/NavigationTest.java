package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static void definition(String text) {
    Fixture fixture = Fixture.of(text);
    var found = Navigation.definition(fixture.analysed(), fixture.cursor());
    assertThat(Fixture.shown(found.stream().toList())).isEqualTo(fixture.marked());
  }

  private static void references(String text) {
    Fixture fixture = Fixture.of(text);
    var found =
        Navigation.references(fixture.project(), fixture.analysed(), fixture.cursor(), true);
    assertThat(Fixture.shown(found)).isEqualTo(fixture.marked());
  }

  @Test
  void a_use_leads_to_its_declaration() {
    definition(
        """
        goal lost { when g|o }
        step [go]
        """);
  }

  @Test
  void a_declaration_leads_to_itself() {
    definition("step [g|o]");
  }

  @Test
  void a_name_that_is_not_declared_leads_nowhere() {
    definition("goal lost { when g|o }");
  }

  @Test
  void a_name_leads_into_an_imported_file() {
    definition(
        """
        import "./more.aisc"
        goal lost { when |go }
        --- more.aisc
        module more
        step [go]
        """);
  }

  @Test
  void a_name_leads_into_the_catalogue_through_an_alias() {
    definition(
        """
        import std.attacks as a
        goal lost { when a.g|o }
        --- specs/std/attacks.aisc
        module std.attacks
        step [go]
        """);
  }

  @Test
  void an_alias_leads_to_its_import() {
    definition(
        """
        import std.attacks as [a]
        goal lost { when |a.go }
        --- specs/std/attacks.aisc
        module std.attacks
        step go
        """);
  }

  @Test
  void an_import_leads_to_its_file() {
    definition(
        """
        import std.att|acks
        --- specs/std/attacks.aisc
        []module std.attacks
        """);
  }

  @Test
  void a_parameter_hides_a_node_of_its_name() {
    definition(
        """
        pipeline { dataset d }
        proposition poisoned([d]: dataset) "{d} is poisoned" { at |d }
        """);
  }

  @Test
  void a_placeholder_in_a_title_is_a_use_of_a_parameter() {
    references("proposition poisoned([d]: dataset) \"{[|d]} is poisoned\" { at [d] }");
  }

  @Test
  void uses_are_found_in_every_kind_of_property() {
    references(
        """
        step [go]
        proposition held { requires [go] }
        event both { requires all of (held, [go]) and at least 1 of ([go]) causes held, [go] }
        goal lost { when not_there or [go] }
        mitigation wall { blocks [go], [go] -> held  reduces [g|o] to 5% }
        attacker eve { can [go] }
        attacker mallory { cannot [go] }
        constraint at most 1 of ([go])
        """);
  }

  @Test
  void uses_are_found_in_statements_and_layers() {
    references(
        """
        pipeline {
          dataset [co|rpus]
          functionality train
          flow [corpus] -data-> train -data-> [corpus]
        }
        step edits { at [corpus] }
        mitigation wall { blocks at [corpus] }
        proposition bad { requires poisoned([corpus]) }
        proposition poisoned(d: dataset) where d != [corpus]
        """);
  }

  @Test
  void mitigations_defences_attackers_and_goals_are_found_in_assertions() {
    references(
        "mitigation [w|all]\ndefence all_of_them { [wall] }\nassert reachable g under { [wall] }");
    references("defence [d|]\nassert reachable g under [d]");
    references("attacker [|eve]\nassert reachable g by [eve]");
    references("goal [g]\nassert reachable [|g]\nassert cheapest defence of [g] <= 3");
  }

  @Test
  void uses_are_found_in_files_that_import() {
    references(
        """
        module main
        step [g|o]
        --- one.aisc
        import "./main.aisc"
        goal lost { when [go] }
        --- two.aisc
        import "./one.aisc" as one
        goal gone { when one.[go] and go }
        --- other.aisc
        step go
        """);
  }

  @Test
  void declarations_of_the_same_name_in_other_files_are_others() {
    references(
        """
        import "./more.aisc" as more
        step go
        goal lost { when go and more.[go] }
        --- more.aisc
        step [|go]
        """);
  }

  @Test
  void highlights_stay_in_the_file() {
    Fixture fixture =
        Fixture.of(
            """
            import "./more.aisc"
            goal lost { when [g|o] }
            --- more.aisc
            step go
            """);
    var found = Navigation.highlights(fixture.analysed(), fixture.cursor());
    assertThat(Fixture.shown(found)).isEqualTo(fixture.marked());
  }

  @Test
  void nothing_is_found_between_names() {
    Fixture fixture = Fixture.of("step go { | cost 1 }");
    assertThat(Navigation.references(fixture.project(), fixture.analysed(), fixture.cursor(), true))
        .isEqualTo(List.of());
  }
}
