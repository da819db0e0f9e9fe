package org.qwinsight.analysis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms of host, PID and GUID that joins compare. Never shown and never a part of the rule's key. */
final class ProcessIdentity {
    /** No PID, or one that cannot be read. */
    static final long NO_PID = -1;

    /** Windows keeps PIDs in 32 bits. */
    private static final long LARGEST_PID = 0xFFFF_FFFFL;

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
            long pid = text.startsWith("0x") || text.startsWith("0X")
                    ? Long.parseUnsignedLong(text.substring(2), 16)
                    : Long.parseLong(text);
            return pid(pid);
        } catch (NumberFormatException e) {
            return NO_PID;
        }
    }

    /** A number as a PID, or {@link #NO_PID} when none is so large. */
    static long pid(long number) {
        return number < 0 || number > LARGEST_PID ? NO_PID : number;
    }

    /** A GUID without braces, in lower case. */
    static String guid(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        return bare.toLowerCase(Locale.ROOT);
    }
}
