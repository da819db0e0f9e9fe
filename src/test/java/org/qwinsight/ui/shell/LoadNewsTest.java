package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;
import org.qwinsight.investigation.TimeRange;

class LoadNewsTest {
    private static final int MOST = 200;
    private static final String QWINSTA = "C:\\Windows\\System32\\qwinsta.exe";

    private static OpenOptions options(RuleProfile profile, boolean keepDuplicates) {
        return new OpenOptions(profile, NullMode.FILL, keepDuplicates, TimeRange.ALL);
    }

    /** With duplicates kept, what is found while reading is what the rule finds in the end. */
    @Test
    void whatIsFoundWhileReadingIsWhatTheRuleFinds() {
        for (RuleProfile profile : RuleProfile.values()) {
            for (boolean branches : new boolean[] {false, true}) {
                OpenOptions options = options(profile, true);
                LoadNews news = new LoadNews(options, MOST);
                ReadPart part = new ReadPart(ReadPart.ALL.scope(), branches, "");
                Investigation read = new InvestigationReader()
                        .open(List.of(Path.of("sample-logs")), options, part, Progress.NONE, news);
                assertTrue(read.findings().size() > 0);
                assertEquals(read.findings().size(), news.fetch().found(), profile.id() + " branches " + branches);
            }
        }
    }

    @Test
    void aSyntheticStartIsNoFinding() {
        LoadNews news = new LoadNews(OpenOptions.DEFAULT, MOST);
        news.started(Starts.start(EventKind.CROWDSTRIKE_SYNTHETICPROCESSROLLUP2, 1, QWINSTA));
        assertEquals(0, news.fetch().found());
        news.started(Starts.start(EventKind.CROWDSTRIKE_PROCESSROLLUP2, 1, QWINSTA));
        assertEquals(1, news.fetch().found());
    }

    @Test
    void onlyTheRangeOfTheOptionsCounts() {
        LoadNews news =
                new LoadNews(new OpenOptions(RuleProfile.SEED_V3, NullMode.FILL, false, new TimeRange(5, 7)), MOST);
        for (int nanos = 1; nanos < 10; nanos++) {
            news.started(Starts.sysmon(nanos, QWINSTA));
        }
        assertEquals(
                List.of(5L, 6L),
                news.fetch().rows().stream().map(ProvisionalFinding::timeNanos).toList());
    }

    @Test
    void nothingGrowsWhileNobodyFetches() {
        LoadNews news = new LoadNews(OpenOptions.DEFAULT, MOST);
        for (int number = 0; number < 10 * MOST; number++) {
            news.started(Starts.sysmon(number, QWINSTA));
        }
        LoadNews.Batch batch = news.fetch();
        assertEquals(10 * MOST, batch.found());
        assertEquals(MOST, batch.rows().size());
        assertEquals(10 * MOST - 1, batch.rows().get(MOST - 1).timeNanos());
        assertTrue(news.fetch().rows().isEmpty(), "each is given once");
    }

    @Test
    void smallEvidenceAndStandardInputAreNotPlanned() {
        InvestigationReader reader = new InvestigationReader();
        List<Path> sample = List.of(Path.of("sample-logs"));
        assertFalse(reader.plan(sample, 1L << 40).isPresent());
        assertTrue(reader.plan(sample, 1).isPresent());
        assertFalse(reader.plan(List.of(Path.of("-")), 0).isPresent());
    }
}
