package org.aisc.ide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property;
import org.aisc.syntax.Property.Target;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.Reference;
import org.aisc.syntax.SourceTree;
import org.aisc.syntax.Where;

/** Tells of every name in a tree what it does there, whether or not it is declared. */
final class TreeNames {
  private final Naming naming;
  private Declaration around;

  private TreeNames(Naming naming, Declaration first) {
    this.naming = naming;
    this.around = first;
  }

  static void of(SourceTree tree, Naming naming) {
    Deque<Declaration> todo = new ArrayDeque<>(tree.declarations());
    while (!todo.isEmpty()) {
      Declaration next = todo.pop();
      if (next instanceof Declaration.Layer layer) {
        layer.members().forEach(todo::push);
      } else {
        new TreeNames(naming, next).declaration();
      }
    }
  }

  private void declaration() {
    if (around instanceof Element element) {
      element(element);
    } else if (around instanceof Declaration.Header header) {
      name(header.name(), Role.WORD);
    } else if (around instanceof Declaration.Import statement) {
      imported(statement);
    } else if (around instanceof Declaration.Flow flow) {
      references(flow.nodes(), Role.FLOW);
      flow.kinds().forEach(kind -> name(kind, Role.WORD));
    } else if (around instanceof Declaration.Constraint constraint) {
      constraint(constraint.formula());
    } else if (around instanceof Declaration.Assertion assertion) {
      assertion(assertion);
    }
  }

  private void name(Name name, Role role) {
    naming.name(name, role, around);
  }

  private void reference(Reference reference, Role role) {
    name(reference.name(), role);
    reference.arguments().forEach(argument -> name(argument, Role.ARGUMENT));
  }

  private void references(List<Reference> references, Role role) {
    references.forEach(reference -> reference(reference, role));
  }

  private void imported(Declaration.Import statement) {
    if (statement.target() instanceof Declaration.Target.Module module) {
      name(module.name(), Role.IMPORT);
    } else if (statement.target() instanceof Declaration.Target.Path path) {
      name(new Name(path.path().value(), path.span()), Role.IMPORT);
    }
    statement.alias().ifPresent(alias -> name(alias, Role.ALIAS));
  }

  private void assertion(Declaration.Assertion assertion) {
    assertion.goal().ifPresent(goal -> reference(goal, Role.CLAIMED));
    assertion
        .under()
        .ifPresent(
            under -> {
              if (under instanceof Declaration.Under.Named named) {
                name(named.defence(), Role.DEFENDED);
              } else if (under instanceof Declaration.Under.Listed listed) {
                references(listed.mitigations(), Role.DEPLOYED);
              }
            });
    assertion.attacker().ifPresent(attacker -> name(attacker, Role.ATTACKING));
  }

  private void element(Element element) {
    name(element.name(), Role.DECLARED);
    for (Declaration.Parameter parameter : element.parameters()) {
      name(parameter.name(), Role.PARAMETER);
      name(parameter.kind(), Role.WORD);
    }
    element.title().ifPresent(title -> Placeholders.in(title, naming, element));
    element.is().ifPresent(is -> reference(is, Role.TIED));
    element.where().ifPresent(where -> Facts.of(where, this::fact));
    element.truth().ifPresent(truth -> name(truth, Role.WORD));
    element.properties().forEach(property -> property(property, element.kind()));
  }

  private void property(Property property, ElementKind kind) {
    if (property instanceof Property.Requires requires) {
      Role role = kind == ElementKind.MITIGATION ? Role.NEEDED : Role.REQUIRED;
      requires.formulas().forEach(formula -> formula(formula, role));
    } else if (property instanceof Property.When when) {
      formula(when.formula(), Role.REQUIRED);
    } else if (property instanceof Property.Causes causes) {
      references(causes.heads(), Role.CAUSED);
    } else if (property instanceof Property.At at) {
      reference(at.node(), Role.PLACED);
    } else if (property instanceof Property.Blocks blocks) {
      blocks.targets().forEach(target -> target(target, Role.BLOCKED));
    } else if (property instanceof Property.Reduces reduces) {
      reduces.targets().forEach(target -> target(target, Role.REDUCED));
      value(reduces.to());
    } else if (property instanceof Property.Limits limits) {
      reference(limits.quantity(), Role.LIMITED);
      value(limits.bound());
    } else if (property instanceof Property.Excludes excludes) {
      references(excludes.mitigations(), Role.EXCLUDED);
    } else if (property instanceof Property.Can can) {
      references(can.steps(), Role.ALLOWED);
    } else if (property instanceof Property.Cannot cannot) {
      references(cannot.steps(), Role.FORBIDDEN);
    } else if (property instanceof Property.Member member) {
      reference(member.mitigation(), Role.MEMBER);
    } else {
      plain(property);
    }
  }

  /** Properties without references. */
  private void plain(Property property) {
    if (property instanceof Property.Likelihood likelihood) {
      value(likelihood.low());
      likelihood.high().ifPresent(this::value);
      likelihood.mode().ifPresent(this::value);
    } else if (property instanceof Property.Cost cost) {
      value(cost.amount());
    } else if (property instanceof Property.Impact impact) {
      value(impact.amount());
    } else if (property instanceof Property.Tag tag) {
      name(tag.key(), Role.WORD);
    } else if (property instanceof Property.Strategy strategy) {
      name(strategy.value(), Role.WORD);
    } else if (property instanceof Property.Status status) {
      name(status.value(), Role.WORD);
    } else if (property instanceof Property.ChosenBy chosen) {
      name(chosen.chooser(), Role.WORD);
    } else if (property instanceof Property.Attribute attribute) {
      name(attribute.key(), Role.WORD);
      value(attribute.value());
    }
  }

  private void target(Target target, Role role) {
    if (target instanceof Target.Item item) {
      reference(item.reference(), role);
    } else if (target instanceof Target.AtNode at) {
      reference(at.node(), Role.BLOCKED_AT);
    } else if (target instanceof Target.Edge edge) {
      reference(edge.from(), Role.BLOCKED_EDGE);
      reference(edge.to(), Role.BLOCKED_EDGE);
    }
  }

  private void value(Value value) {
    if (value instanceof Value.OfNode lookup) {
      name(lookup.node(), Role.MATCHED);
      name(lookup.key(), Role.WORD);
    } else if (value instanceof Value.Word word && !word.name().text().isEmpty()) {
      name(word.name(), Role.WORD);
    }
  }

  /** Over conditions, or {@code at most} over steps or mitigations. */
  private void constraint(Formula formula) {
    boolean counts =
        formula instanceof Formula.Count count && count.quantifier() == Formula.Quantifier.AT_MOST;
    formula(formula, counts ? Role.COUNTED : Role.CONSTRAINED);
  }

  private void formula(Formula root, Role role) {
    Deque<Formula> todo = new ArrayDeque<>();
    todo.push(root);
    while (!todo.isEmpty()) {
      Formula next = todo.pop();
      if (next instanceof Formula.Use use) {
        reference(use.reference(), role);
      } else if (next instanceof Formula.Not not) {
        todo.push(not.inner());
      } else if (next instanceof Formula.And and) {
        and.members().forEach(todo::push);
      } else if (next instanceof Formula.Or or) {
        or.members().forEach(todo::push);
      } else if (next instanceof Formula.Count count) {
        count.members().forEach(todo::push);
      } else if (next instanceof Formula.Comparison comparison) {
        quantities(comparison.left());
        quantities(comparison.right());
      }
    }
  }

  private void quantities(Formula.Linear sum) {
    for (Formula.Term term : sum.terms()) {
      Optional<Reference> quantity = term.quantity();
      quantity.ifPresent(reference -> reference(reference, Role.COMPARED));
    }
  }

  private void fact(Where fact) {
    if (fact instanceof Where.Flows flows) {
      name(flows.from(), Role.MATCHED);
      name(flows.kind(), Role.WORD);
      name(flows.to(), Role.MATCHED);
    } else if (fact instanceof Where.Has has) {
      name(has.node(), Role.MATCHED);
      name(has.key(), Role.WORD);
    } else if (fact instanceof Where.Valued valued) {
      name(valued.node(), Role.MATCHED);
      name(valued.key(), Role.WORD);
      value(valued.value());
    } else if (fact instanceof Where.InLayer layer) {
      name(layer.node(), Role.MATCHED);
      name(layer.layer(), Role.WORD);
    } else if (fact instanceof Where.Same same) {
      name(same.left(), Role.MATCHED);
      name(same.right(), Role.MATCHED);
    }
  }
}
