package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
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
      if (Frame.isOn(mitigation, frame.query())) {
        for (Cap cap : caps(spec, mitigation)) {
          double most = cap.to().doubleValue();
          double[] low = cap.kind() == Kind.TAKE ? lowSteps : lowEvents;
          double[] high = cap.kind() == Kind.TAKE ? highSteps : highEvents;
          low[cap.index()] = Math.min(most, low[cap.index()]);
          high[cap.index()] = Math.min(most, high[cap.index()]);
        }
      }
    }
    return new Likelihoods(lowSteps, highSteps, lowEvents, highEvents);
  }

  /** The most that a mitigation leaves of the likelihood of a {@code TAKE} or {@code FIRE} leaf. */
  record Cap(Kind kind, int index, BigDecimal to) {}

  /** What a mitigation reduces. */
  static List<Cap> caps(Spec spec, Mitigation mitigation) {
    List<Cap> caps = new ArrayList<>();
    for (Reduction reduction : mitigation.reduces()) {
      for (int at = 0; at < spec.steps().size(); at++) {
        if (hits(reduction.target(), spec.steps().get(at))) {
          caps.add(new Cap(Kind.TAKE, at, reduction.to()));
        }
      }
      for (int at = 0; at < spec.events().size(); at++) {
        if (hits(reduction.target(), spec.events().get(at))) {
          caps.add(new Cap(Kind.FIRE, at, reduction.to()));
        }
      }
    }
    return caps;
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
