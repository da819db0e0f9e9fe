package org.qwinsight.export.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.qwinsight.casefile.Disposition.BP_EXPECTED;
import static org.qwinsight.detect.RuleProfile.SEED_V3;
import static org.qwinsight.export.filter.FilterCase.is;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;

/** Filters of a large case: trying every exclusion on every finding would take more than a minute. */
@Tag("timing")
class FilterSpeedTest {
    private static final int COUNT = 8_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** One decision a finding, each hiding its own, so a filter hides all of them. */
    private static Investigation decided() {
        FilterCase made = new FilterCase();
        for (int i = 0; i < COUNT; i++) {
            made.sysmon(Map.of(EventField.PARENT_COMMAND_LINE, "agent.exe --task " + i));
            made.decide(
                    BP_EXPECTED,
                    null,
                    is("ParentImage.name", "cmd.exe"),
                    is("ParentCommandLine", "Agent.exe --task " + i));
        }
        return made.decided(SEED_V3);
    }

    @Test
    void thousandsOfDecisionsAreTriedOnAsManyFindings() {
        Investigation decided = decided();
        assertTimeoutPreemptively(LIMIT, () -> {
            assertEquals(COUNT, FilterCase.splunk(decided).hiddenRows().length);
            FilterPlan sigma = FilterCase.sigma(decided);
            assertEquals(COUNT, sigma.size());
            assertEquals(0, sigma.leftOut().size());
        });
    }

    @Test
    void thousandsOfDecisionsAreJustified() {
        Investigation decided = decided();
        assertTimeoutPreemptively(LIMIT, () -> assertEquals(2L * COUNT, saidOfDecisions(decided)));
    }

    private static long saidOfDecisions(Investigation decided) throws IOException {
        StringWriter out = new StringWriter();
        FilterJustification.write(FilterCase.splunk(decided), FilterCase.sigma(decided), "qwinsight 1", out);
        return out.toString().lines().filter(line -> line.startsWith("in S")).count();
    }
}
