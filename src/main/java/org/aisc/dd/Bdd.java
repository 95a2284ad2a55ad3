package org.aisc.dd;

import static org.aisc.dd.Operations.AND;
import static org.aisc.dd.Operations.DUAL;
import static org.aisc.dd.Operations.EXISTS;
import static org.aisc.dd.Operations.OR;
import static org.aisc.dd.Operations.RESTRICT;
import static org.aisc.dd.Operations.SUBSTITUTE;

/**
 * Binary decision diagrams (Bryant, 1986): a node is the Boolean function "if the variable of its
 * level then high else low"; 0 is false and 1 is true. Every operation is a depth-first walk with
 * remembered results, on the kernel's stack.
 */
final class Bdd {
  private static final int OPEN = -1;

  private final Kernel kernel;
  private final Store store;
  private final Memo memo;

  Bdd(Kernel kernel) {
    this.kernel = kernel;
    this.store = kernel.store();
    this.memo = kernel.memo();
  }

  /** The function that is the variable of a level. */
  int variable(int level) {
    return store.node(level, 0, 1);
  }

  /** The function that is the complement of the variable of a level. */
  int complement(int level) {
    return store.node(level, 1, 0);
  }

  int and(int left, int right) {
    return walk(AND, left, right);
  }

  int or(int left, int right) {
    return walk(OR, left, right);
  }

  /** The function with the variable of a level fixed. */
  int restrict(int function, int level, boolean value) {
    return map(value ? RESTRICT + 1 : RESTRICT, function, level);
  }

  /** A monotone function with the variable of a level replaced by another function. */
  int substitute(int function, int level, int by) {
    return walk(SUBSTITUTE + level, function, by);
  }

  /** Whether some value of the variable of a level makes the function true. */
  int exists(int function, int level) {
    return map(EXISTS, function, level);
  }

  /** The complement of the function of the complements of its variables. */
  int dual(int function) {
    return map(DUAL, function, 0);
  }

  private int known(int operation, int f, int g) {
    if (operation >= SUBSTITUTE) {
      return substituted(operation, f, g);
    }
    if (f == g) {
      return f;
    }
    if (f < 2 || g < 2) {
      int constant = f < 2 ? f : g;
      int other = f < 2 ? g : f;
      return operation == AND == (constant == 1) ? other : constant;
    }
    return f < g ? memo.find(operation, f, g) : memo.find(operation, g, f);
  }

  private int substituted(int operation, int function, int by) {
    int level = operation - SUBSTITUTE;
    int top = store.level(function);
    if (top > level) {
      return function;
    } else if (top < level) {
      return memo.find(operation, function, by);
    }
    return or(store.low(function), and(store.high(function), by));
  }

  /** Walks through two functions side by side. */
  private int walk(int operation, int left, int right) {
    int base = kernel.height();
    int f = left;
    int g = right;
    while (true) {
      int result = known(operation, f, g);
      if (result < 0) {
        kernel.step();
        kernel.push(f, g, OPEN);
        int levelF = store.level(f);
        int levelG = store.level(g);
        f = levelF <= levelG ? store.low(f) : f;
        g = levelG <= levelF ? store.low(g) : g;
        continue;
      }
      while (true) {
        int frame = kernel.height() - 3;
        if (frame < base) {
          return result;
        }
        f = kernel.at(frame);
        g = kernel.at(frame + 1);
        int levelF = store.level(f);
        int levelG = store.level(g);
        int low = kernel.at(frame + 2);
        if (low == OPEN) {
          kernel.set(frame + 2, result);
          f = levelF <= levelG ? store.high(f) : f;
          g = levelG <= levelF ? store.high(g) : g;
          break;
        }
        kernel.drop(frame);
        result = low == result ? low : store.node(Math.min(levelF, levelG), low, result);
        put(operation, f, g, result);
      }
    }
  }

  private void put(int operation, int f, int g, int result) {
    boolean turned = operation < SUBSTITUTE && f > g;
    memo.put(operation, turned ? g : f, turned ? f : g, result);
  }

  private int found(int operation, int function, int parameter) {
    if (operation == DUAL) {
      return function < 2 ? 1 - function : memo.find(DUAL, function, parameter);
    }
    int level = store.level(function);
    if (level > parameter) {
      return function;
    } else if (level < parameter) {
      return memo.find(operation, function, parameter);
    }
    return switch (operation) {
      case EXISTS -> or(store.low(function), store.high(function));
      case RESTRICT -> store.low(function);
      default -> store.high(function);
    };
  }

  private int map(int operation, int function, int parameter) {
    int base = kernel.height();
    int f = function;
    while (true) {
      int result = found(operation, f, parameter);
      if (result < 0) {
        kernel.step();
        kernel.push(f, OPEN, OPEN);
        f = store.low(f);
        continue;
      }
      while (true) {
        int frame = kernel.height() - 3;
        if (frame < base) {
          return result;
        }
        f = kernel.at(frame);
        int low = kernel.at(frame + 1);
        if (low == OPEN) {
          kernel.set(frame + 1, result);
          f = store.high(f);
          break;
        }
        kernel.drop(frame);
        result = rebuilt(operation, f, low, result);
        memo.put(operation, f, parameter, result);
      }
    }
  }

  private int rebuilt(int operation, int function, int low, int high) {
    if (low == high) {
      return low;
    }
    int level = store.level(function);
    return operation == DUAL ? store.node(level, high, low) : store.node(level, low, high);
  }
}
