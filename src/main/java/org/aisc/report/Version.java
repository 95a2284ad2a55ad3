package org.aisc.report;

/** The version of the program, as in its build file. */
public final class Version {
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
