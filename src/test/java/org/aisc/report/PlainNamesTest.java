package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainNamesTest {
  private static String of(String name) {
    return new PlainNames(List.of()).of(name);
  }

  @Test
  void an_identifier_stays_as_it_is() {
    assertThat(of("poisoned")).isEqualTo("poisoned");
    assertThat(of("a__b_")).isEqualTo("a__b_");
  }

  @Test
  void the_parts_of_an_instance_are_joined_by_two_underscores() {
    assertThat(of("poisoned(corpus)")).isEqualTo("poisoned__corpus");
    assertThat(of("library_abuse(sockeye, train)")).isEqualTo("library_abuse__sockeye__train");
  }

  @Test
  void lengths_follow_where_the_parts_could_be_misread() {
    assertThat(of("poisoned(raw__data)")).isEqualTo("poisoned__raw__data__1_8_9");
    assertThat(of("std.poisoned(corpus)")).isEqualTo("std__poisoned__corpus__1_3_d8_6");
  }

  @Test
  void an_identifier_that_is_taken_gets_an_ending() {
    assertThat(new PlainNames(List.of("poisoned__corpus")).of("poisoned(corpus)"))
        .isEqualTo("poisoned__corpus__0");
  }

  @Test
  void different_names_give_different_identifiers_in_every_file() {
    List<String> parts = List.of("a", "a_", "a__a", "a_a", "a__", "d1", "a__1_1", "b.a", "a.a");
    Set<String> found = new HashSet<>();
    int names = 0;
    for (String template : parts) {
      for (String first : parts) {
        assertThat(found.add(of(template + "(" + first + ")"))).isTrue();
        assertThat(
                found.add(new PlainNames(List.of()).ofUnnamedEvent(template + "(" + first + ")")))
            .isTrue();
        names += 2;
        for (String second : parts) {
          String name = template + "(" + first + ", " + second + ")";
          assertThat(found.add(of(name))).as(name).isTrue();
          names++;
        }
      }
    }
    assertThat(found).hasSize(names);
    assertThat(new ArrayList<>(found)).allMatch(it -> it.matches("[A-Za-z][A-Za-z0-9_]*"));
  }
}
