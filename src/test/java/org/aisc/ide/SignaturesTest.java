package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  private static final String TEMPLATE =
      "\nevent abuse(l: library, f: functionality) \"{l} in {f}\" { requires x causes y }";

  private static Optional<Signatures> at(String text) {
    Fixture fixture = Fixture.of(text + TEMPLATE);
    return Signatures.at(fixture.project(), fixture.analysed(), fixture.cursor());
  }

  private static Signatures argument(int active) {
    List<String> parameters = List.of("l: library", "f: functionality");
    return new Signatures("abuse(l: library, f: functionality)", parameters, "{l} in {f}", active);
  }

  @Test
  void the_argument_at_the_cursor_is_told() {
    assertThat(at("mitigation m { blocks abuse(|lib, train) }")).hasValue(argument(0));
    assertThat(at("mitigation m { blocks abuse(lib, tr|ain) }")).hasValue(argument(1));
  }

  @Test
  void half_written_arguments_are_understood() {
    assertThat(at("mitigation m { blocks abuse(|")).hasValue(argument(0));
    assertThat(at("mitigation m { blocks abuse(lib, |")).hasValue(argument(1));
  }

  @Test
  void outside_of_arguments_there_is_nothing() {
    assertThat(at("mitigation m { blocks abuse(lib, train) | }")).isEmpty();
    assertThat(at("event e { requires (|a) }")).isEmpty();
    assertThat(at("|")).isEmpty();
  }
}
