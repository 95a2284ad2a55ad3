package org.aisc.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every verb, sorted by name. A new one is a class that implements {@link Verb}, and a line. */
final class Verbs {
  static final List<Entry> ALL =
      List.of(
          new Entry("audit", "what does the graph by hand miss?", AuditVerb::new),
          new Entry("certify", "does evidence prove what it claims?", CertifyVerb::new),
          new Entry("check", "is the specification well-formed?", CheckVerb::new),
          new Entry("completion", "how does a shell complete calls?", CompletionVerb::new),
          new Entry("diff", "what changed between two versions?", DiffVerb::new),
          new Entry("explain", "why is a goal reachable, or why not?", ExplainVerb::new),
          new Entry("export", "how is a question put to another tool?", ExportVerb::new),
          new Entry("fmt", "what is the canonical layout?", FmtVerb::new),
          new Entry("frontier", "what is the least risk for which money?", FrontierVerb::new),
          new Entry("import", "how does a model of another format read here?", ImportVerb::new),
          new Entry("infer", "what does the ML system imply?", InferVerb::new),
          new Entry("init", "how does a specification start?", InitVerb::new),
          new Entry("lsp", "how does an editor talk to aisc?", LspVerb::new),
          new Entry("mitigate", "what is the cheapest defence?", MitigateVerb::new),
          new Entry("paths", "which attack paths lead to a goal?", PathsVerb::new),
          new Entry("prove", "is a goal unreachable under a defence?", ProveVerb::new),
          new Entry("render", "what do the two graphs look like?", RenderVerb::new),
          new Entry("report", "what should others know about it?", ReportVerb::new),
          new Entry("risk", "how likely is a goal, and what matters most?", RiskVerb::new),
          new Entry("schema", "what does a JSON answer look like?", SchemaVerb::new),
          new Entry("verify", "do all assertions of the files hold?", VerifyVerb::new),
          new Entry("watch", "what does each edit change?", WatchVerb::new));

  private Verbs() {}

  /** A verb's name, the question it answers, and how to make one. */
  record Entry(String name, String question, Supplier<Verb> make) {}

  static Optional<Entry> byName(String name) {
    return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Entry::name).toList();
  }
}
