package org.qwinsight.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.ProcessExit.ExitKind;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** A few starts and exits on 2 March 2026, and their tree as lines of text that a person can draw by hand. */
final class Case {
    static final String CMD = "C:\\Windows\\System32\\cmd.exe";

    private final List<Start> starts = new ArrayList<>();
    private final List<ProcessExit> exits = new ArrayList<>();

    /** A start under construction. Its label is its command line. */
    static final class Start {
        private final EventKind kind;
        private final String time;
        private final Map<EventField, String> fields = new EnumMap<>(EventField.class);

        Start(EventKind kind, String time) {
            this.kind = kind;
            this.time = time;
        }

        Start with(EventField field, String value) {
            fields.put(field, value);
            return this;
        }

        Start without(EventField field) {
            fields.remove(field);
            return this;
        }

        Start on(String computer) {
            return with(EventField.COMPUTER, computer);
        }

        Start image(String image) {
            return with(EventField.IMAGE, image);
        }

        Start guid(String own, String parent) {
            return with(EventField.PROCESS_GUID, own).with(EventField.PARENT_PROCESS_GUID, parent);
        }

        Start falcon(String own, String parent) {
            return with(EventField.AID, "a1")
                    .with(EventField.TARGET_PROCESS_ID, own)
                    .with(EventField.PARENT_PROCESS_ID, parent);
        }
    }

    /** A cmd.exe whose parent is a cmd.exe, on WS1. */
    Start start(EventKind kind, String time, String label, String pid, String parentPid) {
        Start start = new Start(kind, time)
                .on("WS1")
                .image(CMD)
                .with(EventField.PARENT_IMAGE, CMD)
                .with(EventField.COMMAND_LINE, label)
                .with(EventField.PROCESS_ID, pid)
                .with(EventField.PARENT_PROCESS_ID, parentPid);
        starts.add(start);
        return start;
    }

    Start sysmon(String time, String label, String pid, String parentPid) {
        return start(EventKind.SYSMON_1, time, label, pid, parentPid);
    }

    Start security(String time, String label, String pid, String parentPid) {
        return start(EventKind.SECURITY_4688, time, label, pid, parentPid);
    }

    Start falcon(String time, String label, String pid) {
        return start(EventKind.CROWDSTRIKE_PROCESSROLLUP2, time, label, pid, "0");
    }

    void exit(ExitKind kind, String time, long pid, @Nullable String instance) {
        exit(kind, time, pid, instance, null);
    }

    void exit(ExitKind kind, String time, long pid, @Nullable String instance, @Nullable String image) {
        exits.add(new ProcessExit(
                kind,
                time(time),
                "ws1.corp.local",
                pid,
                instance,
                image,
                new RecordLocation(1, exits.size() + 1L, 0, 1)));
    }

    private static EventTime time(String clock) {
        return EventTime.of(Instant.parse("2026-03-02T" + clock + "Z"), 3);
    }

    EventStore store() {
        return store(0);
    }

    /** The store of the same records in another order for each seed but 0. */
    EventStore store(long seed) {
        List<Start> order = new ArrayList<>(starts);
        if (seed != 0) {
            Collections.shuffle(order, new Random(seed));
        }
        EventStore.Builder store = new EventStore.Builder(true);
        for (int i = 0; i < order.size(); i++) {
            Start start = order.get(i);
            store.add(new ProcessStart(
                    start.kind,
                    time(start.time),
                    EventTime.UNKNOWN,
                    start.fields,
                    new RecordLocation(0, i + 1L, i, 1)));
        }
        List<ProcessExit> exitOrder = new ArrayList<>(exits);
        if (seed != 0) {
            Collections.shuffle(exitOrder, new Random(seed));
        }
        exitOrder.forEach(store::add);
        return store.build();
    }

    /** Each start as {@code label < parent (link)}, ordered by label; parents not in the logs stand in brackets. */
    String tree() {
        return tree(store());
    }

    static String tree(EventStore store) {
        ProcessTree tree = ProcessTree.of(store);
        Map<String, String> lines = new TreeMap<>();
        for (int row = 0; row < store.size(); row++) {
            int parent = tree.parent(row);
            String name = parent == ProcessTree.NONE
                    ? "-"
                    : tree.isPlaceholder(parent) ? "[" + (parent - tree.rows()) + "]" : label(store, parent);
            lines.put(label(store, row), label(store, row) + " < " + name + " (" + tree.link(row) + ")");
        }
        return String.join("\n", lines.values());
    }

    static String label(EventStore store, int row) {
        return String.valueOf(store.value(row, EventField.COMMAND_LINE));
    }
}
