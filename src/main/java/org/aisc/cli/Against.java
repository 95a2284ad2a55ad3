package org.aisc.cli;

import java.util.List;
import java.util.Optional;
import java.util.Stack;
import org.aisc.analysis.Frontier.Aim;
import picocli.CommandLine;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What money is weighed against: {@code loss}, {@code likelihood of GOAL}, {@code attack-cost}. */
record Against(Aim aim, Optional<String> goal) {
  static final Against LOSS = new Against(Aim.LOSS, Optional.empty());

  /** Reads the words after the option: one word, or three, or three in quotes. */
  static final class Words implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
      CommandLine line = command.commandLine();
      if (rest.isEmpty()) {
        throw new ParameterException(line, "Missing required parameter for option '--against'");
      }
      List<String> words = List.of(rest.pop().trim().split(" +"));
      boolean goes = words.equals(List.of("likelihood")) && !rest.isEmpty();
      if (goes && rest.peek().equals("of")) {
        rest.pop();
        words =
            rest.isEmpty() ? List.of("likelihood", "of") : List.of("likelihood", "of", rest.pop());
      }
      option.setValue(parse(words).orElseThrow(() -> wrong(line)));
    }

    private static ParameterException wrong(CommandLine line) {
      return new ParameterException(
          line,
          "Invalid value for option '--against': expected loss, likelihood of GOAL or attack-cost");
    }
  }

  private static Optional<Against> parse(List<String> words) {
    boolean likelihood = words.get(0).equals("likelihood");
    if (words.size() == 3 && likelihood && words.get(1).equals("of")) {
      return Optional.of(new Against(Aim.LIKELIHOOD, Optional.of(words.get(2))));
    } else if (words.size() > 1) {
      return Optional.empty();
    }
    return switch (words.get(0)) {
      case "loss" -> Optional.of(LOSS);
      case "likelihood" -> Optional.of(new Against(Aim.LIKELIHOOD, Optional.empty()));
      case "attack-cost" -> Optional.of(new Against(Aim.ATTACK_COST, Optional.empty()));
      default -> Optional.empty();
    };
  }
}
