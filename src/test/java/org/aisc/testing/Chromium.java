package org.aisc.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, where one is installed. */
public final class Chromium {
  private final Path program;
  private final Path folder;

  private Chromium(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** The browser, keeping its files in a folder; empty when none is installed. */
  public static Optional<Chromium> installed(Path folder) {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Chromium(program, folder));
  }

  /** The page's document after its scripts have run, as HTML. */
  public String open(String page) throws IOException {
    Path file = Files.createTempFile(folder, "page", ".html");
    Files.writeString(file, page);
    Path dom = Files.createTempFile(folder, "dom", ".html");
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-extensions",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--virtual-time-budget=5000",
                    "--dump-dom",
                    file.toUri().toString()))
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the browser did not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    return Files.readString(dom, StandardCharsets.UTF_8);
  }
}
