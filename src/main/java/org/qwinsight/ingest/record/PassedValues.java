package org.qwinsight.ingest.record;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads the few values by which an unwanted record of a Windows log is counted, and passes it. Refuses a value that is
 * not written in the plain way, so that the full parser decides. For one thread.
 */
public final class PassedValues {
    private static final int MAX_LOGS = 10_000;
    /** Every number with so many digits fits into a long. */
    private static final int MAX_DIGITS = 18;

    private final TextCache texts = new TextCache(TextCache.USUAL_SLOTS);
    private final Map<LogName, LogName> logs = new HashMap<>();

    /** The text of bytes that are printable ASCII without a blank at either end; empty when they are not. */
    public String plain(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] < ' ' || b[i] == 0x7f || b[i] == '\\' || b[i] == '&') {
                return "";
            }
        }
        return from >= to || b[from] == ' ' || b[to - 1] == ' ' ? "" : texts.text(b, from, to);
    }

    /** A positive number, or -1 when the bytes are no short run of decimal digits. */
    public long number(byte[] b, int from, int to) {
        if (from >= to || to - from > MAX_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return -1;
            }
            number = number * 10 + b[i] - '0';
        }
        return number > 0 ? number : -1;
    }

    /** The one object for a log. */
    public LogName log(String host, String channel) {
        LogName name = new LogName(host, channel);
        LogName known = logs.get(name);
        if (known == null) {
            if (logs.size() > MAX_LOGS) {
                logs.clear();
            }
            logs.put(name, name);
            return name;
        }
        return known;
    }
}
