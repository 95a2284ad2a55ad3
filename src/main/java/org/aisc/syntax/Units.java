package org.aisc.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.diag.Nearest;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Runs the generated parser for one bounded rule at a time; the first error ends the rule. */
final class Units {
  private static final String CLAIMS =
      "one of reachable, unreachable, likelihood, cheapest, paths, loss";

  private final TokenWindow window;
  private final Errors errors;
  private final AiscParser parser;

  Units(TokenWindow window, Errors errors) {
    this.window = window;
    this.errors = errors;
    this.parser = new AiscParser(window);
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstError());
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  /**
   * What a rule matched; empty after an error, which is reported.
   *
   * @param after what may follow the rule, for messages
   */
  <C extends ParserRuleContext> Optional<C> parse(Function<AiscParser, C> rule, String after) {
    try {
      return Optional.of(rule.apply(parser));
    } catch (Failure failure) {
      report(failure.reason, after);
      return Optional.empty();
    }
  }

  private void report(RecognitionException failed, String after) {
    Lexeme found = (Lexeme) failed.getOffendingToken();
    while (window.peek(1) != found && window.type(1) != Token.EOF) {
      window.consume();
    }
    IntervalSet expected =
        failed instanceof NoViableAltException stuck && stuck.getDeadEndConfigs() != null
            ? viable(stuck.getDeadEndConfigs())
            : failed.getExpectedTokens();
    if (failed.getCtx().getRuleIndex() == AiscParser.RULE_lookup
        && expected.contains(AiscLexer.DOT)) {
      window.seek(window.index() - 1);
      errors.unexpected("a number");
      return;
    }
    String words = words(failed.getCtx().getRuleIndex(), expected, after);
    if (expected.contains(AiscLexer.NAME)) {
      errors.unexpectedForName(words);
    } else {
      Optional<String> near = near(found, expected);
      near.ifPresentOrElse(
          meant -> errors.misspelt(words, meant),
          () -> errors.unexpected(words, expected.contains(AiscLexer.REACHABLE) ? CLAIMS : ""));
    }
  }

  private static String words(int rule, IntervalSet expected, String after) {
    return switch (rule) {
      case AiscParser.RULE_figure -> "a number";
      case AiscParser.RULE_value -> "a value";
      default -> Expected.described(expected, after);
    };
  }

  /** An expected word that is near to what was written in its place. */
  private Optional<String> near(Lexeme found, IntervalSet expected) {
    List<String> words = expected.toList().stream().map(Keywords::spelling).toList();
    return found.type() == AiscLexer.NAME
        ? Nearest.of(window.span(found).text(), words)
        : Optional.empty();
  }

  /** What the alternatives that were left could have gone on with. */
  private static IntervalSet viable(ATNConfigSet configs) {
    IntervalSet expected = new IntervalSet();
    for (ATNConfig config : configs) {
      for (Transition transition : config.state.getTransitions()) {
        if (transition.label() != null) {
          expected.addAll(transition.label());
        }
      }
    }
    return expected;
  }

  /** Leaves all rules at once. */
  private static final class Failure extends RuntimeException {
    private final transient RecognitionException reason;

    Failure(RecognitionException reason) {
      super(null, null, false, false);
      this.reason = reason;
    }
  }

  /** Gives up at the first error and leaves the report to the caller. */
  private static final class FirstError extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException failed) {
      throw new Failure(failed);
    }

    @Override
    public Token recoverInline(Parser recognizer) {
      throw new Failure(new InputMismatchException(recognizer));
    }

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public void reportError(Parser recognizer, RecognitionException failed) {}
  }
}
