package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures and writes what it measured between the marks of {@code docs/benchmarks.md}; text around
 * the marks stays. Arguments name the sections to measure, by default all.
 */
final class Benchmarks {
  private static final Path PAGE = Path.of("docs/benchmarks.md");

  private static final List<Section> SECTIONS =
      List.of(
          new CountingSection(),
          new ListingSection(),
          new CircularSection(),
          new DefenceSection(),
          new CertificateSection(),
          new KnownSection(),
          new GrowthSection());

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    Section.Settings settings =
        new Section.Settings(
            Path.of(System.getProperty("aisc.corpora", "../shared/corpora")),
            Integer.getInteger("aisc.bench.limit", 60));
    List<String> wanted = List.of(arguments);
    for (Section section : SECTIONS) {
      if (wanted.isEmpty() || wanted.contains(section.name())) {
        System.out.println("== " + section.name());
        put(section.name(), section.write(settings));
      }
    }
  }

  private static void put(String name, String text) throws IOException {
    String page = Files.readString(PAGE);
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->\n";
    Pattern old =
        Pattern.compile(Pattern.quote(start) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
    Matcher found = old.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException(PAGE + " has no place for " + name);
    }
    Files.writeString(
        PAGE, page.substring(0, found.start()) + start + text + end + page.substring(found.end()));
  }
}
