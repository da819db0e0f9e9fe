package org.qwinsight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** Which package may use which, and how things are named. Written for any base package, so that it can be tested. */
final class StructureRules {
    /** Everything but the command line and the window, in the order in which each may use those before it. */
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private static final Set<String> SHARED_BY_VIEWS = Set.of("workspace", "task", "look");
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(?:Utils?|Managers?|Helpers?)");
    private static final Set<String> EMPTY_PACKAGES =
            Set.of("util", "utils", "common", "model", "service", "controller", "manager", "helper");

    private final String base;

    StructureRules(String base) {
        this.base = base;
    }

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        uses.put("event", List.of("event"));
        uses.put("ingest", List.of("ingest", "event"));
        uses.put("analysis", List.of("analysis", "event"));
        uses.put("detect", List.of("detect", "analysis", "event"));
        uses.put("casefile", List.of("casefile", "event"));
        List<String> evidenceAndJudgement = List.of("event", "ingest", "analysis", "detect", "casefile");
        uses.put("investigation", with(evidenceAndJudgement, "investigation"));
        uses.put("export", with(evidenceAndJudgement, "investigation", "export"));
        uses.put("training", List.of("training", "event", "investigation"));
        List<String> allBelow = with(evidenceAndJudgement, "investigation", "export", "training");
        uses.put("cli", with(allBelow, "cli"));
        uses.put("ui", with(allBelow, "ui"));
        return uses;
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    List<NamedRule> all() {
        List<NamedRule> rules = new ArrayList<>();
        MAY_USE.forEach((name, uses) -> rules.add(new NamedRule("direction-" + name, direction(name, uses))));
        rules.add(new NamedRule("known-package", knownPackages()));
        rules.add(new NamedRule("start", start()));
        rules.add(new NamedRule("cycles", cycles()));
        rules.add(new NamedRule("view-cycles", viewCycles()));
        rules.add(new NamedRule("views-apart", viewsApart()));
        rules.add(new NamedRule("null-marked", nullMarked()));
        rules.add(new NamedRule("empty-name", emptyNames()));
        return rules;
    }

    private ArchRule direction(String name, List<String> uses) {
        return classes()
                .that()
                .resideInAPackage(base + "." + name + "..")
                .and(RuleSupport.notExempt("direction-" + name))
                .should(RuleSupport.useOnly(base, uses))
                .allowEmptyShould(true);
    }

    /** A package that has no line in the table would be bound by no direction. */
    private ArchRule knownPackages() {
        DescribedPredicate<JavaClass> known = describe(
                "known",
                type -> type.getPackageName().equals(base)
                        || MAY_USE.keySet().stream()
                                .anyMatch(name -> RuleSupport.isIn(type.getPackageName(), base + "." + name)));
        return classes()
                .that(RuleSupport.notExempt("known-package"))
                .should(satisfy("be in a package of the table of directions", known));
    }

    /** What starts the program knows the command line and the window and nothing else. */
    private ArchRule start() {
        return classes()
                .that()
                .resideInAPackage(base)
                .and(RuleSupport.notExempt("start"))
                .and(describe("are not the exemption", type -> !type.getName().contains("ArchitectureExemption")))
                .should(RuleSupport.forbiddenUse("use only the command line and the window", (from, to) -> {
                    String name = to.getPackageName();
                    return name.startsWith(base + ".")
                            && !RuleSupport.isIn(name, base + ".cli")
                            && !RuleSupport.isIn(name, base + ".ui");
                }))
                .allowEmptyShould(true);
    }

    private ArchRule cycles() {
        return slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule viewCycles() {
        return slices().matching(base + ".ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** Only the shell, which places the views, knows more of the window than itself, the workspace and the tasks. */
    private ArchRule viewsApart() {
        return classes()
                .that()
                .resideInAPackage(base + ".ui.*..")
                .and()
                .resideOutsideOfPackage(base + ".ui.shell..")
                .and(RuleSupport.notExempt("views-apart"))
                .should(RuleSupport.forbiddenUse("use no other part of the window", (from, to) -> {
                    String other = partOfWindow(to);
                    return !other.isEmpty() && !other.equals(partOfWindow(from)) && !SHARED_BY_VIEWS.contains(other);
                }))
                .allowEmptyShould(true);
    }

    /** The sub-package of {@code ui} that a class is in, or the empty text. */
    private String partOfWindow(JavaClass type) {
        String ui = base + ".ui.";
        String name = type.getPackageName();
        if (!name.startsWith(ui)) {
            return "";
        }
        String below = name.substring(ui.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private ArchRule nullMarked() {
        return classes()
                .that(RuleSupport.notExempt("null-marked"))
                .should(satisfy(
                        "be in a package that a package-info marks with @NullMarked",
                        describe("marked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    }

    private ArchRule emptyNames() {
        return classes()
                .that(RuleSupport.notExempt("empty-name"))
                .should(satisfy(
                        "have a name and a package that say what they are for",
                        describe("named", type -> !hasEmptyName(type))));
    }

    private static boolean hasEmptyName(JavaClass type) {
        return EMPTY_NAME.matcher(type.getSimpleName()).matches()
                || List.of(type.getPackageName().split("\\.")).stream().anyMatch(EMPTY_PACKAGES::contains);
    }

    private static ArchCondition<JavaClass> satisfy(String description, DescribedPredicate<JavaClass> condition) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!condition.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + description));
                }
            }
        };
    }
}
