package org.qwinsight.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rules for the classes below one base package. */
public final class ArchitectureRules {
    private final String base;
    private final Map<String, NamedRule> rules = new LinkedHashMap<>();
    private @Nullable JavaClasses program;

    /** An exemption that a class has. */
    public record Exempted(String className, String rule, String reason) {}

    public ArchitectureRules(String base) {
        this.base = base;
        new StructureRules(base).all().forEach(rule -> rules.put(rule.id(), rule));
        new ConductRules(base).all().forEach(rule -> rules.put(rule.id(), rule));
    }

    public List<String> ids() {
        return List.copyOf(rules.keySet());
    }

    /** The classes that ship. */
    public JavaClasses program() {
        if (program == null) {
            program = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(base);
        }
        return program;
    }

    /** Fails, with every violation in the message, when a rule is broken. */
    public void check(String ruleId, JavaClasses classes) {
        rule(ruleId).rule().check(classes);
    }

    EvaluationResult evaluate(String ruleId, JavaClasses classes) {
        return rule(ruleId).rule().evaluate(classes);
    }

    private NamedRule rule(String id) {
        NamedRule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + id);
        }
        return rule;
    }

    public List<Exempted> exemptions(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> RuleSupport.exemptions(type).stream())
                .map(found -> new Exempted(found.at().getName(), found.rule(), found.reason()))
                .distinct()
                .toList();
    }
}
