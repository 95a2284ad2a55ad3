package org.aisc.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Formula.Quantifier;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * Builds formulas of any depth with two explicit stacks, one of operands and one of operators and
 * open parentheses (the shunting yard of E. W. Dijkstra, 1961). {@code not} binds tighter than
 * {@code and}, which binds tighter than {@code or}; a run of one operator makes one node.
 */
final class Yard<T> {
  private static final byte NOT = 0;
  private static final byte AND = 1;
  private static final byte OR = 2;
  private static final byte COMMA = 3;
  private static final byte GROUP = 4;
  private static final byte COUNT = 5;

  private final SourceFile file;
  private final Maker<T> maker;
  private final List<T> operands = new ArrayList<>(2);
  private final List<Quantified> quantified = new ArrayList<>(0);
  private int[] starts = new int[4];
  private int[] ends = new int[4];
  private byte[] operators = new byte[4];
  private int[] places = new int[4];
  private int height;
  private int[] opened = new int[4];
  private int open;
  private int denials;

  /** What the connectives make. */
  interface Maker<T> {
    T not(T inner, Span span);

    T and(List<T> members, Span span);

    T or(List<T> members, Span span);

    T count(Quantified quantified, List<T> members, Span span);
  }

  /** {@code at least 2 of}, with the offset where it starts. */
  record Quantified(Quantifier quantifier, Optional<Amount> bound, int start) {}

  Yard(SourceFile file, Maker<T> maker) {
    this.file = file;
    this.maker = maker;
  }

  /** How many words {@code not} and parentheses are around what comes next. */
  int depth() {
    return open + denials;
  }

  /** How many parentheses are open. */
  int open() {
    return open;
  }

  /** Whether the innermost open parenthesis takes members with commas between them. */
  boolean isInCount() {
    return operators[opened[open - 1]] == COUNT;
  }

  /** Where the innermost open parenthesis stands. */
  int innermost() {
    return places[opened[open - 1]];
  }

  void not(int start) {
    push(NOT, start);
    denials++;
  }

  void group(int parenthesis) {
    open(GROUP, parenthesis);
  }

  void count(Quantified header, int parenthesis) {
    quantified.add(header);
    open(COUNT, parenthesis);
  }

  void operand(T operand, int start, int end) {
    T found = operand;
    int from = start;
    while (height > 0 && operators[height - 1] == NOT) {
      from = places[--height];
      denials--;
      found = maker.not(found, file.span(from, end));
    }
    add(found, from, end);
  }

  void and() {
    push(AND, 0);
  }

  void or() {
    reduce(AND);
    push(OR, 0);
  }

  void comma() {
    reduce(AND);
    reduce(OR);
    push(COMMA, 0);
  }

  /** Closes the innermost parenthesis. */
  void close(int end) {
    List<T> members = members();
    int parenthesis = places[--height];
    open--;
    if (operators[height] == GROUP) {
      operand(members.get(0), parenthesis, end);
    } else {
      Quantified header = quantified.remove(quantified.size() - 1);
      Span span = file.span(header.start(), end);
      operand(maker.count(header, members, span), header.start(), end);
    }
  }

  /** The formulas between the commas; nothing may be open. */
  List<T> finish() {
    return members();
  }

  private List<T> members() {
    reduce(AND);
    reduce(OR);
    return take(run(COMMA) + 1);
  }

  private void reduce(byte operator) {
    int run = run(operator);
    if (run > 0) {
      int first = operands.size() - run - 1;
      int start = starts[first];
      int end = ends[operands.size() - 1];
      List<T> members = take(run + 1);
      Span span = file.span(start, end);
      add(operator == AND ? maker.and(members, span) : maker.or(members, span), start, end);
    }
  }

  /** Takes all operators of a kind from the top; gives how many. */
  private int run(byte operator) {
    int top = height;
    while (height > 0 && operators[height - 1] == operator) {
      height--;
    }
    return top - height;
  }

  private List<T> take(int count) {
    List<T> last = operands.subList(operands.size() - count, operands.size());
    List<T> taken = List.copyOf(last);
    last.clear();
    return taken;
  }

  private void add(T operand, int start, int end) {
    int at = operands.size();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    starts[at] = start;
    ends[at] = end;
    operands.add(operand);
  }

  private void open(byte operator, int parenthesis) {
    if (open == opened.length) {
      opened = Arrays.copyOf(opened, 2 * open);
    }
    opened[open++] = height;
    push(operator, parenthesis);
  }

  private void push(byte operator, int place) {
    if (height == operators.length) {
      operators = Arrays.copyOf(operators, 2 * height);
      places = Arrays.copyOf(places, 2 * height);
    }
    operators[height] = operator;
    places[height++] = place;
  }
}
