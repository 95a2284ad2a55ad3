package org.aisc.ide;

import java.util.List;
import java.util.Map;
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

  /** Whether a file is part of the program, so that it cannot be changed. */
  boolean isCatalogue(SourceFile file);
}
