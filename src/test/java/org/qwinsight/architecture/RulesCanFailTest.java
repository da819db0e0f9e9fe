package org.qwinsight.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds each rule a class that breaks it: a rule that cannot fail guards nothing. */
class RulesCanFailTest {
    private static final String BAD = "org.qwinsight.architecture.bad";
    private static final ArchitectureRules RULES = new ArchitectureRules(BAD);
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BAD);

    @ParameterizedTest
    @CsvSource({
        "direction-event, event.ReadsEvidence",
        "direction-analysis, analysis.AsksJudgement",
        "known-package, nowhere.Stray",
        "start, Starter",
        "cycles, analysis.AsksJudgement",
        "cycles, ui.tree.TreeView",
        "view-cycles, ui.timeline.TimelineView",
        "views-apart, ui.tree.TreeView",
        "null-marked, event.ReadsEvidence",
        "empty-name, event.TextUtils",
        "screen, event.Painter",
        "view-model, ui.tree.TreeViewModel",
        "parser, export.ParsesJson",
        "file-writing, ingest.WritesFiles",
        "network, detect.AsksTheNetwork",
        "thread, analysis.StartsThreads",
        "standard-stream, export.Prints",
        "inline-style, ui.tree.TreeViewModel",
        "mutable-static, event.Remembers",
        "old-time, event.UsesOldTime",
        "ambient, event.AsksTheClock",
        "exit, event.EndsTheProgram"
    })
    void finds(String ruleId, String badClass) {
        List<String> violations = violations(ruleId);
        assertTrue(violations.stream().anyMatch(text -> text.contains(BAD + "." + badClass)), ruleId + violations);
    }

    @ParameterizedTest
    @CsvSource({
        "file-writing, Files.writeString",
        "file-writing, Files.deleteIfExists",
        "file-writing, FileOutputStream",
        "file-writing, FileChannel.open",
        "network, URL.openStream",
        "network, java.net.Socket",
        "thread, java.lang.Thread",
        "thread, parallelStream",
        "ambient, Instant.now",
        "ambient, ZoneId.systemDefault",
        "ambient, Locale.getDefault"
    })
    void findsEachWay(String ruleId, String call) {
        assertTrue(violations(ruleId).stream().anyMatch(text -> text.contains(call)), ruleId + violations(ruleId));
    }

    @Test
    void anExemptionFreesItsClassFromItsRuleAndFromNoOther() {
        assertFalse(violations("standard-stream").stream().anyMatch(text -> text.contains("ExemptPrinter")));
        assertTrue(violations("exit").stream().anyMatch(text -> text.contains("ExemptPrinter")));
    }

    @Test
    void anExemptionIsListed() {
        List<String> exempted = RULES.exemptions(CLASSES).stream()
                .map(ArchitectureRules.Exempted::className)
                .toList();
        assertEquals(List.of(BAD + ".event.ExemptPrinter"), exempted);
    }

    @Test
    void harmlessClassesBreakNothingButTheMissingMark() {
        TreeSet<String> broken = new TreeSet<>();
        for (String id : RULES.ids()) {
            if (violations(id).stream().anyMatch(text -> text.contains(BAD + ".ingest.Reader does"))) {
                broken.add(id);
            }
        }
        assertEquals(List.of("null-marked"), List.copyOf(broken));
    }

    private static List<String> violations(String ruleId) {
        return RULES.evaluate(ruleId, CLASSES).getFailureReport().getDetails();
    }
}
