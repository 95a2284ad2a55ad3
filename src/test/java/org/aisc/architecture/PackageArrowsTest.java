package org.aisc.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of `docs/architecture.md`: which package may use which, and who owns a library. */
class PackageArrowsTest {
  private static final String ROOT = "org.aisc.";

  private static final Map<String, String> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", ""),
              Map.entry("limit", ""),
              Map.entry("diag", "text"),
              Map.entry("syntax", "text diag"),
              Map.entry("format", "text diag syntax"),
              Map.entry("sema", "text diag syntax"),
              Map.entry("graph", "text logic limit"),
              Map.entry("ground", "text diag syntax sema graph logic limit"),
              Map.entry("reach", "graph limit"),
              Map.entry("logic", "text limit"),
              Map.entry("sat", "logic limit"),
              Map.entry("smt", "logic limit"),
              Map.entry("gates", "graph"),
              Map.entry("dd", "graph gates limit"),
              Map.entry("risk", "graph gates reach dd search logic limit"),
              Map.entry("hitting", "logic sat limit"),
              Map.entry("search", "graph gates reach logic sat smt limit"),
              Map.entry(
                  "analysis",
                  "text diag syntax sema ground graph gates reach logic sat dd hitting search risk limit"),
              Map.entry("importing", "text diag"),
              Map.entry(
                  "exporting",
                  "text diag syntax sema ground graph logic hitting search analysis limit"),
              Map.entry("certify", "text graph logic limit"),
              Map.entry(
                  "evidence",
                  "text sema ground graph reach logic sat hitting search analysis certify limit"),
              Map.entry("layout", ""),
              Map.entry(
                  "report",
                  "text diag syntax sema ground graph analysis exporting certify layout limit"),
              Map.entry("ide", "text diag syntax format sema ground analysis report limit"),
              Map.entry("lsp", "text diag syntax sema ide limit"),
              Map.entry(
                  "cli",
                  "lsp text diag syntax format sema ground graph logic analysis importing exporting"
                      + " certify evidence report limit")));

  private static final Map<String, String> OWNERS =
      Map.of(
          "org.antlr..", "syntax",
          "org.sat4j..", "sat",
          "org.sosy_lab..", "smt",
          "picocli..", "cli",
          "org.eclipse.lsp4j..", "lsp",
          "com.google.gson..", "lsp",
          "com.fasterxml.jackson..", "importing report");

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.aisc");

  @Test
  void every_package_uses_only_what_its_row_allows() {
    MAY_USE.forEach(
        (name, uses) -> {
          Set<String> allowed =
              Arrays.stream((name + " " + uses).trim().split(" "))
                  .map(it -> ROOT + it + "..")
                  .collect(Collectors.toSet());
          DescribedPredicate<JavaClass> others =
              resideInAPackage("org.aisc..")
                  .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
          noClasses()
              .that()
              .resideInAPackage(ROOT + name + "..")
              .should()
              .dependOnClassesThat(others)
              .allowEmptyShould(true)
              .check(PRODUCTION);
        });
  }

  @Test
  void no_packages_depend_on_each_other_in_a_circle() {
    slices().matching("org.aisc.(*)..").should().beFreeOfCycles().check(PRODUCTION);
  }

  @Test
  void every_package_has_a_row() {
    Set<String> found = new TreeSet<>();
    PRODUCTION.forEach(
        it -> found.add(it.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "")));
    assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @Test
  void a_library_has_one_owner() {
    OWNERS.forEach(
        (library, owner) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    Arrays.stream(owner.split(" "))
                        .map(it -> ROOT + it + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(PRODUCTION));
  }

  @Test
  void files_and_clock_belong_to_the_faces() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.aisc.cli..", "org.aisc.report..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .check(PRODUCTION);
    for (String clock : List.of("nanoTime", "currentTimeMillis")) {
      noClasses()
          .that()
          .resideOutsideOfPackage("org.aisc.cli..")
          .should()
          .callMethod(System.class, clock)
          .check(PRODUCTION);
    }
  }

  @Test
  void public_types_of_results_are_records_or_enums() {
    classes()
        .that()
        .resideInAPackage("org.aisc.analysis")
        .and()
        .arePublic()
        .and()
        .doNotHaveSimpleName("Analyses")
        .and()
        .areNotAssignableTo(RuntimeException.class)
        .should(
            new com.tngtech.archunit.lang.ArchCondition<JavaClass>("be a record, enum or sealed") {
              @Override
              public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                boolean fits = type.isRecord() || type.isEnum() || type.reflect().isSealed();
                if (!fits) {
                  events.add(
                      com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                          type, type.getName() + " is neither"));
                }
              }
            })
        .check(PRODUCTION);
  }
}
