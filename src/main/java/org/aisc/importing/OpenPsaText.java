package org.aisc.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aisc.importing.Definition.Kind;
import org.aisc.text.Identifiers;

/** Writes an Open-PSA model as a specification. */
final class OpenPsaText {
  private final OpenPsaModel model;
  private final Identifiers names;
  private final AiscText text;
  private final Map<Boolean, String> constants = new TreeMap<>();

  private OpenPsaText(OpenPsaModel model) {
    this.model = model;
    this.names = new Identifiers(model.events().stream().map(Definition::id).toList());
    this.text = new AiscText(Identifiers.plain(model.title()), model.title());
  }

  static AiscText write(OpenPsaModel model) {
    return new OpenPsaText(model).write();
  }

  private AiscText write() {
    text.gap();
    model.of(Kind.HOUSE_EVENT).forEach(this::condition);
    model.of(Kind.BASIC_EVENT).forEach(this::step);
    text.gap();
    Set<Definition> tops = model.tops();
    for (Definition gate : model.of(Kind.GATE)) {
      boolean top = tops.contains(gate);
      open(top ? "goal" : "proposition", gate).word(top ? "when" : "requires");
      model.formulas().getOrDefault(gate, List.of()).forEach(this::token);
      close(gate);
    }
    text.gap();
    model.of(Kind.BASIC_EVENT).forEach(this::mitigation);
    constants.forEach((value, name) -> text.open("condition", name, "").truth(value).close());
    return text;
  }

  private void condition(Definition event) {
    open("condition", event).truth(model.truths().getOrDefault(event, false));
    close(event);
  }

  private void step(Definition event) {
    open("step", event);
    if (model.likelihoods().containsKey(event)) {
      String likelihood = model.likelihoods().get(event).stripTrailingZeros().toPlainString();
      text.property("likelihood", likelihood);
    }
    close(event);
  }

  private void mitigation(Definition event) {
    String name = names.of(event.id());
    text.open("mitigation", names.fresh("block_" + name), "");
    text.property("blocks", name).property("cost", "1").close();
  }

  private void token(Token token) {
    if (token instanceof Token.Word word) {
      text.word(word.text());
    } else if (token instanceof Token.Use use) {
      text.word(names.of(use.event().id()));
    } else if (token instanceof Token.Constant constant) {
      String wish = "always_" + constant.value();
      text.word(constants.computeIfAbsent(constant.value(), fresh -> names.fresh(wish)));
    }
  }

  /** The title is the label; without one, the foreign name where it could not be kept. */
  private AiscText open(String keyword, Definition event) {
    String name = names.of(event.id());
    String label = event.element().textOf("label");
    boolean renamed = !name.equals(event.id());
    return text.open(keyword, name, label.isEmpty() && renamed ? event.id() : label);
  }

  /**
   * Ends with what else the model says: a foreign name that the title does not show, attributes.
   */
  private void close(Definition event) {
    if (!event.element().textOf("label").isEmpty() && !names.of(event.id()).equals(event.id())) {
      text.tag("open_psa", event.id());
    }
    for (Element child : event.element().children()) {
      if (child.name().equals("attributes")) {
        for (Element attribute : child.children()) {
          String key = Identifiers.plain(attribute.attribute("name").orElse(""));
          text.tag(key, attribute.attribute("value").orElse(""));
        }
      }
    }
    text.close();
  }
}
