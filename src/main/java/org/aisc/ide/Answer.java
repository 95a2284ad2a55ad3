package org.aisc.ide;

/**
 * What was found out.
 *
 * @param summary a few words
 * @param text the whole answer, as the command line prints it
 */
public record Answer(Status status, String summary, String text) {
  /** Good news, bad news, no news. */
  public enum Status {
    HOLDS,
    FAILS,
    UNKNOWN
  }

  static Answer unknown(String reason) {
    return new Answer(Status.UNKNOWN, "unknown: " + reason, reason + "\n");
  }
}
