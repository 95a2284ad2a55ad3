package org.aisc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.aisc.importing.ForeignFormat;
import org.aisc.text.SourceFile;

/** AND/OR graphs of the META4ICS benchmark as specifications. */
final class Meta4ics {
  private Meta4ics() {}

  static String toAisc(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
      SourceFile source = new SourceFile(file.toString(), text);
      return ForeignFormat.META4ICS.read(List.of(source)).text().orElseThrow();
    }
  }
}
