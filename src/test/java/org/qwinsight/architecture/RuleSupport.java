package org.qwinsight.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.qwinsight.ArchitectureExemption;

/** Parts that the rules are made of. */
final class RuleSupport {
    private RuleSupport() {}

    /** An exemption as it stands at a class. */
    record Exemption(JavaClass at, String rule, String reason) {}

    /** Classes that no {@link ArchitectureExemption} frees from a rule; one at an outer class frees what is inside. */
    static DescribedPredicate<JavaClass> notExempt(String rule) {
        return DescribedPredicate.describe(
                "are not exempt from \"" + rule + "\"",
                type -> exemptions(type).stream()
                        .noneMatch(found -> found.rule().equals(rule)));
    }

    static List<Exemption> exemptions(JavaClass type) {
        List<Exemption> found = new ArrayList<>();
        Optional<JavaClass> at = Optional.of(type);
        while (at.isPresent()) {
            JavaClass current = at.get();
            for (JavaAnnotation<JavaClass> annotation : current.getAnnotations()) {
                String name = annotation.getRawType().getName();
                if (name.equals(ArchitectureExemption.class.getName())) {
                    found.add(exemption(current, annotation));
                } else if (name.equals(ArchitectureExemption.List.class.getName())) {
                    Object[] each = (Object[]) annotation.get("value").orElseThrow();
                    Arrays.stream(each).forEach(one -> found.add(exemption(current, (JavaAnnotation<?>) one)));
                }
            }
            at = current.getEnclosingClass();
        }
        return found;
    }

    private static Exemption exemption(JavaClass at, JavaAnnotation<?> annotation) {
        return new Exemption(
                at,
                String.valueOf(annotation.get("rule").orElse("")),
                String.valueOf(annotation.get("reason").orElse("")));
    }

    /** No class of the project outside these packages (each with what is below it) is used. */
    static ArchCondition<JavaClass> useOnly(String base, List<String> packages) {
        return forbiddenUse("use, of the project, only " + packages, (from, to) -> {
            String name = to.getPackageName();
            boolean ofProject = name.equals(base) || name.startsWith(base + ".");
            boolean exemption = to.getName().startsWith(ArchitectureExemption.class.getName());
            return ofProject && !exemption && packages.stream().noneMatch(one -> isIn(name, base + "." + one));
        });
    }

    /** True for a package and all packages below it. */
    static boolean isIn(String packageName, String wanted) {
        return packageName.equals(wanted) || packageName.startsWith(wanted + ".");
    }

    /** Fails for each dependency that is forbidden; asked with the origin and the target. */
    static ArchCondition<JavaClass> forbiddenUse(String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> forbidden.test(
                                use.getOriginClass(), use.getTargetClass().getBaseComponentType()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    /** Fails for each call, and each method or constructor reference, whose target is forbidden. */
    static ArchCondition<JavaClass> neverCall(
            String description, BiPredicate<JavaClass, CodeUnitAccessTarget> forbidden) {
        return new ArchCondition<>("never call " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                        .forEach(access -> {
                            CodeUnitAccessTarget target = access.getTarget();
                            if (forbidden.test(type, target)) {
                                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                            }
                        });
            }
        };
    }

    /** True for a method of this class by one of these names. */
    static boolean isMethod(CodeUnitAccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isAssignableTo(owner) && Arrays.asList(names).contains(target.getName());
    }

    /** True for the method or constructor of this class with exactly these parameters. */
    static boolean isExactly(CodeUnitAccessTarget target, Class<?> owner, String name, Class<?>... parameters) {
        List<String> types = Arrays.stream(parameters).map(Class::getName).toList();
        return target.getOwner().isEquivalentTo(owner)
                && target.getName().equals(name)
                && target.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(types);
    }

    /** Name of a constructor among code units. */
    static final String NEW = JavaConstructor.CONSTRUCTOR_NAME;
}
