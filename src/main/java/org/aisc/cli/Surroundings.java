package org.aisc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aisc.limit.Budget;

/**
 * All that a run sees of the world.
 *
 * @param folder the working folder, which relative paths start from
 * @param terminals which of the streams are terminals
 * @param running is told of every budget that work starts under, so that an interrupt can stop it
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Path folder,
    Map<String, String> environment,
    Set<Stream> terminals,
    Consumer<Budget> running) {
  public Surroundings {
    environment = Map.copyOf(environment);
    terminals = Set.copyOf(terminals);
  }

  /** An output stream of the process. */
  public enum Stream {
    OUT,
    ERR
  }
}
