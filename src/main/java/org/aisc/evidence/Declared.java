package org.aisc.evidence;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Sort, List<String>> names = new EnumMap<>(Sort.class);

  public Declared(Spec spec) {
    this.model = Grounding.ground(spec);
    names.put(Sort.ATTACKER, names(spec.attackers()));
    names.put(Sort.CONDITION, names(spec.conditions()));
    names.put(Sort.GOAL, names(spec.goals()));
    names.put(Sort.MITIGATION, names(spec.mitigations()));
    names.put(Sort.PROPOSITION, model.propositions());
    names.put(Sort.QUANTITY, names(spec.quantities()));
    names.put(Sort.STEP, names(spec.steps()));
  }

  private static List<String> names(List<? extends Spec.Named> all) {
    return all.stream().map(Spec.Named::name).toList();
  }

  Model model() {
    return model;
  }

  @Override
  public List<String> names(Sort sort) {
    return names.getOrDefault(sort, List.of());
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
            names(Sort.GOAL),
            circumstances.defence(),
            circumstances.attacker(),
            new TreeMap<>(circumstances.assumptions())));
  }
}
