package org.qwinsight.export.picture;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.analysis.timeline.QuietGap;
import org.qwinsight.analysis.timeline.TimeAxis;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.event.TimeText;
import org.qwinsight.export.markup.HiddenCharacters;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;

/**
 * Draws all process starts along time: a lane for each host with its density, the findings as marks above and in their
 * lanes, quiet times, and an axis in a named zone.
 */
public final class TimelinePicture {
    static final int WIDTH = 920;
    static final int LEFT = 190;
    static final int RIGHT = WIDTH - 14;
    private static final int MARGIN = 10;
    private static final int LANE = 34;
    private static final int BARS = 24;
    private static final int LINE = 17;
    private static final int MARKS = 28;
    private static final int SLICE = 2;
    private static final int SLICES = (RIGHT - LEFT) / SLICE;
    private static final int PIXELS_A_TICK = 84;
    private static final double LOWEST = 2;
    /** Of the time that is shown, this part is added at both ends. */
    private static final int SHARE_AROUND_ALL = 50;

    private static final int SHARE_AROUND_FINDINGS = 12;

    /** Room around a single moment. */
    private static final double ROOM_AROUND_ONE_NANOS = 30.0 * EventTime.NANOS_PER_SECOND;

    private final Investigation investigation;
    private final ZoneId zone;
    private final TimeSequence starts;
    private final int withoutTime;
    private final Lanes lanes;
    private final Drawing drawing = new Drawing();
    private final TimeSequence findings;
    private TimelineScale scale = new TimelineScale(new TimeRange(0, 1), LEFT, RIGHT);
    private int y = MARGIN;
    private boolean isGrouped;
    private final Set<FindingState> states = EnumSet.noneOf(FindingState.class);

    private TimelinePicture(Investigation investigation, ZoneId zone, Progress progress) {
        this.investigation = investigation;
        this.zone = zone;
        this.starts = TimeSequence.of(investigation.store());
        this.findings = findingTimes(investigation);
        this.withoutTime = starts.firstAtOrAfter(EventTime.NO_TIME + 1);
        List<String> sources = investigation.report().sources().stream()
                .map(SourceReport::name)
                .toList();
        this.lanes = Lanes.of(investigation.store(), LaneKind.HOST, sources, investigation.findingRows(), progress);
    }

    /**
     * Draws the whole time.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static Picture of(Investigation investigation, ZoneId zone, Progress progress) {
        TimelinePicture picture = new TimelinePicture(investigation, zone, progress);
        return picture.withoutTime == investigation.store().size()
                ? picture.nothing()
                : picture.draw("Timeline of process starts and findings", picture.whole());
    }

    /**
     * Draws the time around the findings, where that is so much shorter that it shows more.
     *
     * @return empty where the whole time shows as much
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static Optional<Picture> aroundFindings(Investigation investigation, ZoneId zone, Progress progress) {
        TimelinePicture picture = new TimelinePicture(investigation, zone, progress);
        if (picture.findings.size() == 0) {
            return Optional.empty();
        }
        TimeRange whole = picture.whole();
        TimeRange near = range(
                picture.findings.nanos(0), picture.findings.nanos(picture.findings.size() - 1), SHARE_AROUND_FINDINGS);
        boolean isShorter = FarTimes.distance(near.fromNanos(), near.toNanos()) * 2
                < FarTimes.distance(whole.fromNanos(), whole.toNanos());
        return isShorter ? Optional.of(picture.draw("Timeline around the findings", near)) : Optional.empty();
    }

    private static TimeSequence findingTimes(Investigation investigation) {
        int[] rows = Arrays.stream(investigation.findingRows())
                .filter(row -> investigation.store().timeNanos(row) != EventTime.NO_TIME)
                .toArray();
        return new TimeSequence() {
            @Override
            public int size() {
                return rows.length;
            }

            @Override
            public long nanos(int index) {
                return investigation.store().timeNanos(rows[index]);
            }
        };
    }

    private Picture nothing() {
        String text = withoutTime == 0
                ? "There is no process start in the evidence."
                : "None of the " + count(withoutTime, "process start") + " has a time.";
        drawing.text(MARGIN, MARGIN + LINE, text, Ink.TEXT);
        return new Picture(
                "Timeline of process starts and findings", text, WIDTH, 2 * MARGIN + 2 * LINE, drawing.shapes());
    }

    private TimeRange whole() {
        return range(starts.nanos(withoutTime), starts.nanos(starts.size() - 1), SHARE_AROUND_ALL);
    }

    private Picture draw(String title, TimeRange range) {
        scale = new TimelineScale(range, LEFT, RIGHT);
        int top = y;
        int bottom = top + MARKS + LINE + lanes.size() * LANE;
        for (int lane = 1; lane < lanes.size(); lane += 2) {
            drawing.box(MARGIN, top + MARKS + LINE + lane * LANE, RIGHT - MARGIN, LANE, Ink.BAND);
        }
        axis(top + MARKS + LINE, bottom);
        gaps(top + MARKS, bottom);
        marks(top + MARKS / 2.0 + 2);
        y = top + MARKS + LINE;
        int[][] counts = new int[lanes.size()][];
        int highest = 1;
        for (int lane = 0; lane < counts.length; lane++) {
            TimeHistogram counted = TimeHistogram.of(
                    lanes.rows(lane), scale.span().fromNanos(), scale.span().toNanos(), SLICES);
            counts[lane] = counted.counts();
            highest = Math.max(highest, counted.highest());
        }
        for (int lane = 0; lane < counts.length; lane++) {
            lane(lane, counts[lane], highest);
            y += LANE;
        }
        y += 2 * LINE + 4;
        TimelineLegend legend = new TimelineLegend(scale.length() / SLICES, highest, states, isGrouped, withoutTime);
        y = legend.draw(drawing, MARGIN, y);
        return new Picture(title, description(), WIDTH, y + MARGIN, drawing.shapes());
    }

    private static TimeRange range(long begin, long end, int share) {
        double room = begin == end ? ROOM_AROUND_ONE_NANOS : FarTimes.distance(begin, end) / share;
        return new TimeRange(FarTimes.plus(begin, -room), FarTimes.plus(end, Math.max(1, room)));
    }

    private void axis(int top, int bottom) {
        drawing.line(LEFT, bottom + 0.5, RIGHT, bottom + 0.5, Ink.LINE);
        List<TimeAxis.Tick> ticks =
                TimeAxis.ticks(scale.span().fromNanos(), scale.span().toNanos(), (RIGHT - LEFT) / PIXELS_A_TICK, zone);
        for (TimeAxis.Tick tick : ticks) {
            double x = Math.rint(scale.x(tick.nanos())) + 0.5;
            drawing.line(x, top, x, bottom + 5, tick.isDay() ? Ink.LINE : Ink.RULE);
            double half = TextCells.of(tick.label()) * TextCells.WIDTH / 2;
            double middle = Math.max(LEFT, Math.min(x, RIGHT - half));
            drawing.text(middle, bottom + LINE, tick.label(), Ink.TEXT, tick.isDay(), Shape.Align.MIDDLE);
        }
        drawing.text(MARGIN, bottom + LINE, "Time in " + TimeText.zoneName(zone), Ink.MUTED, true, Shape.Align.START);
        drawing.text(LEFT, bottom + 2.0 * LINE, scale.firstToLast(starts, " – ", zone), Ink.MUTED);
    }

    private void gaps(int top, int bottom) {
        TimeHistogram all =
                TimeHistogram.of(starts, scale.span().fromNanos(), scale.span().toNanos(), SLICES);
        for (QuietGap gap : QuietGap.in(all, starts)) {
            double from = scale.x(gap.fromNanos()) + SLICE;
            double to = scale.x(gap.toNanos()) - SLICE;
            drawing.dashed(from, top + LINE - 4, from, bottom, Ink.LINE);
            drawing.dashed(to, top + LINE - 4, to, bottom, Ink.LINE);
            String length = "quiet " + TimeText.length((long) FarTimes.distance(gap.fromNanos(), gap.toNanos()));
            if (TextCells.of(length) * TextCells.WIDTH < to - from) {
                drawing.text((from + to) / 2, top + LINE - 5, length, Ink.MUTED, false, Shape.Align.MIDDLE);
            }
        }
    }

    private void marks(double middle) {
        drawing.text(MARGIN, middle + 4, count(scale.shown(findings), "finding"), Ink.FINDING, true, Shape.Align.START);
        for (TimelineMarks.Mark mark : TimelineMarks.of(investigation, scale::x)) {
            mark.draw(drawing, middle);
            isGrouped |= mark.count() > 1;
            states.add(mark.state());
        }
    }

    /** A host without its domain, which is what tells lanes apart. */
    private String label(int lane) {
        String name = lanes.name(lane);
        int dot = name.indexOf('.');
        boolean isAddress = name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return dot > 0 && !isAddress ? name.substring(0, dot) : name;
    }

    private void lane(int lane, int[] counts, int highest) {
        int room = (LEFT - 2 * MARGIN) / (int) Math.ceil(TextCells.WIDTH);
        drawing.text(
                MARGIN,
                y + 15,
                TextCells.cut(HiddenCharacters.shown(label(lane)), room),
                Ink.TEXT,
                true,
                Shape.Align.START);
        drawing.text(MARGIN, y + 28, count(scale.shown(lanes.rows(lane)), "start"), Ink.MUTED);
        double base = y + LANE - 3.0;
        List<Shape.Box> bars = new ArrayList<>();
        int from = 0;
        for (int slice = 1; slice <= counts.length; slice++) {
            if (slice < counts.length && counts[slice] == counts[from]) {
                continue;
            }
            if (counts[from] > 0) {
                double bar = height(counts[from], highest);
                bars.add(new Shape.Box(LEFT + from * SLICE, base - bar, (slice - from) * SLICE, bar));
            }
            from = slice;
        }
        drawing.boxes(bars, Ink.DENSITY);
        double before = Double.NEGATIVE_INFINITY;
        for (int row : investigation.findingRows()) {
            long time = investigation.store().timeNanos(row);
            if (scale.span().contains(time) && lanes.laneOf(row) == lane && scale.x(time) - before >= 1) {
                before = scale.x(time);
                Ink ink = FindingState.of(investigation.casework(), row).ink();
                drawing.box(before - 1, y + 3, 2, LANE - 6, ink);
            }
        }
    }

    /** Grows with the logarithm of the count, which {@link StrictMath} gives alike on every computer. */
    private static double height(int count, int highest) {
        return Math.max(LOWEST, Math.rint(StrictMath.log1p(count) / StrictMath.log1p(highest) * BARS));
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        text.append(count(scale.shown(starts), "process start"))
                .append(" from ")
                .append(scale.firstToLast(starts, " to ", zone));
        text.append(", ").append(count(scale.shown(findings), "finding")).append('.');
        int[] inLane = new int[lanes.size()];
        for (int row : investigation.findingRows()) {
            inLane[lanes.laneOf(row)] +=
                    scale.span().contains(investigation.store().timeNanos(row)) ? 1 : 0;
        }
        for (int lane = 0; lane < lanes.size(); lane++) {
            text.append(' ').append(lanes.name(lane)).append(": ");
            text.append(count(scale.shown(lanes.rows(lane)), "start")).append(", ");
            text.append(count(inLane[lane], "finding")).append('.');
        }
        return text.append(withoutTime == 0 ? "" : " " + count(withoutTime, "start") + " without a time.")
                .toString();
    }

    static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what) + (number == 1 ? "" : "s");
    }
}
