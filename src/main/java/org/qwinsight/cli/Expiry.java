package org.qwinsight.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Until when a decision counts: so many days, or a moment, or neither for ever. */
record Expiry(@Nullable Integer days, @Nullable Instant at) {
    static final Expiry NEVER = new Expiry(null, null);

    @Nullable
    Instant from(Instant now) {
        return days == null ? at : now.plus(Duration.ofDays(days));
    }

    /** Reads {@code 2027-03-31}, {@code 90d} or {@code never}. */
    static final class Converter implements ITypeConverter<Expiry> {
        @Override
        public Expiry convert(String text) {
            if (text.equals("never")) {
                return NEVER;
            }
            if (text.matches("[0-9]{1,5}d")) {
                return new Expiry(Integer.parseInt(text.substring(0, text.length() - 1)), null);
            }
            try {
                return new Expiry(
                        null, LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is neither a date such as 2027-03-31, nor days such as 90d, nor never");
            }
        }
    }
}
