package org.aisc.dd;

import static org.aisc.dd.Operations.FAILING;
import static org.aisc.dd.Operations.GRAFT;
import static org.aisc.dd.Operations.MINIMAL;
import static org.aisc.dd.Operations.UNION;

/**
 * Zero-suppressed decision diagrams (Minato, 1993): a node is the family of sets "those of low, and
 * those of high with the element of its level"; 0 is no set and 1 is the empty set alone. The
 * families here are antichains: no set holds another.
 */
final class Zdd {

  /** A frame's low part is not known yet. */
  private static final int OPEN = -1;

  private final Kernel kernel;
  private final Store store;
  private final Memo memo;

  Zdd(Kernel kernel) {
    this.kernel = kernel;
    this.store = kernel.store();
    this.memo = kernel.memo();
  }

  /** The family with sets that hold the element of a level, above all levels of both parts. */
  int node(int level, int low, int high) {
    return high == 0 ? low : store.node(level, low, high);
  }

  /**
   * The minimal sets of variables whose truth alone makes a monotone binary diagram true (Rauzy,
   * 1993): those of low, and those of high that do not make low true by themselves.
   */
  int minimal(int function) {
    return map(MINIMAL, function, 0);
  }

  /** The sets of a family for which a binary diagram is false. */
  int failing(int family, int function) {
    int base = kernel.height();
    int sets = family;
    int f = function;
    while (true) {
      while (f > 1 && store.level(f) < store.level(sets)) {
        f = store.low(f);
      }
      int result = f < 2 || sets == 0 ? (f == 1 ? 0 : sets) : memo.find(FAILING, sets, f);
      if (result < 0) {
        kernel.step();
        kernel.push(sets, f, OPEN);
        f = store.level(sets) == store.level(f) ? store.low(f) : f;
        sets = store.low(sets);
        continue;
      }
      while (true) {
        int frame = kernel.height() - 3;
        if (frame < base) {
          return result;
        }
        sets = kernel.at(frame);
        f = kernel.at(frame + 1);
        int low = kernel.at(frame + 2);
        if (low == OPEN) {
          kernel.set(frame + 2, result);
          f = store.level(sets) == store.level(f) ? store.high(f) : f;
          sets = store.high(sets);
          break;
        }
        kernel.drop(frame);
        result = node(store.level(sets), low, result);
        memo.put(FAILING, sets, f, result);
      }
    }
  }

  /** The sets of either family. */
  int union(int left, int right) {
    int base = kernel.height();
    int f = left;
    int g = right;
    while (true) {
      int result = unionKnown(f, g);
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
        if (low == OPEN && levelF == levelG) {
          kernel.set(frame + 2, result);
          f = store.high(f);
          g = store.high(g);
          break;
        }
        kernel.drop(frame);
        if (levelF == levelG) {
          result = node(levelF, low, result);
        } else {
          result = node(Math.min(levelF, levelG), result, store.high(levelF < levelG ? f : g));
        }
        memo.put(UNION, Math.min(f, g), Math.max(f, g), result);
      }
    }
  }

  private int unionKnown(int f, int g) {
    if (f == g || g == 0) {
      return f;
    } else if (f == 0) {
      return g;
    }
    return memo.find(UNION, Math.min(f, g), Math.max(f, g));
  }

  /** Every set of a family together with every set of another one, whose levels are all below. */
  int graft(int family, int below) {
    return map(GRAFT, family, below);
  }

  private int found(int operation, int f, int parameter) {
    if (f < 2) {
      return operation == GRAFT && f == 1 ? parameter : f;
    }
    return memo.find(operation, f, parameter);
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
        int high = operation == MINIMAL ? failing(result, store.low(f)) : result;
        kernel.drop(frame);
        result = node(store.level(f), low, high);
        memo.put(operation, f, parameter, result);
      }
    }
  }
}
