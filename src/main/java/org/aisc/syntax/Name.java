package org.aisc.syntax;

import org.aisc.text.Span;

/** An identifier as written; {@code alias.name} when it goes through an import's alias. */
public record Name(String text, Span span) {}
