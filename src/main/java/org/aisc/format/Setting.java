package org.aisc.format;

import java.util.List;
import org.aisc.syntax.Word;

/**
 * Sets words and comments one after the other. A comment stays where it was: behind a word at the
 * end of its line, before a word on the same line, or on lines of its own.
 */
final class Setting {
  private final Paragraph paragraph;
  private Token before = new Token(Word.Kind.SYMBOL, "", 0, 0, 0, 0, List.of());

  Setting(Paragraph paragraph) {
    this.paragraph = paragraph;
  }

  /** Sets the words of a declaration. */
  void declaration(Shape shape) {
    for (int at = 0; at < shape.size(); at++) {
      Gap gap = at == 0 ? Gap.declaration(shape.indent()) : shape.gap(at);
      word(shape.token(at), gap, shape.opened(at));
      for (int closed = shape.closed(at); closed > 0; closed--) {
        paragraph.close();
      }
    }
    paragraph.flush();
  }

  /** Sets a word that is no part of a group. */
  void word(Token word, Gap gap) {
    word(word, gap, 0);
  }

  /** Sets the comments after the last word. */
  void end(Token end) {
    lines(end, end.comments().size(), Gap.declaration(0));
    paragraph.flush();
  }

  private void word(Token word, Gap gap, int opened) {
    List<Token> comments = word.comments();
    int attached = comments.size();
    while (attached > 0 && breaksAfter(word, attached - 1) == 0) {
      attached--;
    }
    lines(word, attached, gap);
    List<Token> close = comments.subList(attached, comments.size());
    separate(close.isEmpty() ? word : close.get(0), word, gap);
    for (int group = 0; group < opened; group++) {
      paragraph.open();
    }
    for (Token comment : close) {
      paragraph.comment(comment);
      boolean tight = word.is(")") || word.is(",");
      paragraph.gap(tight ? Gap.glue(gap.indent()) : Gap.space(gap.indent()), false);
    }
    paragraph.word(word.text());
    before = word;
  }

  private static int breaksAfter(Token word, int comment) {
    List<Token> comments = word.comments();
    return comment + 1 < comments.size() ? comments.get(comment + 1).breaks() : word.breaks();
  }

  /** Sets comments that end their lines. */
  private void lines(Token word, int count, Gap gap) {
    int from = 0;
    for (int at = 0; at < count; at++) {
      if (breaksAfter(word, at) > 0) {
        line(word.comments().subList(from, at + 1), word, gap);
        from = at + 1;
      }
    }
  }

  /** Sets the comments of one line. */
  private void line(List<Token> comments, Token word, Gap gap) {
    Token first = comments.get(0);
    Token last = comments.get(comments.size() - 1);
    if (first.breaks() == 0 && !last.isDoc()) {
      paragraph.remark(first);
    } else if (goesOn(first)) {
      paragraph.below(first);
    } else {
      int indent = word.is("}") ? gap.indent() + 2 : gap.indent();
      paragraph.line(indent, gap.isParagraph() && isApart(first));
      paragraph.comment(first);
    }
    for (Token comment : comments.subList(1, comments.size())) {
      paragraph.gap(Gap.space(gap.indent()), false);
      paragraph.comment(comment);
    }
    before = last;
  }

  /** Whether a comment goes on with the one at the end of the line above. */
  private boolean goesOn(Token comment) {
    return isRemark(before)
        && isRemark(comment)
        && comment.breaks() == 1
        && comment.column() == before.column()
        && paragraph.isRemarked();
  }

  private static boolean isRemark(Token token) {
    return token.text().startsWith("//") && !token.isDoc();
  }

  /** Whether the empty line before something is kept. */
  private boolean isApart(Token next) {
    return next.breaks() > 1 && !before.is("{") && !before.isDoc();
  }

  private void separate(Token first, Token word, Gap gap) {
    boolean blank = gap.isParagraph() && isApart(first) && !word.is("}");
    if (isComment(before) && first.breaks() > 0) {
      paragraph.line(gap.indent(), blank);
    } else if (isComment(first) && gap.width() == 0 && !before.is("(")) {
      paragraph.gap(Gap.space(gap.indent()), false);
    } else {
      paragraph.gap(gap, blank);
    }
  }

  private static boolean isComment(Token token) {
    return token.isDoc() || token.kind() == Word.Kind.COMMENT;
  }
}
