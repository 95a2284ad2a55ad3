package org.aisc.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;

/**
 * What a client can do and wants.
 *
 * @param folders the names of its folders
 * @param showsAnswers whether it shows the answers of commands itself
 * @param opensDocuments whether it opens a file when asked to
 * @param watchesFiles whether it tells of files that change on the disk when asked to
 * @param timeoutNanos how long a question may take, by its setting {@code timeoutSeconds}
 */
record Features(
    List<String> folders,
    boolean refreshesLenses,
    boolean refreshesHints,
    boolean showsAnswers,
    boolean opensDocuments,
    boolean watchesFiles,
    long timeoutNanos) {
  private static final long SECOND = 1_000_000_000L;
  private static final long USUAL_SECONDS = 10;

  static final Features NONE =
      new Features(List.of(), false, false, false, false, false, USUAL_SECONDS * SECOND);

  static Features of(InitializeParams params, Disk disk) {
    var capabilities = Optional.ofNullable(params.getCapabilities());
    var workspace = capabilities.flatMap(it -> Optional.ofNullable(it.getWorkspace()));
    var lenses = workspace.flatMap(it -> Optional.ofNullable(it.getCodeLens()));
    var hints = workspace.flatMap(it -> Optional.ofNullable(it.getInlayHint()));
    var files = workspace.flatMap(it -> Optional.ofNullable(it.getDidChangeWatchedFiles()));
    var window = capabilities.flatMap(it -> Optional.ofNullable(it.getWindow()));
    var documents = window.flatMap(it -> Optional.ofNullable(it.getShowDocument()));
    JsonObject options =
        params.getInitializationOptions() instanceof JsonObject object ? object : new JsonObject();
    return new Features(
        folders(params, disk),
        lenses.map(it -> Boolean.TRUE.equals(it.getRefreshSupport())).orElse(false),
        hints.map(it -> Boolean.TRUE.equals(it.getRefreshSupport())).orElse(false),
        flag(options, "showsAnswers"),
        documents.isPresent() && documents.get().isSupport(),
        files.map(it -> Boolean.TRUE.equals(it.getDynamicRegistration())).orElse(false),
        seconds(options) * SECOND);
  }

  @SuppressWarnings("deprecation")
  private static List<String> folders(InitializeParams params, Disk disk) {
    List<String> uris = new ArrayList<>();
    Optional.ofNullable(params.getWorkspaceFolders()).stream()
        .flatMap(List::stream)
        .map(WorkspaceFolder::getUri)
        .forEach(uris::add);
    if (uris.isEmpty()) {
      Optional.ofNullable(params.getRootUri()).ifPresent(uris::add);
    }
    return uris.stream().map(disk::name).toList();
  }

  private static boolean flag(JsonObject options, String name) {
    JsonElement value = options.get(name);
    return value != null
        && value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isBoolean()
        && value.getAsBoolean();
  }

  private static long seconds(JsonObject options) {
    JsonElement value = options.get("timeoutSeconds");
    boolean number =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    return number ? Math.max(1, Math.min(86_400, value.getAsLong())) : USUAL_SECONDS;
  }
}
