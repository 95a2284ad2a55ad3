package org.aisc.sema;

import static org.aisc.testing.Carets.check;

import org.junit.jupiter.api.Test;

class TemplatesTest {
  @Test
  void a_use_has_an_argument_of_the_right_kind_for_each_parameter() {
    check(
        """
        dataset corpus
        model translator
        proposition poisoned(d: dataset) "{d} is poisoned"
        //          ^^^^^^^^ note: declared here with (dataset)
        //          ^^^^^^^^ note: declared here
        //                   ^ note: parameter declared here
        goal g { when poisoned(translator) or poisoned(corpus, corpus) or poisoned or poisoned(corpsu) }
        //                     ^^^^^^^^^^ `translator` is a model, and `poisoned` takes a dataset here
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^ `poisoned` takes 1 argument, not 2
        //                                                                ^^^^^^^^ `poisoned` is a template and needs arguments
        // help: write `poisoned(dataset)` with a node in the parentheses
        //                                                                                     ^^^^^^ unknown node `corpsu`
        // help: did you mean `corpus`?
        """);
  }

  @Test
  void a_template_is_checked_without_being_used() {
    check(
        """
        step exploit(l: library, m: libary) "{l} and {x}" where l has cve and n in usr {
        //                          ^^^^^^ unknown node kind `libary`
        // help: did you mean `library`?
        //                                           ^^^ `{x}` does not name a parameter
        //                                                                    ^ unknown node `n`
        //                                                                         ^^^ unknown layer `usr`
        // help: did you mean `user`?
          likelihood l.epss else 120%
        //                       ^^^^ a likelihood is above 0 and up to 100 %, not `120%`
          at k
        //   ^ unknown node `k`
        }
        """);
  }

  @Test
  void a_parameter_hides_a_name_of_the_file() {
    check(
        """
        step l
        step exploit(l: library) { at l }
        event e(l: library) { requires l  causes p }
        //                             ^ `l` is a library, not a proposition
        // note: `l` is a parameter here
        proposition p
        goal g { when p }
        """);
  }

  @Test
  void only_five_kinds_of_declarations_can_be_templates() {
    check(
        """
        dataset corpus
        condition public(d: dataset)
        //               ^ a condition cannot have parameters
        attacker x(d: dataset)
        //         ^ an attacker cannot have parameters
        defence y(d: dataset) { }
        //        ^ a defence cannot have parameters
        """);
  }

  @Test
  void parameters_are_named_once() {
    check(
        """
        step edits(d: dataset, d: model)
        //         ^ note: first declared here, as a parameter
        //                     ^ `d` is declared twice
        """);
  }

  @Test
  void where_stands_with_parameters_only_and_speaks_of_nodes() {
    check(
        """
        library sockeye
        step exploit where sockeye has cve
        //                 ^^^^^^^^^^^^^^^ `where` needs parameters
        // help: write them after the name: `exploit(d: dataset)`
        step e
        //   ^ note: declared here
        proposition p(l: library) where l -libary-> e and not (l = q or l.cve = "x" and l != sockeye)
        //                                 ^^^^^^ unknown flow kind `libary`
        // help: did you mean `library`?
        //                                          ^ `e` is a step, not a node
        // help: nodes are declared in `pipeline { … }` or `user { … }`
        //                                                         ^ unknown node `q`
        """);
  }

  @Test
  void a_tie_names_an_instance() {
    check(
        """
        dataset corpus
        proposition poisoned(d: dataset)
        proposition plain
        //          ^^^^^ note: declared here without parameters
        proposition p1 is poisoned(corpus)
        //                ^^^^^^^^^^^^^^^^ note: tied here before
        proposition p2 is poisoned(corpus)
        //                ^^^^^^^^^^^^^^^^ two declarations are tied to `poisoned(corpus)`
        proposition p3 is plain
        //                ^^^^^ `is` ties a declaration to an instance of a template, and `plain` is none
        // help: what follows from it `requires plain`
        proposition p4 is nothing(corpus)
        //                ^^^^^^^ unknown proposition template `nothing`
        proposition p5(d: dataset) is poisoned(d)
        //                            ^^^^^^^^^^^ `is` ties a declaration to an instance of a template, and this is a template
        condition c is poisoned(corpus)
        //             ^^^^^^^^^^^^^^^^ `is` ties a declaration to an instance of a template, and this is a condition
        """);
  }

  @Test
  void an_attribute_is_looked_up_in_parameters_only() {
    check(
        """
        library sockeye { epss 3% }
        step a { cost sockeye.epss }
        //            ^^^^^^^^^^^^ `sockeye.epss` is not possible here
        // help: in a template, it may stand for a number; elsewhere, write the value itself
        step b(l: library) { cost sockeye.price  likelihood l.epss else 10% }
        //                        ^^^^^^^ `sockeye` is not a parameter
        // help: write the number itself
        step c(l: library) { cost m.price }
        //                        ^ unknown node `m`
        goal g { when a and b(sockeye) and c(sockeye) }
        """);
  }

  @Test
  void something_without_parameters_takes_no_arguments() {
    check(
        """
        dataset corpus
        step edits
        //   ^^^^^ note: declared here without parameters
        //   ^^^^^ note: declared here without parameters
        goal g { when edits(corpus) or edits() }
        //            ^^^^^^^^^^^^^ `edits` has no parameters and takes no arguments
        //                             ^^^^^^^ `edits` has no parameters and takes no arguments
        """);
  }
}
