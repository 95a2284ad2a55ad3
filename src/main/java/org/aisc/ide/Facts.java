package org.aisc.ide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.aisc.syntax.Where;

/** The facts that a {@code where} clause joins, whatever it says of them. */
final class Facts {
  private Facts() {}

  static void of(Where root, Consumer<Where> found) {
    Deque<Where> todo = new ArrayDeque<>();
    todo.push(root);
    while (!todo.isEmpty()) {
      Where next = todo.pop();
      if (next instanceof Where.Not not) {
        todo.push(not.inner());
      } else if (next instanceof Where.And and) {
        and.members().forEach(todo::push);
      } else if (next instanceof Where.Or or) {
        or.members().forEach(todo::push);
      } else {
        found.accept(next);
      }
    }
  }
}
