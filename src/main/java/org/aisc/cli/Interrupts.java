package org.aisc.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.aisc.limit.Budget;

/**
 * Ctrl-C: the first stops the budget, so that the run prints what it found and ends by itself; the
 * second ends the process at once. The Java platform has no supported way to do this (a shutdown
 * hook hears of the first signal only), so that the handler is set by reflection, and where that
 * fails the first Ctrl-C ends the process.
 */
final class Interrupts {
  /** Why a budget ended that a signal stopped. */
  static final String INTERRUPTED = "it was interrupted";

  private static final int KILLED = 130;

  private volatile Optional<Budget> running = Optional.empty();

  /** From now on a signal stops this budget. */
  void watch(Budget budget) {
    running = Optional.of(budget);
    handle("INT");
    handle("TERM");
  }

  private void received() {
    Optional<Budget> budget = running;
    if (budget.isEmpty() || budget.get().reason().isPresent()) {
      Runtime.getRuntime().halt(KILLED);
    } else {
      budget.get().stop(INTERRUPTED);
    }
  }

  private void handle(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                received();
                return proxy;
              });
      Method handle = signal.getMethod("handle", signal, handler);
      Object which = signal.getConstructor(String.class).newInstance(name);
      Object before = handle.invoke(null, which, ours);
      Object ignored = handler.getField("SIG_IGN").get(null);
      if (ignored.equals(before)) {
        handle.invoke(null, which, ignored);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
      // The platform's own way stays in force.
      return;
    }
  }
}
