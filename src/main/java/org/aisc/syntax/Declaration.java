package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.text.Span;

/** One declaration or statement of a file, as written. */
public sealed interface Declaration {
  /** The whole declaration, from its keyword to its closing brace, doc comment left out. */
  Span span();

  /** {@code system NAME "title"} or {@code module a.b "title"}. */
  record Header(boolean system, Name name, Optional<Text> title, Optional<String> doc, Span span)
      implements Declaration {}

  /** {@code import std.attacks as a} (a dotted name) or {@code import "./x.aisc"} (a path). */
  record Import(Target target, Optional<Name> alias, Span span) implements Declaration {}

  /** What an import names. */
  sealed interface Target {
    Span span();

    record Module(Name name) implements Target {
      @Override
      public Span span() {
        return name.span();
      }
    }

    record Path(Text path) implements Target {
      @Override
      public Span span() {
        return path.span();
      }
    }
  }

  /** {@code pipeline { … }} or {@code user { … }}: nodes and flows. */
  record Layer(boolean user, List<Declaration> members, Span span) implements Declaration {
    public Layer {
      members = List.copyOf(members);
    }
  }

  /** {@code flow A -k-> B -l-> C}: one more node than kinds. */
  record Flow(List<Reference> nodes, List<Name> kinds, Span span) implements Declaration {
    public Flow {
      nodes = List.copyOf(nodes);
      kinds = List.copyOf(kinds);
    }
  }

  /** {@code constraint φ}. */
  record Constraint(Formula formula, Span span) implements Declaration {}

  /** {@code assert "title" CLAIM of GOAL under … by … <= N}. */
  record Assertion(
      Optional<Text> title,
      Claim claim,
      Optional<Reference> goal,
      Optional<Under> under,
      Optional<Name> attacker,
      Optional<Bound> bound,
      Optional<String> doc,
      Span span)
      implements Declaration {}

  /** What an assertion speaks of. */
  enum Claim {
    REACHABLE,
    UNREACHABLE,
    LIKELIHOOD,
    CHEAPEST_ATTACK,
    CHEAPEST_DEFENCE,
    PATHS,
    LOSS
  }

  /** {@code under NAME} or {@code under { m, n }}. */
  sealed interface Under {
    record Named(Name defence) implements Under {}

    record Listed(List<Reference> mitigations, Span span) implements Under {
      public Listed {
        mitigations = List.copyOf(mitigations);
      }
    }
  }

  /** {@code <= 5%}. */
  record Bound(Comparator comparator, Amount amount) {}

  /** Every declaration that has a name of its own: nodes, steps, events, goals, mitigations … */
  record Element(
      ElementKind kind,
      Name name,
      List<Parameter> parameters,
      Optional<Text> title,
      Optional<Reference> is,
      Optional<Where> where,
      Optional<Name> truth,
      List<Property> properties,
      Optional<String> doc,
      Span span)
      implements Declaration {
    public Element {
      parameters = List.copyOf(parameters);
      properties = List.copyOf(properties);
    }
  }

  /** {@code l: library}. */
  record Parameter(Name name, Name kind) {}
}
