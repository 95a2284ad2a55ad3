package org.aisc.syntax;

import java.util.Optional;
import java.util.function.Function;
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
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Runs the generated parser for one bounded rule at a time; the first error ends the rule. */
final class Units {
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
    } catch (ParseCancellationException failed) {
      report((RecognitionException) failed.getCause(), after);
      return Optional.empty();
    }
  }

  private void report(RecognitionException failed, String after) {
    Lexeme found = (Lexeme) failed.getOffendingToken();
    while (window.peek(1) != found && window.type(1) != Token.EOF) {
      window.consume();
    }
    IntervalSet expected =
        failed instanceof NoViableAltException stuck ? viable(stuck) : failed.getExpectedTokens();
    errors.unexpected(
        found, Expected.described(expected, after), expected.contains(AiscLexer.NAME));
  }

  /** What the alternatives that were left could have gone on with. */
  private static IntervalSet viable(NoViableAltException stuck) {
    IntervalSet expected = new IntervalSet();
    for (ATNConfig config : stuck.getDeadEndConfigs()) {
      for (Transition transition : config.state.getTransitions()) {
        if (transition.label() != null) {
          expected.addAll(transition.label());
        }
      }
    }
    return expected;
  }

  /** Gives up at the first error and leaves the report to the caller. */
  private static final class FirstError extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException failed) {
      throw new ParseCancellationException(failed);
    }

    @Override
    public Token recoverInline(Parser recognizer) {
      throw new ParseCancellationException(new InputMismatchException(recognizer));
    }

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public void reportError(Parser recognizer, RecognitionException failed) {}
  }
}
