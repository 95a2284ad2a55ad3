package org.aisc.exporting;

import java.util.Locale;

/** The formats that questions about a specification are exported to. */
public enum ExportFormat {
  /** Can a goal be reached? A formula for SAT solvers. */
  DIMACS,
  /** The causality graph, for people, to be drawn by Graphviz. */
  DOT,
  /** What is the cheapest mitigation set? An optimisation problem for pseudo-Boolean solvers. */
  OPB,
  /** The fault tree of each goal. */
  OPEN_PSA,
  /** Can a goal be reached? A formula over linear arithmetic for SMT solvers. */
  SMT2,
  /** What is the cheapest mitigation set? An optimisation problem for MaxSAT solvers. */
  WCNF;

  /** As on the command line, {@code open-psa}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
