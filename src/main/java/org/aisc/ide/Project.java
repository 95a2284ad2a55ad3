package org.aisc.ide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.sema.Vocabulary;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;

/** The specifications of a project with their texts at one moment. */
public interface Project {
  /** All specifications, by name. */
  List<SourceFile> files();

  /** One of them, or a file that one of them imports, checked with all that it imports itself. */
  Analysed analysed(SourceFile file);

  /** The same project with other texts in the places of some files, which keep their names. */
  Project with(Map<SourceFile, SourceFile> changed);

  /** The catalogue modules that can be imported. */
  List<String> modules();

  /** The tree of a catalogue module, if there is one of that name. */
  Optional<SourceTree> catalogue(String module);

  /** The names of ATLAS by their ids; none if the catalogue does not have them. */
  default Map<String, String> atlas() {
    return catalogue(Vocabulary.ATLAS_MODULE).map(Vocabulary::atlas).orElse(Map.of());
  }

  /** Whether a file is part of the program, so that it cannot be changed. */
  boolean isCatalogue(SourceFile file);
}
