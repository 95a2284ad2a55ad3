package org.aisc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Spec;
import org.aisc.testing.Catalogue;
import org.aisc.text.SourceFile;

/**
 * How long a system of 10,000 nodes and 50,000 flows, or a file that is named, takes with the whole
 * catalogue; gives seconds of processor time and sizes.
 */
final class GroundingBench {
  private GroundingBench() {}

  /** Nanoseconds of processor time, which others on the machine do not change much. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] arguments) throws IOException {
    SourceFile file =
        arguments.length == 0
            ? new SourceFile("large.aisc", LargeSystem.of(100))
            : new SourceFile(arguments[0], Files.readString(Path.of(arguments[0])));
    for (int round = 0; round < 3; round++) {
      long start = cpu();
      Spec spec = Checking.check(file, Catalogue.sources()).spec();
      long checked = cpu();
      Expanded expanded = Expansion.expand(spec, Budget.unlimited());
      long done = cpu();
      Map<String, Integer> events = new TreeMap<>();
      expanded
          .spec()
          .events()
          .forEach(it -> events.merge(it.name().replaceFirst("\\(.*", ""), 1, Integer::sum));
      System.out.printf(
          "%d nodes, %d flows: check %.1f s, expand %.1f s: %d templates, %d steps,"
              + " %d propositions, %d events, %d goals, %d mitigations%n",
          spec.nodes().size(),
          spec.flows().size(),
          (checked - start) / 1e9,
          (done - checked) / 1e9,
          spec.templates().size(),
          expanded.spec().steps().size(),
          expanded.spec().propositions().size(),
          expanded.spec().events().size(),
          expanded.spec().goals().size(),
          expanded.spec().mitigations().size());
      if (round == 0) {
        events.forEach((name, count) -> System.out.printf("  %6d %s%n", count, name));
      }
    }
  }
}
