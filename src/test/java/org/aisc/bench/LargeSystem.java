package org.aisc.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random ML system in parts of a hundred nodes: data go through functionalities and around in
 * circles, models are trained, deployed and used, parts hand data to the next. Every part has nodes
 * of each kind and each attribute that the catalogue asks for most.
 */
final class LargeSystem {
  private static final int FLOWS = 500;
  private static final int DATA = 36;
  private static final int PROGRAMS = 28;
  private static final int MODELS = 10;

  private final Random random = new Random(1);
  private final StringBuilder text = new StringBuilder("aisc 1\nsystem large\n");

  private LargeSystem() {}

  /** A system of so many parts, with a hundred nodes and five hundred flows each. */
  static String of(int parts) {
    LargeSystem system = new LargeSystem();
    for (String module : List.of("attacks", "goals", "mitigations", "supply_chain")) {
      system.text.append("import std.").append(module).append('\n');
    }
    for (int part = 0; part < parts; part++) {
      system.part(part, parts);
    }
    return system.text.toString();
  }

  private void part(int part, int parts) {
    text.append("pipeline {\n");
    nodes("dataset", "d", part, DATA, List.of(" { source public }", " { labels crowd }", "", ""));
    nodes("functionality", "f", part, PROGRAMS, List.of(""));
    nodes("model", "m", part, MODELS, List.of(" { origin hub }", "", " { protect secrecy }"));
    nodes("library", "l", part, 10, List.of(" { registry public }", " { cve \"CVE-2024-1\" }"));
    nodes("knowledge", "k", part, 3, List.of(" { source public }", ""));
    nodes("platform", "p", part, 3, List.of(" { exposed internet }", " { exposed no }"));
    Set<String> inside = new LinkedHashSet<>();
    while (inside.size() < FLOWS - 14) {
      inside.add(flow(part));
    }
    inside.forEach(this::line);
    text.append("}\nuser {\n");
    nodes("dataset", "q", part, 4, List.of(""));
    nodes("model", "u", part, 3, List.of(""));
    nodes("dataset", "a", part, 3, List.of(" { protect integrity }"));
    for (int at = 0; at < 3; at++) {
      line("q" + part + "_" + at + " -data-> u" + part + "_" + at);
      line("u" + part + "_" + at + " -data-> a" + part + "_" + at);
    }
    text.append("}\n");
    for (int at = 0; at < 3; at++) {
      line("m" + part + "_" + at + " -deploy-> u" + part + "_" + at);
    }
    line("a" + part + "_0 -collect-> d" + part + "_0");
    for (int at = 0; at < 4; at++) {
      line("d" + part + "_" + at + " -data-> f" + (part + 1) % parts + "_" + at);
    }
  }

  private void nodes(String kind, String letter, int part, int count, List<String> attributes) {
    for (int at = 0; at < count; at++) {
      text.append("  ").append(kind).append(' ').append(letter).append(part).append('_');
      text.append(at).append(attributes.get(at % attributes.size())).append('\n');
    }
  }

  private String flow(int part) {
    List<String> ways = new ArrayList<>();
    ways.add(some("d", part, DATA) + " -data-> " + some("f", part, PROGRAMS));
    ways.add(some("f", part, PROGRAMS) + " -data-> " + some("d", part, DATA));
    ways.add(some("d", part, DATA) + " -data-> " + some("f", part, PROGRAMS));
    ways.add(some("f", part, PROGRAMS) + " -data-> " + some("d", part, DATA));
    ways.add(some("m", part, MODELS) + " -model-> " + some("f", part, PROGRAMS));
    ways.add(some("f", part, PROGRAMS) + " -model-> " + some("m", part, MODELS));
    ways.add(some("l", part, 10) + " -library-> " + some("f", part, PROGRAMS));
    ways.add(some("k", part, 3) + " -knowledge-> " + some("f", part, PROGRAMS));
    ways.add(some("p", part, 3) + " -hosts-> " + some("f", part, PROGRAMS));
    return ways.get(random.nextInt(ways.size()));
  }

  private String some(String letter, int part, int count) {
    return letter + part + "_" + random.nextInt(count);
  }

  private void line(String flow) {
    text.append("  flow ").append(flow).append('\n');
  }
}
