package org.aisc.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.Identifiers;
import org.aisc.text.SourceFile;

/**
 * Reads MITRE ATLAS data, {@code dist/ATLAS.yaml} of any release, and writes the module {@code
 * std.atlas}: a table of the ids and names of techniques and mitigations, and of which mitigation
 * helps against which technique. Each entry is a proposition with a parameter, so that a file that
 * imports the table gets no declaration more.
 */
final class Atlas {
  private final SourceFile file;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, JsonValue> entries = new LinkedHashMap<>();

  private Atlas(SourceFile file) {
    this.file = file;
  }

  static Imported read(SourceFile file) {
    return new Atlas(file).read();
  }

  private Imported read() {
    Optional<JsonValue> root = JsonText.readYaml(file, found);
    if (root.isEmpty()) {
      return Imported.failed(found, List.of(file));
    }
    List<JsonValue> matrices = root.get().items("matrices");
    if (matrices.isEmpty()) {
      found.add(Code.ATLAS_MISSING.at(root.get().span(), "matrices"));
      return Imported.failed(found, List.of(file));
    }
    String version = root.get().textOf("version");
    AiscText text =
        AiscText.module("std.atlas", ("Names of MITRE ATLAS " + version).strip())
            .comment("")
            .comment("Made by `aisc import atlas` from MITRE ATLAS data, release " + version + ".")
            .comment("MITRE ATLAS is copyright 2021-2025 MITRE, under the Apache License 2.0.")
            .comment("Only ids, names and links are here. Tags are checked against them.");
    matrices.forEach(matrix -> matrix.items("techniques").forEach(it -> add(it, "technique")));
    matrices.forEach(matrix -> matrix.items("mitigations").forEach(it -> add(it, "mitigation")));
    text.gap();
    entries.forEach((id, entry) -> write(id, entry, text));
    return Imported.done(text, found, List.of(file));
  }

  private void add(JsonValue entry, String what) {
    String id = entry.textOf("id");
    if (id.isEmpty() || entry.textOf("name").isEmpty()) {
      String missing = id.isEmpty() ? "an id" : "a name";
      found.add(Code.ATLAS_ENTRY.at(entry.span(), what, missing));
    } else if (entries.putIfAbsent(id, entry) != null) {
      found.add(Code.ATLAS_TWICE.at(entry.span(), id));
    }
  }

  private static void write(String id, JsonValue entry, AiscText text) {
    text.open("proposition", Identifiers.plain(id) + "(m: model)", entry.textOf("name"));
    text.tag("atlas", id);
    for (JsonValue technique : entry.items("techniques")) {
      String helped = technique.textOf("id");
      if (!helped.isEmpty()) {
        text.tag("mitigates", helped);
      }
    }
    text.close();
  }
}
