package org.aisc.evidence;

/** An answer is not certified: a limit ended the search for its evidence, or there is no form. */
public final class NoCertificate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoCertificate(String reason) {
    super(reason, null, false, false);
  }

  /** Why not, in words for the user. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
