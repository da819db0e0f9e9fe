package org.qwinsight.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventTime;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what is read, judged and printed. */
final class ScanOptions {
    @Mixin
    private JudgementOptions judgement = new JudgementOptions();

    @Option(
            names = "--rows",
            paramLabel = "KIND",
            defaultValue = "groups",
            converter = RowKindConverter.class,
            description = "What one row is: groups (the rule's table), findings, or processes (default: groups).")
    private RowKind rows = RowKind.GROUPS;

    @Option(
            names = "--by",
            paramLabel = "LIST",
            defaultValue = "rule",
            converter = GroupingConverter.class,
            description = "Group by rule, pattern, burst, or a comma list of up to four field names (default: rule).")
    private Grouping by = new Grouping.ByRule();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "first",
            converter = GroupOrderConverter.class,
            description = "Groups by first or last time, by count, or the rarest first (rarity) (default: first).")
    private GroupOrder order = GroupOrder.FIRST;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "Zone of the times shown by table and text; csv and json stay UTC (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "table, text, csv, json or jsonl (default: table, for tree text, or what the ending of --out names).")
    private @Nullable ExportFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there, atomically, with FILE.manifest.json beside it; never over evidence.")
    private @Nullable Path out;

    @Option(
            names = "--fields",
            paramLabel = "LIST",
            split = ",",
            description = "Columns of csv, table and jsonl, in order (default: all).")
    private List<String> fields = new ArrayList<>();

    @Option(names = "--raw-cells", description = "csv without the guard against spreadsheet formulas.")
    private boolean rawCells;

    @Nullable
    Path out() {
        return out;
    }

    /**
     * What is read and judged.
     *
     * @throws IllegalArgumentException when the two ends of the time range are the wrong way round
     */
    OpenOptions openOptions() {
        return judgement.openOptions();
    }

    ExportOptions exportOptions() {
        return exportOptions(ExportFormat.TABLE);
    }

    /** The options of an export whose format is this one unless the caller names another. */
    ExportOptions exportOptions(ExportFormat usual) {
        List<String> names = fields.stream().map(String::strip).toList();
        return new ExportOptions(rows, by, order, chosenFormat(usual), names, rawCells, zone);
    }

    private ExportFormat chosenFormat(ExportFormat usual) {
        if (format != null) {
            return format;
        }
        String name = out == null ? "" : out.toString().toLowerCase(Locale.ROOT);
        for (ExportFormat named : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.JSONL)) {
            if (name.endsWith("." + named.id())) {
                return named;
            }
        }
        if (name.endsWith(".html")) {
            throw new IllegalArgumentException(
                    "the report is written by: qwinsight export PATH --as html --out FILE; --out takes .csv, .json, .jsonl here,"
                            + " or any name with --format");
        }
        return usual;
    }

    private static <T> T choose(String text, T[] values, Function<T, String> id) {
        List<String> ids = new ArrayList<>();
        for (T value : values) {
            if (id.apply(value).equalsIgnoreCase(text)) {
                return value;
            }
            ids.add(id.apply(value));
        }
        throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", ids));
    }

    static final class RowKindConverter implements ITypeConverter<RowKind> {
        @Override
        public RowKind convert(String text) {
            return choose(text, RowKind.values(), RowKind::id);
        }
    }

    static final class GroupOrderConverter implements ITypeConverter<GroupOrder> {
        @Override
        public GroupOrder convert(String text) {
            return choose(text, GroupOrder.values(), GroupOrder::id);
        }
    }

    static final class FormatConverter implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String text) {
            return choose(text, ExportFormat.values(), ExportFormat::id);
        }
    }

    static final class ProfileConverter implements ITypeConverter<RuleProfile> {
        @Override
        public RuleProfile convert(String text) {
            return choose(text, RuleProfile.values(), RuleProfile::id);
        }
    }

    static final class NullModeConverter implements ITypeConverter<NullMode> {
        @Override
        public NullMode convert(String text) {
            return choose(text, NullMode.values(), NullMode::id);
        }
    }

    static final class GroupingConverter implements ITypeConverter<Grouping> {
        @Override
        public Grouping convert(String text) {
            try {
                return Grouping.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return text.equalsIgnoreCase("UTC") || text.equals("Z") ? ZoneOffset.UTC : ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no zone; examples are UTC, Europe/Berlin, +02:00");
            }
        }
    }

    static final class TimeConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                Instant instant = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant();
                return EventTime.of(instant, 9).epochNanos();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no time with a zone; an example is 2026-03-02T09:00:00Z");
            }
        }
    }
}
