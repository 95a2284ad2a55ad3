package org.aisc.syntax;

import java.util.List;
import org.aisc.text.Span;

/**
 * A template's {@code where} clause as written: a Boolean combination of facts about MLSD nodes.
 */
public sealed interface Where {
  Span span();

  record Not(Where inner, Span span) implements Where {}

  record And(List<Where> members, Span span) implements Where {
    public And {
      members = List.copyOf(members);
    }
  }

  record Or(List<Where> members, Span span) implements Where {
    public Or {
      members = List.copyOf(members);
    }
  }

  /** {@code from -kind-> to}, or {@code -kind->+} for one or more such flows in a row. */
  record Flows(Name from, Name kind, boolean closure, Name to, Span span) implements Where {}

  /** {@code node has key}. */
  record Has(Name node, Name key, Span span) implements Where {}

  /** {@code node.key = value}, or {@code !=} when not {@code equal}. */
  record Valued(Name node, Name key, boolean equal, Property.Value value, Span span)
      implements Where {}

  /** {@code node in user}, {@code node in pipeline}. */
  record InLayer(Name node, Name layer, Span span) implements Where {}

  /** {@code left = right}, or {@code !=} when not {@code equal}. */
  record Same(Name left, boolean equal, Name right, Span span) implements Where {}
}
