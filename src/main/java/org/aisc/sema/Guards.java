package org.aisc.sema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.aisc.sema.Spec.FlowKind;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.Where;

/** Checks {@code where} clauses and brings them to negation normal form. */
final class Guards {
  static final List<String> LAYERS = List.of("pipeline", "user");

  private final References references;
  private final Findings findings;

  Guards(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  /** A clause some of whose members are resolved. */
  private record Frame(List<Where> members, boolean all, boolean negated, List<Guard> done) {}

  /** The clause resolved; empty, and reported, when a part of it is wrong. */
  Optional<Guard> resolve(Where root, Place place) {
    Deque<Frame> stack = new ArrayDeque<>();
    stack.push(new Frame(List.of(root), true, false, new ArrayList<>()));
    boolean complete = true;
    while (true) {
      Frame top = stack.element();
      if (top.done().size() == top.members().size()) {
        stack.pop();
        Guard guard = gate(top);
        if (stack.isEmpty()) {
          return complete ? Optional.of(guard) : Optional.empty();
        }
        stack.element().done().add(guard);
        continue;
      }
      Where where = top.members().get(top.done().size());
      boolean negated = top.negated();
      while (where instanceof Where.Not not) {
        negated = !negated;
        where = not.inner();
      }
      if (where instanceof Where.And and) {
        stack.push(new Frame(and.members(), !negated, negated, new ArrayList<>()));
      } else if (where instanceof Where.Or or) {
        stack.push(new Frame(or.members(), negated, negated, new ArrayList<>()));
      } else {
        Optional<Guard> fact = fact(where, negated, place);
        complete &= fact.isPresent();
        top.done().add(fact.orElse(new Guard.All(List.of())));
      }
    }
  }

  private static Guard gate(Frame frame) {
    if (frame.done().size() == 1) {
      return frame.done().get(0);
    }
    return frame.all() ? new Guard.All(frame.done()) : new Guard.Any(frame.done());
  }

  private Optional<Guard> fact(Where where, boolean negated, Place place) {
    boolean written = true;
    Optional<Guard.Test> test;
    if (where instanceof Where.Flows flows) {
      test = flows(flows, place);
    } else if (where instanceof Where.Has has) {
      test = node(has.node(), place).map(n -> new Guard.Has(n, has.key().text(), has.span()));
    } else if (where instanceof Where.Valued valued) {
      written = valued.equal();
      test = valued(valued, place);
    } else if (where instanceof Where.InLayer layer) {
      test = layer(layer, place);
    } else {
      Where.Same same = (Where.Same) where;
      written = same.equal();
      Optional<String> left = node(same.left(), place);
      Optional<String> right = node(same.right(), place);
      test = left.flatMap(l -> right.map(r -> new Guard.Same(l, r, same.span())));
    }
    boolean holds = written != negated;
    return test.map(found -> new Guard.Fact(found, holds));
  }

  private Optional<Guard.Test> flows(Where.Flows flows, Place place) {
    Optional<String> from = node(flows.from(), place);
    Optional<String> to = node(flows.to(), place);
    Optional<FlowKind> kind = Flows.kind(flows.kind(), findings);
    if (from.isEmpty() || to.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Guard.Flows(from.get(), kind.get(), flows.closure(), to.get(), flows.span()));
  }

  private Optional<Guard.Test> valued(Where.Valued valued, Place place) {
    Optional<String> node = node(valued.node(), place);
    if (valued.value() instanceof Value.OfNode lookup) {
      findings.add(Amounts.misplaced(lookup));
      return Optional.empty();
    }
    return node.map(n -> new Guard.Valued(n, valued.key().text(), valued.value(), valued.span()));
  }

  private Optional<Guard.Test> layer(Where.InLayer layer, Place place) {
    Optional<String> node = node(layer.node(), place);
    String word = layer.layer().text();
    if (!LAYERS.contains(word)) {
      Words.report(layer.layer(), "layer", LAYERS, findings);
      return Optional.empty();
    }
    return node.map(n -> new Guard.InLayer(n, word.equals("user"), layer.span()));
  }

  private Optional<String> node(Name name, Place place) {
    return references.node(name, place);
  }
}
