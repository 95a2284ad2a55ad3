package org.aisc.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What went wrong with a file, in plain words. */
final class Failures {
  private Failures() {}

  /** The reason, without the names of classes. */
  static String reason(IOException failed) {
    if (isMissing(failed)) {
      return "no such file";
    } else if (failed instanceof AccessDeniedException) {
      return "permission denied";
    } else if (failed instanceof FileSystemLoopException) {
      return "its links go in a circle";
    } else if (failed instanceof NotDirectoryException) {
      return "not a folder";
    }
    String reason = failed instanceof FileSystemException system ? system.getReason() : null;
    String message = reason != null ? reason : failed.getMessage();
    return message == null || message.isEmpty()
        ? "input or output failed"
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /**
   * Does what reads a file.
   *
   * @throws WrongCall if the file cannot be read, or its name is none
   */
  static <T> T reading(String name, Progress.Work<T> work) {
    try {
      return work.run();
    } catch (InvalidPathException invalid) {
      throw new WrongCall("no file can be called `" + name + "`");
    } catch (IOException failed) {
      throw new WrongCall("cannot read `" + name + "`: " + reason(failed));
    }
  }

  /**
   * Does what reads a specification.
   *
   * @throws WrongCall if the file cannot be read, or its name is none; with the one that was
   *     probably meant, if it is beside the one that is missing
   */
  static <T> T specification(Surroundings around, String name, Progress.Work<T> work) {
    return reading(
        name,
        () -> {
          try {
            return work.run();
          } catch (NoSuchFileException missing) {
            List<String> help =
                Specifications.near(around.folder().resolve(name)).stream()
                    .map(near -> "did you mean `" + Path.of(name).resolveSibling(near) + "`?")
                    .toList();
            throw new WrongCall("cannot read `" + name + "`: " + reason(missing), help);
          }
        });
  }

  static boolean isMissing(IOException failed) {
    return failed instanceof NoSuchFileException || failed instanceof FileNotFoundException;
  }

  /** Whether the reader of a pipe went away, which is no failure of ours. */
  static boolean isClosedPipe(IOException failed) {
    String message = failed.getMessage();
    return message != null
        && (message.toLowerCase(Locale.ROOT).contains("pipe") || message.contains("closed"));
  }
}
