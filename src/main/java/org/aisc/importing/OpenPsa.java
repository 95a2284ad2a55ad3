package org.aisc.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.importing.Definition.Kind;
import org.aisc.text.SourceFile;

/**
 * Fault trees in the Open-PSA Model Exchange Format. Basic events become steps, each with a
 * mitigation that blocks it; house events become conditions; gates become propositions, and those
 * that no other gate uses become goals.
 */
final class OpenPsa {
  private final List<SourceFile> files;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<Definition, List<Token>> formulas = new LinkedHashMap<>();
  private final Map<Definition, Boolean> truths = new HashMap<>();

  private OpenPsa(List<SourceFile> files) {
    this.files = files;
  }

  /** Imports one model, which may be spread over several files. */
  static Imported read(List<SourceFile> files) {
    return new OpenPsa(files).read();
  }

  private Imported read() {
    List<Element> roots = new ArrayList<>();
    for (SourceFile file : files) {
      Xml.read(file, found).ifPresent(roots::add);
    }
    if (roots.size() < files.size()) {
      return Imported.failed(found, files);
    }
    Definitions definitions = Definitions.collect(roots, found);
    for (Definition definition : definitions.all()) {
      if (definition.kind() == Kind.GATE) {
        formulas.put(definition, GateFormulas.read(definitions, definition, found));
      } else if (definition.kind() == Kind.HOUSE_EVENT) {
        truths.put(definition, truth(definition));
      }
    }
    checkGates(roots);
    Map<Definition, BigDecimal> likelihoods = OpenPsaLikelihoods.of(definitions, found);
    if (Imported.hasErrors(found)) {
      return Imported.failed(found, files);
    }
    List<Definition> events =
        definitions.all().stream().filter(each -> each.kind() != Kind.PARAMETER).toList();
    return Imported.done(
        OpenPsaText.write(new OpenPsaModel(title(roots), events, formulas, likelihoods, truths)),
        found,
        files);
  }

  /** A house event is false unless the model says otherwise. */
  private boolean truth(Definition event) {
    List<Element> content = Definitions.content(event);
    if (content.isEmpty()) {
      return false;
    }
    Element value = content.get(0);
    if (content.size() > 1 || !value.name().equals("constant")) {
      found.add(
          Code.OPEN_PSA_UNEXPECTED.at(
              value.span(), "one <constant>", "<" + Excerpt.of(value.name()) + ">"));
      return false;
    }
    return GateFormulas.truth(value, found).orElse(false);
  }

  private void checkGates(List<Element> roots) {
    if (formulas.isEmpty() && !Imported.hasErrors(found)) {
      found.add(
          Code.OPEN_PSA_NO_GATE
              .at(roots.get(0).span())
              .help("the tree may be in another file: `aisc import open-psa A.xml B.xml`"));
    }
    GateCircles.find(formulas)
        .ifPresent(
            circle -> {
              List<String> names =
                  circle.stream().limit(10).map(gate -> Excerpt.of(gate.id())).toList();
              String rest = circle.size() > 10 ? " -> …" : "";
              found.add(
                  Code.OPEN_PSA_CIRCLE.at(
                      circle.get(0).element().span(), String.join(" -> ", names) + rest));
            });
  }

  /** The name of the model, or of its first fault tree. */
  private static String title(List<Element> roots) {
    for (Element root : roots) {
      Optional<String> name =
          root.attribute("name")
              .or(
                  () ->
                      root.children().stream()
                          .filter(child -> child.name().equals("define-fault-tree"))
                          .findFirst()
                          .flatMap(tree -> tree.attribute("name")));
      if (name.isPresent()) {
        return name.get();
      }
    }
    return "model";
  }
}
