package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import org.aisc.testing.CheckedText;
import org.assertj.core.api.AbstractBooleanAssert;
import org.junit.jupiter.api.Test;

class FlowsTest {
  private static final List<String> DATA = List.of("dataset", "functionality", "model");
  private static final List<String> NODES =
      List.of("dataset", "functionality", "library", "model", "knowledge", "platform");
  private static final List<String> FLOWS =
      List.of("data", "model", "library", "knowledge", "hosts", "deploy", "collect");

  @Test
  void the_example_of_the_language_is_right() {
    check(
        """
        pipeline {
          dataset       wikipedia
          functionality gather
          dataset       corpus
          functionality embed
          model         embeddings
          functionality train
          knowledge     nlp
          library       sockeye
          model         trained
          platform      cluster
          flow wikipedia -data-> gather -data-> corpus -data-> embed -model-> embeddings -model-> train
          flow train -model-> trained
          flow sockeye -library-> train
          flow nlp -knowledge-> embed
          flow cluster -hosts-> train
        }
        user {
          dataset query
          model   deployed
          dataset answer
          flow query -data-> deployed -data-> answer
        }
        flow trained -deploy-> deployed
        flow query   -collect-> wikipedia
        """);
  }

  @Test
  void a_library_runs_to_a_functionality() {
    check(
        """
        library sockeye
        //      ^^^^^^^ note: `sockeye` is declared here
        model trained
        //    ^^^^^^^ note: `trained` is declared here
        flow sockeye -library-> trained
        //            ^^^^^^^ a `library` flow cannot run from a library in pipeline to a model in pipeline
        // help: `library` runs from a library to a functionality
        """);
  }

  @Test
  void layers_are_crossed_by_deploy_and_collect_only() {
    check(
        """
        pipeline { model trained }
        //               ^^^^^^^ note: `trained` is declared here
        //               ^^^^^^^ note: `trained` is declared here
        user { model deployed }
        //           ^^^^^^^^ note: `deployed` is declared here
        //           ^^^^^^^^ note: `deployed` is declared here
        flow trained -model-> deployed -data-> trained
        //            ^^^^^ a `model` flow cannot run from pipeline to user
        // help: only `deploy` runs from pipeline to user
        //                              ^^^^ a `data` flow cannot run from user to pipeline
        // help: only `collect` runs from user to pipeline
        """);
  }

  @Test
  void deploy_and_collect_run_one_way() {
    check(
        """
        pipeline { model trained }
        //               ^^^^^^^ note: `trained` is declared here
        //               ^^^^^^^ note: `trained` is declared here
        user { model deployed }
        //           ^^^^^^^^ note: `deployed` is declared here
        //           ^^^^^^^^ note: `deployed` is declared here
        flow deployed -deploy-> trained
        //             ^^^^^^ a `deploy` flow cannot run from a model in user to a model in pipeline
        // help: `deploy` runs from pipeline to user
        flow trained -collect-> deployed
        //            ^^^^^^^ a `collect` flow cannot run from a model in pipeline to a model in user
        // help: `collect` runs from user to pipeline
        """);
  }

  @Test
  void every_node_of_a_chain_and_every_kind_is_looked_up() {
    check(
        """
        dataset a
        dataset b
        flow a -dta-> b -data-> c -flow-> a
        //      ^^^ unknown flow kind `dta`
        // help: did you mean `data`?
        //                      ^ unknown node `c`
        //                         ^^^^ unknown flow kind `flow`
        // help: one of data, model, library, knowledge, hosts, deploy, collect
        """);
  }

  @Test
  void a_step_is_no_node() {
    check(
        """
        dataset corpus
        step edits
        //   ^^^^^ note: declared here
        flow edits -data-> corpus
        //   ^^^^^ `edits` is a step, not a node
        // help: nodes are declared in `pipeline { … }` or `user { … }`
        """);
  }

  @Test
  void the_table_of_flows_inside_a_layer() {
    forAllPairs(
        (from, to) -> {
          boolean data = DATA.contains(from) && DATA.contains(to);
          boolean datasets = from.equals("dataset") || to.equals("dataset");
          boolean toFunction = to.equals("functionality");
          inside(from, "data", to, data);
          inside(from, "model", to, data && !datasets);
          inside(from, "library", to, from.equals("library") && toFunction);
          inside(from, "knowledge", to, from.equals("knowledge") && toFunction);
          inside(from, "hosts", to, from.equals("platform"));
          inside(from, "deploy", to, false);
          inside(from, "collect", to, false);
        });
  }

  @Test
  void the_table_of_flows_across_layers() {
    forAllPairs(
        (from, to) -> {
          boolean data = DATA.contains(from) && DATA.contains(to);
          for (String kind : FLOWS) {
            right("pipeline { %s a } user { %s b } flow a -%s-> b", from, to, kind)
                .isEqualTo(data && kind.equals("deploy"));
            right("user { %s a } pipeline { %s b } flow a -%s-> b", from, to, kind)
                .isEqualTo(data && kind.equals("collect"));
          }
        });
  }

  private static void forAllPairs(BiConsumer<String, String> test) {
    NODES.forEach(from -> NODES.forEach(to -> test.accept(from, to)));
  }

  private static void inside(String from, String kind, String to, boolean allowed) {
    right("pipeline { %s a %s b flow a -%s-> b }", from, to, kind).isEqualTo(allowed);
  }

  private static AbstractBooleanAssert<?> right(String text, String from, String to, String kind) {
    String file = text.formatted(from, to, kind);
    return assertThat(CheckedText.codes(file).isEmpty()).as(file);
  }
}
