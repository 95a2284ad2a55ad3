package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.aisc.ground.Expanded;
import org.aisc.ground.Provenance.Origin;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;

/**
 * The ground causality graph as a specification without templates; JSON schema {@code
 * aisc/infer/1}.
 *
 * @param file the file as it was named on the command line
 */
public record InferReport(String file, Expanded expanded) implements Report {
  @Override
  public void text(Page page) throws IOException {
    for (String line : SpecText.of(expanded).stripTrailing().split("\n", -1)) {
      page.line(line);
    }
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        answer -> {
          answer.string("schema", "aisc/infer/1");
          answer.string("file", file);
          answer.string("specification", SpecText.of(expanded));
          answer.array("instances", instances(), this::instance);
        });
  }

  /** An instance, its kind, and where it comes from. */
  private record Instance(String name, String kind, Origin origin) {}

  private List<Instance> instances() {
    Spec spec = expanded.spec();
    return Stream.of(
            declared(spec.quantities(), "quantity"),
            declared(spec.steps(), "step"),
            declared(spec.propositions(), "proposition"),
            spec.events().stream().flatMap(this::event),
            declared(spec.goals(), "goal"),
            declared(spec.mitigations(), "mitigation"))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Instance> declared(List<? extends Named> all, String kind) {
    return all.stream()
        .flatMap(
            it ->
                expanded.provenance().of(it.name()).stream()
                    .map(origin -> new Instance(it.name(), kind, origin)));
  }

  private Stream<Instance> event(Spec.Event event) {
    return expanded.provenance().ofEvent(event.name()).stream()
        .map(origin -> new Instance(event.name(), "event", origin));
  }

  private void instance(Json json, Instance instance) throws IOException {
    json.object(
        members -> {
          members.string("name", instance.name());
          members.string("kind", instance.kind());
          members.string("template", instance.origin().template().name());
          members.strings("arguments", instance.origin().arguments());
          members.strings(
              "flows",
              expanded.provenance().because(instance.origin()).stream()
                  .map(Reasons::flow)
                  .toList());
        });
  }
}
