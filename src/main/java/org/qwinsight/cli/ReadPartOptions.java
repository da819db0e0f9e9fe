package org.qwinsight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.EvidenceStreams;
import org.qwinsight.ingest.ReadScope;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.ReadPart;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that keep only a part of the evidence in memory, and what is said when it will not fit. */
final class ReadPartOptions {
    @Option(
            names = "--read-from",
            paramLabel = "TIME",
            converter = ScanOptions.TimeConverter.class,
            description = "Keep only starts from this ISO-8601 time with zone on: for evidence larger than memory.")
    private @Nullable Long from;

    @Option(
            names = "--read-to",
            paramLabel = "TIME",
            converter = ScanOptions.TimeConverter.class,
            description = "Keep only starts before this ISO-8601 time with zone.")
    private @Nullable Long to;

    @Option(
            names = "--read-kinds",
            paramLabel = "LIST",
            split = ",",
            converter = KindConverter.class,
            description = "Keep only starts of these kinds, for example sysmon-1,security-4688.")
    private Set<EventKind> kinds = EnumSet.allOf(EventKind.class);

    @Option(
            names = "--read-branches",
            description =
                    "Keep only findings, their ancestors, siblings and descendants, and the starts on which their ends"
                            + " and their parents by PID rest. Reads the evidence twice.")
    private boolean branches;

    /**
     * The part that was asked for.
     *
     * @throws IllegalArgumentException when the options contradict each other or what is read
     */
    ReadPart part(List<Path> paths) {
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("--read-from lies after --read-to: nothing can be between them");
        }
        if (branches && paths.stream().anyMatch(EvidenceStreams::isOne)) {
            throw new IllegalArgumentException(
                    "--read-branches reads twice, which standard input and pipes do not allow");
        }
        ReadScope scope = ReadScope.ALL
                .within(from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to)
                .ofKinds(kinds);
        return new ReadPart(scope, branches, "the part that was asked for");
    }

    /** Warns when everything was asked for and it will not fit, with the parts that would. */
    static void warn(LoadPlan plan, PrintWriter err) {
        if (plan.fits()) {
            return;
        }
        err.print("qwinsight: this will not fit into memory: " + plan.sentence() + "\n");
        err.print("qwinsight: what fits is read, then reading stops. Instead, allow more with --max-memory, or read\n");
        for (ReadPart part : plan.parts()) {
            err.print("qwinsight:   " + part.sentence() + ": " + option(part) + "\n");
        }
        err.flush();
    }

    private static String option(ReadPart part) {
        if (part.branches()) {
            return "--read-branches";
        }
        if (part.scope().kinds().size() < EventKind.values().length) {
            return "--read-kinds "
                    + part.scope().kinds().stream().map(EventKind::id).collect(Collectors.joining(","));
        }
        return "--read-from " + EventTime.isoSeconds(part.scope().fromNanos()) + "Z";
    }

    static final class KindConverter implements ITypeConverter<EventKind> {
        @Override
        public EventKind convert(String text) {
            for (EventKind kind : EventKind.values()) {
                if (kind.id().equalsIgnoreCase(text.strip())) {
                    return kind;
                }
            }
            throw new TypeConversionException("'" + text + "' is none of "
                    + EnumSet.allOf(EventKind.class).stream().map(EventKind::id).collect(Collectors.joining(", ")));
        }
    }
}
