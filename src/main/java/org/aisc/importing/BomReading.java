package org.aisc.importing;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.parsers.JsonParser;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;

/**
 * Reads a bill of materials with the library. One wrong value makes the library give up, or lose
 * all vulnerabilities without a word; so what it stumbles over is cut out and reported, and the
 * rest is read again, but not without end.
 */
final class BomReading {
  private static final int MOST_CUTS = 1000;

  /** So many characters are read in all before a file counts as no bill of materials. */
  private static final long MOST_READ = 100_000_000;

  /** Reading a text takes as long as reading so many characters more. */
  private static final int FIXED_WORK = 50_000;

  private final BomPart root;
  private final Parser parser;
  private final List<Diagnostic> found;
  private long left;

  private BomReading(BomPart root, List<Diagnostic> found) {
    this.root = root;
    this.found = found;
    this.parser = root.form() == BomPart.Form.ELEMENT ? new XmlParser() : new JsonParser();
    this.left = Math.max(MOST_READ, 3L * root.span().file().text().length());
  }

  /** What can be read of it; empty, and reported, when nothing can. */
  static Optional<Bom> read(BomPart root, List<Diagnostic> found) {
    return new BomReading(root, found).read();
  }

  private Optional<Bom> read() {
    for (int cuts = 0; cuts < MOST_CUTS && left > 0; cuts++) {
      try {
        Bom bom = parse(root);
        if (!cutVulnerabilities(bom)) {
          return Optional.of(bom);
        }
      } catch (ParseException failed) {
        if (!cut(failed)) {
          break;
        }
      }
    }
    found.add(Code.CYCLONEDX_BROKEN.at(root.span()));
    return Optional.empty();
  }

  private Bom parse(BomPart part) throws ParseException {
    byte[] bytes = part.write().getBytes(StandardCharsets.UTF_8);
    left -= bytes.length + FIXED_WORK;
    return parser.parse(bytes);
  }

  /** Cuts out what a failure points at; false when it points at nothing. */
  private boolean cut(ParseException failed) {
    if (!(failed.getCause() instanceof JsonMappingException mapping)) {
      return false;
    }
    List<BomPart> way = new ArrayList<>(List.of(root));
    for (JsonMappingException.Reference step : mapping.getPath()) {
      BomPart last = way.get(way.size() - 1);
      String field = step.getFieldName();
      if (field == null) {
        if (step.getIndex() < 0 || step.getIndex() >= last.parts().size()) {
          break;
        }
        way.add(last.parts().get(step.getIndex()));
      } else if (last.attributes().containsKey(field)) {
        report(last, field + "=\"" + last.attributes().get(field) + "\"");
        last.attributes().remove(field);
        return true;
      } else if (last.part(field).isPresent()) {
        way.add(last.part(field).get());
      } else {
        break;
      }
    }
    if (way.size() < 2) {
      return false;
    }
    BomPart wrong = way.get(way.size() - 1);
    report(wrong, wrong.name().isEmpty() ? Excerpt.of(wrong.text()) : wrong.name());
    way.get(way.size() - 2).cut(wrong);
    return true;
  }

  private void report(BomPart part, String what) {
    found.add(Code.CYCLONEDX_LEFT_OUT.at(part.span(), what));
  }

  /** Cuts out the ratings, or else the whole, of vulnerabilities that the library loses; if any. */
  private boolean cutVulnerabilities(Bom bom) {
    Optional<BomPart> section = root.part("vulnerabilities");
    int written = section.map(it -> it.parts().size()).orElse(0);
    int read = bom.getVulnerabilities() == null ? 0 : bom.getVulnerabilities().size();
    if (read == written) {
      return false;
    }
    boolean cut = false;
    Deque<List<BomPart>> groups = new ArrayDeque<>();
    groups.push(List.copyOf(section.orElseThrow().parts()));
    while (!groups.isEmpty()) {
      List<BomPart> group = groups.pop();
      if (left <= 0) {
        giveUp(section.get());
        return true;
      } else if (!areRead(group)) {
        if (group.size() == 1) {
          cut(section.get(), group.get(0));
          cut = true;
        } else {
          int half = group.size() / 2;
          groups.push(group.subList(half, group.size()));
          groups.push(group.subList(0, half));
        }
      }
    }
    return cut;
  }

  private void cut(BomPart section, BomPart vulnerability) {
    Optional<BomPart> ratings = vulnerability.part("ratings");
    ratings.ifPresent(vulnerability::cut);
    if (ratings.isPresent() && areRead(List.of(vulnerability))) {
      report(ratings.get(), "ratings");
    } else {
      report(vulnerability, "vulnerability");
      section.cut(vulnerability);
    }
  }

  /** Cuts out all vulnerabilities, and lets the rest be read once more. */
  private void giveUp(BomPart vulnerabilities) {
    report(vulnerabilities, "vulnerabilities");
    root.cut(vulnerabilities);
    left = FIXED_WORK;
  }

  private boolean areRead(List<BomPart> vulnerabilities) {
    BomPart section = root.part("vulnerabilities").orElseThrow();
    BomPart alone = with(root, List.of(with(section, vulnerabilities)));
    try {
      List<?> read = parse(alone).getVulnerabilities();
      return read != null && read.size() == vulnerabilities.size();
    } catch (ParseException failed) {
      return false;
    }
  }

  /** A part with nothing in it but some others. */
  private static BomPart with(BomPart part, List<BomPart> only) {
    return new BomPart(part.form(), part.name(), part.text(), only, part.attributes(), part.span());
  }
}
