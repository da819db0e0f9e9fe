package org.qwinsight.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The moment at which decisions count or have expired. */
final class CaseMoment {
    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Count decisions as at this ISO-8601 time with zone (default: the clock of this computer).")
    private @Nullable Instant now;

    Instant now() {
        return now == null ? Clock.systemUTC().instant() : now;
    }

    static final class MomentConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no time with a zone; an example is 2026-03-02T09:00:00Z");
            }
        }
    }
}
