package org.aisc.ide;

import java.util.LinkedHashMap;
import java.util.Map;

/** What declarations look like, with places to fill in, in the notation of language servers. */
public final class Snippets {
  private static final Map<String, String> TOP = top();
  private static final Map<String, String> NODES = nodes();

  private Snippets() {}

  /** By keyword, for the top level of a file. */
  static Map<String, String> top() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("system", "system ${1:name} \"${2:Title}\"");
    all.put("module", "module ${1:name} \"${2:Title}\"");
    all.put("import", "import ${1:std.attacks}");
    all.put("pipeline", "pipeline {\n  $0\n}");
    all.put("user", "user {\n  $0\n}");
    all.put("flow", "flow ${1:from} -${2:data}-> ${3:to}");
    all.put("step", "step ${1:name} \"${2:Title}\" { cost ${3:1} }");
    all.put("condition", "condition ${1:name} \"${2:Title}\"");
    all.put("quantity", "quantity ${1:name} \"${2:Title}\" { range ${3:0%} .. ${4:100%} }");
    all.put("proposition", "proposition ${1:name} \"${2:Title}\" { requires ${3:cause} }");
    all.put(
        "event",
        "event ${1:name} \"${2:Title}\" {\n  requires ${3:cause}\n  causes   ${4:effect}\n}");
    all.put("goal", "goal ${1:name} \"${2:Title}\" { when ${3:proposition} }");
    all.put(
        "mitigation",
        "mitigation ${1:name} \"${2:Title}\" {\n  blocks ${3:target}\n  cost   ${4:1}\n}");
    all.put("attacker", "attacker ${1:name} \"${2:Title}\" { budget ${3:100} }");
    all.put("defence", "defence ${1:name} { ${2:mitigation} }");
    all.put("constraint", "constraint at most ${1:1} of (${2:a}, ${3:b})");
    all.put("assert", "assert ${1|reachable,unreachable|} ${2:goal}");
    return all;
  }

  private static Map<String, String> nodes() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String kind : org.aisc.sema.Vocabulary.nodeKinds()) {
      all.put(kind, kind + " ${1:name} \"${2:Title}\"");
    }
    all.put("flow", TOP.getOrDefault("flow", ""));
    return all;
  }

  /** By keyword, for the top level of a file and, of the nodes, for a layer. */
  public static Map<String, String> all(boolean layer) {
    return layer ? NODES : TOP;
  }
}
