package org.aisc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.aisc.certify.Certification;
import org.aisc.certify.Verdict;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

/** Files that are made to harm whoever checks them. */
class HostileCertificateTest {
  private static final Spec SPEC =
      CheckedText.spec(
          """
          system s
          step a { cost 2 }
          condition c
          quantity q { range 0 .. 1 }
          proposition p { requires a and c }
          goal g { when p }
          goal h { when p and not c }
          attacker poor { budget 1 }
          mitigation m { blocks a cost 3 }
          """);

  private static void check(String expected, String... lines) {
    Verdict verdict = Certificates.check(SPEC, Certificates.sealed(withEnd(lines)));
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    Verdict.Rejected rejected = (Verdict.Rejected) verdict;
    assertThat(rejected.line() + ": " + rejected.reason()).isEqualTo(expected);
  }

  private static List<String> withEnd(String... lines) {
    String[] all = Arrays.copyOf(lines, lines.length + 1);
    all[lines.length] = "end";
    return List.of(all);
  }

  @Test
  void an_empty_file_is_no_certificate() {
    assertThat(Certificates.check(SPEC, new byte[0]))
        .isEqualTo(new Verdict.Rejected(1, "the certificate ends too soon"));
  }

  @Test
  void each_way_to_claim_too_much_has_its_own_reason() {
    check("1: this is no certificate: it should begin with `aisc certificate 1`", "aisc 2", "x");
    check(
        "1: this is another version: it should begin with `aisc certificate 1`",
        "aisc certificate 2",
        "question prove");
    check("2: there is no question `what`", "aisc certificate 1", "question what", "goal g");
    check(
        "3: the specification has no goal `i`",
        "aisc certificate 1",
        "question prove",
        "goal i",
        "unreachable");
    check(
        "5: the goal may hold as far as the lines before this one show",
        "aisc certificate 1",
        "question prove",
        "goal g",
        "unreachable");
    check(
        "7: the scenario before this line costs more than the attacker has",
        "aisc certificate 1",
        "question prove",
        "attacker poor",
        "goal g",
        "reachable",
        "take a",
        "derive 0");
    check(
        "6: `c` cannot be both true and false",
        "aisc certificate 1",
        "question prove",
        "goal h",
        "reachable",
        "true c",
        "false c",
        "derive 0");
    check(
        "6: `q` cannot have this value",
        "aisc certificate 1",
        "question prove",
        "goal g",
        "reachable",
        "take a",
        "value q 3/2",
        "derive 0");
    check(
        "6: node 0 does not follow from the nodes before it",
        "aisc certificate 1",
        "question prove",
        "goal g",
        "reachable",
        "take a",
        "derive 0");
  }

  @Test
  void an_endless_line_is_refused_in_bounded_memory() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            Arrays.fill(bytes, from, from + count, (byte) 'x');
            return count;
          }
        };
    Verdict verdict = Certification.check(new Declared(SPEC), endless, Budget.unlimited());
    assertThat(verdict)
        .isEqualTo(new Verdict.Rejected(1, "the line is longer than 67108864 characters"));
  }

  @Test
  void numbers_that_fit_nowhere_are_refused() {
    for (String number :
        List.of("99999999999", "-1", "2147483647", "0x1", "", " ", "1-", "9-3", "-", "1e9", "٣")) {
      Verdict verdict =
          Certificates.check(
              SPEC,
              Certificates.sealed(
                  withEnd(
                      "aisc certificate 1",
                      "question prove",
                      "goal g",
                      "unreachable",
                      "never " + number)));
      assertThat(verdict).as(number).isInstanceOf(Verdict.Rejected.class);
    }
  }

  @Test
  void random_bytes_are_refused() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      byte[] start =
          "aisc certificate 1\nquestion prove\ngoal g\n".getBytes(StandardCharsets.UTF_8);
      if (round % 2 == 0) {
        System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
      }
      assertThat(Certificates.check(SPEC, bytes)).isInstanceOf(Verdict.Rejected.class);
    }
  }

  @Test
  void a_check_ends_with_its_budget() throws IOException {
    Budget budget = Budget.unlimited();
    budget.stop("interrupted");
    InputStream in =
        new java.io.ByteArrayInputStream(
            "aisc certificate 1\nquestion\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Certification.check(new Declared(SPEC), in, budget))
        .isEqualTo(new Verdict.Unknown("interrupted"));
  }
}
