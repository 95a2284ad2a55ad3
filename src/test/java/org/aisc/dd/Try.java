package org.aisc.dd;

import java.math.BigInteger;
import java.nio.file.*;
import java.util.*;
import org.aisc.graph.*;
import org.aisc.limit.Budget;
import org.aisc.testing.FaultTree;

public class Try {
  public static void main(String[] a) throws Exception {
    for (String f : a) {
      long t0 = now();
      FaultTree t;
      try {
        t = FaultTree.read(Path.of(f));
      } catch (IllegalArgumentException e) {
        System.out.println(f + " " + e.getMessage());
        continue;
      }
      int[][] guards = new int[t.graph().size()][];
      Arrays.fill(guards, new int[0]);
      for (int i = 0; i < t.events().size(); i++)
        guards[t.graph().node(CausalityGraph.Kind.TAKE, i)] = new int[] {i};
      long t1 = now();
      Gates raw =
          Lowering.of(
              new Question(
                  t.graph(),
                  new int[] {t.top()},
                  new int[0],
                  new BitSet(),
                  guards,
                  t.events().size()));
      Gates g = Simplification.of(raw);
      Kernel k =
          new Kernel(
              Integer.getInteger("nodes", 50_000_000),
              Budget.of(Long.getLong("time", 60) * 1_000_000_000L, Try::now));
      try {
        List<Module> ms = Solving.modules(g, t.events().size(), k);
        long t2 = now();
        long s2 = k.steps();
        Flattening fl = new Flattening(g, ms, t.events().size(), k);
        int z = fl.run(false);
        long t3 = now();
        Diagram d = Diagram.of(k, z);
        BigInteger c = count(d);
        long t4 = now();
        System.out.printf(
            "%-10s read %d solve %d flat %d count %d ms | gates %d->%d modules %d steps %dk+%dk bddtop %d zdd %d sets %s%n",
            Path.of(f).getFileName(),
            (t1 - t0) / 1000000,
            (t2 - t1) / 1000000,
            (t3 - t2) / 1000000,
            (t4 - t3) / 1000000,
            raw.size(),
            g.size(),
            ms.size(),
            s2 / 1000,
            (k.steps() - s2) / 1000,
            Walk.from(k, ms.get(ms.size() - 1).function()).length,
            d.end(),
            c);
        if (Boolean.getBoolean("dual")) {
          fl = new Flattening(g, ms, t.events().size(), k);
          z = fl.run(true);
          System.out.printf(
              "   dual zdd %d sets %s  %d ms%n",
              Diagram.of(k, z).end(), count(Diagram.of(k, z)), (now() - t4) / 1000000);
        }
      } catch (Exhausted e) {
        System.out.println(
            f
                + " "
                + e.limit()
                + " "
                + (now() - t1) / 1000000
                + " ms, steps "
                + k.steps() / 1000
                + "k");
      }
    }
  }

  static long now() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static BigInteger count(Diagram d) {
    BigInteger[] n = new BigInteger[d.end()];
    n[0] = BigInteger.ZERO;
    n[1] = BigInteger.ONE;
    for (int i = 2; i < d.end(); i++) n[i] = n[d.low(i)].add(n[d.high(i)]);
    return n[d.root()];
  }
}
