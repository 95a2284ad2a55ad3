package org.aisc.ground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.aisc.sema.Template;
import org.aisc.sema.Template.Parameter;

/** A template whose parameters stand for nodes, by their numbers. */
record Bound(Template template, int[] binding) {

  /** The node that a parameter stands for; none if it is no parameter. */
  OptionalInt find(String parameter) {
    List<Parameter> parameters = template.parameters();
    for (int at = 0; at < binding.length; at++) {
      if (parameters.get(at).name().equals(parameter)) {
        return OptionalInt.of(binding[at]);
      }
    }
    return OptionalInt.empty();
  }

  /** The names of the nodes, by parameter, in the order of the parameters. */
  Map<String, String> names(Network network) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int at = 0; at < binding.length; at++) {
      names.put(template.parameters().get(at).name(), network.name(binding[at]));
    }
    return names;
  }
}
