package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Query;
import org.aisc.analysis.WhatIf;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.Chromium;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SchemaCheck;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in a real browser; skipped where none is installed. */
class ReportInBrowserTest {
  private static final int SEEDS = Integer.getInteger("aisc.browser.seeds", 250);

  @TempDir private Path folder;
  private Chromium chromium;

  @BeforeEach
  void needs_a_browser() {
    Optional<Chromium> installed = Chromium.installed(folder);
    assumeTrue(installed.isPresent(), "chromium is not installed");
    chromium = installed.get();
  }

  /** A specification, some of its mitigations, and what Java says of its goals. */
  private record Case(long seed, Query query, WhatIf model, List<String> chosen) {
    /** Every third specification has quantities. */
    static Case of(long seed) {
      Random random = new Random(seed);
      Spec spec = seed % 3 == 0 ? RandomSpecs.withQuantities(seed) : RandomSpecs.of(seed);
      List<String> chosen =
          spec.mitigations().stream()
              .filter(it -> !it.deployed() && random.nextBoolean())
              .map(Spec.Named::name)
              .toList();
      Query query =
          Query.of(spec)
              .withAttacker(random.nextInt(3) == 0 ? Optional.of("outsider") : Optional.empty());
      Overview overview =
          Analyses.overview(query, new Overview.Options(3, Optional.of(5)), effort());
      return new Case(seed, query, overview.whatIf(), chosen);
    }

    String verdict(String goal) {
      Query asked = query.withGoals(List.of(goal)).withDefence(chosen);
      Proof proof = Analyses.prove(asked, effort()).get(0);
      return ProofReport.verdict(proof.verdict());
    }

    boolean limited(String goal) {
      return model.goals().stream().anyMatch(it -> it.name().equals(goal) && it.limited());
    }
  }

  private static Effort effort() {
    return Effort.of(Budget.unlimited());
  }

  @Test
  void the_script_agrees_with_java_on_random_specifications() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      cases.add(Case.of(seed));
    }
    JsonNode answers = answers(cases);
    int decided = 0;
    for (int at = 0; at < cases.size(); at++) {
      Case it = cases.get(at);
      for (String goal : it.query().goals()) {
        String found = answers.path(at).path(goal).asText();
        String expected = it.verdict(goal);
        if (found.equals("open")) {
          assertThat(it.limited(goal)).as("undecided, seed %d", it.seed()).isTrue();
        } else {
          assertThat(found).as("seed %d, %s, %s", it.seed(), goal, it.chosen()).isEqualTo(expected);
          decided++;
        }
      }
    }
    assertThat(decided).isGreaterThan(SEEDS);
  }

  private JsonNode answers(List<Case> cases) throws IOException {
    StringWriter text = new StringWriter();
    Json.print(
        json ->
            json.object(
                all ->
                    all.array(
                        "cases",
                        cases,
                        (each, it) ->
                            each.object(
                                in -> {
                                  WhatIfJson.write(it.model(), in);
                                  in.strings("asked", it.query().goals());
                                  in.strings("chosen", it.chosen());
                                }))),
        text);
    String page =
        "<pre id=out></pre><script>"
            + script()
            + "</script><script>const all="
            + text
            + """
            ;
            const found = all.cases.map((each) => {
              const model = aisc.prepare(each);
              const off = aisc.blocked(model, new Set(each.chosen));
              return Object.fromEntries(
                  each.asked.map((goal) => [goal, aisc.verdict(model, goal, off)]));
            });
            document.getElementById("out").textContent = JSON.stringify(found);
            </script>
            """;
    return SchemaCheck.parse(out(chromium.open(page)));
  }

  private static String script() throws IOException {
    try (InputStream in = SystemReport.class.getResourceAsStream("report.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String out(String dom) {
    Matcher matcher = Pattern.compile("<pre id=\"out\">(.*?)</pre>", Pattern.DOTALL).matcher(dom);
    assertThat(matcher.find()).as("the driver's output in\n%s", dom).isTrue();
    return matcher.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static final String HOSTILE =
      """
      system s "</script><script>document.documentElement.dataset.hacked = 1</script>"
      pipeline { dataset d "<img src=x onerror=document.documentElement.dataset.hacked=2>" }
      step a "]]><b>bold</b> \\"quoted\\" &amp; & 'single' {0}" { cost 1.5 at d }
      step b "<svg onload=document.documentElement.dataset.hacked=3>" { cost 2 }
      proposition p "</title></template><p id=leak>" { requires a or b }
      goal g "<!-- {{constructor}} ${7*7}" { when p }
      mitigation stop_a "<script>" { blocks a cost 0.25 }
      mitigation stop_b "Stop b" { blocks b cost 3 }
      assert "</td><script>document.documentElement.dataset.hacked = 4</script>" unreachable g
      """;

  private String report(String specification) throws IOException {
    Path file = folder.resolve("spec.aisc");
    Files.writeString(file, specification);
    Shell.Result result = new Shell(folder).aisc("", "report", "spec.aisc");
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  /** The page with a script at its end that may do what a user would do. */
  private static String driven(String page, String script) {
    String unlocked = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    return unlocked.replace(
        "</body>", "<pre id=\"out\"></pre><script>{" + script + "}</script></body>");
  }

  @Test
  void the_page_runs_its_own_script_and_no_other() throws IOException {
    String dom = chromium.open(report(HOSTILE));
    assertThat(dom).contains("class=\"scripted\"").doesNotContain("data-hacked");
    assertThat(dom).doesNotContain("id=\"leak\"").doesNotContain("<img");
  }

  @Test
  void ticking_boxes_changes_verdicts_paths_and_the_sum() throws IOException {
    String page =
        driven(
            report(HOSTILE),
            """
            const seen = [];
            const note = () => seen.push([
              document.querySelector("[data-goal]").textContent,
              document.querySelectorAll("li.stopped").length,
              document.getElementById("cost").textContent].join(" "));
            note();
            for (const box of document.querySelectorAll("input")) { box.click(); note(); }
            document.getElementById("out").textContent = JSON.stringify(seen);
            """);
    JsonNode seen = SchemaCheck.parse(out(chromium.open(page)));
    assertThat(seen)
        .extracting(JsonNode::asText)
        .containsExactly("reachable 0 0", "reachable 1 0.25", "unreachable 2 3.25");
  }

  @Test
  void pointing_at_a_path_or_going_to_it_lights_it_up_in_both_graphs() throws IOException {
    String page =
        driven(
            report(HOSTILE),
            """
            const lit = () => [...document.querySelectorAll("svg .lit[data-n]")]
                .map((node) => node.dataset.n).sort().join(" ");
            const cards = document.querySelectorAll("li.card");
            const seen = [];
            cards[0].dispatchEvent(new Event("mouseenter"));
            seen.push(lit());
            cards[0].dispatchEvent(new Event("mouseleave"));
            seen.push(lit());
            cards[1].querySelector("summary").focus();
            cards[1].dispatchEvent(new Event("focusin"));
            seen.push(lit());
            document.getElementById("out").textContent = JSON.stringify(seen);
            """);
    JsonNode seen = SchemaCheck.parse(out(chromium.open(page)));
    assertThat(seen).extracting(JsonNode::asText).containsExactly("a d g p", "", "b g p");
  }

  @Test
  void a_graph_of_2000_nodes_opens_in_two_seconds_with_its_relevant_part_first()
      throws IOException {
    String page =
        driven(
            report(large(2000)),
            """
            addEventListener("load", () => setTimeout(() => {
              const timing = performance.getEntriesByType("navigation")[0];
              const before = document.querySelectorAll("svg [data-n]").length;
              document.querySelector("button[data-show]").click();
              const after = document.querySelectorAll("svg [data-n]").length;
              document.getElementById("out").textContent =
                  JSON.stringify([timing.domComplete, before, after]);
            }, 0));
            """);
    JsonNode seen = SchemaCheck.parse(out(chromium.open(page)));
    for (int again = 0; again < 3 && seen.path(0).asDouble() >= 2000; again++) {
      seen = SchemaCheck.parse(out(chromium.open(page)));
    }
    assertThat(seen.path(0).asDouble()).as("milliseconds").isLessThan(2000);
    assertThat(seen.path(1).asInt()).isBetween(5, 120);
    assertThat(seen.path(2).asInt()).isGreaterThan(2000);
  }

  /** Chains that meet: few paths, many nodes. */
  static String large(int nodes) {
    StringBuilder text = new StringBuilder("system large \"A large system\"\n");
    int chains = nodes / 20;
    List<String> ends = new ArrayList<>();
    for (int chain = 0; chain < chains; chain++) {
      String before = "s" + chain;
      text.append("step ").append(before).append(" \"Way in ").append(chain);
      text.append("\" { cost ").append(chain + 1).append(" }\n");
      for (int link = 0; link < 19; link++) {
        String name = "p" + chain + "_" + link;
        String side = chain > 0 && link % 6 == 5 ? " and s" + (chain - 1) : "";
        text.append("proposition ").append(name).append(" \"Consequence ").append(link);
        text.append(" of way ").append(chain).append("\" { requires ").append(before).append(side);
        text.append(" }\n");
        before = name;
      }
      ends.add(before);
    }
    text.append("goal g \"The system is lost\" { when ").append(String.join(" or ", ends));
    return text.append(" }\nmitigation m \"M\" { blocks s0 cost 1 }\n").toString();
  }
}
