package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aisc.testing.CheckedText;
import org.aisc.testing.MemorySources;
import org.junit.jupiter.api.Test;

class ImportsTest {
  /** Files by turns: a name, then its text. */
  private static Map<String, String> files(String... namesAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int at = 0; at < namesAndTexts.length; at += 2) {
      files.put(namesAndTexts[at], namesAndTexts[at + 1]);
    }
    return files;
  }

  @Test
  void a_file_sees_what_it_imports_directly_and_through_others() {
    Spec spec =
        CheckedText.spec(
            files(
                "main.aisc",
                """
                import "./parts/goals.aisc"
                assert reachable flawed
                """,
                "parts/goals.aisc",
                """
                import "../steps.aisc"
                goal flawed { when edits }
                """,
                "steps.aisc",
                "step edits"));
    assertThat(spec.steps()).extracting(Spec.Named::name).containsExactly("edits");
    assertThat(spec.goals()).extracting(Spec.Named::name).containsExactly("flawed");
  }

  @Test
  void a_module_of_the_catalogue_is_found_by_its_dotted_name() {
    Spec spec =
        CheckedText.spec(
            files(
                "main.aisc",
                """
                import std.attacks
                goal flawed { when edits }
                """,
                "specs/std/attacks.aisc",
                """
                module std.attacks
                step edits
                """));
    assertThat(spec.steps()).hasSize(1);
  }

  @Test
  void what_is_imported_with_an_alias_is_named_with_it() {
    Spec spec =
        CheckedText.spec(
            files(
                "main.aisc",
                """
                import "./web.aisc" as web
                step edits
                goal flawed { when edits or web.edits or web.db.reads }
                """,
                "web.aisc",
                """
                import "./db.aisc" as db
                step edits
                mitigation review { blocks edits, db.reads }
                """,
                "db.aisc",
                "step reads"));
    assertThat(spec.steps())
        .extracting(Spec.Named::name)
        .containsExactly("edits", "web.db.reads", "web.edits");
    assertThat(spec.mitigations().get(0).blocks())
        .containsExactly(
            new Spec.Target.Holding("web.edits"), new Spec.Target.Holding("web.db.reads"));
  }

  @Test
  void a_file_that_is_imported_by_two_ways_is_there_once() {
    Spec spec =
        CheckedText.spec(
            files(
                "main.aisc",
                """
                import "./a.aisc"
                import "./b.aisc"
                import "./parts/../steps.aisc"
                import "./steps.aisc" as s
                goal flawed { when edits and s.edits }
                """,
                "a.aisc",
                """
                import "./steps.aisc"
                mitigation review { blocks edits }
                """,
                "b.aisc",
                """
                import "./steps.aisc" as other
                mitigation filter { blocks other.edits }
                """,
                "steps.aisc",
                "step edits"));
    assertThat(spec.steps()).extracting(Spec.Named::name).containsExactly("edits");
    assertThat(spec.mitigations())
        .allMatch(it -> it.blocks().equals(java.util.List.of(new Spec.Target.Holding("edits"))));
  }

  @Test
  void a_file_that_is_not_there_is_told_and_its_names_are_not_missing() {
    check(
        files(
            "main.aisc",
            """
            import "./stesp.aisc"
            //     ^^^^^^^^^^^^^^ cannot find the file `./stesp.aisc`
            // help: the path is relative to the folder of the file with the import
            import std.atacks as std
            //     ^^^^^^^^^^ cannot find the module `std.atacks`
            // help: a file of your own is imported by its path: import "./name.aisc"
            goal flawed { when edits and std.exploit }
            """),
        "main.aisc");
  }

  @Test
  void a_misspelt_module_is_suggested() {
    check(
        files(
            "main.aisc",
            """
            import std.atacks
            //     ^^^^^^^^^^ cannot find the module `std.atacks`
            // help: did you mean `std.attacks`?
            """,
            "specs/std/attacks.aisc",
            """
            module std.attacks
            """),
        "main.aisc");
  }

  @Test
  void a_lost_alias_hides_only_its_own_names() {
    check(
        files(
            "main.aisc",
            """
            import "./gone.aisc" as gone
            //     ^^^^^^^^^^^^^ cannot find the file `./gone.aisc`
            // help: the path is relative to the folder of the file with the import
            step edits
            goal flawed { when gone.edits and edist }
            //                                ^^^^^ unknown proposition `edist`
            // help: did you mean `edits`?
            """),
        "main.aisc");
  }

  @Test
  void a_file_outside_the_folder_of_the_named_file_is_not_read() {
    check(
        files(
            "main.aisc",
            """
            import "../../../etc/passwd"
            //     ^^^^^^^^^^^^^^^^^^^^^ `../../../etc/passwd` is outside the project's folder
            // help: move the file into the project's folder, or copy it there
            import "/etc/passwd"
            //     ^^^^^^^^^^^^^ `/etc/passwd` is outside the project's folder
            // help: move the file into the project's folder, or copy it there
            step edits
            """),
        "main.aisc");
  }

  @Test
  void a_file_does_not_import_itself() {
    check(
        files(
            "main.aisc",
            """
            import "./main.aisc"
            //     ^^^^^^^^^^^^^ the import closes a circle: main.aisc -> main.aisc
            step edits
            goal flawed { when edits }
            """),
        "main.aisc");
  }

  @Test
  void a_circle_is_shown_where_it_closes() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc"
            goal flawed { when edits and phishes }
            """,
            "a.aisc",
            """
            import "./b.aisc"
            step edits
            """,
            "b.aisc",
            """
            import "./a.aisc"
            //     ^^^^^^^^^^ the import closes a circle: a.aisc -> b.aisc -> a.aisc
            step phishes
            """),
        "main.aisc");
  }

  @Test
  void a_name_of_two_files_is_declared_twice_unless_one_has_an_alias() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc"
            step edits
            //   ^^^^^ `edits` is declared twice
            // help: choose another name, or give the import an alias: import … as name
            goal flawed { when edits }
            """,
            "a.aisc",
            """
            step edits
            //   ^^^^^ note: first declared here, as a step
            """),
        "main.aisc");
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc" as a
            step edits
            goal flawed { when edits and a.edits }
            """,
            "a.aisc",
            """
            step edits
            """),
        "main.aisc");
  }

  @Test
  void errors_of_imported_files_are_told_at_their_place() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc"
            goal flawed { when edits and phishes }
            //                           ^^^^^^^ unknown proposition `phishes`
            """,
            "a.aisc",
            """
            step edits { at korpus }
            //              ^^^^^^ unknown node `korpus`
            """),
        "main.aisc");
  }

  @Test
  void a_syntax_error_in_an_imported_file_does_not_make_its_names_unknown() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc"
            goal flawed { when edits and phishes }
            //                           ^^^^^^^ unknown proposition `phishes`
            """,
            "a.aisc",
            """
            foobar edits
            ^^^^^^ unknown kind of declaration `foobar`
            """),
        "main.aisc");
  }

  @Test
  void a_name_behind_an_alias_is_suggested_and_so_is_the_alias() {
    check(
        files(
            "main.aisc",
            """
            import "./attacks.aisc" as attacks
            goal flawed { when edits and atacks.edits and attacks.edist and other.edits }
            //                 ^^^^^ unknown proposition `edits`
            // help: did you mean `attacks.edits`?
            //                           ^^^^^^^^^^^^ unknown proposition `atacks.edits`
            // help: did you mean `attacks.edits`?
            //                                            ^^^^^^^^^^^^^ unknown proposition `attacks.edist`
            // help: did you mean `attacks.edits`?
            //                                                              ^^^^^^^^^^^ unknown proposition `other.edits`
            // help: did you mean `attacks.edits`?
            """,
            "attacks.aisc",
            """
            step edits
            """),
        "main.aisc");
  }

  @Test
  void an_alias_stands_for_one_file() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc" as x
            ^^^^^^^^^^^^^^^^^^^^^^ note: here it stands for one file
            import "./b.aisc" as x
            ^^^^^^^^^^^^^^^^^^^^^^ note: here it stands for another
            //                   ^ the alias `x` stands for two files
            """,
            "a.aisc",
            """
            step edits
            """,
            "b.aisc",
            """
            step phishes
            """),
        "main.aisc");
  }

  @Test
  void a_file_that_others_import_is_a_module() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc"
            //     ^^^^^^^^^^ warning: the imported file declares the system `other`
            // help: write `module` in place of `system` in a file that others import
            goal flawed { when edits }
            """,
            "a.aisc",
            """
            system other
            ^^^^^^^^^^^^ note: the system is declared here
            step edits
            """),
        "main.aisc");
  }

  @Test
  void what_an_imported_file_offers_need_not_be_used() {
    check(
        files(
            "main.aisc",
            """
            import "./a.aisc"
            goal flawed { when edits }
            """,
            "a.aisc",
            """
            step edits
            step idle
            proposition uncaused
            condition unused
            quantity share { range 0 .. 1 }
            attacker outsider
            mitigation review { blocks idle }
            defence basic { review }
            """),
        "main.aisc");
  }

  @Test
  void a_forgotten_import_of_a_module_is_told() {
    check(
        files(
            "main.aisc",
            """
            step edits is writes(corpus)
            //            ^^^^^^ unknown proposition template `writes`
            // help: write `import std.poisoning` at the top; it declares `writes`
            goal flawed { when tainted }
            //                 ^^^^^^^ unknown proposition `tainted`
            // help: write `import std.poisoning` or `import std.taint` at the top; each declares `tainted`
            pipeline { dataset corpus }
            assert reachable stolen under careful by outsider
            //               ^^^^^^ unknown goal `stolen`
            // help: write `import std.theft` at the top; it declares `stolen`
            //                            ^^^^^^^ unknown defence `careful`
            // help: write `import std.theft` at the top; it declares `careful`
            //                                       ^^^^^^^^ unknown attacker `outsider`
            // help: write `import std.theft` at the top; it declares `outsider`
            """,
            "specs/std/poisoning.aisc",
            """
            module std.poisoning
            step writes(d: dataset)
            proposition tainted
            """,
            "specs/std/taint.aisc",
            """
            module std.taint
            proposition tainted
            """,
            "specs/std/theft.aisc",
            """
            module std.theft
            mitigation tainted
            goal stolen { when tainted }
            attacker outsider
            defence careful { tainted }
            """),
        "main.aisc");
  }

  @Test
  void a_forgotten_import_of_a_file_beside_is_told_unless_that_is_a_system_or_imports_this_one() {
    check(
        files(
            "office/main.aisc",
            """
            goal lost { when inside and corpus }
            //               ^^^^^^ unknown proposition `inside`
            // help: write `import "./team.aisc"` at the top; it declares `inside`
            //                          ^^^^^^ unknown proposition `corpus`
            """,
            "office/team.aisc",
            """
            // It says inside and corpus.
            proposition inside
            pipeline { dataset corpus }
            """,
            "office/other.aisc",
            """
            system other
            proposition inside
            """,
            "office/user.aisc",
            """
            import "./circle.aisc"
            proposition inside
            """,
            "office/circle.aisc",
            """
            import "./main.aisc"
            """,
            "far.aisc",
            """
            proposition inside
            """),
        "office/main.aisc");
  }

  @Test
  void a_forgotten_import_and_a_name_that_is_spelt_nearly_so_are_both_told() {
    check(
        files(
            "main.aisc",
            """
            step edit
            goal flawed { when edits }
            //                 ^^^^^ unknown proposition `edits`
            // help: did you mean `edit`?
            // help: write `import "./team.aisc"` at the top; it declares `edits`
            """,
            "team.aisc",
            """
            step edits
            """),
        "main.aisc");
  }

  @Test
  void a_name_behind_an_alias_that_nothing_has_is_told_with_its_import() {
    check(
        files(
            "main.aisc",
            """
            proposition leaked
            goal flawed { when t.edits and std.taint.tainted and std.tainted and t.leaks or std.x.leaked }
            //                 ^^^^^^^ unknown proposition `t.edits`
            // help: write `import "./team.aisc" as t` at the top; it declares `edits`
            //                             ^^^^^^^^^^^^^^^^^ unknown proposition `std.taint.tainted`
            // help: write `import std.taint` at the top; it declares `tainted`
            // help: then write `tainted` here
            //                                                   ^^^^^^^^^^^ unknown proposition `std.tainted`
            // help: write `import std.taint as std` at the top; it declares `tainted`
            //                                                                   ^^^^^^^ unknown proposition `t.leaks`
            // help: nothing is imported `as t`
            //                                                                              ^^^^^^^^^^^^ unknown proposition `std.x.leaked`
            // help: did you mean `leaked`?
            """,
            "specs/std/taint.aisc",
            """
            module std.taint
            proposition tainted
            """,
            "team.aisc",
            """
            step edits
            """),
        "main.aisc");
  }

  @Test
  void what_is_not_found_is_searched_in_bounded_time() {
    StringBuilder names = new StringBuilder("goal flawed { when n0");
    for (int name = 1; name < 50_000; name++) {
      names.append(" or n").append(name);
    }
    Map<String, String> files = files("main.aisc", names + " }");
    for (int file = 0; file < 200; file++) {
      files.put("file" + file + ".aisc", "// n\n".repeat(10_000));
    }
    MemorySources sources = new MemorySources(files);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(Checking.check(sources.file("main.aisc"), sources).diagnostics())
                .hasSize(50_000));
  }
}
