package org.aisc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aisc.ground.Expanded;
import org.aisc.sema.Expr;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Parsing;
import org.aisc.syntax.Property.Value;

/**
 * A specification without templates as the language writes it, each declaration with a comment that
 * says where it comes from. Declarations by hand come first, in the order of the files; instances
 * are ordered by name.
 */
final class SpecText {
  /** No name of a specification has a space. */
  private static final String UNAVAILABLE = "not available";

  private final Spec spec;
  private final Reasons reasons;
  private final PlainNames names;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<Spec.Event>> inlineEvents = new HashMap<>();

  private SpecText(Expanded expanded) {
    this.spec = expanded.spec();
    this.reasons = new Reasons(expanded);
    this.names = new PlainNames(declared(spec).map(Named::name).toList());
    spec.events().stream()
        .filter(this::isInline)
        .sorted(Comparator.comparing(event -> event.info().span().start()))
        .forEach(
            event ->
                inlineEvents
                    .computeIfAbsent(event.heads().get(0), fresh -> new ArrayList<>())
                    .add(event));
  }

  /** The specification's text. */
  static String of(Expanded expanded) {
    return new SpecText(expanded).write();
  }

  /** The identifiers that a specification's text has for its names. */
  static PlainNames names(Expanded expanded) {
    return new SpecText(expanded).names;
  }

  private static Stream<Named> declared(Spec spec) {
    return Stream.of(
            spec.nodes(),
            spec.conditions(),
            spec.quantities(),
            spec.steps(),
            spec.propositions(),
            spec.events().stream().filter(it -> !it.unnamed()).toList(),
            spec.goals(),
            spec.mitigations(),
            spec.defences(),
            spec.attackers())
        .flatMap(List::stream);
  }

  private String write() {
    text.append("aisc 1\n");
    header();
    layer("pipeline", false);
    layer("user", true);
    acrossLayers();
    ordered(spec.conditions()).forEach(this::condition);
    ordered(spec.quantities()).forEach(this::quantity);
    ordered(spec.steps()).forEach(this::step);
    ordered(spec.propositions()).forEach(this::proposition);
    ordered(spec.events()).forEach(this::event);
    ordered(spec.goals()).forEach(this::goal);
    ordered(spec.mitigations()).forEach(this::mitigation);
    unavailable();
    ordered(spec.defences()).forEach(this::defence);
    ordered(spec.attackers()).forEach(this::attacker);
    spec.constraints().forEach(this::constraint);
    spec.assertions().forEach(this::assertion);
    return text.toString();
  }

  /** By hand in the order of the files, the analysed one first; then instances by name. */
  private <N extends Named> List<N> ordered(List<N> declarations) {
    return declarations.stream()
        .sorted(
            Comparator.<N, Boolean>comparing(it -> reasons.isInstance(it.name()))
                .thenComparing(it -> reasons.isInstance(it.name()) ? it.name() : "")
                .thenComparing(it -> it.info().span().file() != spec.file())
                .thenComparing(it -> it.info().span().file().name())
                .thenComparing(it -> it.info().span().start()))
        .toList();
  }

  private void header() {
    for (Declaration declaration : Parsing.parse(spec.file()).tree().declarations()) {
      if (declaration instanceof Declaration.Header header) {
        text.append(header.system() ? "system " : "module ").append(header.name().text());
        header
            .title()
            .ifPresent(title -> text.append(' ').append(DeclarationText.quoted(title.value())));
        text.append('\n');
        return;
      }
    }
  }

  private void layer(String keyword, boolean user) {
    List<Spec.Node> nodes = spec.nodes().stream().filter(it -> it.user() == user).toList();
    if (nodes.isEmpty()) {
      return;
    }
    text.append('\n').append(keyword).append(" {\n");
    for (Spec.Node node : ordered(nodes)) {
      DeclarationText declaration =
          declare("  ", node.kind().keyword(), node.info(), Reasons.byHand(node.info().span()));
      node.attributes()
          .forEach(
              (key, values) ->
                  values.forEach(value -> declaration.property(attribute(key, value))));
      declaration.write("", text);
    }
    for (Spec.Flow flow : spec.flows()) {
      if (isUser(flow.from()) == user && isUser(flow.to()) == user) {
        flow("  ", flow);
      }
    }
    text.append("}\n");
  }

  private void acrossLayers() {
    for (Spec.Flow flow : spec.flows()) {
      if (isUser(flow.from()) != isUser(flow.to())) {
        text.append('\n');
        flow("", flow);
      }
    }
  }

  private boolean isUser(String node) {
    return spec.nodes().get(Spec.indexOf(spec.nodes(), node).orElseThrow()).user();
  }

  private void flow(String indent, Spec.Flow flow) {
    DeclarationText.comment(indent, Reasons.byHand(flow.span()), text);
    text.append(indent).append("flow ").append(names.of(flow.from())).append(" -");
    text.append(Reasons.word(flow.kind())).append("-> ").append(names.of(flow.to())).append('\n');
  }

  private static String attribute(String key, Value value) {
    if (value instanceof Value.Quoted quoted) {
      return key + " " + DeclarationText.quoted(quoted.text().value());
    }
    return (key + " " + value.span().text()).strip();
  }

  private void condition(Spec.Condition it) {
    text.append('\n');
    declare("", "condition", it.info(), Reasons.byHand(it.info().span()))
        .write(it.value().map(value -> " = " + value).orElse(""), text);
  }

  private void quantity(Spec.Quantity it) {
    write(
        declare("quantity", it)
            .property("range " + plain(it.low()) + " .. " + plain(it.high()))
            .property(it.unitCost().signum() != 0, "cost " + plain(it.unitCost()))
            .property(it.integral(), "integer")
            .property(it.environment(), "chosen by environment"));
  }

  private void step(Spec.Step it) {
    write(
        declare("step", it)
            .property(isUncertain(it.likelihood()), likelihood(it.likelihood()))
            .property(it.cost().signum() != 0, "cost " + plain(it.cost()))
            .property(it.node().isPresent(), at(it.node())));
  }

  private void proposition(Spec.Proposition it) {
    DeclarationText declaration = declare("proposition", it);
    List<Spec.Event> inline = inlineEvents.getOrDefault(it.name(), List.of());
    inline.forEach(event -> declaration.property("requires " + formula(event.body())));
    inline.stream()
        .map(Spec.Event::likelihood)
        .limit(1)
        .forEach(found -> declaration.property(isUncertain(found), likelihood(found)));
    write(declaration.property(it.node().isPresent(), at(it.node())));
  }

  /** Whether an event is a {@code requires} of its proposition, and needs no name. */
  private boolean isInline(Spec.Event event) {
    return event.unnamed() && !reasons.isInstance(event);
  }

  private void event(Spec.Event it) {
    if (isInline(it)) {
      return;
    }
    String name = it.unnamed() ? names.ofUnnamedEvent(it.name()) : names.of(it.name());
    write(
        new DeclarationText("", "event " + name, shown(it.info()), reasons.of(it))
            .property("requires " + formula(it.body()))
            .property("causes " + list(it.heads()))
            .property(isUncertain(it.likelihood()), likelihood(it.likelihood()))
            .property(it.node().isPresent(), at(it.node())));
  }

  private void goal(Spec.Goal it) {
    write(
        declare("goal", it)
            .property("when " + formula(it.when()))
            .property(it.impact().signum() != 0, "impact " + plain(it.impact())));
  }

  private void mitigation(Spec.Mitigation it) {
    DeclarationText declaration = declare("mitigation", it);
    it.blocks().forEach(target -> declaration.property("blocks " + target(target)));
    it.reduces().stream()
        .map(each -> "reduces " + target(each.target()) + " to " + percent(each.to()))
        .distinct()
        .forEach(declaration::property);
    for (Spec.Limit limit : it.limits()) {
      String bound = limit.comparator().symbol() + " " + plain(limit.bound());
      declaration.property("limits " + names.of(limit.quantity()) + " " + bound);
    }
    it.requires().stream()
        .filter(needed -> !(needed instanceof Expr.Threshold gate && gate.threshold() <= 0))
        .forEach(needed -> declaration.property(requirement(needed)));
    write(
        declaration
            .property(!it.excludes().isEmpty(), "excludes " + list(it.excludes()))
            .property(it.cost().signum() != 0, "cost " + plain(it.cost()))
            .property(it.strategy().isPresent(), "strategy " + it.strategy().orElse(""))
            .property(it.status().isPresent(), "status " + it.status().orElse(""))
            .property(it.owner().isPresent(), "owner " + quoted(it.owner()))
            .property(it.until().isPresent(), "until " + quoted(it.until()))
            .property(it.reason().isPresent(), "reason " + quoted(it.reason())));
  }

  private String requirement(Expr needed) {
    return "requires " + (isNever(needed) ? names.of(UNAVAILABLE) : formula(needed));
  }

  private static boolean isNever(Expr formula) {
    return formula instanceof Expr.Threshold gate && gate.threshold() > gate.members().size();
  }

  /** What stands for mitigations that do not exist: it excludes all that require it. */
  private void unavailable() {
    List<String> stuck =
        spec.mitigations().stream()
            .filter(it -> it.requires().stream().anyMatch(SpecText::isNever))
            .map(Named::name)
            .toList();
    if (!stuck.isEmpty()) {
      text.append("\n// what is required and does not exist\nmitigation ");
      text.append(names.of(UNAVAILABLE)).append(" { excludes ").append(list(stuck)).append(" }\n");
    }
  }

  private String target(Target target) {
    if (target instanceof Target.Holding it) {
      return names.of(it.proposition());
    } else if (target instanceof Target.AtNode it) {
      return "at " + names.of(it.node());
    } else if (target instanceof Target.Edge it) {
      return names.of(it.from()) + " -> " + names.of(it.to());
    }
    String name = ((Target.Firing) target).event();
    Spec.Event event = spec.events().get(Spec.indexOf(spec.events(), name).orElseThrow());
    if (isInline(event)) {
      return names.of(event.heads().get(0));
    }
    return event.unnamed() ? names.ofUnnamedEvent(name) : names.of(name);
  }

  private void defence(Spec.Defence it) {
    write(declare("defence", it).property(!it.mitigations().isEmpty(), list(it.mitigations())));
  }

  private void attacker(Spec.Attacker it) {
    List<String> able = it.can().orElse(List.of());
    boolean helpless = it.can().isPresent() && able.isEmpty();
    List<String> unable = helpless ? spec.steps().stream().map(Named::name).toList() : it.cannot();
    write(
        declare("attacker", it)
            .property(!able.isEmpty(), "can " + list(able))
            .property(!unable.isEmpty(), "cannot " + list(unable))
            .property(
                it.budget().isPresent(), "budget " + plain(it.budget().orElse(BigDecimal.ZERO))));
  }

  private void constraint(Constraint it) {
    text.append('\n');
    DeclarationText.comment("", Reasons.byHand(it.span()), text);
    text.append("constraint ");
    if (it instanceof Constraint.AtMostSteps most) {
      text.append("at most ").append(most.limit()).append(" of (").append(list(most.steps()));
      text.append(')');
    } else if (it instanceof Constraint.AtMostMitigations most) {
      text.append("at most ").append(most.limit()).append(" of (");
      text.append(list(most.mitigations())).append(')');
    } else {
      text.append(formula(((Constraint.OnConditions) it).formula()));
    }
    text.append('\n');
  }

  private void assertion(Spec.Assertion it) {
    text.append('\n');
    DeclarationText.comment("", Reasons.byHand(it.span()), text);
    text.append("assert ");
    if (!it.title().equals(it.span().text().replaceAll("\\s+", " "))) {
      text.append(DeclarationText.quoted(it.title())).append(' ');
    }
    text.append(claim(it.claim()));
    it.goal().ifPresent(goal -> text.append(' ').append(names.of(goal)));
    if (!it.under().isEmpty()) {
      text.append(" under { ").append(list(it.under())).append(" }");
    }
    it.attacker().ifPresent(attacker -> text.append(" by ").append(names.of(attacker)));
    if (it.bound().isPresent()) {
      boolean likelihood = it.claim() == Declaration.Claim.LIKELIHOOD;
      BigDecimal bound = it.bound().get();
      text.append(' ').append(it.comparator().orElseThrow().symbol()).append(' ');
      text.append(likelihood ? percent(bound) : plain(bound));
    }
    text.append('\n');
  }

  private static String claim(Declaration.Claim claim) {
    return switch (claim) {
      case REACHABLE -> "reachable";
      case UNREACHABLE -> "unreachable";
      case LIKELIHOOD -> "likelihood of";
      case CHEAPEST_ATTACK -> "cheapest attack on";
      case CHEAPEST_DEFENCE -> "cheapest defence of";
      case PATHS -> "paths to";
      case LOSS -> "loss";
    };
  }

  private String formula(Expr formula) {
    return FormulaText.of(formula, names::of);
  }

  private String list(List<String> written) {
    return String.join(", ", written.stream().map(names::of).toList());
  }

  private String at(Optional<String> node) {
    return "at " + node.map(names::of).orElse("");
  }

  private static String quoted(Optional<String> words) {
    return DeclarationText.quoted(words.orElse(""));
  }

  private static boolean isUncertain(Spec.Likelihood likelihood) {
    return !likelihood.equals(Spec.Likelihood.CERTAIN);
  }

  private static String likelihood(Spec.Likelihood it) {
    String low = percent(it.low());
    String ends = it.low().compareTo(it.high()) == 0 ? low : low + ".." + percent(it.high());
    return "likelihood " + ends + it.mode().map(mode -> " mode " + percent(mode)).orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String percent(BigDecimal number) {
    BigDecimal hundredfold = number.movePointRight(2).stripTrailingZeros();
    return hundredfold.toPlainString() + "%";
  }

  private DeclarationText declare(String keyword, Named it) {
    return declare("", keyword, it.info(), reasons.of(it));
  }

  private DeclarationText declare(String indent, String keyword, Info info, String reason) {
    return new DeclarationText(indent, keyword + " " + names.of(info.name()), shown(info), reason);
  }

  /** The doc comment of a template is not repeated for each instance. */
  private Info shown(Info info) {
    String doc = reasons.isInstance(info.name()) ? "" : info.doc();
    return new Info(info.name(), info.title(), doc, info.tags(), info.span());
  }

  private void write(DeclarationText declaration) {
    text.append('\n');
    declaration.write("", text);
  }
}
