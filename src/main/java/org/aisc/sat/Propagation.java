package org.aisc.sat;

import java.util.BitSet;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.core.ILits;
import org.sat4j.minisat.core.Undoable;
import org.sat4j.specs.Constr;
import org.sat4j.specs.MandatoryLiteralListener;
import org.sat4j.specs.Propagatable;
import org.sat4j.specs.UnitPropagationListener;

/**
 * A {@link Propagator} among the constraints of Sat4j. It watches every variable, and asks when the
 * last literal in the queue of unit propagation has its turn.
 */
final class Propagation implements Propagatable, Undoable {
  private final Propagator propagator;
  private final InterruptibleEngine engine;
  private final ILits vocabulary;
  private final BitSet heard = new BitSet();
  private Constr conflict = Constr.TAUTOLOGY;

  Propagation(Propagator propagator, InterruptibleEngine engine) {
    this.propagator = propagator;
    this.engine = engine;
    this.vocabulary = engine.getVocabulary();
    for (int literal : propagator.literals()) {
      heard.set(LiteralsUtils.toInternal(literal));
    }
  }

  void watch(int variable) {
    vocabulary.watch(LiteralsUtils.posLit(variable), this);
    vocabulary.watch(LiteralsUtils.negLit(variable), this);
  }

  @Override
  public boolean propagate(UnitPropagationListener search, int literal) {
    vocabulary.watch(literal, this);
    int falsified = LiteralsUtils.neg(literal);
    if (heard.get(falsified)) {
      propagator.falsified(LiteralsUtils.toDimacs(falsified));
      vocabulary.undos(literal).push(this);
    }
    return !engine.isAtLastLiteral() || propagator.settled() || ask(search);
  }

  @Override
  public void undo(int literal) {
    propagator.freed(-LiteralsUtils.toDimacs(literal));
  }

  private boolean ask(UnitPropagationListener search) {
    for (Propagator.Clause clause : propagator.propagate()) {
      int head = LiteralsUtils.toInternal(clause.head());
      Constr reason = reason(head, clause.others());
      if (!search.enqueue(head, reason)) {
        conflict = reason;
        return false;
      }
    }
    return true;
  }

  private Constr reason(int head, int[] others) {
    VecInt literals = new VecInt(others.length + 1);
    literals.push(head);
    for (int literal : others) {
      literals.push(LiteralsUtils.toInternal(literal));
    }
    return engine.getDSFactory().createUnregisteredClause(literals);
  }

  @Override
  public Constr toConstraint() {
    return conflict;
  }

  @Override
  public boolean propagatePI(MandatoryLiteralListener listener, int literal) {
    throw new UnsupportedOperationException("prime implicants are not asked for");
  }
}
