package org.aisc.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.aisc.analysis.Spread.Driver;
import org.aisc.analysis.Spread.Quantile;
import org.aisc.risk.Odds;
import org.aisc.sema.Spec;

/**
 * Likelihoods drawn from their intervals, and what becomes of a goal. Which input drives the spread
 * is told by rank correlation, as is usual where the output grows with each input (Spearman, 1904).
 */
final class Sampling {
  private static final int FIRST = 1024;
  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private final GoalChance chance;
  private final BitSet on;
  private final long seed;
  private final int[] inputs;

  private Sampling(GoalChance chance, BitSet on, long seed) {
    this.chance = chance;
    this.on = on;
    this.seed = seed;
    this.inputs =
        IntStream.range(0, chance.variables().count())
            .filter(at -> chance.low().holds()[at] < chance.high().holds()[at])
            .toArray();
  }

  /** The spread of a goal's highest likelihood under the mitigations that are on. */
  static Spread spread(GoalChance chance, BitSet on, int samples, long seed) {
    return new Sampling(chance, on, seed).run(samples);
  }

  private Spread run(int asked) {
    double[] outputs = new double[Math.min(asked, FIRST)];
    SplittableRandom[] streams = streams();
    int samples = 0;
    while (samples < asked && (samples == 0 || !chance.budget().exhausted())) {
      if (samples == outputs.length) {
        outputs = Arrays.copyOf(outputs, (int) Math.min(asked, 2L * samples));
      }
      Odds odds = new Odds(chance.high().holds().clone(), chance.high().fails().clone());
      for (int at = 0; at < inputs.length; at++) {
        double likelihood = draw(inputs[at], streams[at].nextDouble());
        odds.holds()[inputs[at]] = likelihood;
        odds.fails()[inputs[at]] = 1 - likelihood;
      }
      outputs[samples++] = chance.highest(odds, on).bounds().high();
    }
    outputs = Arrays.copyOf(outputs, samples);
    return new Spread(
        samples,
        asked,
        seed,
        Arrays.stream(outputs).sum() / samples,
        quantiles(outputs),
        drivers(outputs));
  }

  /** For each input what its draws come from; the same whenever they are asked for. */
  private SplittableRandom[] streams() {
    SplittableRandom all = new SplittableRandom(seed);
    return Arrays.stream(inputs).mapToObj(input -> all.split()).toArray(SplittableRandom[]::new);
  }

  /** A draw by the inverse of the distribution function. */
  private double draw(int input, double share) {
    double low = chance.low().holds()[input];
    double high = chance.high().holds()[input];
    Optional<Double> mode =
        chance.declared(input).flatMap(Spec.Likelihood::mode).map(Number::doubleValue);
    if (mode.isEmpty()) {
      return low + share * (high - low);
    }
    double peak = Math.max(low, Math.min(high, mode.get()));
    double width = high - low;
    return share * width < peak - low
        ? low + Math.sqrt(share * width * (peak - low))
        : high - Math.sqrt((1 - share) * width * (high - peak));
  }

  private static List<Quantile> quantiles(double[] outputs) {
    double[] sorted = outputs.clone();
    Arrays.sort(sorted);
    return Arrays.stream(SHARES)
        .mapToObj(
            share -> {
              int place = (int) Math.ceil(share * sorted.length) - 1;
              return new Quantile(share, sorted[Math.max(0, place)]);
            })
        .toList();
  }

  private List<Driver> drivers(double[] outputs) {
    double[] ranks = ranks(outputs);
    SplittableRandom[] streams = streams();
    double[] correlations = new double[inputs.length];
    for (int at = 0; at < inputs.length; at++) {
      double[] drawn = new double[outputs.length];
      for (int sample = 0; sample < drawn.length; sample++) {
        drawn[sample] = draw(inputs[at], streams[at].nextDouble());
      }
      correlations[at] = correlation(ranks(drawn), ranks);
    }
    double all = Arrays.stream(correlations).map(it -> it * it).sum();
    List<Driver> found = new ArrayList<>();
    for (int at = 0; at < inputs.length; at++) {
      double square = correlations[at] * correlations[at];
      found.add(
          new Driver(
              chance.name(inputs[at]).orElseThrow(), correlations[at], all > 0 ? square / all : 0));
    }
    found.sort(Comparator.comparingDouble(Driver::share).reversed().thenComparing(Driver::element));
    return found;
  }

  /** The place of each value among all, from 0; equal ones have their mean place. */
  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(at -> values[at]));
    double[] ranks = new double[values.length];
    for (int start = 0; start < order.length; ) {
      int end = start;
      while (end < order.length && values[order[end]] == values[order[start]]) {
        end++;
      }
      for (int at = start; at < end; at++) {
        ranks[order[at]] = (start + end - 1) / 2.0;
      }
      start = end;
    }
    return ranks;
  }

  private static double correlation(double[] left, double[] right) {
    double middle = (left.length - 1) / 2.0;
    double both = 0;
    double lefts = 0;
    double rights = 0;
    for (int at = 0; at < left.length; at++) {
      both += (left[at] - middle) * (right[at] - middle);
      lefts += (left[at] - middle) * (left[at] - middle);
      rights += (right[at] - middle) * (right[at] - middle);
    }
    return lefts == 0 || rights == 0 ? 0 : both / Math.sqrt(lefts * rights);
  }
}
