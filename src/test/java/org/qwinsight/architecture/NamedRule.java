package org.qwinsight.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule and the id by which an exemption names it.
 *
 * @param id what {@link org.qwinsight.ArchitectureExemption#rule} says
 */
record NamedRule(String id, ArchRule rule) {
    @Override
    public String toString() {
        return id;
    }
}
