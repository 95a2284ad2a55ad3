package org.aisc.dd;

/**
 * Binary decision diagrams (Bryant, 1986): a node is the Boolean function "if the variable of its
 * level then high else low"; 0 is false and 1 is true. Every operation is a depth-first walk with
 * remembered results, on the kernel's stack.
 */
final class Bdd {
  private static final int AND = 1;
  private static final int OR = 2;
  private static final int DUAL = 3;
  private static final int EXISTS = 4;

  /** Restrictions of a level to 0 and to 1 take this and the next operation. */
  private static final int RESTRICT = 5;

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
    return apply(AND, left, right);
  }

  int or(int left, int right) {
    return apply(OR, left, right);
  }

  /** The function with the variable of a level fixed. */
  int restrict(int function, int level, boolean value) {
    return map(value ? RESTRICT + 1 : RESTRICT, function, level);
  }

  /** A monotone function with the variable of a level replaced by another function. */
  int substitute(int function, int level, int by) {
    int without = restrict(function, level, false);
    int with = restrict(function, level, true);
    return without == with ? without : or(without, and(with, by));
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

  private int apply(int operation, int left, int right) {
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
        memo.put(operation, Math.min(f, g), Math.max(f, g), result);
      }
    }
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
