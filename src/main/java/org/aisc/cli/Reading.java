package org.aisc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.syntax.Parsing;
import org.aisc.text.SourceFile;

/** How the texts of imported files are got. */
interface Reading {
  /** The text of a file on the disk. */
  Decoded file(String shown, Path real) throws IOException;

  /** Is told of every place on the disk before it is looked at, whether a file is there or not. */
  default void looking(Path place) {}

  /** The text of a catalogue module, by the place where it is packed. */
  default Decoded module(String place) throws IOException {
    try (InputStream in = Reading.class.getResourceAsStream("/" + place)) {
      if (in == null) {
        throw new NoSuchFileException(place);
      }
      return Decoding.read(place, in);
    }
  }

  /** The tree of a text. */
  default Parsing.Parsed parsed(SourceFile text) {
    return Parsing.parse(text);
  }

  /** Reads anew each time. */
  Reading AFRESH = Decoding::read;
}
