package org.qwinsight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Frees one class from one rule of the architecture tests, and says why. The only way to make an exception: the rules
 * themselves know no class and no package that they look away from.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(ArchitectureExemption.List.class)
public @interface ArchitectureExemption {
    /** Id of the rule, as the architecture tests name it. */
    String rule();

    /** Why this class may do what the rule forbids, in a sentence. */
    String reason();

    /** Holds several exemptions of one class. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        ArchitectureExemption[] value();
    }
}
