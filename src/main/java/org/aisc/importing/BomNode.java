package org.aisc.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.component.data.ComponentData;
import org.cyclonedx.model.vulnerability.Vulnerability;
import org.cyclonedx.model.vulnerability.Vulnerability.Rating;
import org.cyclonedx.model.vulnerability.Vulnerability.Rating.Severity;

/** A component of a bill of materials as a node of the MLSD graph. */
final class BomNode {
  /** What a weakness leads to, where the number of the weakness (CWE) says so. */
  private static final Map<Integer, String> EFFECTS =
      Map.ofEntries(
          Map.entry(77, "code_execution"),
          Map.entry(78, "code_execution"),
          Map.entry(94, "code_execution"),
          Map.entry(95, "code_execution"),
          Map.entry(502, "code_execution"),
          Map.entry(120, "overflow"),
          Map.entry(121, "overflow"),
          Map.entry(122, "overflow"),
          Map.entry(190, "overflow"),
          Map.entry(787, "memory_corruption"),
          Map.entry(416, "memory_corruption"),
          Map.entry(415, "memory_corruption"),
          Map.entry(119, "memory_corruption"),
          Map.entry(369, "denial_of_service"),
          Map.entry(400, "denial_of_service"),
          Map.entry(476, "denial_of_service"),
          Map.entry(835, "denial_of_service"));

  private final String kind;
  private final Component component;
  private final List<String> attributes = new ArrayList<>();
  private final List<Vulnerability> vulnerabilities = new ArrayList<>();

  BomNode(String kind, Component component) {
    this.kind = kind;
    this.component = component;
    say("version", component.getVersion());
    say("publisher", component.getPublisher());
    say("purl", component.getPurl());
    String purl = CycloneDx.text(component.getPurl()).toLowerCase(Locale.ROOT);
    if (purl.startsWith("pkg:huggingface/")) {
      attributes.add("origin hub");
    } else if (kind.equals("library") && isPublic(purl)) {
      attributes.add("registry public");
    }
  }

  private static boolean isPublic(String purl) {
    return List.of("pypi", "npm", "maven", "conda", "cargo", "nuget", "gem", "golang").stream()
        .anyMatch(type -> purl.startsWith("pkg:" + type + "/"));
  }

  /** The kind of node that a component is; none where the language has no such kind. */
  static Optional<String> kind(Component component) {
    if (component.getType() == null) {
      return Optional.empty();
    }
    return switch (component.getType()) {
      case MACHINE_LEARNING_MODEL -> Optional.of("model");
      case DATA -> Optional.of("dataset");
      case LIBRARY, FRAMEWORK -> Optional.of("library");
      case APPLICATION -> Optional.of("functionality");
      case PLATFORM, OPERATING_SYSTEM, CONTAINER, DEVICE -> Optional.of("platform");
      default -> Optional.empty();
    };
  }

  /** A data set that only a model card tells of. */
  static BomNode dataset(ComponentData data) {
    Component component = new Component();
    component.setName(data.getName());
    component.setBomRef(data.getBomRef());
    BomNode node = new BomNode("dataset", component);
    node.say("classification", data.getClassification());
    return node;
  }

  private void say(String key, String value) {
    String text = CycloneDx.text(value);
    if (!text.isEmpty()) {
      attributes.add(key + " " + AiscText.quoted(text));
    }
  }

  void add(Vulnerability vulnerability) {
    vulnerabilities.add(vulnerability);
  }

  String kind() {
    return kind;
  }

  Component component() {
    return component;
  }

  /** A wish for the node's name. */
  String wish() {
    return CycloneDx.text(component.getName());
  }

  /** Group and name, as people know the component. */
  String title() {
    String group = CycloneDx.text(component.getGroup());
    return group.isEmpty() ? wish() : group + "/" + wish();
  }

  /** The attributes in the language, one a line, those of vulnerabilities last. */
  List<String> attributes() {
    List<String> all = new ArrayList<>(attributes);
    Set<String> effects = new TreeSet<>();
    Optional<BigDecimal> epss = Optional.empty();
    Optional<BigDecimal> cvss = Optional.empty();
    Optional<Severity> worst = Optional.empty();
    boolean known = true;
    for (Vulnerability each : vulnerabilities) {
      all.add("cve " + AiscText.quoted(CycloneDx.text(each.getId())));
      List<String> some =
          CycloneDx.each(each.getCwes()).stream()
              .map(EFFECTS::get)
              .filter(effect -> effect != null)
              .toList();
      known &= !some.isEmpty();
      effects.addAll(some);
      for (Rating rating : CycloneDx.each(each.getRatings())) {
        worst = worse(worst, Optional.ofNullable(rating.getSeverity()));
        Optional<BigDecimal> score = Optional.ofNullable(rating.getScore()).map(BomNode::decimal);
        if (isEpss(rating)) {
          epss =
              larger(
                  epss, score.filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.ONE) <= 0));
        } else {
          cvss =
              larger(
                  cvss, score.filter(it -> it.signum() >= 0 && it.compareTo(BigDecimal.TEN) <= 0));
        }
      }
    }
    epss.ifPresent(
        it -> all.add("epss " + it.movePointRight(2).stripTrailingZeros().toPlainString() + "%"));
    cvss.ifPresent(it -> all.add("cvss " + it.stripTrailingZeros().toPlainString()));
    worst.ifPresent(it -> all.add("severity " + it.getSeverityName()));
    if (known) {
      effects.forEach(effect -> all.add("effect " + effect));
    }
    return all;
  }

  private static BigDecimal decimal(double score) {
    return BigDecimal.valueOf(score);
  }

  private static Optional<BigDecimal> larger(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().max(other.get()))
        : one.or(() -> other);
  }

  /** The worse of two severities; one that is not known counts as worst. */
  private static Optional<Severity> worse(Optional<Severity> one, Optional<Severity> other) {
    List<Severity> order =
        List.of(
            Severity.NONE,
            Severity.INFO,
            Severity.LOW,
            Severity.MEDIUM,
            Severity.HIGH,
            Severity.CRITICAL,
            Severity.UNKNOWN);
    return one.isPresent() && other.isPresent()
        ? Optional.of(order.get(Math.max(order.indexOf(one.get()), order.indexOf(other.get()))))
        : one.or(() -> other);
  }

  private static boolean isEpss(Rating rating) {
    String source = rating.getSource() == null ? "" : CycloneDx.text(rating.getSource().getName());
    return source.toUpperCase(Locale.ROOT).contains("EPSS");
  }
}
