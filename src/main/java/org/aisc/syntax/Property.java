package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.text.Span;

/**
 * One property in a declaration's body, as written. Which declaration may hold which is checked
 * later.
 */
public sealed interface Property {
  Span span();

  /** {@code requires φ}; in a mitigation also {@code requires a, b}, where a comma means "and". */
  record Requires(List<Formula> formulas, Span span) implements Property {
    public Requires {
      formulas = List.copyOf(formulas);
    }
  }

  /** {@code when φ}, of a goal. */
  record When(Formula formula, Span span) implements Property {}

  record Causes(List<Reference> heads, Span span) implements Property {
    public Causes {
      heads = List.copyOf(heads);
    }
  }

  /**
   * {@code likelihood 80%}, {@code 20%..40%}, {@code 10%..40% mode 20%}, {@code l.epss else 10%}.
   */
  record Likelihood(Value low, Optional<Value> high, Optional<Value> mode, Span span)
      implements Property {}

  record Cost(Value amount, Span span) implements Property {}

  record Impact(Value amount, Span span) implements Property {}

  record Budget(Value amount, Span span) implements Property {}

  /** {@code range LO .. HI}, of a quantity. */
  record Range(Value low, Value high, Span span) implements Property {}

  /** {@code integer}, of a quantity. */
  record Integral(Span span) implements Property {}

  /** {@code chosen by environment}, of a quantity. */
  record ChosenBy(Name chooser, Span span) implements Property {}

  /** {@code at NODE}. */
  record At(Reference node, Span span) implements Property {}

  /** {@code tag KEY "value"}. */
  record Tag(Name key, Text value, Span span) implements Property {}

  record Blocks(List<Target> targets, Span span) implements Property {
    public Blocks {
      targets = List.copyOf(targets);
    }
  }

  record Reduces(List<Target> targets, Value to, Span span) implements Property {
    public Reduces {
      targets = List.copyOf(targets);
    }
  }

  /** {@code limits QUANTITY <= N}. */
  record Limits(Reference quantity, Comparator comparator, Value bound, Span span)
      implements Property {}

  record Excludes(List<Reference> mitigations, Span span) implements Property {
    public Excludes {
      mitigations = List.copyOf(mitigations);
    }
  }

  record Strategy(Name value, Span span) implements Property {}

  record Status(Name value, Span span) implements Property {}

  /** {@code owner "…"}, {@code until "…"}, {@code reason "…"}: a text or a plain word. */
  record Remark(RemarkKind kind, Text value, Span span) implements Property {}

  record Can(List<Reference> steps, Span span) implements Property {
    public Can {
      steps = List.copyOf(steps);
    }
  }

  record Cannot(List<Reference> steps, Span span) implements Property {
    public Cannot {
      steps = List.copyOf(steps);
    }
  }

  /** A member of a defence's body. */
  record Member(Reference mitigation) implements Property {
    @Override
    public Span span() {
      return mitigation.span();
    }
  }

  /**
   * {@code key value} of an MLSD node; the value is {@code Word("true")} with an empty span if
   * none.
   */
  record Attribute(Name key, Value value, Span span) implements Property {}

  /** The remarks that a mitigation may carry. */
  enum RemarkKind {
    OWNER,
    UNTIL,
    REASON
  }

  /** What a mitigation acts on. */
  sealed interface Target {
    Span span();

    /** A step, proposition, event or template instance. */
    record Item(Reference reference) implements Target {
      @Override
      public Span span() {
        return reference.span();
      }
    }

    /** {@code at NODE}: the propositions of an MLSD node. */
    record AtNode(Reference node, Span span) implements Target {}

    /** {@code P -> Q}: a causal edge. */
    record Edge(Reference from, Reference to, Span span) implements Target {}
  }

  /** A value as written. */
  sealed interface Value {
    Span span();

    record Numeric(Amount amount) implements Value {
      @Override
      public Span span() {
        return amount.span();
      }
    }

    record Quoted(Text text) implements Value {
      @Override
      public Span span() {
        return text.span();
      }
    }

    record Word(Name name) implements Value {
      @Override
      public Span span() {
        return name.span();
      }
    }

    /** {@code node.key else 10%}, in a template. */
    record OfNode(Name node, Name key, Optional<Amount> otherwise, Span span) implements Value {}
  }
}
