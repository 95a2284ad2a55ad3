package org.aisc.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Effort;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Query;
import org.aisc.certify.Certification;
import org.aisc.certify.Verdict;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.testing.CheckedText;
import org.aisc.testing.SpecText;
import org.aisc.text.Lines;

/** Certificates as lists of lines, and the check of them. */
final class Certificates {
  static final Effort EFFORT = Effort.of(Budget.unlimited());

  private Certificates() {}

  /** Writes a certificate. */
  @FunctionalInterface
  interface Writing {
    void write(Lines out) throws IOException;
  }

  /** A question about what the front end makes of a specification's text. */
  static Query query(long seed, Spec original) {
    Random random = new Random(seed * 31 + 7);
    Spec spec = CheckedText.spec(SpecText.of(original, seed));
    List<String> defence =
        spec.mitigations().stream().map(Named::name).filter(it -> random.nextInt(3) == 0).toList();
    TreeMap<String, Boolean> assumptions = new TreeMap<>();
    spec.conditions().stream()
        .filter(it -> random.nextInt(5) == 0)
        .forEach(it -> assumptions.put(it.name(), random.nextBoolean()));
    return Query.of(spec)
        .withDefence(defence)
        .withAttacker(random.nextInt(3) == 0 ? Optional.empty() : Optional.of("outsider"))
        .assuming(assumptions);
  }

  static List<String> lines(Writing writing) {
    List<String> lines = new ArrayList<>();
    try {
      writing.write(lines::add);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return lines;
  }

  static List<String> ofVerdicts(Query query) {
    return lines(out -> Evidence.prove(query, Analyses.prove(query, EFFORT), EFFORT, out));
  }

  static List<String> ofPaths(Query query, View view) {
    return lines(out -> Evidence.paths(query, paths(query, view), EFFORT, out));
  }

  static List<Paths> paths(Query query, View view) {
    return Analyses.paths(
        query,
        new Paths.Options(view, false, Optional.empty(), Optional.empty(), Paths.Rank.SIZE),
        EFFORT);
  }

  static List<String> ofMitigations(Query query, Mitigations.Mode mode, Optional<BigDecimal> most) {
    Mitigations.Options options = new Mitigations.Options(mode, 1, false, most, Optional.empty());
    Mitigations answer = Analyses.mitigate(query, options, EFFORT);
    return lines(out -> Evidence.mitigate(query, answer, most, EFFORT, out));
  }

  static Verdict check(Spec spec, List<String> lines) {
    return check(spec, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Verdict check(Spec spec, byte[] bytes) {
    try {
      return Certification.check(
          new Declared(spec), new ByteArrayInputStream(bytes), Budget.unlimited());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /** The lines with the digest that belongs to them at the end. */
  static List<String> sealed(List<String> lines) {
    List<String> all = new ArrayList<>(lines.subList(0, lines.size() - 1));
    byte[] text = (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8);
    all.add("end " + HexFormat.of().formatHex(Evidence.sha256().digest(text)));
    return all;
  }
}
