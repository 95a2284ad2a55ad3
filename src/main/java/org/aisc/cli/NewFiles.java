package org.aisc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Writes files that are not there yet. */
final class NewFiles {
  private NewFiles() {}

  /**
   * Writes files below a folder, which is made if need be, and gives their names.
   *
   * @throws WrongCall if one of them is there already; then none is written
   */
  static List<String> create(Surroundings around, String folder, Map<String, byte[]> files) {
    try {
      Path base = around.folder().resolve(folder);
      for (String name : files.keySet()) {
        if (Files.exists(base.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
          throw new WrongCall(
              "`" + shown(folder, name) + "` is there already",
              List.of("nothing was written; name another folder: `aisc init FOLDER`"));
        }
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = base.resolve(file.getKey()).toAbsolutePath().normalize();
        Path parent = target.getParent();
        Files.createDirectories(parent == null ? target : parent);
        Files.write(target, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
      return files.keySet().stream().map(name -> shown(folder, name)).toList();
    } catch (InvalidPathException invalid) {
      throw new WrongCall("no folder can be called `" + folder + "`");
    } catch (IOException failed) {
      throw new WrongCall("cannot write to `" + folder + "`: " + Failures.reason(failed));
    }
  }

  private static String shown(String folder, String name) {
    return Path.of(folder).resolve(name).normalize().toString();
  }
}
