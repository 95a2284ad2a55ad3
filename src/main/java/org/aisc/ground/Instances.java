package org.aisc.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;
import org.aisc.sema.Template.Pattern;

/**
 * The instances of templates that something speaks of, numbered in the order of first mention. An
 * instance exists when its arguments fit the template's parameters and {@code where} clause.
 */
final class Instances {
  private final Network network;
  private final List<Template> templates;
  private final List<Matching> matchings = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final BitSet existing = new BitSet();
  private final IdentityHashMap<Pattern, Shape> shapes = new IdentityHashMap<>();

  /** {@code templates} is sorted by name. */
  Instances(List<Template> templates, Network network) {
    this.network = network;
    this.templates = templates;
    templates.forEach(template -> matchings.add(new Matching(template, network)));
  }

  /** A pattern in integers: a term is a parameter's number, or below 0 the node {@code -1 - t}. */
  record Shape(int template, int[] terms) {
    int[] bind(int[] binding) {
      int[] bound = new int[terms.length];
      for (int at = 0; at < bound.length; at++) {
        bound[at] = terms[at] < 0 ? -1 - terms[at] : binding[terms[at]];
      }
      return bound;
    }
  }

  private static final class Key {
    final int template;
    final int[] arguments;

    Key(int template, int[] arguments) {
      this.template = template;
      this.arguments = arguments;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key it
          && it.template == template
          && Arrays.equals(it.arguments, arguments);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(arguments) + template;
    }
  }

  /** How many instances have a number. */
  int size() {
    return keys.size();
  }

  List<Template> templates() {
    return templates;
  }

  Matching matching(int template) {
    return matchings.get(template);
  }

  Optional<Integer> template(String name) {
    return Spec.indexOf(templates, name).stream().boxed().findFirst();
  }

  /** A pattern of a template's body, or with no parameters one from outside templates. */
  Shape shape(Pattern pattern, List<Template.Parameter> parameters) {
    return shapes.computeIfAbsent(pattern, fresh -> compiled(fresh, parameters));
  }

  private Shape compiled(Pattern pattern, List<Template.Parameter> parameters) {
    List<String> known = parameters.stream().map(Template.Parameter::name).toList();
    int[] terms =
        pattern.arguments().stream()
            .mapToInt(it -> known.contains(it) ? known.indexOf(it) : -1 - network.number(it))
            .toArray();
    return new Shape(template(pattern.template()).orElseThrow(), terms);
  }

  int number(int template, int[] arguments) {
    Key key = new Key(template, arguments);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = keys.size();
    numbers.put(key, number);
    keys.add(key);
    names.add("");
    existing.set(number, matchings.get(template).holds(arguments));
    return number;
  }

  int number(Pattern pattern) {
    Shape shape = shape(pattern, List.of());
    return number(shape.template(), shape.bind(new int[0]));
  }

  private String named(Key key) {
    StringBuilder name = new StringBuilder(templates.get(key.template).name());
    for (int at = 0; at < key.arguments.length; at++) {
      name.append(at == 0 ? "(" : ", ").append(network.name(key.arguments[at]));
    }
    return name.append(')').toString();
  }

  boolean exists(int instance) {
    return existing.get(instance);
  }

  Template template(int instance) {
    return templates.get(keys.get(instance).template);
  }

  int templateNumber(int instance) {
    return keys.get(instance).template;
  }

  int[] arguments(int instance) {
    return keys.get(instance).arguments;
  }

  /** {@code poisoned(corpus)}. */
  String name(int instance) {
    if (names.get(instance).isEmpty()) {
      names.set(instance, named(keys.get(instance)));
    }
    return names.get(instance);
  }
}
