package org.aisc.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** Deep and long texts are formatted on a small stack, in linear time. */
class HugeFilesTest {
  private static final int DEEP = 200_000;
  private static final int MANY = Integer.getInteger("aisc.format.declarations", 30_000);
  private static final int SMALL_STACK = 256 * 1024;

  private static String format(String source) throws InterruptedException {
    String[] found = {""};
    SourceFile file = new SourceFile("test.aisc", source);
    Runnable work = () -> found[0] = Formatting.format(file).text().orElse("");
    Thread thread = new Thread(null, work, "small", SMALL_STACK);
    thread.start();
    thread.join();
    return found[0];
  }

  private static void check(String source) throws InterruptedException {
    String once = format(source);
    assertThat(once).isNotEmpty();
    assertThat(once.length()).isLessThan(25 * source.length());
    assertThat(format(once).equals(once)).isTrue();
  }

  @Test
  void parentheses_may_be_deep() throws InterruptedException {
    check("constraint " + "(a or ".repeat(DEEP) + "b" + ")".repeat(DEEP));
    check("constraint " + "(".repeat(DEEP) + "b" + ")".repeat(DEEP));
  }

  @Test
  void negations_and_counts_may_be_deep() throws InterruptedException {
    check("constraint " + "not ".repeat(DEEP) + "b");
    check("constraint " + "any of (b, ".repeat(DEEP) + "b" + ")".repeat(DEEP));
  }

  @Test
  void formulas_and_lists_may_be_long() throws InterruptedException {
    check("constraint a" + " and b or c".repeat(MANY));
    check("constraint a" + " + b".repeat(MANY) + "< 1");
    check("defence d { a" + ", b".repeat(MANY) + "}");
    check("flow a" + "-data-> b".repeat(MANY));
  }

  @Test
  void declarations_and_comments_may_be_many() throws InterruptedException {
    check("step a{cost 1}// said\n/// doc\n".repeat(MANY));
    check("/* */".repeat(MANY) + "step a");
    check("step a " + "// more\n         ".repeat(MANY));
  }
}
