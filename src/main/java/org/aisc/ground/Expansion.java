package org.aisc.ground;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.ground.Firing.Cause;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;

/**
 * Templates over the MLSD graph: a specification without templates comes out. The events, goals and
 * mitigations of templates are matched by joins; the least fixpoint of the events says what may
 * hold at all ({@link Inference}); and an instance is declared when something that is declared by
 * hand names it, or an event that may fire, a goal or a mitigation needs it. Nothing that is left
 * out could ever hold, fire or be of use, so every answer stays the same.
 */
public final class Expansion {
  /** More matches than this of one template are an error. */
  static final int MOST = 2_000_000;

  private final Spec spec;
  private final Budget budget;
  private final Instances instances;
  private final Grounds grounds;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<Integer, List<int[]>> matches = new HashMap<>();
  private final BitSet named = new BitSet();

  private Expansion(Spec spec, Budget budget) {
    this.spec = spec;
    this.budget = budget;
    Network network = new Network(spec.nodes(), spec.flows());
    this.instances = new Instances(spec.templates(), network);
    this.grounds =
        new Grounds(
            network, instances, new Naming(spec, instances), new Attributes(network, findings));
  }

  /** Expands a specification without errors. */
  public static Expanded expand(Spec spec, Budget budget) {
    return new Expansion(spec, budget).run();
  }

  private Expanded run() {
    mention();
    match();
    List<Firing> firings = firings();
    Inference.Possible possible = Inference.infer(grounds, firings, given());
    Assembly assembly = new Assembly(spec, grounds, named);
    assembly.addEvents(firings, possible);
    assembly.addGoals(matches);
    assembly.declareNeeded();
    return assembly.finish(matches, findings, !budget.exhausted());
  }

  /** Numbers the instances that are named by hand, and reports those that do not exist. */
  private void mention() {
    BitSet missing = new BitSet();
    for (Spec.Instance use : spec.instances()) {
      int number = instances.number(use.pattern());
      named.set(number);
      if (!instances.exists(number) && !missing.get(number)) {
        missing.set(number);
        findings.add(missing(use, number));
      }
    }
  }

  private Diagnostic missing(Spec.Instance use, int number) {
    Template template = instances.template(number);
    Diagnostic found =
        Code.INSTANCE_MISSING.at(
            use.span(), instances.name(number), "its `where` clause does not hold");
    return instances
        .matching(instances.templateNumber(number))
        .failing(instances.arguments(number))
        .map(test -> found.note(test.span(), "this does not hold"))
        .orElse(found)
        .note(template.info().span(), "the template is declared here");
  }

  private void match() {
    for (int at = 0; at < instances.templates().size(); at++) {
      Template template = instances.templates().get(at);
      boolean rule =
          switch (template.kind()) {
            case EVENT, GOAL, MITIGATION -> true;
            default -> !template.events().isEmpty();
          };
      List<int[]> found = instances.matching(at).all(rule ? MOST + 1 : 1, budget);
      if (found.size() > MOST) {
        findings.add(
            Code.TOO_MANY_MATCHES
                .at(template.info().span(), template.name(), String.format("%,d", MOST))
                .help("say in `where` which nodes belong together"));
        found = List.of();
      } else if (found.isEmpty() && isOwn(template)) {
        findings.add(neverMatches(template));
      }
      if (rule) {
        matches.put(at, found);
      }
    }
  }

  /** Whether it is declared for this very system; nobody uses all of an imported module. */
  private boolean isOwn(Template template) {
    return template.info().span().file() == spec.file() && !spec.module();
  }

  private Diagnostic neverMatches(Template template) {
    return Code.NEVER_MATCHES
        .at(template.info().span(), template.name())
        .help("no nodes of the system fit its parameters and its `where` clause");
  }

  /** Instances that hold for reasons by hand: tied ones, and heads of events. */
  private BitSet given() {
    BitSet given = new BitSet();
    for (Spec.Instance use : spec.instances()) {
      if (use.tie().isPresent()) {
        given.set(instances.number(use.pattern()));
      }
    }
    for (Spec.Event event : spec.events()) {
      event.heads().forEach(head -> grounds.naming().number(head).ifPresent(given::set));
    }
    return given;
  }

  private List<Firing> firings() {
    List<Firing> firings = new ArrayList<>();
    for (int at = 0; at < instances.templates().size(); at++) {
      Template template = instances.templates().get(at);
      List<Spec.Event> events =
          template.body() instanceof Spec.Event event ? List.of(event) : template.events();
      for (Spec.Event event : events) {
        Cause cause = Cause.of(at, event, instances);
        for (int[] binding : matches.getOrDefault(at, List.of())) {
          firings.add(cause.bind(binding, instances));
        }
      }
    }
    return firings;
  }
}
