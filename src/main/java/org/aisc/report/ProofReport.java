package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Proof.Verdict;

/** Whether each goal can be reached, with the evidence; JSON schema {@code aisc/prove/1}. */
public record ProofReport(Asked asked, List<Proof> results) implements Report {
  public ProofReport {
    results = List.copyOf(results);
  }

  @Override
  public void text(Page page) throws IOException {
    for (Proof proof : results) {
      String subject = asked.subject(proof.goal()) + ": ";
      page.paragraph("", subject + answer(proof.verdict(), page.style()));
      if (proof.verdict() instanceof Verdict.Unreachable unreachable) {
        for (String mitigation : unreachable.needed()) {
          String title = Titles.of(asked.query().spec(), mitigation);
          page.entry("     ", mitigation, 28, title);
        }
      }
      if (proof.path().isPresent()) {
        PathText.write(asked.query().spec(), proof.path().get(), "     ", page);
      }
    }
  }

  private String answer(Verdict verdict, Style style) {
    if (verdict instanceof Verdict.Reachable reachable) {
      return style.bad("reachable") + ", " + evidence(reachable);
    } else if (verdict instanceof Verdict.Unreachable unreachable) {
      return style.good("unreachable") + reason(unreachable.needed());
    } else {
      return style.doubtful("unknown") + " (" + ((Verdict.Unknown) verdict).reason() + ")";
    }
  }

  private static String evidence(Verdict.Reachable reachable) {
    AttackPath path = reachable.path();
    return reachable.cheapest()
        ? "the cheapest attack path has " + PathText.summary(path)
        : "by an attack path of "
            + PathText.summary(path)
            + " (not proved to be the cheapest: the search was stopped)";
  }

  private String reason(List<String> needed) {
    if (!needed.isEmpty()) {
      return ", needs " + String.join(", ", needed);
    }
    return asked.defence().isEmpty() ? "" : ", and would be without this defence";
  }

  @Override
  public void json(Json json) throws IOException {
    Asked.print("aisc/prove/1", results, this::members, json);
  }

  private void members(Json json, Proof proof) throws IOException {
    json.string("goal", proof.goal());
    json.strings("defence", asked.defence());
    json.string("verdict", verdict(proof.verdict()));
    if (proof.verdict() instanceof Verdict.Unknown unknown) {
      json.string("reason", unknown.reason());
    }
    json.strings("needed", needed(proof));
    if (proof.path().isPresent()) {
      json.key("path");
      PathJson.write(json, proof.path().get());
    } else {
      json.nothing("path");
    }
  }

  private static List<String> needed(Proof proof) {
    return proof.verdict() instanceof Verdict.Unreachable unreachable
        ? unreachable.needed()
        : List.of();
  }

  /** {@code unreachable}, {@code reachable} or {@code unknown}. */
  static String verdict(Verdict verdict) {
    if (verdict instanceof Verdict.Unreachable) {
      return "unreachable";
    }
    return verdict instanceof Verdict.Reachable ? "reachable" : "unknown";
  }
}
