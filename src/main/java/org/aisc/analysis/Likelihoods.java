package org.aisc.analysis;

import java.util.List;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Likelihood;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Reduction;
import org.aisc.sema.Spec.Target;

/** Likelihoods of steps and events by index, with the caps of the mitigations that are on. */
public record Likelihoods(
    double[] lowSteps, double[] highSteps, double[] lowEvents, double[] highEvents) {

  public static Likelihoods of(Frame frame) {
    Spec spec = frame.model().spec();
    double[] lowSteps = spec.steps().stream().mapToDouble(it -> low(it.likelihood())).toArray();
    double[] highSteps = spec.steps().stream().mapToDouble(it -> high(it.likelihood())).toArray();
    double[] lowEvents = spec.events().stream().mapToDouble(it -> low(it.likelihood())).toArray();
    double[] highEvents = spec.events().stream().mapToDouble(it -> high(it.likelihood())).toArray();
    for (Mitigation mitigation : spec.mitigations()) {
      if (mitigation.deployed() || frame.query().defence().contains(mitigation.name())) {
        for (Reduction reduction : mitigation.reduces()) {
          double cap = reduction.to().doubleValue();
          for (int at = 0; at < spec.steps().size(); at++) {
            if (hits(reduction.target(), spec.steps().get(at))) {
              lowSteps[at] = Math.min(cap, lowSteps[at]);
              highSteps[at] = Math.min(cap, highSteps[at]);
            }
          }
          for (int at = 0; at < spec.events().size(); at++) {
            if (hits(reduction.target(), spec.events().get(at))) {
              lowEvents[at] = Math.min(cap, lowEvents[at]);
              highEvents[at] = Math.min(cap, highEvents[at]);
            }
          }
        }
      }
    }
    return new Likelihoods(lowSteps, highSteps, lowEvents, highEvents);
  }

  /** The lowest likelihood of a {@code TAKE} or {@code FIRE} leaf; 1 for others. */
  public double low(Kind kind, int index) {
    return switch (kind) {
      case TAKE -> lowSteps[index];
      case FIRE -> lowEvents[index];
      default -> 1;
    };
  }

  /** The highest likelihood of a {@code TAKE} or {@code FIRE} leaf; 1 for others. */
  public double high(Kind kind, int index) {
    return switch (kind) {
      case TAKE -> highSteps[index];
      case FIRE -> highEvents[index];
      default -> 1;
    };
  }

  private static double low(Likelihood likelihood) {
    return likelihood.low().doubleValue();
  }

  private static double high(Likelihood likelihood) {
    return likelihood.high().doubleValue();
  }

  private static boolean hits(Target target, Spec.Step step) {
    return (target instanceof Target.Holding it && it.proposition().equals(step.name()))
        || (target instanceof Target.AtNode at
            && step.node().equals(java.util.Optional.of(at.node())));
  }

  private static boolean hits(Target target, Spec.Event event) {
    return (target instanceof Target.Firing it && it.event().equals(event.name()))
        || (target instanceof Target.Holding cause
            && event.unnamed()
            && List.of(cause.proposition()).equals(event.heads()))
        || (target instanceof Target.AtNode at
            && event.node().equals(java.util.Optional.of(at.node())));
  }
}
