package org.aisc.exporting;

import java.util.List;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;

/** Terms of SMT-LIB over truth values and real numbers. */
final class SmtTerms {
  private SmtTerms() {}

  /** At least so many of the literals hold, each counted as often as it is listed. */
  static String atLeast(int need, List<String> literals) {
    if (need == literals.size()) {
      return application("and", literals);
    } else if (need == 1) {
      return application("or", literals);
    }
    return "(>= " + count(literals) + " " + number(Rational.of(need)) + ")";
  }

  /** How many of the literals hold. */
  static String count(List<String> literals) {
    return application("+", literals.stream().map(it -> "(ite " + it + " 1.0 0.0)").toList());
  }

  /** An application to any number of arguments; to none, false or nothing. */
  static String application(String function, List<String> arguments) {
    if (arguments.isEmpty()) {
      return function.equals("+") ? "0.0" : String.valueOf(function.equals("and"));
    }
    return arguments.size() == 1
        ? arguments.get(0)
        : "(" + function + " " + String.join(" ", arguments) + ")";
  }

  /** A comparison of a sum with a number. */
  static String compare(String left, Relation relation, Rational right) {
    String bound = number(right);
    return switch (relation) {
      case LESS -> "(< " + left + " " + bound + ")";
      case AT_MOST -> "(<= " + left + " " + bound + ")";
      case EQUAL -> "(= " + left + " " + bound + ")";
      case NOT_EQUAL -> "(not (= " + left + " " + bound + "))";
      case AT_LEAST -> "(>= " + left + " " + bound + ")";
      case GREATER -> "(> " + left + " " + bound + ")";
    };
  }

  /** A number as SMT-LIB writes it: no sign, no exponent, fractions as quotients. */
  static String number(Rational number) {
    String size = number.numerator().abs() + ".0";
    String positive = number.isWhole() ? size : "(/ " + size + " " + number.denominator() + ".0)";
    return number.signum() < 0 ? "(- " + positive + ")" : positive;
  }
}
