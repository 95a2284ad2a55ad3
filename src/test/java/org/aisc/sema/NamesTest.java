package org.aisc.sema;

import static org.aisc.testing.Carets.check;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void a_name_that_is_not_declared_is_unknown() {
    check(
        """
        dataset corpus
        step edits { at korpus }
        //              ^^^^^^ unknown node `korpus`
        // help: did you mean `corpus`?
        """);
  }
}
