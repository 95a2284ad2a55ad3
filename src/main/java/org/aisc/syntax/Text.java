package org.aisc.syntax;

import org.aisc.text.Span;

/** A quoted text: its value without quotes and escapes, and where it stands with its quotes. */
public record Text(String value, Span span) {}
