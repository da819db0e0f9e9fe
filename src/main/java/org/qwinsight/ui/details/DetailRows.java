package org.qwinsight.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Completeness;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.FieldState;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.FieldValue;

/** Builds the lines of the details list for one node. */
final class DetailRows {
    private final Investigation investigation;
    private final ZoneId zone;
    private final LineageRows lineage;
    private final List<DetailRow> rows = new ArrayList<>();

    private DetailRows(Investigation investigation, ZoneId zone) {
        this.investigation = investigation;
        this.zone = zone;
        this.lineage = new LineageRows(investigation, zone);
    }

    static List<DetailRow> of(Investigation investigation, int node, ZoneId zone) {
        DetailRows made = new DetailRows(investigation, zone);
        if (investigation.tree().isPlaceholder(node)) {
            made.addPlaceholder(node);
        } else {
            made.rows.addAll(DecisionRows.of(investigation, node, zone));
            made.rows.addAll(RemarkRows.of(investigation, node, zone));
            made.rows.addAll(TriageRows.telling(investigation, node));
            made.addTimes(node);
            made.rows.addAll(made.lineage.parent(node));
            made.rows.addAll(made.lineage.witnesses(node));
            ContextRows context = new ContextRows(investigation, zone);
            made.rows.addAll(context.decoded(node));
            made.addFields(node);
            made.rows.addAll(context.siblings(node));
            made.addSource(node);
            made.rows.addAll(TriageRows.silent(investigation, node));
        }
        return made.rows;
    }

    private void addTimes(int row) {
        EventStore store = investigation.store();
        String zoneName = " " + DisplayTime.zoneName(zone);
        EventTime time = store.time(row);
        rows.add(DetailRow.heading("Time"));
        rows.add(
                time.isKnown()
                        ? DetailRow.field("Start", DisplayTime.exact(time, zone) + zoneName)
                        : DetailRow.absent("Start", "the record has no usable time"));
        long recorded = store.recordedTimeNanos(row);
        if (recorded != EventTime.NO_TIME && recorded != time.epochNanos()) {
            String other = DisplayTime.exact(new EventTime(recorded, digits(recorded)), zone) + zoneName;
            long apart = time.isKnown() ? Math.abs(recorded - time.epochNanos()) : 0;
            rows.add(
                    apart > Completeness.DISAGREEMENT_NANOS
                            ? DetailRow.warning(
                                    "Other time",
                                    other + ": " + DisplayTime.length(apart) + " away from the time of the log")
                            : DetailRow.field("Other time", other));
        }
        long end = investigation.tree().endNanos(row);
        rows.add(
                end == EventTime.NO_TIME
                        ? DetailRow.absent("Exit", "not in these logs")
                        : DetailRow.field("Exit", DisplayTime.millis(end, zone) + zoneName + lifetime(time, end)));
    }

    /** The store does not keep the precision of the other time: as many digits as are not zero, at least three. */
    private static int digits(long nanos) {
        int digits = 9;
        for (long rest = Math.floorMod(nanos, EventTime.NANOS_PER_SECOND); digits > 3 && rest % 10 == 0; rest /= 10) {
            digits--;
        }
        return digits;
    }

    private static String lifetime(EventTime start, long end) {
        return start.isKnown() && end >= start.epochNanos()
                ? ", ran " + DisplayTime.length(end - start.epochNanos())
                : "";
    }

    private void addFields(int row) {
        EventStore store = investigation.store();
        rows.add(DetailRow.heading("Fields"));
        rows.add(DetailRow.field("Event", store.kind(row).label()).asking(FieldValue.of("kind", store, row)));
        List<DetailRow> absent = new ArrayList<>();
        for (EventField field : EventField.values()) {
            FieldState state = store.state(row, field);
            String value = store.value(row, field);
            FieldValue asked = FieldValue.of(QueryVocabulary.of(field), store, row);
            if (field == EventField.ORIGINAL_FILE_NAME && RuleProfile.differsOnlyByMui(value)) {
                rows.add(DetailRow.warning(field.label(), value + ": only .mui apart from qwinsta.exe; no match")
                        .asking(asked));
            } else if (state == FieldState.PRESENT && value != null) {
                rows.add(DetailRow.field(field.label(), isPid(field) ? DisplayText.pid(value) : value)
                        .asking(asked));
            } else {
                absent.add(DetailRow.absent(field.label(), absence(state)).asking(asked));
            }
        }
        rows.add(DetailRow.heading("Fields without a value"));
        rows.addAll(absent);
    }

    private static boolean isPid(EventField field) {
        return field == EventField.PROCESS_ID || field == EventField.PARENT_PROCESS_ID;
    }

    /** Why a field has no value, in words. */
    static String absence(FieldState state) {
        return switch (state) {
            case PRESENT -> "";
            case EMPTY -> "empty";
            case NOT_LOGGED -> "not logged";
            case NOT_IN_SOURCE -> "not in this source";
        };
    }

    private void addSource(int row) {
        RecordLocation location = investigation.store().location(row);
        rows.add(DetailRow.heading("Evidence file"));
        if (location.source() < investigation.report().sources().size()) {
            SourceReport source = investigation.report().sources().get(location.source());
            rows.add(DetailRow.field("File", source.name()).asking(FieldValue.of("file", source.name())));
            rows.add(
                    source.sha256().isEmpty()
                            ? DetailRow.absent("SHA-256", "not known: the file was not read to its end")
                            : DetailRow.field("SHA-256", source.sha256()));
            String member = source.memberSha256();
            if (member != null) {
                rows.add(DetailRow.field("Member SHA-256", member));
            }
            rows.add(DetailRow.field("Shape", source.shape()));
        }
        rows.add(DetailRow.field("Record", DisplayText.count(location.ordinal())));
        rows.add(DetailRow.field("Byte offset", DisplayText.count(location.offset())));
        rows.add(DetailRow.field("Length", DisplayText.count(location.length(), "byte")));
    }

    private void addPlaceholder(int node) {
        ProcessTree tree = investigation.tree();
        Placeholder parent = tree.placeholder(node);
        rows.add(DetailRow.heading("Named by its children"));
        addNamed("Image", parent.image());
        addNamed("Command line", parent.commandLine());
        if (parent.isFalcon()) {
            addNamed("Falcon id", parent.instanceId());
        } else {
            addNamed("PID", parent.processId() == null ? null : DisplayText.pid(parent.processId()));
            addNamed("Instance id", parent.instanceId());
        }
        addNamed("Host", parent.computer());
        rows.add(DetailRow.heading("Children in these logs"));
        int shown = Math.min(50, tree.childCount(node));
        for (int i = 0; i < shown; i++) {
            int child = tree.child(node, i);
            rows.add(DetailRow.link(
                    DisplayTime.millis(investigation.store().timeNanos(child), zone), lineage.name(child), child));
        }
        if (tree.childCount(node) > shown) {
            rows.add(DetailRow.field("More", DisplayText.count(tree.childCount(node) - shown)));
        }
    }

    private void addNamed(String label, @Nullable String value) {
        rows.add(value == null ? DetailRow.absent(label, "not named") : DetailRow.field(label, value));
    }
}
