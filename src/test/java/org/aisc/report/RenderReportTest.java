package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.aisc.testing.Catalogue;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RenderReportTest {
  private final Shell shell = new Shell(Path.of("").toAbsolutePath());

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String tag, String style) {
    NodeList all = document.getElementsByTagName(tag);
    List<Element> found = new ArrayList<>();
    for (int at = 0; at < all.getLength(); at++) {
      Element element = (Element) all.item(at);
      if (element.getAttribute("class").matches(style)) {
        found.add(element);
      }
    }
    return found;
  }

  private String render(String file, String... options) {
    List<String> words = new ArrayList<>(List.of("render", file));
    words.addAll(List.of(options));
    Shell.Result result = shell.aisc("", words.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    return result.out();
  }

  @Test
  void every_node_and_every_flow_of_the_system_is_drawn_in_two_bands() throws Exception {
    Document svg = parse(render("examples/pipeline.aisc", "--graph", "system"));
    String text = Catalogue.text(Path.of("examples/pipeline.aisc"));
    long nodes =
        text.lines()
            .filter(
                it -> it.matches(" +(dataset|functionality|model|library|knowledge|platform) .*"))
            .count();
    long arrows = Pattern.compile("-[a-z]+->").matcher(text).results().count();
    assertThat(elements(svg, "g", "node .*")).hasSize((int) nodes);
    assertThat(elements(svg, "path", "halo")).hasSize((int) arrows);
    assertThat(elements(svg, "rect", "band")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assistant", "chatbot", "pipeline", "stop-sign", "word-translation-system"})
  void no_label_is_longer_than_its_box_and_no_two_lines_of_text_overlap(String example)
      throws Exception {
    Document svg = parse(render("examples/" + example + ".aisc"));
    List<double[]> boxes = new ArrayList<>();
    for (Element text : elements(svg, "text", "name|words|note")) {
      double half = Columns.width(text.getTextContent()) * 6.8 / 2;
      assertThat(half).as(text.getTextContent()).isLessThanOrEqualTo(96);
      double x = Double.parseDouble(text.getAttribute("x"));
      double y = Double.parseDouble(text.getAttribute("y"));
      for (double[] other : boxes) {
        boolean apart = Math.abs(other[0] - x) >= half + other[2] || Math.abs(other[1] - y) >= 12;
        assertThat(apart).as(text.getTextContent()).isTrue();
      }
      boxes.add(new double[] {x, y, half});
    }
    assertThat(boxes).isNotEmpty();
  }

  private static final String HOSTILE =
      """
      aisc 1
      system s "</title><script>alert(1)</script> & \\"quoted\\""
      pipeline {
        dataset a "<b>#quot; ]] \\\\ `x` \\"] click a"
        functionality f "]]>"
        flow a -data-> f
      }
      """;

  @Test
  void what_the_user_wrote_is_text_in_every_format() throws Exception {
    Shell.Result svg = shell.aisc(HOSTILE, "render", "-");
    assertThat(parse(svg.out()).getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.out()).doesNotContain("<script", "<b>").contains("&lt;script&gt;");
    assertThat(shell.aisc(HOSTILE, "render", "-", "--format", "mermaid").out())
        .isEqualTo(
            """
            flowchart TB
              subgraph g00["ML pipeline layer"]
                n0[("a<br/>#60;b#62;#35;quot#59; ]] #92; #96;x#96; #34;] click a")]
                n1["f<br/>]]#62;"]
              end
              n0 --> n1
            """);
    assertThat(shell.aisc(HOSTILE, "render", "-", "--format", "dot").out())
        .contains("n0 [label=\"a\\n<b>#quot; ]] \\\\ `x` \\\"] click a\" shape=cylinder];");
  }

  @Test
  void the_goals_choose_what_is_drawn_of_the_causality_graph() {
    String all = render("examples/pipeline.aisc", "--graph", "causes");
    String one =
        render("examples/pipeline.aisc", "--graph", "causes", "--goal", "stolen_model(optimised)");
    assertThat(one.length()).isLessThan(all.length());
    assertThat(one).contains("stolen_model(optimised)").doesNotContain("wrong_data(signs)");
    Shell.Result wrong =
        shell.aisc("", "render", "examples/pipeline.aisc", "--goal", "stolen_model(optimized)");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean `stolen_model(optimised)`?");
  }

  @Test
  void a_picture_is_the_same_every_time() {
    assertThat(render("examples/assistant.aisc")).isEqualTo(render("examples/assistant.aisc"));
  }
}
