package org.aisc.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Query;
import org.aisc.diag.Diagnostic;
import org.aisc.logic.Dimacs;
import org.aisc.logic.Formula;
import org.aisc.logic.Opb;

/** Questions about a specification in the formats of other tools. */
public final class Exporting {
  private Exporting() {}

  /** Exports what a query asks of all its goals together, as far as the format can say it. */
  public static Export export(ExportFormat format, Query query) {
    Question question = Question.of(format, query);
    return obstacle(question)
        .<Export>map(Export.Refused::new)
        .orElseGet(() -> new Export.Written(body(question)));
  }

  private static Optional<Diagnostic> obstacle(Question question) {
    return switch (question.format()) {
      case DIMACS -> question.quantities();
      case OPB, WCNF ->
          question
              .quantities()
              .or(question::quantityLimits)
              .or(question::unknowns)
              .or(question::limits);
      case OPEN_PSA ->
          question.quantities().or(question::unknowns).or(question::limits).or(question::circles);
      case DOT, SMT2 -> Optional.empty();
    };
  }

  private static Export.Body body(Question question) {
    return switch (question.format()) {
      case DIMACS -> out -> Dimacs.writeCnf(reachability(question), reached(question), out);
      case OPB -> out -> Opb.write(DefenceFormula.of(question), stopped(question), out);
      case WCNF -> out -> Dimacs.writeWcnf(DefenceFormula.of(question), stopped(question), out);
      case OPEN_PSA -> out -> OpenPsaText.write(FaultTree.of(question), out);
      case DOT -> out -> Drawing.write(question, out);
      case SMT2 -> out -> SmtText.write(question, reached(question), out);
    };
  }

  private static Formula reachability(Question question) {
    if (question.slice().isPresent()) {
      return ReachabilityFormula.of(question.slice().get(), question.names(question.slice().get()));
    }
    Formula never = new Formula();
    never.clause();
    return never;
  }

  private static List<String> reached(Question question) {
    List<String> comments = new ArrayList<>();
    comments.add("satisfiable exactly when an attacker can reach one of the goals");
    comments.addAll(question.comments());
    return comments;
  }

  private static List<String> stopped(Question question) {
    String unit = question.frame().model().amount(1).toPlainString();
    List<String> comments = new ArrayList<>();
    comments.add("the models are the mitigation sets that stop all of the goals");
    comments.add("the least sum is the cost of the cheapest, in units of " + unit);
    comments.addAll(question.comments());
    return comments;
  }
}
