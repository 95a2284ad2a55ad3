package org.aisc.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aisc.testing.Program;

/** The programs that are measured, each as a whole process. */
final class Peers {
  private Peers() {}

  static final boolean SCRAM = Program.isInstalled("scram");
  static final boolean CLINGO = Program.isInstalled("clingo");

  /** This program, as its users start it. */
  static Run aisc(int limit, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bin/aisc"));
    command.addAll(List.of(arguments));
    return Run.of(limit, command);
  }

  /** The better one of SCRAM's two algorithms, all products, written to a file. */
  static Run scram(int limit, Path tree, Path output) {
    return Stream.of("--bdd", "--zbdd")
        .map(
            algorithm ->
                Run.of(
                    limit,
                    List.of(
                        "scram",
                        algorithm,
                        "-l",
                        "1000",
                        tree.toString(),
                        "-o",
                        output.toString())))
        .min(Comparator.comparing(Run::succeeded).reversed().thenComparing(Run::seconds))
        .orElseThrow();
  }

  /** All subset-minimal models over the atoms that a program prefers to be false. */
  static Run clingo(int limit, Path program, String configuration) {
    return Run.of(
        limit,
        List.of(
            "clingo",
            program.toString(),
            "--heuristic=Domain",
            "--enum-mode=domRec",
            "0",
            "-q",
            "--configuration=" + configuration));
  }
}
