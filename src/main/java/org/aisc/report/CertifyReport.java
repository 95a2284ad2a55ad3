package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.certify.Verdict;
import org.aisc.certify.Verdict.Claim;

/** What came of checking a certificate; JSON schema {@code aisc/certify/1}. */
public record CertifyReport(String file, String certificate, Verdict verdict) implements Report {

  @Override
  public void text(Page page) throws IOException {
    String name = Columns.visible(certificate) + ": ";
    if (verdict instanceof Verdict.Accepted accepted) {
      page.paragraph("", name + page.style().good("accepted"));
      for (Claim claim : accepted.claims()) {
        page.paragraph("     ", sentence(claim));
        for (List<String> set : claim.sets()) {
          page.paragraph("       ", set.isEmpty() ? "nothing" : String.join(", ", set));
        }
      }
    } else if (verdict instanceof Verdict.Rejected rejected) {
      page.paragraph("", name + page.style().bad("rejected") + ", line " + rejected.line());
      page.paragraph("     ", Columns.visible(rejected.reason()));
    } else {
      String reason = ((Verdict.Unknown) verdict).reason();
      page.paragraph("", name + page.style().doubtful("unknown") + " (" + reason + ")");
    }
  }

  private static String sentence(Claim claim) {
    String goals = String.join(", ", claim.goals());
    return Asked.subject(goals, claim.circumstances()) + ": " + claim.answer();
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        members -> {
          members.string("schema", "aisc/certify/1");
          members.string("file", file);
          members.string("certificate", certificate);
          if (verdict instanceof Verdict.Accepted accepted) {
            members.string("verdict", "accepted");
            members.array("claims", accepted.claims(), CertifyReport::claim);
          } else if (verdict instanceof Verdict.Rejected rejected) {
            members.string("verdict", "rejected");
            members.number("line", rejected.line());
            members.string("reason", rejected.reason());
          } else {
            members.string("verdict", "unknown");
            members.string("reason", ((Verdict.Unknown) verdict).reason());
          }
        });
  }

  private static void claim(Json json, Claim claim) throws IOException {
    json.object(
        members -> {
          members.strings("goals", claim.goals());
          members.strings("defence", claim.circumstances().defence());
          members.string("attacker", claim.circumstances().attacker());
          members.object(
              "assumptions",
              object -> {
                for (var each : claim.circumstances().assumptions().entrySet()) {
                  object.truth(each.getKey(), each.getValue());
                }
              });
          members.string("answer", claim.answer());
          members.array(
              "sets",
              claim.sets(),
              (each, set) -> each.array(set, (one, name) -> one.string(name)));
        });
  }
}
