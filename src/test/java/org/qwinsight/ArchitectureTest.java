package org.qwinsight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qwinsight.architecture.ArchitectureRules;

/** Holds the program against the rules of its architecture. */
class ArchitectureTest {
    private static final ArchitectureRules RULES = new ArchitectureRules("org.qwinsight");

    static List<String> ruleIds() {
        return RULES.ids();
    }

    @ParameterizedTest
    @MethodSource("ruleIds")
    void holds(String ruleId) {
        RULES.check(ruleId, RULES.program());
    }

    @Test
    void everyExemptionNamesARuleAndSaysWhy() {
        for (ArchitectureRules.Exempted exempted : RULES.exemptions(RULES.program())) {
            assertTrue(RULES.ids().contains(exempted.rule()), exempted + " names no rule");
            assertTrue(exempted.reason().strip().split("\\s+").length >= 5, exempted + " gives no reason");
        }
    }

    @Test
    void theWholeProgramIsLookedAt() {
        assertTrue(RULES.program().contain(Main.class));
        assertEquals(
                List.of(),
                RULES.program().stream()
                        .filter(type -> type.getName().endsWith("Test"))
                        .toList());
    }
}
