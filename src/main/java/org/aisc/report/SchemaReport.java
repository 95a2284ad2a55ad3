package org.aisc.report;

import java.io.IOException;
import java.util.List;

/** One schema as it is, or the list of all; JSON schema {@code aisc/schema/1}. */
public sealed interface SchemaReport extends Report {

  /** A JSON Schema; the same text in every format. */
  record One(String name) implements SchemaReport {
    @Override
    public void text(Page page) throws IOException {
      page.line(Schemas.of(name).stripTrailing());
    }

    @Override
    public void json(Json json) throws IOException {
      json.raw(Schemas.of(name).stripTrailing());
    }
  }

  /** What schemas there are. */
  record All(List<String> names) implements SchemaReport {
    public All {
      names = List.copyOf(names);
    }

    @Override
    public void text(Page page) throws IOException {
      for (String name : names) {
        page.entry("", name, 12, Schemas.title(name));
      }
    }

    @Override
    public void json(Json json) throws IOException {
      json.object(
          members -> {
            members.string("schema", "aisc/schema/1");
            members.array("schemas", names, All::entry);
          });
    }

    private static void entry(Json json, String name) throws IOException {
      json.object(
          members -> {
            members.string("name", name);
            members.string("title", Schemas.title(name));
          });
    }
  }
}
