package org.aisc.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisc.analysis.Analyses;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.testing.Carets;
import org.aisc.testing.MemorySources;
import org.aisc.testing.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every code has a page whose first example gives that code and no other, and whose second gives
 * none. An example is a specification: one block, or several with file names, of which the first is
 * checked. Where it takes the command line to give the code, the example has a {@code console}
 * block, which is replayed; {@code -Daisc.rewrite=true} writes down what it prints, and still
 * fails.
 */
class PagesTest {
  private static final Path PAGES = Path.of("src/main/resources/org/aisc/diag/pages");
  private static final Pattern CODE = Pattern.compile("AISC\\d{4}");
  private static final Pattern BLOCK =
      Pattern.compile("^```aisc *(\\S*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource
  void its_wrong_example_gives_the_code_and_its_corrected_one_gives_none(
      Code code, @TempDir Path folder) throws IOException {
    Path file = PAGES.resolve(code.id() + ".md");
    assertThat(file).as("the page of %s", code).exists();
    String page = Files.readString(file);
    assertThat(page).startsWith("# " + code.id() + ": ");
    List<String> parts = List.of(page.split("(?m)^## .*$", -1));
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Example that gives it", "## Corrected");
    StringBuilder replayed = new StringBuilder(page);
    assertThat(codes(code, parts.get(1), folder.resolve("wrong"), replayed))
        .as("wrong example")
        .containsExactly(code.id());
    assertThat(codes(code, parts.get(2), folder.resolve("corrected"), replayed))
        .as("corrected example")
        .isEmpty();
    if (Boolean.getBoolean("aisc.rewrite") && !replayed.toString().equals(page)) {
      Files.writeString(file, replayed);
      fail(file + " was rewritten: look at the difference");
    }
    assertThat(replayed.toString()).isEqualTo(page);
  }

  @Test
  void every_page_belongs_to_a_code_and_is_short() throws IOException {
    Set<String> ids = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toSet());
    assertThat(ids).hasSize(Code.values().length);
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().toList()) {
        assertThat(ids).contains(page.getFileName().toString().replace(".md", ""));
        List<String> lines = Files.readAllLines(page);
        assertThat(lines).as(page.toString()).hasSizeLessThan(80);
        assertThat(lines).as(page.toString()).allMatch(line -> line.length() <= 80);
      }
    }
  }

  /** The codes that an example gives; what its commands print now replaces what they printed. */
  private static Set<String> codes(Code code, String example, Path folder, StringBuilder page)
      throws IOException {
    if (!example.contains("```console")) {
      return codes(code, example);
    }
    String replayed = Transcript.parse(example).replayed(Files.createDirectory(folder)).text();
    int at = page.indexOf(example);
    page.replace(at, at + example.length(), replayed);
    Matcher matcher = CODE.matcher(replayed);
    Set<String> codes = new TreeSet<>();
    while (matcher.find()) {
      codes.add(matcher.group());
    }
    return codes;
  }

  private static Set<String> codes(Code code, String example) {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher blocks = BLOCK.matcher(example);
    while (blocks.find()) {
      files.put(blocks.group(1).isEmpty() ? "main.aisc" : blocks.group(1), blocks.group(2));
    }
    MemorySources sources = new MemorySources(files);
    Checking.Checked checked =
        Checking.check(sources.file(files.keySet().iterator().next()), sources);
    List<Diagnostic> found = new ArrayList<>(Carets.diagnostics(checked.spec().file(), sources));
    if (!checked.hasErrors() && code.id().startsWith("AISC05")) {
      found.addAll(Analyses.obstacles(checked.spec(), Budget.unlimited()));
    }
    return found.stream()
        .map(each -> each.code().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
