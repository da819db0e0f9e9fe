package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/**
 * Collects the parents that rows name and whose starts are not in the logs. Rows name the same parent when they give
 * the same instance id; where one of them gives none, when they give the same host and PID and, as far as they have
 * one, image and command line, and no start or exit of that PID lies between them.
 */
final class Placeholders {
    private static final int WITH_COMMAND_LINE = 0;
    private static final int NEWEST = 1;
    private static final int NEWEST_OF_ANY_IMAGE = 2;

    private final EventStore store;
    private final RowIdentities identities;
    private final InstanceIds instances;
    private final PidIndex pids;
    private final KeyTable byInstance = new KeyTable(0);
    private final IntArrayList ofInstance = new IntArrayList();
    private final KeyTable byPid = new KeyTable(0);
    private final IntArrayList ofPid = new IntArrayList();
    private final KeyTable pidsWithoutRecord = new KeyTable(0);
    private final List<Placeholder> placeholders = new ArrayList<>();

    Placeholders(RowIdentities identities, InstanceIds instances, PidIndex pids) {
        this.store = identities.store();
        this.identities = identities;
        this.instances = instances;
        this.pids = pids;
    }

    List<Placeholder> all() {
        return placeholders;
    }

    /** The number of the row's parent among the placeholders, or -1 when the row names no parent. Call in row order. */
    int of(int row) {
        if (!namesParent(row)) {
            return -1;
        }
        int instance = instances.ofParent(row);
        int number = instance == InstanceIds.NONE ? -1 : known(byInstance, ofInstance, 0, instance, 0);
        if (number < 0) {
            number = identities.parentPid(row) < 0 ? -1 : sameByPid(row, instance);
        }
        if (number < 0) {
            number = placeholders.size();
            placeholders.add(placeholder(row));
        }
        remember(row, instance, number);
        return number;
    }

    private boolean namesParent(int row) {
        return has(row, EventField.PARENT_IMAGE)
                || has(row, EventField.PARENT_COMMAND_LINE)
                || has(row, EventField.PARENT_PROCESS_ID)
                || has(row, EventField.PARENT_PROCESS_GUID);
    }

    private boolean has(int row, EventField field) {
        return store.id(row, field) >= Dictionary.FIRST_VALUE;
    }

    private int sameByPid(int row, int instance) {
        long lifetime = lifetime(row);
        int number = commandLine(row) == 0
                ? -1
                : known(byPid, ofPid, WITH_COMMAND_LINE, lifetime, image(row) | commandLine(row));
        if (number < 0) {
            number = orNone(known(byPid, ofPid, NEWEST, lifetime, image(row)), row);
        }
        if (number < 0) {
            int newest = known(byPid, ofPid, NEWEST_OF_ANY_IMAGE, lifetime, 0);
            boolean oneIsUnnamed = newest >= 0
                    && (!has(row, EventField.PARENT_IMAGE)
                            || placeholders.get(newest).image() == null);
            number = oneIsUnnamed ? orNone(newest, row) : -1;
        }
        boolean isAnother = number >= 0
                && instance != InstanceIds.NONE
                && placeholders.get(number).instanceId() != null;
        return isAnother ? -1 : number;
    }

    /** The placeholder, or -1 when it has a command line and the row gives another. */
    private int orNone(int number, int row) {
        String known = number < 0 ? null : placeholders.get(number).commandLine();
        boolean agrees = known == null
                || commandLine(row) == 0
                || known.equals(store.value(row, EventField.PARENT_COMMAND_LINE));
        return agrees ? number : -1;
    }

    private void remember(int row, int instance, int number) {
        Placeholder known = placeholders.get(number);
        if (instance != InstanceIds.NONE) {
            put(byInstance, ofInstance, 0, instance, 0, number);
        }
        if (identities.parentPid(row) >= 0) {
            long lifetime = lifetime(row);
            put(byPid, ofPid, NEWEST, lifetime, image(row), number);
            put(byPid, ofPid, NEWEST_OF_ANY_IMAGE, lifetime, 0, number);
            if (commandLine(row) != 0) {
                put(byPid, ofPid, WITH_COMMAND_LINE, lifetime, image(row) | commandLine(row), number);
            }
        }
        if (saysMore(row, known)) {
            Placeholder other = placeholder(row);
            placeholders.set(
                    number,
                    new Placeholder(
                            known.computer(),
                            known.image() == null ? other.image() : known.image(),
                            known.commandLine() == null ? other.commandLine() : known.commandLine(),
                            known.processId() == null ? other.processId() : known.processId(),
                            known.instanceId() == null ? other.instanceId() : known.instanceId(),
                            known.isFalcon()));
        }
    }

    /** True when the row gives a value that is not known of its parent; most rows give the same as the first one. */
    private boolean saysMore(int row, Placeholder known) {
        return (known.image() == null && has(row, EventField.PARENT_IMAGE))
                || (known.commandLine() == null && has(row, EventField.PARENT_COMMAND_LINE))
                || (known.processId() == null && !isFalcon(row) && has(row, EventField.PARENT_PROCESS_ID))
                || (known.instanceId() == null && has(row, instanceField(row)));
    }

    /** True when the row's number of its parent is a Falcon id, which is no PID. */
    private boolean isFalcon(int row) {
        return store.kind(row).isCrowdStrike() && has(row, EventField.PARENT_PROCESS_ID);
    }

    private EventField instanceField(int row) {
        return isFalcon(row) ? EventField.PARENT_PROCESS_ID : EventField.PARENT_PROCESS_GUID;
    }

    private static int known(KeyTable table, IntArrayList values, int scope, long high, long low) {
        int key = table.find(scope, high, low);
        return key == KeyTable.ABSENT ? -1 : values.getInt(key);
    }

    private static void put(KeyTable table, IntArrayList values, int scope, long high, long low, int value) {
        int key = table.add(scope, high, low);
        if (key == values.size()) {
            values.add(value);
        } else {
            values.set(key, value);
        }
    }

    /** Host and PID of the parent, and how many starts and exits of that PID lie before the row. */
    private long lifetime(int row) {
        int host = identities.host(row);
        int pid = identities.parentPid(row);
        int group = pids.group(host, pid);
        if (group == PidIndex.NONE) {
            return ~(long) pidsWithoutRecord.add(host, 0, pid);
        }
        long time = identities.timeNanos(row);
        int events = pids.firstStartAfter(group, time)
                - pids.firstStart(group)
                + pids.firstExitFrom(group, time)
                - pids.firstExit(group);
        return ((long) group << 32) | events;
    }

    private long image(int row) {
        return (long) identities.parentImage(row) << 32;
    }

    /** The id of the parent's command line, 0 when there is none. */
    private int commandLine(int row) {
        int id = store.id(row, EventField.PARENT_COMMAND_LINE);
        return id < Dictionary.FIRST_VALUE ? 0 : id;
    }

    private Placeholder placeholder(int row) {
        boolean isFalcon = isFalcon(row);
        return new Placeholder(
                store.value(row, EventField.COMPUTER),
                store.value(row, EventField.PARENT_IMAGE),
                store.value(row, EventField.PARENT_COMMAND_LINE),
                isFalcon ? null : store.value(row, EventField.PARENT_PROCESS_ID),
                store.value(row, instanceField(row)),
                isFalcon);
    }
}
