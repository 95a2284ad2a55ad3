package org.aisc.ide;

import java.util.List;
import java.util.Optional;
import org.aisc.sema.Vocabulary;
import org.aisc.sema.Wanted;
import org.aisc.syntax.ElementKind;
import org.aisc.text.Span;

/** What may be written at a place: names of the kind that is expected there, and keywords. */
public final class Completion {
  private static final List<String> CLAIMS =
      List.of(
          "reachable",
          "unreachable",
          "likelihood of",
          "cheapest attack on",
          "cheapest defence of",
          "paths to",
          "loss");
  private static final List<String> QUANTIFIERS = List.of("not", "all of", "any of", "at least");

  private final Project project;
  private final Context context;
  private final Offers offers;

  private Completion(Project project, Context context, Offers offers) {
    this.project = project;
    this.context = context;
    this.offers = offers;
  }

  /** What an item stands for. */
  public enum Kind {
    NAME,
    TEMPLATE,
    PARAMETER,
    KEYWORD,
    SNIPPET,
    WORD,
    MODULE,
    TECHNIQUE,
    FILE
  }

  /**
   * An offer.
   *
   * @param label what is shown, and compared with what was typed
   * @param detail the kind and title of a name
   * @param replaced what it is written over
   * @param text what is written; with places to fill in if {@code snippet}
   */
  public record Item(
      String label, Kind kind, String detail, Span replaced, String text, boolean snippet) {}

  /** The offers at an offset, in no order that matters. */
  public static List<Item> at(Project project, Analysed analysed, int offset) {
    Optional<Span> quoted = Context.quoted(analysed, offset);
    if (quoted.isPresent()) {
      return QuotedCompletion.at(project, analysed, quoted.get());
    }
    String prefix = Words.nameBefore(analysed.file().text(), offset);
    int start = offset - prefix.length();
    Span replaced = analysed.file().span(start, offset);
    return Context.at(analysed, start)
        .map(context -> at(project, context, Offers.at(project, analysed, replaced)))
        .orElse(List.of());
  }

  private static List<Item> at(Project project, Context context, Offers offers) {
    new Completion(project, context, offers).run();
    return offers.items();
  }

  private void run() {
    if (offers.isTemplate(context.call())) {
      offers.arguments(context.call(), context.argument());
    } else if (context.isOpen()) {
      expected();
    } else {
      goingOn();
      beginning();
    }
  }

  /** What a keyword that was just written, or a list or formula after it, asks for. */
  private void expected() {
    boolean measure = context.body().filter(ElementKind.MITIGATION::equals).isPresent();
    switch (context.governor()) {
      case "requires" -> {
        offers.names(measure ? Wanted.MITIGATION : Wanted.ATOM);
        formula();
      }
      case "when" -> {
        offers.names(Wanted.ATOM);
        formula();
      }
      case "constraint" -> {
        offers.names(Wanted.CONDITION);
        offers.names(Wanted.LIMITED);
        offers.keywords(List.of("not", "at most"));
      }
      case "causes" -> offers.names(Wanted.HOLDING);
      case "blocks" -> {
        offers.names(Wanted.TARGET);
        offers.keywords(List.of("at"));
      }
      case "reduces" -> offers.names(Wanted.TARGET);
      case "limits" -> {
        offers.names(Wanted.QUANTITY);
        offers.parameters();
      }
      case "likelihood" -> {
        if (context.claims()) {
          offers.keywords(List.of("of"));
        } else {
          offers.parameters();
        }
      }
      case "cost", "impact", "range" -> offers.parameters();
      case "excludes" -> offers.names(Wanted.MITIGATION);
      case "can", "cannot" -> offers.names(Wanted.STEP);
      case "at" -> offers.nodes();
      case "flow", "where" -> joined();
      case "is" -> offers.names(Wanted.PROPOSITION);
      case "reachable", "unreachable", "of", "on", "to" -> offers.names(Wanted.GOAL);
      case "under" -> {
        offers.names(Wanted.DEFENCE);
        offers.snippet("{ … }", "{ ${1:mitigation} }");
      }
      case "by" -> offers.names(Wanted.ATTACKER);
      case "chosen" -> offers.keywords(List.of("by environment"));
      case "assert" -> offers.keywords(CLAIMS);
      case "cheapest" -> offers.keywords(List.of("attack on", "defence of"));
      case "attack" -> offers.keywords(List.of("on"));
      case "paths" -> offers.keywords(List.of("to"));
      case "defence" -> {
        if (context.claims()) {
          offers.keywords(List.of("of"));
        }
      }
      case "strategy" -> offers.words(Vocabulary.strategies());
      case "status" -> offers.words(Vocabulary.states());
      case "tag" -> offers.words(List.of("atlas", "cve", "owasp"));
      case "condition" -> truth();
      case "import" -> project.modules().forEach(module -> offers.add(module, Kind.MODULE, ""));
      default -> parameterKind();
    }
  }

  private void truth() {
    if (context.previous().equals("=")) {
      offers.words(List.of("true", "false"));
    }
  }

  private void parameterKind() {
    if (context.previous().equals(":")) {
      offers.words(Vocabulary.nodeKinds());
    }
  }

  private void formula() {
    offers.names(Wanted.QUANTITY);
    offers.keywords(QUANTIFIERS);
  }

  /**
   * After {@code -} a kind of flow, after {@code in} a layer, after {@code has} a key, else a node.
   */
  private void joined() {
    if (context.previous().equals("in")) {
      offers.words(Vocabulary.layers());
    } else if (context.previous().equals("-")) {
      Vocabulary.flowKinds().forEach(offers::flow);
    } else if (context.previous().equals("has")) {
      offers.keys();
    } else {
      offers.nodes();
    }
  }

  /** What may follow in the same sentence. */
  private void goingOn() {
    switch (context.governor()) {
      case "requires", "when", "constraint", "where" -> offers.keywords(List.of("and", "or"));
      case "reduces" -> offers.keywords(List.of("to"));
      case "reachable", "unreachable", "of", "on", "to" -> offers.keywords(List.of("under", "by"));
      case "under" -> offers.keywords(List.of("by"));
      case "by" -> offers.keywords(List.of("under"));
      case "likelihood" -> offers.keywords(List.of("mode"));
      case "proposition" -> {
        offers.keywords(List.of("is"));
        offers.guard();
      }
      case "step", "event", "goal", "mitigation" -> offers.guard();
      default -> {}
    }
  }

  /** What may begin here: a property, a member, a node or a declaration. */
  private void beginning() {
    Optional<ElementKind> body = context.body();
    if (context.block().equals("under")) {
      offers.names(Wanted.MITIGATION);
    } else if (body.isPresent()) {
      offers.keywords(Vocabulary.properties(body.get()));
      if (body.get() == ElementKind.DEFENCE) {
        offers.names(Wanted.MITIGATION);
      } else if (body.get().isNode()) {
        offers.values(context.previous());
        offers.keys();
      }
    } else {
      Snippets.all(context.inLayer()).forEach(offers::snippet);
    }
  }
}
