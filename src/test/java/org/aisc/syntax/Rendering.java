package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.aisc.syntax.Declaration.Assertion;
import org.aisc.syntax.Declaration.Constraint;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Flow;
import org.aisc.syntax.Declaration.Header;
import org.aisc.syntax.Declaration.Import;
import org.aisc.syntax.Declaration.Layer;
import org.aisc.syntax.Declaration.Under;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Property.Target;
import org.aisc.syntax.Property.Value;

/** Trees as compact text, one declaration a line, with every grouping made visible. */
public final class Rendering {
  private Rendering() {}

  public static String of(SourceTree tree) {
    StringJoiner lines = new StringJoiner("\n");
    tree.version().ifPresent(version -> lines.add("version " + amount(version)));
    tree.declarations().forEach(declaration -> lines.add(declaration(declaration)));
    return lines.toString();
  }

  public static String declaration(Declaration declaration) {
    if (declaration instanceof Header header) {
      return doc(header.doc())
          + (header.system() ? "system " : "module ")
          + header.name().text()
          + title(header.title());
    } else if (declaration instanceof Import imported) {
      String target =
          imported.target() instanceof Declaration.Target.Path path
              ? quoted(path.path())
              : ((Declaration.Target.Module) imported.target()).name().text();
      return "import " + target + imported.alias().map(name -> " as " + name.text()).orElse("");
    } else if (declaration instanceof Layer layer) {
      return (layer.user() ? "user" : "pipeline")
          + layer.members().stream()
              .map(member -> "\n  " + declaration(member))
              .collect(Collectors.joining());
    } else if (declaration instanceof Flow flow) {
      StringBuilder line = new StringBuilder("flow " + flow.nodes().get(0).text());
      for (int at = 0; at < flow.kinds().size(); at++) {
        line.append(" -").append(flow.kinds().get(at).text()).append("-> ");
        line.append(flow.nodes().get(at + 1).text());
      }
      return line.toString();
    } else if (declaration instanceof Constraint constraint) {
      return "constraint " + formula(constraint.formula());
    } else if (declaration instanceof Assertion assertion) {
      return assertion(assertion);
    }
    return element((Element) declaration);
  }

  private static String assertion(Assertion assertion) {
    return doc(assertion.doc())
        + "assert"
        + title(assertion.title())
        + " "
        + assertion.claim()
        + assertion.goal().map(goal -> " " + goal.text()).orElse("")
        + assertion.under().map(Rendering::under).orElse("")
        + assertion.attacker().map(name -> " by " + name.text()).orElse("")
        + assertion
            .bound()
            .map(bound -> " " + bound.comparator().symbol() + " " + amount(bound.amount()))
            .orElse("");
  }

  private static String under(Under under) {
    return under instanceof Under.Named named
        ? " under " + named.defence().text()
        : " under {" + references(((Under.Listed) under).mitigations()) + "}";
  }

  private static String element(Element element) {
    String parameters =
        element.parameters().stream()
            .map(parameter -> parameter.name().text() + ": " + parameter.kind().text())
            .collect(Collectors.joining(", "));
    return doc(element.doc())
        + element.kind().keyword()
        + " "
        + element.name().text()
        + (parameters.isEmpty() ? "" : "(" + parameters + ")")
        + title(element.title())
        + element.is().map(is -> " is " + is.text()).orElse("")
        + element.where().map(where -> " where " + where(where)).orElse("")
        + element.truth().map(truth -> " = " + truth.text()).orElse("")
        + (element.properties().isEmpty()
            ? ""
            : element.properties().stream()
                .map(Rendering::property)
                .collect(Collectors.joining("; ", " { ", " }")));
  }

  private static String property(Property property) {
    if (property instanceof Property.Requires requires) {
      return "requires "
          + requires.formulas().stream().map(Rendering::formula).collect(Collectors.joining(", "));
    } else if (property instanceof Property.When when) {
      return "when " + formula(when.formula());
    } else if (property instanceof Property.Causes causes) {
      return "causes " + references(causes.heads());
    } else if (property instanceof Property.Likelihood likelihood) {
      return "likelihood "
          + value(likelihood.low())
          + likelihood.high().map(high -> " .. " + value(high)).orElse("")
          + likelihood.mode().map(mode -> " mode " + value(mode)).orElse("");
    } else if (property instanceof Property.Cost cost) {
      return "cost " + value(cost.amount());
    } else if (property instanceof Property.Impact impact) {
      return "impact " + value(impact.amount());
    } else if (property instanceof Property.Budget budget) {
      return "budget " + value(budget.amount());
    } else if (property instanceof Property.Range range) {
      return "range " + value(range.low()) + " .. " + value(range.high());
    } else if (property instanceof Property.Integral) {
      return "integer";
    } else if (property instanceof Property.ChosenBy chosen) {
      return "chosen by " + chosen.chooser().text();
    } else if (property instanceof Property.At at) {
      return "at " + at.node().text();
    } else if (property instanceof Property.Tag tag) {
      return "tag " + tag.key().text() + " " + quoted(tag.value());
    } else if (property instanceof Property.Blocks blocks) {
      return "blocks " + targets(blocks.targets());
    } else if (property instanceof Property.Reduces reduces) {
      return "reduces " + targets(reduces.targets()) + " to " + value(reduces.to());
    } else if (property instanceof Property.Limits limits) {
      return "limits "
          + limits.quantity().text()
          + " "
          + limits.comparator().symbol()
          + " "
          + value(limits.bound());
    } else if (property instanceof Property.Excludes excludes) {
      return "excludes " + references(excludes.mitigations());
    } else if (property instanceof Property.Strategy strategy) {
      return "strategy " + strategy.value().text();
    } else if (property instanceof Property.Status status) {
      return "status " + status.value().text();
    } else if (property instanceof Property.Remark remark) {
      return remark.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + quoted(remark.value());
    } else if (property instanceof Property.Can can) {
      return "can " + references(can.steps());
    } else if (property instanceof Property.Cannot cannot) {
      return "cannot " + references(cannot.steps());
    } else if (property instanceof Property.Member member) {
      return "member " + member.mitigation().text();
    }
    Property.Attribute attribute = (Property.Attribute) property;
    return attribute.key().text() + ": " + value(attribute.value());
  }

  private static String targets(List<Target> targets) {
    return targets.stream().map(Rendering::target).collect(Collectors.joining(", "));
  }

  private static String target(Target target) {
    if (target instanceof Target.AtNode at) {
      return "at " + at.node().text();
    } else if (target instanceof Target.Edge edge) {
      return edge.from().text() + " -> " + edge.to().text();
    }
    return ((Target.Item) target).reference().text();
  }

  static String formula(Formula formula) {
    if (formula instanceof Formula.Use use) {
      return use.reference().text();
    } else if (formula instanceof Formula.Not not) {
      return "not(" + formula(not.inner()) + ")";
    } else if (formula instanceof Formula.And and) {
      return "and(" + formulas(and.members()) + ")";
    } else if (formula instanceof Formula.Or or) {
      return "or(" + formulas(or.members()) + ")";
    } else if (formula instanceof Formula.Count count) {
      String bound = count.bound().map(amount -> " " + amount(amount)).orElse("");
      return count.quantifier() + bound + "(" + formulas(count.members()) + ")";
    }
    Formula.Comparison comparison = (Formula.Comparison) formula;
    return linear(comparison.left())
        + " "
        + comparison.comparator().symbol()
        + " "
        + linear(comparison.right());
  }

  private static String formulas(List<Formula> formulas) {
    return formulas.stream().map(Rendering::formula).collect(Collectors.joining(", "));
  }

  private static String linear(Formula.Linear linear) {
    return linear.terms().stream()
        .map(
            term ->
                term.factor().toPlainString()
                    + term.quantity().map(quantity -> "*" + quantity.text()).orElse("")
                    + term.otherwise().map(number -> " else " + number.value()).orElse(""))
        .collect(Collectors.joining(" + "));
  }

  static String where(Where where) {
    if (where instanceof Where.Not not) {
      return "not(" + where(not.inner()) + ")";
    } else if (where instanceof Where.And and) {
      return "and(" + wheres(and.members()) + ")";
    } else if (where instanceof Where.Or or) {
      return "or(" + wheres(or.members()) + ")";
    } else if (where instanceof Where.Flows flows) {
      String arrow = flows.closure() ? "->+ " : "-> ";
      return flows.from().text() + " -" + flows.kind().text() + arrow + flows.to().text();
    } else if (where instanceof Where.Has has) {
      return has.node().text() + " has " + has.key().text();
    } else if (where instanceof Where.Valued valued) {
      return valued.node().text()
          + "["
          + valued.key().text()
          + "]"
          + (valued.equal() ? " = " : " != ")
          + value(valued.value());
    } else if (where instanceof Where.InLayer layer) {
      return layer.node().text() + " in " + layer.layer().text();
    }
    Where.Same same = (Where.Same) where;
    return same.left().text() + (same.equal() ? " = " : " != ") + same.right().text();
  }

  private static String wheres(List<Where> wheres) {
    return wheres.stream().map(Rendering::where).collect(Collectors.joining(", "));
  }

  private static String value(Value value) {
    if (value instanceof Value.Numeric numeric) {
      return amount(numeric.amount());
    } else if (value instanceof Value.Quoted text) {
      return quoted(text.text());
    } else if (value instanceof Value.Word word) {
      return word.name().text();
    }
    Value.OfNode lookup = (Value.OfNode) value;
    return lookup.node().text()
        + "["
        + lookup.key().text()
        + "]"
        + lookup.otherwise().map(amount -> " else " + amount(amount)).orElse("");
  }

  private static String amount(Amount amount) {
    return amount.value().toPlainString() + (amount.percent() ? " (percent)" : "");
  }

  private static String references(List<Reference> references) {
    return references.stream().map(Reference::text).collect(Collectors.joining(", "));
  }

  private static String title(Optional<Text> title) {
    return title.map(text -> " " + quoted(text)).orElse("");
  }

  private static String quoted(Text text) {
    return "\"" + text.value().replace("\n", "\\n") + "\"";
  }

  private static String doc(Optional<String> doc) {
    return doc.map(text -> "/// " + text.replace("\n", " / ") + "\n").orElse("");
  }
}
