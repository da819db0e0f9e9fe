package org.qwinsight.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.TimeCases;

/** Where things stand on the timeline, worked out by hand. */
class TimelinePictureTest {
    private static Picture picture(Investigation open) {
        return TimelinePicture.of(open, ZoneOffset.UTC, Progress.NONE);
    }

    private static List<String> texts(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    private static List<Shape.Polygon> marks(Picture picture) {
        return picture.shapes().stream()
                .filter(Shape.Polygon.class::isInstance)
                .map(Shape.Polygon.class::cast)
                .filter(mark -> mark.corners().get(0).y() < 40)
                .toList();
    }

    /** From 0 s to 100 s with 2 s of room at both ends: 716 pixels are 104 s, so 50 s is the middle. */
    @Test
    void aFindingStandsAtItsTime() {
        Investigation open = new TimeCases()
                .start("A", "u", "cmd.exe", 0)
                .start("A", "u", TimeCases.QWINSTA, 50)
                .start("A", "u", "cmd.exe", 100)
                .build();
        List<Shape.Polygon> marks = marks(picture(open));
        assertEquals(1, marks.size());
        double middle = TimelinePicture.LEFT + (TimelinePicture.RIGHT - TimelinePicture.LEFT) / 2.0;
        assertEquals(middle, marks.get(0).corners().get(1).x(), 0.01);
        assertTrue(marks.get(0).isFilled());
    }

    @Test
    void findingsThatWouldCoverEachOtherAreOneMarkWithTheirNumber() {
        TimeCases made = new TimeCases().start("A", "u", "cmd.exe", 0).start("A", "u", "cmd.exe", 1000);
        for (int i = 0; i < 12; i++) {
            made.start("A", "u", TimeCases.QWINSTA, 500 + i / 10.0);
        }
        made.start("B", "u", TimeCases.QWINSTA, 900);
        Picture picture = picture(made.build());
        assertEquals(2, marks(picture).size());
        assertTrue(texts(picture).contains("12"));
        assertTrue(texts(picture).contains("13 findings"));
        assertTrue(
                picture.description().contains("A: 14 starts, 12 findings. B: 1 start, 1 finding."),
                picture.description());
    }

    @Test
    void barsCountEveryStartOnce() {
        Picture picture = picture(TimeCases.oneSecond());
        assertTrue(texts(picture).contains("60 starts"));
        assertTrue(
                picture.description().startsWith("60 process starts from 2026-03-02 09:00:00 to"),
                picture.description());
    }

    @Test
    void decidedFindingsLookOtherwiseThanByColour() {
        Investigation open = new TimeCases()
                .start("A", "u", TimeCases.QWINSTA, 0)
                .start("A", "u", TimeCases.QWINSTA, 50)
                .start("A", "u", TimeCases.QWINSTA, 100)
                .build();
        CaseFile file = CaseFile.EMPTY
                .with(Entries.decision(Entries.stamp("a", 1), open.eventsOf(new int[] {0}), Disposition.FP_DATA))
                .with(Entries.decision(Entries.stamp("a", 2), open.eventsOf(new int[] {1}), Disposition.TP_SUSPICIOUS));
        List<Shape.Polygon> marks = marks(picture(open.withCase(file, Entries.NOON.plusSeconds(9))));
        assertEquals(3, marks.size());
        assertEquals(
                List.of(false, true, true),
                marks.stream().map(Shape.Polygon::isFilled).toList());
        assertEquals(
                List.of(4, 3, 4),
                marks.stream().map(mark -> mark.corners().size()).toList());
    }

    @Test
    void quietTimesAreNamed() {
        TimeCases made = new TimeCases();
        for (int i = 0; i < 5; i++) {
            made.start("A", "u", "cmd.exe", i).start("A", "u", "cmd.exe", 7200 + i);
        }
        assertTrue(texts(picture(made.build())).contains("quiet 1 h 59 min"));
    }

    @Test
    void theAxisIsInTheNamedZone() {
        Picture picture = TimelinePicture.of(TimeCases.oneSecond(), ZoneId.of("Asia/Kolkata"), Progress.NONE);
        List<String> texts = texts(picture);
        assertTrue(texts.contains("Time in Asia/Kolkata"), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.startsWith("14:30:00.")), texts.toString());
    }

    @Test
    void startsWithoutATimeAreToldAndNotDrawn() {
        List<String> texts = texts(picture(TimeCases.partlyWithoutTime()));
        assertTrue(texts.contains("12 starts without a time not on this axis"), texts.toString());
        assertEquals(List.of("None of the 2 process starts has a time."), texts(picture(TimeCases.withoutAnyTime())));
    }

    @Test
    void theTimeAroundFindingsIsDrawnWhereItIsMuchShorter() {
        Investigation far = new TimeCases()
                .start("A", "u", "cmd.exe", 0)
                .start("A", "u", TimeCases.QWINSTA, 5000)
                .start("A", "u", "cmd.exe", 100_000)
                .build();
        Picture near = TimelinePicture.aroundFindings(far, ZoneOffset.UTC, Progress.NONE)
                .orElseThrow();
        assertTrue(near.description().startsWith("1 process start from 2026-03-02 10:23:20"), near.description());
        assertTrue(TimelinePicture.aroundFindings(TimeCases.oneSecond(), ZoneOffset.UTC, Progress.NONE)
                .isEmpty());
    }

    @Test
    void oneWrongClockAndManyHostsAreDrawn() {
        assertTrue(picture(TimeCases.years()).height() > 0);
        Picture crowded = picture(TimeCases.crowded());
        assertTrue(texts(crowded).contains("30 other hosts"), texts(crowded).toString());
    }

    @Test
    void theSameBytesWhereverItRuns() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = svg(TimeCases.crowded());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertEquals(here, svg(TimeCases.crowded()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String svg(Investigation open) throws IOException {
        StringBuilder out = new StringBuilder();
        SvgFormat.write(picture(open), out);
        return out.toString();
    }
}
