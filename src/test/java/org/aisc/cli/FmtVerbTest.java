package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.zip.GZIPOutputStream;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtVerbTest {
  private static final String UGLY = "step   a{cost 1}\n";
  private static final String FINE = "step a { cost 1 }\n";

  @TempDir private Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void check(int exit, String out, String err, String... arguments) {
    Shell.Result result = shell.aisc("", arguments);
    assertThat(result).isEqualTo(new Shell.Result(exit, out, err));
  }

  @Test
  void files_are_rewritten() throws IOException {
    Path ugly = file("ugly.aisc", UGLY);
    Path fine = file("fine.aisc", FINE);
    check(
        0,
        "ugly.aisc: formatted\nfine.aisc: in the canonical layout\n",
        "",
        "fmt",
        "ugly.aisc",
        "fine.aisc",
        "ugly.aisc");
    assertThat(ugly).hasContent(FINE);
    assertThat(fine).hasContent(FINE);
    assertThat(folder).isDirectoryNotContaining("glob:**.part*");
  }

  @Test
  void a_check_rewrites_nothing_and_tells_by_its_exit_code() throws IOException {
    Path ugly = file("ugly.aisc", UGLY);
    file("fine.aisc", FINE);
    check(1, "ugly.aisc: not in the canonical layout\n", "", "fmt", "--check", "ugly.aisc");
    check(0, "fine.aisc: in the canonical layout\n", "", "fmt", "--check", "fine.aisc");
    assertThat(ugly).hasContent(UGLY);
  }

  @Test
  void a_diff_shows_what_would_change() throws IOException {
    Path ugly = file("ugly.aisc", UGLY);
    String diff =
        """
        --- ugly.aisc
        +++ ugly.aisc
        @@ -1,1 +1,1 @@
        -step   a{cost 1}
        +step a { cost 1 }
        """;
    check(0, diff, "", "fmt", "--diff", "ugly.aisc");
    check(1, diff, "", "fmt", "--diff", "--check", "ugly.aisc");
    assertThat(ugly).hasContent(UGLY);
  }

  @Test
  void standard_input_goes_to_standard_output() {
    assertThat(shell.aisc(UGLY, "fmt", "-")).isEqualTo(new Shell.Result(0, FINE, ""));
    assertThat(shell.aisc(UGLY, "fmt", "--check", "-"))
        .isEqualTo(new Shell.Result(1, "-: not in the canonical layout\n", ""));
  }

  @Test
  void the_answer_is_there_in_json() throws IOException {
    file("ugly.aisc", UGLY);
    assertThat(shell.aisc("", "fmt", "--diff", "ugly.aisc", "--format", "json").out())
        .contains("\"status\" : \"differs\"", "\"diff\" : [");
    assertThat(shell.aisc(UGLY, "fmt", "-", "ugly.aisc", "--format", "json").out())
        .contains("\"status\" : \"formatted\"", "\"text\" : ");
  }

  @Test
  void a_file_with_errors_is_left_alone_and_others_are_not() throws IOException {
    Path broken = file("broken.aisc", "step   a{cost\n");
    Path ugly = file("ugly.aisc", UGLY);
    Shell.Result result = shell.aisc("", "fmt", "broken.aisc", "ugly.aisc");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("broken.aisc:1:14: error[AISC0101]");
    assertThat(result.out())
        .isEqualTo("broken.aisc: left alone, it has syntax errors\nugly.aisc: formatted\n");
    assertThat(broken).hasContent("step   a{cost\n");
    assertThat(ugly).hasContent(FINE);
  }

  @Test
  void a_file_that_is_not_there_keeps_all_as_they_are() throws IOException {
    Path ugly = file("ugly.aisc", UGLY);
    check(2, "", "aisc: cannot read `none.aisc`: no such file\n", "fmt", "ugly.aisc", "none.aisc");
    check(2, "", "aisc: `.` is a folder, not a file\n", "fmt", ".");
    assertThat(ugly).hasContent(UGLY);
  }

  @Test
  void permissions_line_ends_and_marks_stay() throws IOException {
    Path file = file("a.aisc", "\uFEFFstep   a\r\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(shell.aisc("", "fmt", "a.aisc").exit()).isZero();
    assertThat(Files.readString(file)).isEqualTo("\uFEFFstep a\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void a_file_stays_whose_it_was() throws IOException {
    assumeTrue(Files.getOwner(folder).getName().equals("root"), "only root can give files away");
    Path ugly = file("ugly.aisc", UGLY);
    UserPrincipal other =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("4242");
    Files.setOwner(ugly, other);
    check(0, "ugly.aisc: formatted\n", "", "fmt", "ugly.aisc");
    assertThat(ugly).hasContent(FINE);
    assertThat(Files.getOwner(ugly)).isEqualTo(other);
  }

  @Test
  void what_is_formatted_already_is_not_touched() throws IOException {
    Path file = file("fine.aisc", FINE);
    Object before = Files.readAttributes(file, "unix:ino").get("ino");
    assertThat(shell.aisc("", "fmt", "fine.aisc").exit()).isZero();
    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
  }

  @Test
  void a_link_stays_a_link_and_does_not_lead_out_of_its_folder() throws IOException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path outside = file("outside.aisc", UGLY);
    Path inside = Files.writeString(home.resolve("inside.aisc"), UGLY);
    Files.createSymbolicLink(home.resolve("out.aisc"), outside);
    Files.createSymbolicLink(home.resolve("in.aisc"), inside);
    Shell.Result result = shell.aisc("", "fmt", "home/out.aisc");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("aisc: `home/out.aisc` is a link that leads out of its");
    assertThat(outside).hasContent(UGLY);
    assertThat(shell.aisc("", "fmt", "home/in.aisc").exit()).isZero();
    assertThat(inside).hasContent(FINE);
    assertThat(home.resolve("in.aisc")).isSymbolicLink();
  }

  @Test
  void what_is_no_plain_text_is_left_alone() throws IOException {
    Path packed = folder.resolve("a.aisc");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(UGLY.getBytes(StandardCharsets.UTF_8));
    }
    check(2, "", "aisc: `a.aisc` is packed by gzip; unpack it first\n", "fmt", "a.aisc");
    Path binary = Files.write(folder.resolve("b.aisc"), new byte[] {1, 0, 2});
    assertThat(shell.aisc("", "fmt", "b.aisc").exit()).isEqualTo(3);
    assertThat(binary).hasBinaryContent(new byte[] {1, 0, 2});
  }
}
