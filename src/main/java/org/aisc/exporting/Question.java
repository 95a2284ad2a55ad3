package org.aisc.exporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.analysis.Frame;
import org.aisc.analysis.OpenMitigations;
import org.aisc.analysis.Query;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.graph.Arithmetic.Limit;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.ground.Grounding;
import org.aisc.search.Slice;

/**
 * A query about all its goals together, and what stands in the way of saying it in a format.
 *
 * @param slice what matters for any of the goals; empty when none can be reached, whatever is
 *     chosen
 */
record Question(ExportFormat format, Frame frame, Optional<Slice> slice) {

  static Question of(ExportFormat format, Query query) {
    Frame frame = Frame.of(Grounding.ground(query.spec()), query);
    return new Question(format, frame, AnyGoal.slice(frame));
  }

  Query query() {
    return frame.query();
  }

  Names names(Slice part) {
    return new Names(frame.model(), part.graph());
  }

  /** Comparisons that cannot hold all together, where the format knows true and false only. */
  Optional<Diagnostic> quantities() {
    return slice.filter(Slice::numeric).map(part -> quantity());
  }

  /** Mitigations that limit quantities, where the format has them block only. */
  Optional<Diagnostic> quantityLimits() {
    List<List<Limit>> limits = frame.model().limits();
    boolean limiting =
        Arrays.stream(OpenMitigations.of(frame).positions())
            .anyMatch(position -> !limits.get(position).isEmpty());
    return slice
        .filter(part -> limiting && has(part.graph(), Kind.COMPARISON))
        .map(part -> quantity());
  }

  private Diagnostic quantity() {
    Diagnostic found = Code.EXPORT_QUANTITY.nowhere(format.word());
    return format == ExportFormat.DIMACS ? found.help("`aisc export smt2` can say it") : found;
  }

  /** An open choice of the environment, where the format has no "whichever". */
  Optional<Diagnostic> unknowns() {
    return slice
        .filter(part -> part.choices().length > 0)
        .map(part -> query().spec().conditions().get(part.choices()[0]))
        .map(
            condition ->
                Code.EXPORT_UNKNOWN
                    .at(condition.info().span(), format.word(), condition.name())
                    .help(
                        "say which with `--assume %s=true` or `--assume %s=false`",
                        condition.name(), condition.name()));
  }

  /** Limits that the attacker must keep to, where the format lets everything happen. */
  Optional<Diagnostic> limits() {
    return slice
        .filter(Slice::limited)
        .map(
            part ->
                Code.EXPORT_LIMITS
                    .nowhere(format.word())
                    .help("leave out the attacker's budget, and `at most` over steps"));
  }

  /** Propositions that cause each other, where the format has no circles. */
  Optional<Diagnostic> circles() {
    return slice
        .flatMap(part -> Circle.in(part.graph()).map(circle -> named(part, circle)))
        .map(
            names ->
                Code.EXPORT_CIRCLE.nowhere(
                    format.word(),
                    String.join(" -> ", names.subList(0, Math.min(10, names.size())))
                        + (names.size() > 10 ? " -> …" : "")));
  }

  private List<String> named(Slice part, List<Integer> circle) {
    List<String> names = new ArrayList<>();
    for (int node : circle) {
      if (part.graph().kind(node) == Kind.PROPOSITION) {
        names.add(frame.model().propositions().get(part.graph().index(node)));
      }
    }
    names.add(names.get(0));
    return names;
  }

  private static boolean has(CausalityGraph graph, Kind kind) {
    return IntStream.range(0, graph.size()).anyMatch(node -> graph.kind(node) == kind);
  }

  /** What is asked, for comments. */
  List<String> comments() {
    List<String> lines = new ArrayList<>();
    lines.add("goals: " + String.join(", ", query().goals()));
    if (!query().defence().isEmpty()) {
      lines.add("defence: " + String.join(", ", query().defence()));
    }
    query().attacker().ifPresent(attacker -> lines.add("attacker: " + attacker));
    query().assumptions().forEach((name, value) -> lines.add("assumed: " + name + "=" + value));
    return lines;
  }
}
