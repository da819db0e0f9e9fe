package org.qwinsight.ui.events;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.QueryFacts;

/** All columns of the event table, in their first order. */
final class EventColumns {
    /** The row number, which is no field. */
    static final EventColumn ROW = new EventColumn("row", "Row", null, 84, false, true);

    static final EventColumn START = column("start", "Start", 206, false, true);
    static final EventColumn FINDING = column("finding", "Finding", 92, false, true);

    static final List<EventColumn> ALL = all();

    private EventColumns() {}

    private static List<EventColumn> all() {
        List<EventColumn> all = new ArrayList<>(List.of(
                ROW,
                START,
                FINDING,
                column("name", "Image name", 116, false, true),
                column("cmd", "Command line", 330, true, true),
                column("host", "Host", 150, false, true),
                column("user", "User", 140, false, true),
                column("pid", "PID", 104, false, true),
                column("parentname", "Parent name", 116, false, true),
                column("parentcmd", "Parent command line", 220, true, true),
                column("integrity", "Integrity", 96, false, true),
                column("kind", "Source", 110, false, true),
                column("image", "Image", 260, true, false),
                column("parent", "Parent image", 260, true, false),
                column("ppid", "Parent PID", 104, false, false),
                column("hash", "Hashes", 280, true, false),
                column("sha256", "SHA-256", 280, true, false),
                column("md5", "MD5", 240, true, false),
                column("end", "Ended", 184, false, false),
                column("children", "Children", 76, false, false),
                column("parentlink", "Parent found by", 140, false, false),
                column("clause", "Matched by", 110, false, false),
                column("disposition", "Decision", 160, false, false),
                column("file", "Evidence file", 220, false, false),
                column("recorded", "Other time", 184, false, false)));
        for (EventField logged : EventField.values()) {
            String name = QueryVocabulary.of(logged).name();
            if (all.stream().noneMatch(column -> column.id().equals(name))) {
                all.add(column(name, logged.label(), 150, isCode(logged), false));
            }
        }
        return List.copyOf(all);
    }

    /** True for a column of times, whose heading names the zone. */
    static boolean isTime(EventColumn column) {
        return column.field() != null && column.field().type() == QueryField.Type.TIME;
    }

    private static boolean isCode(EventField field) {
        return switch (field) {
            case CURRENT_DIRECTORY, PROCESS_GUID, PARENT_PROCESS_GUID -> true;
            default -> false;
        };
    }

    private static EventColumn column(String name, String title, double width, boolean isCode, boolean isShown) {
        QueryField field = QueryFacts.VOCABULARY
                .named(name)
                .orElseThrow(() -> new AssertionError("a column of no field: " + name));
        return new EventColumn(name, title, field, width, isCode, isShown);
    }
}
