package org.aisc.ide;

import org.aisc.syntax.Declaration;
import org.aisc.syntax.Name;

/** Takes every name that is written in a file. */
@FunctionalInterface
interface Naming {
  void name(Name name, Role role, Declaration around);
}
