package org.aisc.ide;

import org.aisc.sema.Scope.Declared;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Name;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** What a name stands for. */
public sealed interface Meaning {
  /** Where the name is declared; two names mean the same if these are equal. */
  Span place();

  /** A declaration. */
  record Declaring(Declared declared) implements Meaning {
    @Override
    public Span place() {
      return declared.place();
    }
  }

  /** A template's parameter. */
  record Parameter(Element template, Declaration.Parameter parameter) implements Meaning {
    @Override
    public Span place() {
      return parameter.name().span();
    }
  }

  /** An alias of an import. */
  record Alias(Name alias) implements Meaning {
    @Override
    public Span place() {
      return alias.span();
    }
  }

  /** A whole file. */
  record File(SourceFile file) implements Meaning {
    @Override
    public Span place() {
      return file.span(0, 0);
    }
  }
}
