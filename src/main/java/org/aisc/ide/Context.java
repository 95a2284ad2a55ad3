package org.aisc.ide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Word;
import org.aisc.text.Span;

/**
 * What a place in a text is in the middle of, told from the words before it alone, so that what is
 * half written or wrong elsewhere does no harm.
 *
 * @param block the keyword that opened the innermost open brace; empty at the top level
 * @param statement the keyword that began the innermost declaration or statement; empty before any
 * @param governor the keyword that decides what comes next; empty where a new sentence begins
 * @param previous the word before; empty at the start of a file
 * @param call the name before the open parenthesis around the place, where there is one
 * @param argument how many commas stand between that parenthesis and the place
 */
record Context(
    String block, String statement, String governor, String previous, String call, int argument) {
  /** Words that join what a keyword before them governs. */
  private static final Set<String> JOINING =
      Set.of(
          "and",
          "or",
          "not",
          "all",
          "any",
          "least",
          "most",
          "environment",
          "true",
          "false",
          "has",
          "in");

  private static final Set<String> EXPECTING =
      Set.of(
          "and", "or", "not", "in", "has", "(", ",", "->", "-", "+", "*", ":", "=", "!=", "..", "<",
          "<=", ">=", ">");

  /** The kind of declaration whose body the place is in. */
  Optional<ElementKind> body() {
    for (ElementKind kind : ElementKind.values()) {
      if (kind.keyword().equals(block)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  boolean inLayer() {
    return block.equals("pipeline") || block.equals("user");
  }

  /** Whether the governor still asks for something; if not, something new may begin as well. */
  boolean isOpen() {
    boolean titled = governor.equals("assert") && previous.startsWith("\"");
    return !governor.isEmpty()
        && (previous.equals(governor) || titled || EXPECTING.contains(previous));
  }

  /** Whether the place is in an assertion. */
  boolean claims() {
    return statement.equals("assert");
  }

  /** The context at an offset; nothing inside of a comment. */
  static Optional<Context> at(Analysed analysed, int offset) {
    Set<Integer> names = new HashSet<>();
    analysed.occurrences().forEach(each -> names.add(each.span().start()));
    List<Word> before = new ArrayList<>();
    for (Word word : Word.of(analysed.file())) {
      boolean comment = word.kind() == Word.Kind.COMMENT || word.kind() == Word.Kind.DOC;
      boolean around = word.span().start() < offset && offset < endOfInside(word);
      if (comment && around) {
        return Optional.empty();
      } else if (word.span().start() < offset && !comment && !around) {
        before.add(word);
      }
    }
    return Optional.of(of(before, names));
  }

  /** The text in quotes around an offset, the quotes included. */
  static Optional<Span> quoted(Analysed analysed, int offset) {
    return Word.of(analysed.file()).stream()
        .filter(word -> word.kind() == Word.Kind.TEXT)
        .filter(word -> word.span().start() < offset && offset < endOfInside(word))
        .map(Word::span)
        .findFirst();
  }

  /** Where what is written no longer belongs to a word: after its end if nothing closes it. */
  private static int endOfInside(Word word) {
    String text = word.span().text();
    boolean closed =
        text.startsWith("/*")
            ? text.endsWith("*/")
            : text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    boolean open = !closed && (text.startsWith("/") || text.startsWith("\""));
    return word.span().end() + (open ? 1 : 0);
  }

  private static Context of(List<Word> before, Set<Integer> names) {
    Reading reading = new Reading();
    for (int at = 0; at < before.size(); at++) {
      Word word = before.get(at);
      String next = at + 1 < before.size() ? before.get(at + 1).span().text() : "";
      boolean keyword = word.kind() == Word.Kind.KEYWORD && !names.contains(word.span().start());
      reading.read(word.span().text(), keyword, next);
    }
    return reading.context();
  }

  /** Reads words from the start of a text. */
  private static final class Reading {
    private final Deque<String> blocks = new ArrayDeque<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private String statement = "";
    private String governor = "";
    private String previous = "";

    private static final class Call {
      final String name;
      int commas;

      Call(String name) {
        this.name = name;
      }
    }

    void read(String word, boolean keyword, String next) {
      switch (word) {
        case "{" -> open();
        case "}" -> close();
        case "(" -> calls.push(new Call(previous));
        case ")" -> calls.poll();
        case "," -> comma();
        default -> {
          boolean flow = previous.equals("-") && next.equals("->");
          if (keyword && !flow) {
            keyword(word.toLowerCase(Locale.ROOT), next);
          }
        }
      }
      previous = word;
    }

    private void open() {
      blocks.push(governor.equals("under") ? governor : statement);
      governor = "";
      calls.clear();
    }

    private void close() {
      boolean listed = "under".equals(blocks.poll());
      governor = listed ? "under" : "";
      statement = listed ? "assert" : blocks.isEmpty() ? "" : blocks.element();
      calls.clear();
    }

    private void comma() {
      if (!calls.isEmpty()) {
        calls.element().commas++;
      }
    }

    private void keyword(String word, String next) {
      boolean counts = word.equals("at") && (next.equals("least") || next.equals("most"));
      boolean counted = word.equals("of") && !isOfClaim();
      if (JOINING.contains(word) || counts || counted) {
        return;
      }
      boolean claims = governor.equals("cheapest") && word.equals("defence");
      governor = word;
      boolean opens = Snippets.all(false).containsKey(word) || Snippets.all(true).containsKey(word);
      if (opens && !claims) {
        statement = word;
        calls.clear();
      }
    }

    private boolean isOfClaim() {
      return governor.equals("likelihood") || governor.equals("defence");
    }

    Context context() {
      String block = blocks.isEmpty() ? "" : blocks.element();
      Call call = calls.isEmpty() ? new Call("") : calls.element();
      return new Context(block, statement, governor, previous, call.name, call.commas);
    }
  }
}
