package org.aisc.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/editors.md}, in the editors that are installed. */
class EditorsIT {
  private static final String MISTAKE = "system s\nstep start\ngoal lost { when strat }\n";

  @TempDir Path folder;

  private static String snippet(String language) throws IOException {
    Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    Matcher matcher = block.matcher(Files.readString(Path.of("docs/editors.md")));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** What an editor prints; skipped if it is not installed. */
  private String run(List<String> command) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("main.aisc"), MISTAKE);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log").toFile());
    String bin = Path.of("bin").toAbsolutePath() + File.pathSeparator;
    builder.environment().merge("PATH", bin, (path, ours) -> ours + path);
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Process process = null;
    try {
      process = builder.start();
    } catch (IOException missing) {
      assumeTrue(false, command.get(0) + " is not installed");
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(folder.resolve("log"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void neovim_shows_mistakes() throws IOException, InterruptedException {
    Path init = file("init.lua", snippet("lua"));
    Path script =
        file(
            "try.lua",
            """
            vim.cmd("edit main.aisc")
            vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end)
            for _, each in ipairs(vim.diagnostic.get(0)) do io.stdout:write(each.message) end
            vim.cmd("qa!")
            """);
    String printed =
        run(List.of("nvim", "--headless", "-u", init.toString(), "-c", "luafile " + script));
    assertThat(printed).contains("unknown proposition `strat`");
  }

  @Test
  void emacs_shows_mistakes() throws IOException, InterruptedException {
    Path script =
        file(
            "try.el",
            "(unless (require 'eglot nil t) (message \"no eglot\") (kill-emacs))\n"
                + "(setq eglot-sync-connect 60)\n"
                + "(add-hook 'project-find-functions (lambda (dir) (cons 'transient dir)))\n"
                + snippet("elisp")
                + """
                (find-file "main.aisc")
                (unless (eglot-current-server) (call-interactively #'eglot))
                (let ((left 600))
                  (while (and (> left 0) (null (flymake-diagnostics)))
                    (accept-process-output nil 0.1)
                    (when (= 0 (mod left 20)) (flymake-start))
                    (setq left (1- left))))
                (dolist (each (flymake-diagnostics)) (message "%s" (flymake-diagnostic-text each)))
                (eglot-shutdown (eglot-current-server))
                """);
    String printed = run(List.of("emacs", "--batch", "-l", script.toString()));
    assumeTrue(!printed.contains("no eglot"), "emacs has no eglot");
    assertThat(printed).contains("unknown proposition `strat`");
  }
}
