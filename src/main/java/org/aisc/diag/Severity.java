package org.aisc.diag;

/** How bad a diagnostic is: an error stops analyses, a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
