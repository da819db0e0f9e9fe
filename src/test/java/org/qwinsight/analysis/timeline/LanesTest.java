package org.qwinsight.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.TimeCases;

class LanesTest {
    private static Lanes lanes(Investigation open, LaneKind kind) {
        return lanes(open, kind, Progress.NONE);
    }

    private static Lanes lanes(Investigation open, LaneKind kind, Progress progress) {
        List<String> sources =
                open.report().sources().stream().map(SourceReport::name).toList();
        return Lanes.of(open.store(), kind, sources, open.findingRows(), progress);
    }

    private static List<String> names(Lanes lanes) {
        return IntStream.range(0, lanes.size()).mapToObj(lanes::name).toList();
    }

    private static List<Integer> sizes(Lanes lanes) {
        return IntStream.range(0, lanes.size())
                .mapToObj(lane -> lanes.rows(lane).size())
                .toList();
    }

    @Test
    void lanesWithFindingsComeFirstThenTheFullest() {
        Investigation open = new TimeCases()
                .start("QUIET", "u", "cmd.exe", 1)
                .start("BUSY", "u", "cmd.exe", 2)
                .start("BUSY", "u", "cmd.exe", 3)
                .start("FOUND", "u", TimeCases.QWINSTA, 4)
                .build();
        Lanes lanes = lanes(open, LaneKind.HOST);
        assertEquals(List.of("FOUND", "BUSY", "QUIET"), names(lanes));
        assertEquals(List.of(1, 2, 1), sizes(lanes));
        assertEquals(1, lanes.laneOf(2));
    }

    @Test
    void caseMakesNoLaneOfItsOwn() {
        Investigation open = new TimeCases()
                .start("ws-1", "CONTOSO\\Ann", "cmd.exe", 1)
                .start("WS-1", "contoso\\ann", "cmd.exe", 2)
                .build();
        assertEquals(List.of("ws-1"), names(lanes(open, LaneKind.HOST)));
        assertEquals(List.of("CONTOSO\\Ann"), names(lanes(open, LaneKind.USER)));
    }

    @Test
    void aHostIsOneLaneWithAndWithoutItsDomain() {
        Investigation open = new TimeCases()
                .start("TS01", "u", "cmd.exe", 1)
                .start("ts01.contoso.example", "u", "cmd.exe", 2)
                .start("10.0.0.5", "u", "cmd.exe", 3)
                .start("10.0.0.6", "u", "cmd.exe", 4)
                .build();
        assertEquals(List.of("ts01.contoso.example", "10.0.0.5", "10.0.0.6"), names(lanes(open, LaneKind.HOST)));
    }

    @Test
    void namesLoseWhatAllHaveInCommon() {
        assertEquals(
                List.of("ws-1.lab", "ws-2", "not recorded", "12 other hosts"),
                ShortNames.of(
                        LaneKind.HOST,
                        List.of("ws-1.lab.contoso.example", "ws-2.contoso.example", "not recorded", "12 other hosts")));
        assertEquals(List.of("ann", "bob"), ShortNames.of(LaneKind.USER, List.of("CONTOSO\\ann", "CONTOSO\\bob")));
        assertEquals(
                List.of("day1/a.xml", "day2/b.xml"),
                ShortNames.of(LaneKind.FILE, List.of("case/day1/a.xml", "case/day2/b.xml")));
        List<String> mixed = List.of("ws-1.contoso.example", "ws-2");
        assertEquals(mixed, ShortNames.of(LaneKind.HOST, mixed));
    }

    @Test
    void aMissingNameIsALaneToo() {
        Investigation open = new TimeCases()
                .start("", "", "cmd.exe", 1)
                .start("A", "", "cmd.exe", 2)
                .build();
        assertEquals(List.of("A", "not recorded"), names(lanes(open, LaneKind.HOST)));
    }

    @Test
    void evidenceFilesHaveLanes() {
        EventTime time = new EventTime(TimeCases.nanos(0), 9);
        Investigation open = new TimeCases()
                .start(0, "A", "u", "cmd.exe", time)
                .start(1, "A", "u", "cmd.exe", time)
                .start(1, "A", "u", "cmd.exe", time)
                .build();
        assertEquals(List.of("b.xml", "a.jsonl"), names(lanes(open, LaneKind.FILE)));
    }

    /** The second evidence file holds what two sources have logged. */
    @Test
    void sourcesAreWhatLoggedTheStarts() {
        EventTime time = new EventTime(TimeCases.nanos(0), 9);
        Investigation open = new TimeCases()
                .start(0, "A", "u", "cmd.exe", time)
                .start(EventKind.SECURITY_4688, 1, "A", "u", "cmd.exe", time)
                .start(1, "A", "u", "cmd.exe", time)
                .build();
        Lanes lanes = lanes(open, LaneKind.SOURCE);
        assertEquals(List.of("Sysmon 1", "Security 4688"), names(lanes));
        assertEquals(List.of(2, 1), sizes(lanes));
        assertEquals("Security 4688", lanes.shortName(1));
    }

    @Test
    void theRestSharesALane() {
        TimeCases made = new TimeCases();
        for (int host = 0; host < Lanes.MOST + 12; host++) {
            for (int i = 0; i <= host; i++) {
                made.start("WS-" + host, "u", "cmd.exe", i);
            }
        }
        Lanes lanes = lanes(made.build(), LaneKind.HOST);
        assertEquals(Lanes.MOST + 1, lanes.size());
        assertEquals("WS-41", lanes.name(0));
        assertEquals("12 other hosts", lanes.name(Lanes.MOST));
        assertEquals(12 * 13 / 2, lanes.rows(Lanes.MOST).size());
    }

    @Test
    void aLaneIsInTimeOrder() {
        Lanes lanes = lanes(TimeCases.crowded(), LaneKind.HOST);
        for (int lane = 0; lane < lanes.size(); lane++) {
            LaneRows rows = lanes.rows(lane);
            for (int i = 1; i < rows.size(); i++) {
                assertEquals(-1, Integer.compare(rows.row(i - 1), rows.row(i)));
            }
        }
        assertEquals(3000, sizes(lanes).stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void nearestLooksBothWays() {
        Investigation open = new TimeCases()
                .startWithoutTime("A")
                .start("A", "u", "cmd.exe", 10)
                .start("A", "u", "cmd.exe", 20)
                .build();
        LaneRows rows = lanes(open, LaneKind.HOST).rows(0);
        assertEquals(1, rows.nearest(TimeCases.nanos(14)));
        assertEquals(2, rows.nearest(TimeCases.nanos(16)));
        assertEquals(2, rows.nearest(TimeCases.nanos(900)));
        assertEquals(1, rows.nearest(TimeCases.nanos(-900)));
    }

    @Test
    void sortingCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Investigation open = TimeCases.single();
        assertThrows(CancellationException.class, () -> lanes(open, LaneKind.HOST, cancelled));
    }
}
