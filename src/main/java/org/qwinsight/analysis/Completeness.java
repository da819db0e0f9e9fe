package org.qwinsight.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.FieldState;

/**
 * What the loaded evidence cannot show, so that "no finding" is never read as more than it is.
 *
 * @param withoutTime process starts without a usable time
 * @param withoutCommandLine process starts without a command line, by kind
 * @param withoutOriginalFileName process starts in which a renamed copy would go unseen, by kind
 * @param timeDisagreements process starts in which another time of the record lies more than
 *     {@link #DISAGREEMENT_NANOS} away from the log's time
 * @param largestDisagreementNanos the largest of these distances, 0 when there is none
 * @param spans what each kind of source recorded of each host, and when it began
 * @param coverage whether the values that the rule needs exist in each kind of source
 */
public record Completeness(
        long withoutTime,
        Map<EventKind, Integer> withoutCommandLine,
        Map<EventKind, Integer> withoutOriginalFileName,
        long timeDisagreements,
        long largestDisagreementNanos,
        List<SensorSpan> spans,
        List<FieldCoverage> coverage) {

    /** Two times of one record that lie further apart than this are counted and shown. */
    public static final long DISAGREEMENT_NANOS = 5L * EventTime.NANOS_PER_SECOND;

    public Completeness {
        spans = List.copyOf(spans);
        coverage = List.copyOf(coverage);
    }

    public static Completeness of(EventStore store) {
        Map<EventKind, Integer> withoutCommandLine = new EnumMap<>(EventKind.class);
        Map<EventKind, Integer> withoutOriginalFileName = new EnumMap<>(EventKind.class);
        long withoutTime = 0;
        long disagreements = 0;
        long largest = 0;
        for (int row = 0; row < store.size(); row++) {
            EventKind kind = store.kind(row);
            if (store.state(row, EventField.COMMAND_LINE) != FieldState.PRESENT) {
                withoutCommandLine.merge(kind, 1, Integer::sum);
            }
            if (store.state(row, EventField.ORIGINAL_FILE_NAME) != FieldState.PRESENT) {
                withoutOriginalFileName.merge(kind, 1, Integer::sum);
            }
            long time = store.timeNanos(row);
            long recorded = store.recordedTimeNanos(row);
            if (time == EventTime.NO_TIME) {
                withoutTime++;
            } else if (recorded != EventTime.NO_TIME && Math.abs(recorded - time) > DISAGREEMENT_NANOS) {
                disagreements++;
                largest = Math.max(largest, Math.abs(recorded - time));
            }
        }
        return new Completeness(
                withoutTime,
                withoutCommandLine,
                withoutOriginalFileName,
                disagreements,
                largest,
                SensorSpans.of(store),
                FieldCoverage.of(store));
    }
}
