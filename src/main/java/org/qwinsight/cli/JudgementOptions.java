package org.qwinsight.cli;

import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.TreeOptions;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.detect.NullMode;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.TimeRange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how evidence is judged, and which part of it. */
final class JudgementOptions {
    private static final int MOST_TOLERANCE = 3600;

    @Mixin
    private ProfileOption rule = new ProfileOption();

    @Option(
            names = "--nulls",
            paramLabel = "MODE",
            defaultValue = "fill",
            converter = ScanOptions.NullModeConverter.class,
            description = "A missing group field becomes the text null (fill) or the match gives no row (drop).")
    private NullMode nulls = NullMode.FILL;

    @Option(names = "--keep-duplicates", description = "Count the same record again when it was loaded twice.")
    private boolean keepDuplicates;

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            converter = QueryConverter.class,
            description = "Leave out what the query does not select, for example: host:WS1 -user:SYSTEM \"net view\"")
    private EventQuery where = EventQuery.ALL;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = ScanOptions.TimeConverter.class,
            description = "Leave out what started before this ISO-8601 time with zone.")
    private @Nullable Long from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = ScanOptions.TimeConverter.class,
            description = "Leave out what started at this ISO-8601 time with zone or later.")
    private @Nullable Long to;

    @Option(
            names = "--tolerance",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How far apart two sources may put the same moment, when parents and records of one process"
                    + " are looked for; within one source it is nothing (default: 2).")
    private double tolerance = 2;

    @Mixin
    private SiteOptions site = new SiteOptions();

    /**
     * What is read and judged.
     *
     * @throws IllegalArgumentException when the two ends of the time range are the wrong way round, or the tolerance
     *     is none
     */
    OpenOptions openOptions() {
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("--from lies after --to: nothing can be between them");
        }
        TimeRange range = new TimeRange(from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to);
        if (!(tolerance >= 0 && tolerance <= MOST_TOLERANCE)) {
            throw new IllegalArgumentException("--tolerance is from 0 to " + MOST_TOLERANCE + " seconds");
        }
        TreeOptions tree = new TreeOptions(Math.round(tolerance * EventTime.NANOS_PER_SECOND));
        return new OpenOptions(rule.profile(), nulls, keepDuplicates, range, where, site.settings(), tree);
    }
}
