package org.qwinsight.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/** The forms of host, PID and instance id that joins compare. Never shown and never a part of the rule's key. */
final class ProcessIdentity {
    /** No PID, or one that cannot be read. */
    static final long NO_PID = -1;

    private ProcessIdentity() {}

    /** First label of a host name in lower case, so that {@code WS1} and {@code ws1.corp.local} are one host. */
    static String hostLabel(@Nullable String computer) {
        if (computer == null) {
            return "";
        }
        int dot = computer.indexOf('.');
        return (dot > 0 ? computer.substring(0, dot) : computer).toLowerCase(Locale.ROOT);
    }

    /** A PID from decimal or {@code 0x} text, or {@link #NO_PID}. */
    static long pid(@Nullable String text) {
        if (text == null) {
            return NO_PID;
        }
        try {
            return text.startsWith("0x") || text.startsWith("0X")
                    ? Long.parseUnsignedLong(text.substring(2), 16)
                    : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return NO_PID;
        }
    }

    /** A GUID without braces, in lower case. */
    static String guid(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The id of the row's process instance, unique across hosts, or null when its source gives none. */
    static @Nullable String instance(EventStore store, int row) {
        if (store.kind(row).isCrowdStrike()) {
            return falcon(store, row, EventField.TARGET_PROCESS_ID);
        }
        return onHost(store, row, store.value(row, EventField.PROCESS_GUID));
    }

    /** The id of the row's parent instance, or null when its source gives none. */
    static @Nullable String parentInstance(EventStore store, int row) {
        if (store.kind(row).isCrowdStrike()) {
            return falcon(store, row, EventField.PARENT_PROCESS_ID);
        }
        return onHost(store, row, store.value(row, EventField.PARENT_PROCESS_GUID));
    }

    private static @Nullable String onHost(EventStore store, int row, @Nullable String guid) {
        return guid == null ? null : hostLabel(store.value(row, EventField.COMPUTER)) + '\n' + guid(guid);
    }

    private static @Nullable String falcon(EventStore store, int row, EventField field) {
        String id = store.value(row, field);
        String agent = store.value(row, EventField.AID);
        return id == null ? null : (agent == null ? "" : agent) + '/' + id;
    }
}
