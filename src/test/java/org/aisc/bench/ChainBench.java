package org.aisc.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Query;
import org.aisc.limit.Budget;
import org.aisc.sema.Expr;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.text.SourceFile;

final class ChainBench {
  public static void main(String[] args) {
    for (int n : new int[] {10_000, 100_000, 1_000_000, 1_000_000}) {
      SourceFile f = new SourceFile("x", "x");
      List<Spec.Proposition> ps = new ArrayList<>();
      List<Spec.Event> es = new ArrayList<>();
      String before = "s";
      for (int i = 0; i < n; i++) {
        String name = String.format("p%07d", i);
        Info info = new Info(name, "", "", List.of(), f.span(0, 0));
        ps.add(new Spec.Proposition(info, Optional.empty()));
        es.add(
            new Spec.Event(
                info,
                true,
                new Expr.Atom(before),
                List.of(name),
                Spec.Likelihood.CERTAIN,
                Optional.empty()));
        before = name;
      }
      Spec s =
          new Spec(
              f,
              "",
              List.of(),
              List.of(),
              List.of(
                  new Spec.Step(
                      new Info("s", "", "", List.of(), f.span(0, 0)),
                      Spec.Likelihood.CERTAIN,
                      BigDecimal.ONE,
                      Optional.empty())),
              List.of(),
              List.of(),
              ps,
              es,
              List.of(
                  new Spec.Goal(
                      new Info("g", "", "", List.of(), f.span(0, 0)),
                      new Expr.Atom(before),
                      BigDecimal.ONE)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      long t = System.nanoTime();
      var r = Analyses.prove(Query.of(s), Budget.unlimited());
      System.out.println(
          n
              + " "
              + r.get(0).path().get().propositions().size()
              + " "
              + (System.nanoTime() - t) / 1_000_000
              + " ms");
    }
  }
}
