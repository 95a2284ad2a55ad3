package org.aisc.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.aisc.analysis.Frame;
import org.aisc.analysis.OpenMitigations;
import org.aisc.analysis.Query;
import org.aisc.certify.Choices;
import org.aisc.certify.Circumstances;
import org.aisc.certify.Subject;
import org.aisc.graph.Scenarios;
import org.aisc.ground.Grounding;
import org.aisc.ground.Model;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.sema.Spec;

/** A specification as the subject of certificates. */
public final class Declared implements Subject {
  private final Model model;

  public Declared(Spec spec) {
    this.model = Grounding.ground(spec);
  }

  Model model() {
    return model;
  }

  @Override
  public List<String> names(Sort sort) {
    Spec spec = model.spec();
    return switch (sort) {
      case ATTACKER -> names(spec.attackers());
      case CONDITION -> names(spec.conditions());
      case GOAL -> names(spec.goals());
      case MITIGATION -> names(spec.mitigations());
      case PROPOSITION -> model.propositions();
      case QUANTITY -> names(spec.quantities());
      case STEP -> names(spec.steps());
    };
  }

  private static List<String> names(List<? extends Spec.Named> all) {
    return all.stream().map(Spec.Named::name).toList();
  }

  @Override
  public Scenarios scenarios(Circumstances circumstances) {
    return frame(circumstances).scenarios();
  }

  @Override
  public Choices choices(Circumstances circumstances) {
    OpenMitigations open = OpenMitigations.of(frame(circumstances));
    HittingSetProblem rules = open.rules();
    return new Choices(
        open.names(),
        rules.costs(),
        rules.literals(),
        rules.clauses(),
        rules.atMost().stream()
            .map(each -> new Choices.Limit(each.limit(), each.elements()))
            .toList());
  }

  @Override
  public String amount(long cost) {
    return model.amount(cost).toPlainString();
  }

  @Override
  public long cost(String amount) {
    return Frame.scaledDown(model, new BigDecimal(amount));
  }

  private Frame frame(Circumstances circumstances) {
    return Frame.of(
        model,
        new Query(
            model.spec(),
            names(model.spec().goals()),
            circumstances.defence(),
            circumstances.attacker(),
            new TreeMap<>(circumstances.assumptions())));
  }
}
