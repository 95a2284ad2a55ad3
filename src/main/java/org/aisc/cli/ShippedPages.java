package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is shipped beside the program: manual pages and completion scripts. The build writes it. */
public final class ShippedPages {
  private ShippedPages() {}

  /** Writes everything below the folder that is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, String> page : all().entrySet()) {
      Path file = folder.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }

  /** The texts, by the paths of their files. */
  static SortedMap<String, String> all() {
    SortedMap<String, String> pages = new TreeMap<>();
    ManualPage.all().forEach((name, page) -> pages.put("man/man1/" + name, page));
    for (Completion shell : Completion.values()) {
      String name = "completion/aisc." + shell.name().toLowerCase(Locale.ROOT);
      pages.put(name, shell.script(Synopsis.all()));
    }
    return pages;
  }
}
