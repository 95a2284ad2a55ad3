package org.aisc.syntax;

/** Sources that several tests use. */
public final class Samples {
  private Samples() {}

  /** Every construct of the language. */
  public static final String EVERYTHING =
      """
      aisc 1
      system translator "Word-to-word translation"
      import std.attacks
      import "./team.aisc" as team
      pipeline {
        dataset wikipedia "English Wikipedia" { source public }
        functionality gather "Corpus gathering"
        library sockeye "Sockeye" { version "2.3.23"  cve "CVE-2021-43811"  trust 0.5  flag }
        model embeddings { share 3%  tag atlas "AML.T0020"  vendor a.b }
        knowledge nlp
        platform cluster
        flow wikipedia -data-> gather -data-> corpus
        flow team.sockeye -library-> train
      }
      user { model deployed }
      flow trained -deploy-> deployed
      /// The attacker edits
      /// the encyclopedia.
      step edits "The attacker edits" { at wikipedia  likelihood 90%  cost 1  tag atlas "AML" }
      step poll { likelihood 20%..40% mode 0.3  cost 1_000.5 }
      condition open_editing "Anyone may edit" = true
      condition logged = false { tag cve "x" }
      proposition p4 "Poisoned" is poisoned(corpus) { requires edits and open_editing }
      proposition p5 { requires a or b and not c  requires (a or b) and c }
      event embedding "Learning" {
        requires p4 and share >= 0.3%
        causes tainted, other
        likelihood 80%
        at embed
      }
      event voting { requires at least 2 of (a, b and c, all of (d, e), any of (f)) causes g }
      event weighed { requires 2 * share + extra * 3 - 1 < -rest or not (a and not b) causes g }
      quantity share "Share" { range 0% .. 5%  cost 400 }
      quantity count { range 0..5  integer  chosen by environment }
      goal flawed "Flawed" { when tainted  impact 250_000 }
      mitigation validate "Validate" {
        blocks edits, at corpus, a -> b
        strategy prevent  cost 3000  status planned  owner "data-eng"  until soon  reason "r"
        requires x, y or z  excludes q, r
      }
      mitigation dedup { limits share <= 0.1%  reduces edits, at corpus to 10% }
      attacker outsider "Outsider" { budget 50  can a, b  cannot c }
      defence baseline "Base" { validate, dedup }
      defence other { validate dedup tag atlas "x" poisoned(corpus) }
      constraint at most 1 of (edits, poll)
      constraint logged or not open_editing
      assert "it can happen" reachable flawed
      assert unreachable flawed under baseline by outsider
      assert reachable flawed by outsider under { dedup, validate }
      assert likelihood of flawed under {} <= 5%
      assert cheapest attack on flawed >= 3
      assert cheapest defence of flawed <= 3000
      assert paths to flawed = 3
      assert loss < 1000
      step exploit(l: library) "A flaw of {l} is used" where l has cve {
        likelihood l.epss else 10%  cost 5  at l
      }
      event abuse(l: library, f: functionality)
        where l -library-> f and (f -data->+ l or not f in user) and f.kind != "x" and l = f {
        requires exploit(l)  causes abused(f)
      }
      """;
}
