package org.aisc.evidence;

import static org.aisc.evidence.Certificates.EFFORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Query;
import org.aisc.certify.Circumstances;
import org.aisc.certify.Encoding;
import org.aisc.certify.Subject.Sort;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.Formula;
import org.aisc.sat.Refuter;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/**
 * What a certificate can bring into the formula never makes it say too much: with whatever loop
 * formulas, there is a model where the goal can be reached, and outside each list that lacks a
 * path.
 */
class EncodingTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final long LAST = FIRST + Integer.getInteger("aisc.oracle.seeds", 150);

  /** A goal and the formula's makings. */
  private record Case(long seed, Query query, Declared declared, Scenarios scenarios, int goal) {
    Encoding encoding() {
      Encoding encoding = new Encoding(scenarios, goal, new BitSet());
      Random random = new Random(seed);
      for (int count = random.nextInt(8); count > 0; count--) {
        int[] nodes =
            encoding.relevant().stream()
                .filter(node -> encoding.isLoop(new int[] {node}))
                .filter(node -> random.nextInt(3) == 0)
                .toArray();
        if (encoding.isLoop(nodes)) {
          encoding.addLoop(nodes);
        }
      }
      return encoding;
    }

    void hasAModel(Encoding encoding, String what) {
      Formula plain = encoding.formula().withoutSums();
      assertThat(Refuter.refute(plain.variables(), plain.clauses(), Budget.unlimited()))
          .as("seed %d, %s", seed, what)
          .isInstanceOf(Refuter.Outcome.Satisfiable.class);
    }
  }

  private static List<Case> cases(long seed) {
    Query query = Certificates.query(seed, RandomSpecs.of(seed));
    Declared declared = new Declared(query.spec());
    Scenarios scenarios =
        declared.scenarios(
            new Circumstances(query.defence(), query.attacker(), query.assumptions()));
    List<Case> cases = new ArrayList<>();
    for (String goal : query.goals()) {
      int node = scenarios.graph().node(Kind.GOAL, declared.names(Sort.GOAL).indexOf(goal));
      cases.add(new Case(seed, query.withGoals(List.of(goal)), declared, scenarios, node));
    }
    return cases;
  }

  @Test
  void a_goal_that_can_be_reached_is_never_refuted() {
    for (long seed = FIRST; seed < LAST; seed++) {
      for (Case each : cases(seed)) {
        if (Analyses.prove(each.query(), EFFORT).get(0).path().isPresent()) {
          each.hasAModel(each.encoding(), "reachable");
        }
      }
    }
  }

  @Test
  void a_list_without_one_of_the_paths_is_never_refuted() {
    for (long seed = FIRST; seed < LAST; seed++) {
      for (Case each : cases(seed)) {
        for (View view : View.values()) {
          List<int[]> listed =
              Certificates.paths(each.query(), view).get(0).paths().stream()
                  .map(path -> nodes(each, path, view))
                  .toList();
          for (int left = 0; left < listed.size(); left++) {
            Encoding encoding = each.encoding();
            for (int at = 0; at < listed.size(); at++) {
              if (at != left) {
                encoding.forbid(listed.get(at));
              }
            }
            each.hasAModel(encoding, view + " without number " + left);
          }
        }
      }
    }
  }

  private static int[] nodes(Case each, AttackPath path, View view) {
    CausalityGraph graph = each.scenarios().graph();
    Kind kind = view == View.STEPS ? Kind.TAKE : Kind.PROPOSITION;
    List<String> names = each.declared().names(view == View.STEPS ? Sort.STEP : Sort.PROPOSITION);
    return path.propositions().stream()
        .mapToInt(name -> graph.node(kind, Collections.binarySearch(names, name)))
        .toArray();
  }
}
