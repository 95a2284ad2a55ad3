package org.aisc.ide;

/** What can be asked about a specification; stays the same when the text around it changes. */
public sealed interface Question {
  /** How it is offered before it was asked. */
  String offer();

  /** What is asked of a goal. */
  enum Kind {
    PATHS("Show paths"),
    PROVE("Prove"),
    RISK("Likelihood"),
    DEFENCE("Cheapest defence");

    private final String offer;

    Kind(String offer) {
      this.offer = offer;
    }
  }

  /** About a goal, by its name. */
  record OfGoal(Kind kind, String goal) implements Question {
    @Override
    public String offer() {
      return kind.offer;
    }
  }

  /**
   * Whether an assertion holds.
   *
   * @param title its title, or its text
   * @param number which of that title it is in all loaded files, from 1
   */
  record OfAssertion(String title, int number) implements Question {
    @Override
    public String offer() {
      return "Verify";
    }
  }
}
