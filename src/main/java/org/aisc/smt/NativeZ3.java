package org.aisc.smt;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Z3's libraries for this machine: the build lays them beside the jar and beside the classes, in
 * {@code natives/SYSTEM-PROCESSOR/}, so that nothing has to be set up or unpacked.
 */
final class NativeZ3 {
  /** Set to {@code off} by tests that need to see what happens on other machines. */
  private static final String SWITCH = "aisc.natives";

  private NativeZ3() {}

  /** Why the libraries cannot be used; empty when they can. Loads them on first use. */
  static Optional<String> obstacle() {
    return System.getProperty(SWITCH, "on").equals("off")
        ? Optional.of("it is switched off")
        : Loaded.OBSTACLE;
  }

  /** Holds the outcome of loading, which happens once. */
  private static final class Loaded {
    static final Optional<String> OBSTACLE = load();

    private static Optional<String> load() {
      Optional<File> folder = folder();
      if (folder.isEmpty()) {
        return Optional.of("this copy of aisc is not in a folder");
      }
      try {
        // The second one needs the first.
        System.load(new File(folder.get(), fileName("libz3")).getPath());
        System.load(new File(folder.get(), fileName("libz3java")).getPath());
        return Optional.empty();
      } catch (UnsatisfiedLinkError missing) {
        return Optional.of(String.valueOf(missing.getMessage()));
      }
    }
  }

  private static Optional<File> folder() {
    try {
      CodeSource source = NativeZ3.class.getProtectionDomain().getCodeSource();
      return Optional.of(
          new File(
              new File(source.getLocation().toURI()).getParentFile(), "natives/" + platform()));
    } catch (URISyntaxException | IllegalArgumentException elsewhere) {
      return Optional.empty();
    }
  }

  /** Such as {@code linux-x64}. */
  private static String platform() {
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return system()
        + switch (processor) {
          case "amd64", "x86_64" -> "-x64";
          case "aarch64", "arm64" -> "-arm64";
          default -> "-" + processor;
        };
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "macos";
    }
    return name.startsWith("windows") ? "windows" : name;
  }

  private static String fileName(String library) {
    return library
        + switch (system()) {
          case "macos" -> ".dylib";
          case "windows" -> ".dll";
          default -> ".so";
        };
  }
}
