package org.aisc.sema;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula;
import org.aisc.syntax.Formula.Linear;
import org.aisc.syntax.Formula.Quantifier;
import org.aisc.syntax.Formula.Term;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.Reference;

/**
 * Resolves formulas to negation normal form. {@code not} and the members of {@code at most} are
 * pushed down to the conditions; over anything else they are errors, for they would make a step
 * hurt the attacker.
 */
final class Formulas {
  static final String PLACES_COUNT =
      "each place in the list counts: leave one out if that is not meant";

  private static final Set<String> TRUTHS = Set.of("true", "false");
  private static final Expr TRUE = new Expr.Threshold(0, List.of());
  private static final Expr FALSE = new Expr.Threshold(1, List.of());

  private final References references;
  private final Amounts amounts;
  private final Findings findings;

  Formulas(References references, Amounts amounts, Findings findings) {
    this.references = references;
    this.amounts = amounts;
    this.findings = findings;
  }

  /** Where a formula stands, which decides what its atoms may be. */
  enum Role {
    CAUSE(Wanted.ATOM, "a formula"),
    REQUIREMENT(Wanted.MITIGATION, "a mitigation's `requires`"),
    CONSTRAINT(Wanted.CONDITION, "a constraint");

    private final Wanted wanted;
    private final String described;

    Role(Wanted wanted, String described) {
      this.wanted = wanted;
      this.described = described;
    }
  }

  /**
   * Whether a formula is negated, and the outermost {@code not} or {@code at most} around it, which
   * leaves room for conditions only.
   */
  private record Sense(boolean negated, Optional<Formula> within) {
    static final Sense PLAIN = new Sense(false, Optional.empty());

    Sense flip(Formula by) {
      return new Sense(!negated, within.isEmpty() ? Optional.of(by) : within);
    }
  }

  /** A gate whose members are being resolved; {@code sense} is its own. */
  private record Frame(Formula node, List<Formula> members, Sense sense, List<Expr> done) {
    Frame(Formula node, List<Formula> members, Sense sense) {
      this(node, members, sense, new ArrayList<>(members.size()));
    }

    boolean isFull() {
      return done.size() == members.size();
    }

    Sense inner() {
      return node instanceof Formula.Count count && count.quantifier() == Quantifier.AT_MOST
          ? sense.flip(node)
          : sense;
    }
  }

  /** The formula resolved; empty when a part of it is wrong, which is reported. */
  Optional<Expr> resolve(Formula root, Role role, Place place) {
    return new Walk(role, place).run(root);
  }

  private final class Walk {
    private final Role role;
    private final Place place;
    private final List<Diagnostic> warnings = new ArrayList<>();
    private Optional<Formula> denied = Optional.empty();
    private boolean failed;

    Walk(Role role, Place place) {
      this.role = role;
      this.place = place;
    }

    Optional<Expr> run(Formula root) {
      Expr found = resolve(root);
      if (failed) {
        return Optional.empty();
      }
      findings.addAll(warnings);
      return Optional.of(found);
    }

    private Expr resolve(Formula root) {
      Deque<Frame> stack = new ArrayDeque<>();
      Formula formula = root;
      Sense sense = Sense.PLAIN;
      while (true) {
        while (formula instanceof Formula.Not not) {
          sense = sense.flip(not);
          formula = not.inner();
        }
        Optional<List<Formula>> members = members(formula);
        Expr value;
        if (members.isPresent() && !members.get().isEmpty()) {
          stack.push(new Frame(formula, members.get(), sense));
          sense = stack.element().inner();
          formula = members.get().get(0);
          continue;
        }
        value =
            members.isPresent()
                ? gate(new Frame(formula, members.get(), sense))
                : leaf(formula, sense);
        while (!stack.isEmpty()) {
          Frame top = stack.element();
          top.done().add(value);
          if (!top.isFull()) {
            break;
          }
          stack.pop();
          value = gate(top);
        }
        if (stack.isEmpty()) {
          return value;
        }
        Frame top = stack.element();
        formula = top.members().get(top.done().size());
        sense = top.inner();
      }
    }

    private static Optional<List<Formula>> members(Formula formula) {
      if (formula instanceof Formula.And and) {
        return Optional.of(and.members());
      } else if (formula instanceof Formula.Or or) {
        return Optional.of(or.members());
      } else if (formula instanceof Formula.Count count) {
        return Optional.of(count.members());
      }
      return Optional.empty();
    }

    private Expr fail(Diagnostic diagnostic) {
      findings.add(diagnostic);
      failed = true;
      return FALSE;
    }

    /**
     * Reports what one {@code not} or {@code at most} may not deny, once however much it denies.
     */
    private Expr deny(Sense sense, Diagnostic diagnostic) {
      if (denied.isPresent() && denied.get() == sense.within().orElseThrow()) {
        return FALSE;
      }
      denied = sense.within();
      return fail(diagnostic);
    }

    private Expr leaf(Formula formula, Sense sense) {
      if (formula instanceof Formula.Use use) {
        return use(use, sense);
      }
      return comparison((Formula.Comparison) formula, sense);
    }

    private Expr use(Formula.Use use, Sense sense) {
      Optional<References.Use> found =
          role == Role.CONSTRAINT
              ? constrained(use)
              : references.resolve(use.reference(), role.wanted, place);
      if (found.isEmpty()) {
        failed = true;
        return FALSE;
      }
      if (found.get().kind() == ElementKind.CONDITION) {
        return new Expr.Holds(found.get().name(), !sense.negated());
      }
      if (sense.within().isPresent()) {
        return deny(
            sense,
            negated(sense, use, found.get().kind().described())
                .note(found.get().symbol().span(), "declared here"));
      }
      return found.get().atom();
    }

    private Optional<References.Use> constrained(Formula.Use use) {
      Optional<Symbol> symbol = references.peek(use.reference().name(), role.wanted, place);
      if (symbol.filter(s -> isBoundByCount(s.kind())).isPresent()) {
        findings.add(
            Code.CONSTRAINT_CONTENT
                .at(use.span(), use.reference().text(), symbol.get().kind().described())
                .note(symbol.get().span(), "declared here")
                .help("over steps or mitigations, a constraint is one `at most K of (…)`"));
        return Optional.empty();
      }
      return references.resolve(use.reference(), role.wanted, place);
    }

    private static boolean isBoundByCount(ElementKind kind) {
      return Wanted.LIMITED.accepts(kind)
          || (Wanted.ATOM.accepts(kind) && kind != ElementKind.CONDITION);
    }

    private Diagnostic negated(Sense sense, Formula formula, String described) {
      boolean not = sense.within().orElseThrow() instanceof Formula.Not;
      Code code = not ? Code.NOT_MONOTONE : Code.AT_MOST_MONOTONE;
      Diagnostic found = code.at(formula.span(), oneLine(formula), described);
      if (role == Role.REQUIREMENT) {
        return found.help("a mitigation that must be off is named by `excludes`");
      }
      return found.help(
          "taking more steps must never hurt the attacker; only a condition may be denied");
    }

    private static String oneLine(Formula formula) {
      return Texts.oneLine(formula.span());
    }

    private Expr gate(Frame frame) {
      int size = frame.done().size();
      int threshold;
      boolean negated = frame.sense().negated();
      if (frame.node() instanceof Formula.And) {
        threshold = negated ? 1 : size;
      } else if (frame.node() instanceof Formula.Or) {
        threshold = negated ? size : 1;
      } else {
        threshold = counted((Formula.Count) frame.node(), frame, negated);
      }
      if (failed) {
        return FALSE;
      }
      return size == 1 && threshold == 1
          ? frame.done().get(0)
          : new Expr.Threshold(threshold, frame.done());
    }

    private int counted(Formula.Count count, Frame frame, boolean negated) {
      int size = frame.done().size();
      return switch (count.quantifier()) {
        case ALL -> negated ? 1 : size;
        case ANY -> negated ? size : 1;
        case AT_LEAST -> {
          int bound = bound(count, frame);
          yield negated ? size - bound + 1 : bound;
        }
        case AT_MOST -> {
          int bound = bound(count, frame);
          yield negated ? Math.min(bound, size) + 1 : Math.max(0, size - bound);
        }
      };
    }

    /** The bound of a count, at most one more than it has members. */
    private int bound(Formula.Count count, Frame frame) {
      int size = frame.done().size();
      Optional<Integer> bound = Amounts.whole(count, size + 1, findings);
      if (bound.isEmpty()) {
        failed = true;
        return 0;
      }
      if (count.quantifier() == Quantifier.AT_LEAST && bound.get() > size) {
        warnings.add(
            Code.TOO_FEW_MEMBERS
                .at(count.span(), size)
                .help("lower the number, or list more members"));
      }
      warnOfRepeated(frame);
      return bound.get();
    }

    private void warnOfRepeated(Frame frame) {
      Set<String> seen = new HashSet<>();
      for (int at = 0; at < frame.done().size(); at++) {
        Expr member = frame.done().get(at);
        Optional<String> name =
            member instanceof Expr.Atom atom
                ? Optional.of(atom.name())
                : member instanceof Expr.Holds holds
                    ? Optional.of(holds.condition() + " " + holds.value())
                    : Optional.empty();
        if (name.isPresent() && !seen.add(name.get())) {
          Formula again = frame.members().get(at);
          warnings.add(Code.LISTED_TWICE.at(again.span(), oneLine(again)).help(PLACES_COUNT));
        }
      }
    }

    private Expr comparison(Formula.Comparison comparison, Sense sense) {
      Optional<Name> truth = truth(comparison);
      if (truth.isPresent()) {
        return fail(misplaced(truth.get(), comparison.left()));
      }
      if (role != Role.CAUSE) {
        return fail(
            Code.COMPARISON_MISPLACED
                .at(comparison.span(), role.described)
                .help(
                    "the `range` of a quantity and a mitigation that `limits` it bound its values"));
      }
      if (sense.within().isPresent()) {
        return deny(
            sense,
            negated(sense, comparison, "a comparison")
                .help("a comparison is denied by turning it around: `<` becomes `>=`"));
      }
      SortedMap<String, BigDecimal> sum = new TreeMap<>();
      BigDecimal constants = add(comparison.left(), BigDecimal.ONE, sum);
      constants = constants.add(add(comparison.right(), BigDecimal.ONE.negate(), sum));
      sum.values().removeIf(factor -> factor.signum() == 0);
      sum.replaceAll((name, factor) -> Amounts.normal(factor));
      BigDecimal bound = Amounts.normal(constants.negate());
      return sum.isEmpty()
          ? (comparison.comparator().holds(-bound.signum()) ? TRUE : FALSE)
          : new Expr.Compare(sum, comparison.comparator(), bound);
    }

    /** In {@code c = true}, {@code true}: a word that names no quantity. */
    private Optional<Name> truth(Formula.Comparison comparison) {
      return alone(comparison.left()).isEmpty()
          ? Optional.empty()
          : alone(comparison.right())
              .map(Reference::name)
              .filter(name -> TRUTHS.contains(name.text()))
              .filter(name -> references.peek(name, Wanted.QUANTITY, place).isEmpty());
    }

    private static Optional<Reference> alone(Linear linear) {
      return linear.terms().size() == 1 ? linear.terms().get(0).quantity() : Optional.empty();
    }

    private Diagnostic misplaced(Name truth, Linear left) {
      String holds = alone(left).orElseThrow().text();
      return Code.UNKNOWN_NAME
          .at(truth.span(), Wanted.QUANTITY.noun(), truth.text())
          .help("write `%s`", truth.text().equals("true") ? holds : "not " + holds);
    }

    /** Adds the terms to {@code sum}; gives the sum of the constants. */
    private BigDecimal add(Linear linear, BigDecimal sign, SortedMap<String, BigDecimal> sum) {
      BigDecimal constants = BigDecimal.ZERO;
      for (Term term : linear.terms()) {
        if (!amounts.inRange("comparison", term.factor(), term.span())) {
          failed = true;
          continue;
        }
        BigDecimal factor = term.factor().multiply(sign);
        if (term.quantity().isEmpty()) {
          constants = constants.add(factor);
          continue;
        }
        Optional<String> found = summand(term);
        if (found.isPresent()) {
          sum.merge(found.get(), factor, BigDecimal::add);
        } else {
          failed = true;
        }
      }
      return constants;
    }

    /** The name of a quantity, or of a number that a node's attribute gives. */
    private Optional<String> summand(Term term) {
      Optional<Value.OfNode> lookup = lookup(term);
      if (lookup.isEmpty()) {
        return references
            .resolve(term.quantity().orElseThrow(), Wanted.QUANTITY, place)
            .map(References.Use::name);
      }
      return amounts
          .number("comparison", lookup.get(), place)
          .flatMap(number -> place.draft())
          .map(draft -> draft.lookup(Slot.COMPARISON, 0, lookup.get()));
    }

    /** {@code d.key}, where {@code d} is a parameter; with {@code else} it is meant in any case. */
    private Optional<Value.OfNode> lookup(Term term) {
      Name name = term.quantity().orElseThrow().name();
      int dot = name.text().indexOf('.');
      boolean meant = term.otherwise().isPresent() && !term.quantity().get().instance();
      if (dot < 0 || !(meant || place.isParameter(name.text().substring(0, dot)))) {
        return Optional.empty();
      }
      int start = name.span().start();
      return Optional.of(
          new Value.OfNode(
              new Name(name.text().substring(0, dot), name.span().file().span(start, start + dot)),
              new Name(name.text().substring(dot + 1), name.span()),
              term.otherwise(),
              term.span()));
    }
  }
}
