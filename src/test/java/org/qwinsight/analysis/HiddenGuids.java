package org.qwinsight.analysis;

import java.util.EnumMap;
import java.util.Map;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ExitTable;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/**
 * How the tree of a Sysmon log without its GUIDs compares with the tree that the GUIDs give.
 *
 * @param byGuid starts whose parent's own start the GUIDs find
 * @param agree of these, how many have the same parent by PID and time
 * @param disagree how many have another start as their parent
 * @param open how many have none
 * @param notInLogs starts whose GUIDs say that the parent is not in the log
 * @param invented of these, how many have a parent by PID and time all the same
 */
record HiddenGuids(int byGuid, int agree, int disagree, int open, int notInLogs, int invented) {

    static HiddenGuids compare(EventStore store) {
        ProcessTree withGuids = ProcessTree.of(store);
        ProcessTree without = ProcessTree.of(withoutGuids(store));
        int agree = 0;
        int disagree = 0;
        int open = 0;
        int notInLogs = 0;
        int invented = 0;
        for (int row = 0; row < store.size(); row++) {
            if (store.kind(row) != EventKind.SYSMON_1 || store.value(row, EventField.PARENT_PROCESS_GUID) == null) {
                continue;
            }
            int guess = without.parentRow(row);
            if (withGuids.link(row) != ParentLink.GUID) {
                notInLogs++;
                invented += guess == ProcessTree.NONE ? 0 : 1;
            } else if (guess == ProcessTree.NONE) {
                open++;
            } else if (guess == withGuids.parentRow(row)) {
                agree++;
            } else {
                disagree++;
            }
        }
        return new HiddenGuids(agree + disagree + open, agree, disagree, open, notInLogs, invented);
    }

    static EventStore withoutGuids(EventStore store) {
        EventStore.Builder hidden = new EventStore.Builder(true);
        for (int row = 0; row < store.size(); row++) {
            ProcessStart start = store.start(row);
            Map<EventField, String> fields = new EnumMap<>(start.fields());
            fields.remove(EventField.PROCESS_GUID);
            fields.remove(EventField.PARENT_PROCESS_GUID);
            hidden.add(new ProcessStart(start.kind(), start.time(), start.recordedTime(), fields, start.location()));
        }
        ExitTable exits = store.exits();
        for (int exit = 0; exit < exits.size(); exit++) {
            hidden.add(new ProcessExit(
                    exits.kind(exit),
                    new EventTime(exits.timeNanos(exit), 9),
                    exits.computer(exit),
                    exits.processId(exit),
                    null,
                    null,
                    new RecordLocation(0, exit, 0, 0)));
        }
        return hidden.build();
    }
}
