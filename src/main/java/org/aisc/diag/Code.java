package org.aisc.diag;

import static org.aisc.diag.Severity.ERROR;
import static org.aisc.diag.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.text.Span;

/**
 * Every diagnostic that the tool can give, by number. Hundreds go by phase: 0100 syntax, 0200
 * names, 0300 values and types, 0400 graph, 0500 analysis, 0600 other formats, 0900 limits. A
 * number is never reused. Each code has a page, {@code pages/AISC….md} beside this class, that
 * {@code aisc explain CODE} prints.
 */
public enum Code {
  UNEXPECTED("AISC0101", ERROR, "expected %s, found %s"),
  UNCLOSED("AISC0102", ERROR, "`%s` is missing"),
  UNOPENED("AISC0103", ERROR, "`%s` closes nothing"),
  OPEN_TEXT("AISC0104", ERROR, "this text is not closed"),
  OPEN_COMMENT("AISC0105", ERROR, "this comment is not closed"),
  UNKNOWN_SYMBOL("AISC0106", ERROR, "`%s` is not a symbol of the language"),
  OTHER_QUOTES("AISC0107", ERROR, "these quotes do not open a text"),
  UNKNOWN_ESCAPE("AISC0108", ERROR, "unknown escape `%s`"),
  BAD_NUMBER("AISC0109", ERROR, "`%s` is not a number"),
  BAD_NAME("AISC0110", ERROR, "`%s` is not a name"),
  RESERVED("AISC0111", ERROR, "`%s` is reserved and cannot be a name"),
  UNKNOWN_KEYWORD("AISC0112", ERROR, "unknown %s `%s`"),
  OUTSIDE_ITS_PLACE("AISC0113", ERROR, "`%s` cannot stand %s"),
  OTHER_VERSION("AISC0114", ERROR, "version %s of the language is not known"),
  TOO_DEEP("AISC0115", ERROR, "nested more than %,d deep"),
  MORE_SYNTAX_ERRORS("AISC0199", ERROR, "%d more syntax %s in the rest of the file"),

  UNKNOWN_NAME("AISC0201", ERROR, "unknown %s `%s`"),
  DECLARED_TWICE("AISC0202", ERROR, "`%s` is declared twice"),
  WRONG_KIND("AISC0203", ERROR, "`%s` is %s, not %s"),
  IMPORT_MISSING("AISC0204", ERROR, "cannot find the %s `%s`"),
  IMPORT_OUTSIDE("AISC0205", ERROR, "`%s` is outside the project's folder"),
  IMPORT_UNREADABLE("AISC0206", ERROR, "cannot read `%s`"),
  IMPORT_NOT_TEXT("AISC0207", ERROR, "`%s` is not a text file"),
  IMPORT_TOO_LARGE("AISC0208", ERROR, "`%s` is too large to import"),
  IMPORT_CIRCLE("AISC0209", ERROR, "the import closes a circle: %s"),
  IMPORTED_SYSTEM("AISC0210", WARNING, "the imported file declares the system `%s`"),
  ALIAS_TWICE("AISC0211", ERROR, "the alias `%s` stands for two files"),
  HEADER_TWICE("AISC0212", ERROR, "a file has one `system` or `module` line"),
  NOT_A_TEMPLATE("AISC0213", ERROR, "`%s` has no parameters and takes no arguments"),
  ARGUMENTS_MISSING("AISC0214", ERROR, "`%s` is a template and needs arguments"),
  ARGUMENT_COUNT("AISC0215", ERROR, "`%s` takes %s, not %s"),
  ARGUMENT_KIND("AISC0216", ERROR, "`%s` is %s, and `%s` takes %s here"),
  PLACEHOLDER("AISC0217", ERROR, "`%s` does not name a parameter"),
  NO_PARAMETERS("AISC0218", ERROR, "%s cannot have parameters"),
  TIE("AISC0219", ERROR, "`is` ties a declaration to an instance of a template, and %s"),
  TIED_TWICE("AISC0220", ERROR, "two declarations are tied to `%s`"),
  WHERE_ALONE("AISC0221", ERROR, "`where` needs parameters"),
  UNKNOWN_TAG("AISC0231", WARNING, "MITRE ATLAS has no `%s`"),
  TAG_NAME("AISC0232", WARNING, "MITRE ATLAS calls `%s` `%s`"),

  MISPLACED("AISC0310", ERROR, "`%s` cannot stand in %s"),
  GIVEN_TWICE("AISC0311", ERROR, "`%s` is given twice"),
  MISSING("AISC0312", ERROR, "%s `%s` has no `%s`"),
  NOT_MONOTONE("AISC0313", ERROR, "`not` is for conditions only, and `%s` is %s"),
  AT_MOST_MONOTONE("AISC0314", ERROR, "`at most` is for conditions only here, and `%s` is %s"),
  NOT_WHOLE("AISC0315", ERROR, "`%s` needs a whole number, 0 or more"),
  NOT_A_NUMBER("AISC0316", ERROR, "`%s` needs a number"),
  LIKELIHOOD_ZERO("AISC0317", ERROR, "a likelihood cannot be 0"),
  LIKELIHOOD_RANGE("AISC0318", ERROR, "a likelihood is above 0 and up to 100 %%, not `%s`"),
  MODE_OUTSIDE("AISC0319", ERROR, "the mode `%s` is not between `%s` and `%s`"),
  ENDS_SWAPPED("AISC0320", ERROR, "the `%s` starts at `%s`, above its end `%s`"),
  NEGATIVE("AISC0321", ERROR, "`%s` cannot be negative"),
  OUT_OF_RANGE("AISC0322", ERROR, "this `%s` is out of range: below 1e15, at most %d decimals"),
  TRUTH("AISC0323", ERROR, "a condition is `true` or `false`, not `%s`"),
  UNKNOWN_WORD("AISC0324", ERROR, "unknown %s `%s`"),
  STATUS("AISC0325", WARNING, "unusual status `%s`; only `deployed` has a meaning"),
  FLOW_ENDS("AISC0326", ERROR, "a `%s` flow cannot run from %s to %s"),
  FLOW_LAYERS("AISC0327", ERROR, "a `%s` flow cannot run from %s to %s"),
  MIXED_CONSTRAINT("AISC0328", ERROR, "steps and mitigations are mixed: `%s` is %s"),
  CONSTRAINT_CONTENT("AISC0329", ERROR, "a constraint speaks of conditions, and `%s` is %s"),
  COMPARISON_MISPLACED("AISC0330", ERROR, "a comparison cannot stand in %s"),
  BOUND_MISSING("AISC0331", ERROR, "`assert %s` needs a comparison"),
  BOUND_UNEXPECTED("AISC0332", ERROR, "`assert %s` cannot have a comparison"),
  BOUND_NO_LIKELIHOOD("AISC0333", ERROR, "a likelihood is compared with 0..100 %%, not `%s`"),
  LOOKUP_MISPLACED("AISC0334", ERROR, "`%s.%s` is not possible here"),
  LOOKUP_OF_GLOBAL("AISC0335", ERROR, "`%s` is not a parameter"),
  NOT_REDUCIBLE("AISC0336", ERROR, "`%s` has no likelihood of its own"),
  LIMIT_UNEQUAL("AISC0337", ERROR, "`limits` cannot use `!=`"),
  IDLE_LIKELIHOOD("AISC0338", ERROR, "the likelihood of `%s` needs a `requires` beside it"),
  LISTED_TWICE("AISC0339", WARNING, "`%s` is listed twice"),
  CAN_AND_CANNOT("AISC0340", WARNING, "`%s` both can and cannot take `%s`"),
  NO_WHOLE_NUMBER("AISC0341", ERROR, "there is no whole number in this range"),
  PERCENT("AISC0342", ERROR, "`%s` is an amount, not a percentage"),
  EXCLUDES_ITSELF("AISC0343", ERROR, "`%s` cannot exclude itself"),
  COST_BELOW_ZERO("AISC0344", ERROR, "a quantity with a cost cannot start at `%s`"),

  UNCAUSED("AISC0401", WARNING, "nothing causes `%s`"),
  NEVER_FIRES("AISC0402", WARNING, "%s can never %s"),
  CONTRADICTION("AISC0403", ERROR, "no values of the conditions satisfy the constraints"),
  TOO_FEW_MEMBERS("AISC0404", WARNING, "this can never hold, for it has %s members only"),
  GOAL_NEVER_REACHED(
      "AISC0405", WARNING, "nothing reaches the goal `%s`, even without any defence"),
  STEP_WITHOUT_USE("AISC0406", WARNING, "no goal needs the step `%s`"),
  MITIGATION_WITHOUT_EFFECT(
      "AISC0407", WARNING, "the mitigation `%s` blocks nothing that a goal needs"),
  RULES_CONTRADICTION(
      "AISC0408", ERROR, "no mitigation set with what is deployed obeys the mitigations' rules"),
  NO_SUCH_EDGE("AISC0410", WARNING, "no event that causes `%s` requires `%s`"),
  NOTHING_AT_NODE("AISC0411", WARNING, "no step or proposition is at `%s`"),
  UNUSED("AISC0412", WARNING, "the %s `%s` is never used"),
  DEFENCE_BREAKS_RULE("AISC0413", WARNING, "these mitigations break a rule of theirs: %s"),

  INSTANCE_MISSING("AISC0420", ERROR, "`%s` does not exist: %s"),
  ATTRIBUTE_MISSING("AISC0421", ERROR, "`%s` has no `%s`, and a template needs it"),
  ATTRIBUTE_TWICE("AISC0422", ERROR, "`%s` gives `%s` more than once, and a template needs one"),
  ATTRIBUTE_VALUE("AISC0423", ERROR, "`%s` cannot be the `%s` of a template: it must be %s"),
  NEVER_MATCHES("AISC0424", WARNING, "the template `%s` never matches"),

  COSTS_OVERFLOW(
      "AISC0503", ERROR, "the costs are too large to be added exactly: `%s` has the largest"),

  XML_BROKEN("AISC0601", ERROR, "not well-formed XML: %s"),
  XML_DOCTYPE("AISC0602", ERROR, "a document type is not accepted"),
  OPEN_PSA_UNEXPECTED("AISC0603", ERROR, "expected %s, found %s"),
  OPEN_PSA_ATTRIBUTE("AISC0604", ERROR, "`<%s>` needs the attribute `%s`"),
  OPEN_PSA_NOT_MONOTONE("AISC0605", ERROR, "the gate `%s` is not monotone: it uses `<%s>`"),
  OPEN_PSA_UNSUPPORTED("AISC0606", ERROR, "`<%s>` is not supported"),
  OPEN_PSA_UNKNOWN("AISC0607", ERROR, "unknown %s `%s`"),
  OPEN_PSA_KIND("AISC0608", ERROR, "`%s` is a %s and is used as `<%s>`"),
  OPEN_PSA_TWICE("AISC0609", ERROR, "the %s `%s` is defined twice"),
  OPEN_PSA_CIRCLE("AISC0610", ERROR, "the gates form a circle: %s"),
  OPEN_PSA_NO_GATE("AISC0611", ERROR, "the model has no gate"),
  OPEN_PSA_PROBABILITY("AISC0612", ERROR, "the probability of `%s` is %s, outside 0..1"),
  OPEN_PSA_NO_LIKELIHOOD("AISC0613", WARNING, "no probability can be read for %s"),
  OPEN_PSA_ROUNDED("AISC0614", WARNING, "the probability is rounded to 30 decimals for %s"),
  OPEN_PSA_DEPTH("AISC0615", ERROR, "components are nested more than %d deep"),
  JSON_BROKEN("AISC0621", ERROR, "this is not JSON: %s"),
  META4ICS_MISSING("AISC0622", ERROR, "`%s` is missing"),
  META4ICS_UNKNOWN("AISC0623", ERROR, "unknown %s `%s`"),
  META4ICS_TWICE("AISC0624", ERROR, "two different things are called `%s`"),
  META4ICS_COST("AISC0625", ERROR, "expected a cost, `inf` or `none`, found `%s`"),
  META4ICS_INPUTS("AISC0626", ERROR, "the `%s` node `%s` has %d inputs"),
  HYPERGRAPH_WORD("AISC0631", ERROR, "expected a whole number, found `%s`"),
  HYPERGRAPH_EMPTY_SET("AISC0632", ERROR, "an empty line: nothing hits an empty set"),
  HYPERGRAPH_NO_SET("AISC0633", ERROR, "the file holds no set"),
  YAML_BROKEN("AISC0641", ERROR, "this is not YAML: %s"),
  ATLAS_MISSING("AISC0642", ERROR, "`%s` is missing"),
  ATLAS_ENTRY("AISC0643", WARNING, "a %s without %s is left out"),
  ATLAS_TWICE("AISC0644", WARNING, "`%s` is there twice; the first counts"),
  EXPORT_UNKNOWN("AISC0651", ERROR, "`%s` cannot say that `%s` is unknown"),
  EXPORT_LIMITS("AISC0652", ERROR, "`%s` cannot say that the attacker's steps are limited"),
  EXPORT_QUANTITY("AISC0653", ERROR, "`%s` cannot say how quantities compare"),
  EXPORT_CIRCLE("AISC0654", ERROR, "`%s` cannot say a circle of causes: %s"),
  CYCLONEDX_BROKEN("AISC0661", ERROR, "this is no CycloneDX bill of materials"),
  CYCLONEDX_LEFT_OUT("AISC0662", WARNING, "`%s` cannot be read and is left out"),
  CYCLONEDX_DEEP("AISC0663", WARNING, "nested more than %d deep, and left out"),
  CYCLONEDX_LONG("AISC0664", WARNING, "a text of %d characters is left out"),
  CYCLONEDX_DANGLING("AISC0665", WARNING, "nothing is called `%s`"),
  CYCLONEDX_TYPE("AISC0666", WARNING, "`%s` (%s) becomes no node"),
  CYCLONEDX_TWICE("AISC0667", WARNING, "`%s` names two components; the first counts"),
  CYCLONEDX_NAMELESS("AISC0668", WARNING, "something without a name is left out"),
  CYCLONEDX_NOTHING("AISC0669", WARNING, "the file has no component that becomes a node"),

  FILE_TOO_LARGE("AISC0901", ERROR, "the file is larger than %d MB"),
  NOT_UTF8("AISC0902", ERROR, "not UTF-8 text: byte 0x%02X at offset %d"),
  NOT_TEXT("AISC0903", ERROR, "a binary file, not text: it holds a zero byte"),
  GZIP_BROKEN("AISC0904", ERROR, "the gzip data is damaged or cut short"),
  TOO_MANY_MATCHES("AISC0905", ERROR, "the template `%s` matches more than %s times");

  private final String id;
  private final Severity severity;
  private final String template;

  Code(String id, Severity severity, String template) {
    this.id = id;
    this.severity = severity;
    this.template = template;
  }

  /** {@code AISC} and four digits. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The message, with {@code …} for what changes. */
  public String outline() {
    return template.replaceAll("%[,0]*[0-9]*[a-zA-Z]", "…").replace("%%", "%");
  }

  /** A diagnostic of this code at a place; the arguments fill the message's template. */
  public Diagnostic at(Span span, Object... arguments) {
    return diagnostic(Optional.of(span), arguments);
  }

  /** A diagnostic of this code about a file as a whole. */
  public Diagnostic nowhere(Object... arguments) {
    return diagnostic(Optional.empty(), arguments);
  }

  private Diagnostic diagnostic(Optional<Span> span, Object... arguments) {
    String message = String.format(Locale.ROOT, template, Brevity.shortened(arguments));
    return new Diagnostic(this, span, message, List.of(), List.of(), Optional.empty(), List.of());
  }

  /** The code with an id such as {@code AISC0201}, in any letter case. */
  public static Optional<Code> byId(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equalsIgnoreCase(id)).findFirst();
  }
}
