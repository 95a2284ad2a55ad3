package org.aisc.ide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Name;
import org.aisc.syntax.Text;
import org.aisc.text.Span;

/** The parameters that a template's title names in braces. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

  private Placeholders() {}

  static void in(Text title, Naming naming, Element template) {
    if (template.parameters().isEmpty()) {
      return;
    }
    Span text = title.span();
    Matcher matcher = PLACEHOLDER.matcher(text.text());
    while (matcher.find()) {
      Span span = text.file().span(text.start() + matcher.start(1), text.start() + matcher.end(1));
      naming.name(new Name(matcher.group(1), span), Role.MATCHED, template);
    }
  }
}
