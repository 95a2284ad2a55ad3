package org.aisc.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small random systems with templates, as text, from a seed: nodes of several kinds in two layers,
 * circles of flows, clauses with closures and negations, ties, and declarations by hand.
 */
public final class RandomSystems {
  private static final List<String> KINDS = List.of("dataset", "functionality", "model", "library");

  private final Random random;
  private final StringBuilder text = new StringBuilder("aisc 1\nsystem s\n");
  private final Map<String, String> nodes = new LinkedHashMap<>();
  private final List<Head> steps = new ArrayList<>();
  private final List<Head> propositions = new ArrayList<>();
  private final List<Head> events = new ArrayList<>();
  private final List<Head> mitigations = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();

  /** A template's name and the kinds of its parameters. */
  private record Head(String name, List<String> kinds) {}

  private RandomSystems(long seed) {
    this.random = new Random(seed);
  }

  /** The text of a system. */
  public static String of(long seed) {
    return new RandomSystems(seed).run();
  }

  private String run() {
    layers();
    for (int at = 0; at < 2; at++) {
      steps.add(head("s" + at, 1));
    }
    for (int at = 0; at < 3; at++) {
      propositions.add(head("p" + at, 1 + random.nextInt(2)));
    }
    plain.add("hand");
    steps.forEach(this::step);
    propositions.forEach(this::proposition);
    int count = 3 + random.nextInt(3);
    for (int at = 0; at < count; at++) {
      event("e" + at);
    }
    for (int at = 0; at < 2; at++) {
      mitigation("m" + at);
    }
    if (random.nextInt(3) == 0) {
      goal();
    }
    byHand();
    return text.toString();
  }

  private void layers() {
    text.append("pipeline {\n");
    int count = 3 + random.nextInt(4);
    for (int at = 0; at < count; at++) {
      node(KINDS.get(at < 3 ? at : random.nextInt(KINDS.size())), "n" + at);
    }
    List<String> pipeline = List.copyOf(nodes.keySet());
    for (int at = 0; at < 2 + count; at++) {
      flow(pick(pipeline), pick(pipeline));
    }
    text.append("}\nuser {\n");
    node("dataset", "u0");
    node("model", "u1");
    text.append("flow u0 -data-> u1\n}\n");
    if (random.nextBoolean()) {
      text.append("flow u0 -collect-> n0\n");
    }
    if (random.nextBoolean()) {
      text.append("flow n2 -deploy-> u1\n");
    }
  }

  private void node(String kind, String name) {
    nodes.put(name, kind);
    text.append("  ").append(kind).append(' ').append(name).append(" \"Node ").append(name);
    text.append("\" {");
    if (random.nextBoolean()) {
      text.append(" source ").append(random.nextBoolean() ? "public" : "\"private\"");
    }
    if (random.nextInt(3) == 0) {
      text.append(" epss ").append(1 + random.nextInt(9)).append("0%");
    }
    text.append(" }\n");
  }

  private void flow(String from, String to) {
    String fromKind = nodes.get(from);
    if (fromKind.equals("library") || nodes.get(to).equals("library")) {
      if (fromKind.equals("library") && nodes.get(to).equals("functionality")) {
        text.append("  flow ").append(from).append(" -library-> ").append(to).append('\n');
      }
      return;
    }
    boolean data = fromKind.equals("dataset") || nodes.get(to).equals("dataset");
    String kind = data || random.nextInt(3) == 0 ? "data" : "model";
    text.append("  flow ").append(from).append(" -").append(kind).append("-> ").append(to);
    text.append('\n');
  }

  private Head head(String name, int arity) {
    List<String> kinds = new ArrayList<>();
    for (int at = 0; at < arity; at++) {
      kinds.add(KINDS.get(random.nextInt(3)));
    }
    return new Head(name, kinds);
  }

  private void open(String keyword, Head head) {
    text.append(keyword).append(' ').append(head.name()).append('(');
    for (int at = 0; at < head.kinds().size(); at++) {
      text.append(at == 0 ? "" : ", ").append((char) ('a' + at)).append(": ");
      text.append(head.kinds().get(at));
    }
    text.append(") \"").append(head.name()).append(" of {a}\"");
  }

  private void where(Head head, int chance) {
    if (random.nextInt(chance) > 0) {
      text.append(" where ").append(clause(head, 2));
    }
  }

  /** Few instances are named by hand that do not exist. */
  private void maybeWhere(Head head) {
    if (random.nextInt(4) == 0) {
      where(head, 6);
    }
  }

  private String clause(Head head, int depth) {
    int choice = random.nextInt(depth > 0 ? 9 : 6);
    String a = variable(head);
    String b = variable(head);
    return switch (choice) {
      case 0, 1, 2 -> a + flowKind() + (random.nextInt(3) == 0 ? "+ " : " ") + b;
      case 3 -> a + (random.nextBoolean() ? " has source" : " has epss");
      case 4 ->
          a
              + ".source "
              + (random.nextBoolean() ? "=" : "!=")
              + (random.nextBoolean() ? " public" : " private");
      case 5 ->
          random.nextBoolean()
              ? a + " in " + (random.nextBoolean() ? "user" : "pipeline")
              : a + (random.nextBoolean() ? " = " : " != ") + b;
      case 6 -> "not (" + clause(head, depth - 1) + ")";
      case 7 -> "(" + clause(head, depth - 1) + " or " + clause(head, depth - 1) + ")";
      default -> "(" + clause(head, depth - 1) + " and " + clause(head, depth - 1) + ")";
    };
  }

  private String flowKind() {
    return pick(List.of(" -data->", " -data->", " -model->", " -collect->", " -deploy->"));
  }

  /** A parameter, now and then a declared node. */
  private String variable(Head head) {
    return random.nextInt(8) == 0
        ? pick(List.copyOf(nodes.keySet()))
        : String.valueOf((char) ('a' + random.nextInt(head.kinds().size())));
  }

  private void step(Head head) {
    open("step", head);
    maybeWhere(head);
    text.append(" { cost ").append(1 + random.nextInt(5));
    text.append(random.nextBoolean() ? " likelihood a.epss else 10%" : "").append(" at a }\n");
  }

  private void proposition(Head head) {
    open("proposition", head);
    maybeWhere(head);
    text.append(" {");
    if (random.nextInt(4) == 0) {
      text.append(" requires ").append(formula(head));
    }
    text.append(random.nextBoolean() ? " at a" : "").append(" }\n");
  }

  private void event(String name) {
    Head head = head(name, 1 + random.nextInt(3));
    List<String> heads = new ArrayList<>();
    propositions.forEach(it -> instance(it, head).ifPresent(heads::add));
    heads.add("hand");
    open("event", head);
    where(head, 6);
    text.append(" { requires ").append(formula(head)).append(" causes ").append(pick(heads));
    text.append(" }\n");
    events.add(head);
  }

  private java.util.Optional<String> instance(Head of, Head within) {
    StringBuilder use = new StringBuilder(of.name()).append('(');
    for (int at = 0; at < of.kinds().size(); at++) {
      List<String> fitting = new ArrayList<>();
      for (int parameter = 0; parameter < within.kinds().size(); parameter++) {
        if (within.kinds().get(parameter).equals(of.kinds().get(at))) {
          fitting.add(String.valueOf((char) ('a' + parameter)));
        }
      }
      if (fitting.isEmpty() || random.nextInt(6) == 0) {
        String kind = of.kinds().get(at);
        nodes.keySet().stream().filter(n -> nodes.get(n).equals(kind)).forEach(fitting::add);
      }
      if (fitting.isEmpty()) {
        return java.util.Optional.empty();
      }
      use.append(at == 0 ? "" : ", ").append(pick(fitting));
    }
    return java.util.Optional.of(use.append(')').toString());
  }

  private String formula(Head within) {
    List<String> atoms = new ArrayList<>();
    steps.forEach(it -> instance(it, within).ifPresent(atoms::add));
    propositions.forEach(it -> instance(it, within).ifPresent(atoms::add));
    atoms.addAll(plain);
    return switch (random.nextInt(5)) {
      case 0 -> pick(atoms) + " and " + pick(atoms);
      case 1 -> pick(atoms) + " or " + pick(atoms);
      case 2 -> "at least 2 of (" + pick(atoms) + ", " + pick(atoms) + ", " + pick(atoms) + ")";
      default -> pick(atoms);
    };
  }

  private void mitigation(String name) {
    Head head = head(name, 1 + random.nextInt(2));
    open("mitigation", head);
    where(head, 3);
    text.append(" { cost ").append(1 + random.nextInt(4));
    List<Head> targets = new ArrayList<>(steps);
    targets.addAll(propositions);
    targets.addAll(events);
    for (int at = 0; at < 2; at++) {
      instance(pick(targets), head).ifPresent(use -> text.append(" blocks ").append(use));
    }
    if (random.nextBoolean()) {
      text.append(" blocks at a");
    }
    if (!mitigations.isEmpty() && random.nextBoolean()) {
      instance(mitigations.get(0), head)
          .ifPresent(
              use -> text.append(random.nextBoolean() ? " requires " : " excludes ").append(use));
    }
    text.append(" }\n");
    mitigations.add(head);
  }

  private void goal() {
    Head head = head("g", 1);
    open("goal", head);
    where(head, 3);
    text.append(" { when ").append(formula(head)).append(" impact 5 }\n");
  }

  private void byHand() {
    Head none = new Head("none", List.of());
    java.util.Optional<String> tie = instance(pick(propositions), none);
    java.util.Optional<String> stepTie = instance(pick(steps), none);
    text.append("step hs");
    stepTie.filter(it -> random.nextBoolean()).ifPresent(it -> text.append(" is ").append(it));
    text.append(" { cost 2 }\nproposition hand \"By hand\"");
    tie.filter(it -> random.nextBoolean()).ifPresent(it -> text.append(" is ").append(it));
    text.append(" { requires hs }\n");
    plain.add("hs");
    if (random.nextInt(3) == 0) {
      text.append("event he { requires ").append(formula(none)).append(" causes ");
      text.append(instance(pick(propositions), none).orElse("hand")).append(" }\n");
    }
    text.append("goal end { when ").append(formula(none)).append(" or ");
    text.append(formula(none)).append(" impact 7 }\n");
    if (random.nextInt(3) == 0) {
      instance(pick(events), none)
          .ifPresent(it -> text.append("mitigation hm { blocks ").append(it).append(" cost 1 }\n"));
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
