package org.qwinsight.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * What the loaded evidence cannot show, so that "no finding" is never read as more than it is.
 *
 * @param withoutTime process starts without a usable time
 * @param withoutCommandLine process starts without a command line, by kind
 * @param withoutOriginalFileName process starts in which a renamed copy would go unseen, by kind
 * @param timeDisagreements process starts in which another time of the record lies more than
 *     {@link #DISAGREEMENT_NANOS} away from the log's time
 * @param largestDisagreementNanos the largest of these distances, 0 when there is none
 * @param clocks hosts whose log seems to write local times as UTC
 * @param spans what each kind of source recorded of each host, and when it began
 * @param coverage whether the values that the rule needs exist in each kind of source
 */
public record Completeness(
        long withoutTime,
        Map<EventKind, Integer> withoutCommandLine,
        Map<EventKind, Integer> withoutOriginalFileName,
        long timeDisagreements,
        long largestDisagreementNanos,
        List<HostClock> clocks,
        List<SensorSpan> spans,
        List<FieldCoverage> coverage) {

    /** Two times of one record that lie further apart than this are counted and shown. */
    public static final long DISAGREEMENT_NANOS = 5L * EventTime.NANOS_PER_SECOND;

    public Completeness {
        clocks = List.copyOf(clocks);
        spans = List.copyOf(spans);
        coverage = List.copyOf(coverage);
    }

    public static Completeness of(EventStore store) {
        List<FieldCoverage> coverage = FieldCoverage.of(store);
        long withoutTime = 0;
        long disagreements = 0;
        long largest = 0;
        HostClocks clocks = new HostClocks(store);
        for (int row = 0; row < store.size(); row++) {
            long time = store.timeNanos(row);
            long recorded = store.recordedTimeNanos(row);
            if (time == EventTime.NO_TIME) {
                withoutTime++;
            } else if (recorded != EventTime.NO_TIME) {
                clocks.add(row, time, recorded);
                boolean disagrees = Math.abs(recorded - time) > DISAGREEMENT_NANOS;
                disagreements += disagrees ? 1 : 0;
                largest = disagrees ? Math.max(largest, Math.abs(recorded - time)) : largest;
            }
        }
        return new Completeness(
                withoutTime,
                without(EventField.COMMAND_LINE, coverage),
                without(EventField.ORIGINAL_FILE_NAME, coverage),
                disagreements,
                largest,
                Stream.concat(clocks.all().stream(), SensorClocks.of(store).stream())
                        .toList(),
                SensorSpans.of(store),
                coverage);
    }

    private static Map<EventKind, Integer> without(EventField field, List<FieldCoverage> coverage) {
        Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);
        for (FieldCoverage kind : coverage) {
            if (kind.without(field) > 0) {
                counts.put(kind.kind(), kind.without(field));
            }
        }
        return counts;
    }
}
