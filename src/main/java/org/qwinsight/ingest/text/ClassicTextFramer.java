package org.qwinsight.ingest.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Gap;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;
import org.qwinsight.ingest.record.RecordFramer;

/**
 * Cuts text into classic Splunk events: each begins with a line that is a time, followed by a {@code LogName=} line, and
 * goes on to the next such pair of lines.
 */
public final class ClassicTextFramer implements RecordFramer {
    private static final byte[] LOG_NAME = "LogName=".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_TIME_LINE = 64;
    private static final int DROP_EVERY = 64 << 10;

    private final ByteWindow window;
    private final Gap gap;
    /** Bytes of the window that the last frame used up. */
    private int used;
    /** The first byte behind the last frame begins an event. */
    private boolean atEvent;

    public ClassicTextFramer(ByteWindow window) {
        this.window = window;
        this.gap = new Gap(window);
    }

    @Override
    public @Nullable RecordFrame next(PassedRecords passed) throws IOException {
        window.consume(used);
        used = 0;
        if (!atEvent) {
            atEvent = findFirst();
            RecordFrame stray = gap.end();
            if (stray != null || !atEvent) {
                return stray;
            }
        }
        int end = nextLine(0);
        while (end >= 0 && !beginsEvent(end)) {
            end = nextLine(end);
        }
        atEvent = end >= 0;
        if (end < 0 && window.isFull()) {
            used = ByteWindow.MAX_RECORD;
            gap.belongsToBroken();
            String reason = "The event that begins at byte " + window.offsetOf(0) + " is longer than "
                    + (ByteWindow.MAX_RECORD >> 20) + " MB.";
            return RecordFrame.of(window, 0, used, Fault.BROKEN, reason);
        }
        used = end < 0 ? window.size() : end;
        return RecordFrame.of(window, 0, used, Fault.NONE, "");
    }

    /** Drops what stands before the next event. */
    private boolean findFirst() throws IOException {
        int line = 0;
        while (window.has(line)) {
            if (beginsEvent(line)) {
                pass(line);
                return true;
            }
            while (window.has(line) && window.at(line) != '\n') {
                line = dropped(line + 1);
            }
            line = window.has(line) ? dropped(line + 1) : line;
        }
        pass(window.size());
        return false;
    }

    /** The same place after dropping what stands before it, when that is much. */
    private int dropped(int at) {
        if (at <= DROP_EVERY) {
            return at;
        }
        pass(at);
        return 0;
    }

    /** Drops what belongs to no record. */
    private void pass(int count) {
        gap.take(0, count);
        window.consume(count);
    }

    /** The beginning of the line behind the one that holds {@code from}, or -1 when the window ends first. */
    private int nextLine(int from) throws IOException {
        int at = from;
        while (window.has(at)) {
            if (window.at(at) == '\n') {
                return at + 1;
            }
            at++;
        }
        return -1;
    }

    private boolean beginsEvent(int line) throws IOException {
        int at = line;
        while (window.has(at) && window.at(at) != '\n' && at - line < LONGEST_TIME_LINE) {
            if (at == line && (window.at(at) < '0' || window.at(at) > '9')) {
                return false;
            }
            at++;
        }
        String first = new String(window.buffer(), window.base() + line, at - line, StandardCharsets.UTF_8);
        if (!ClassicTextReader.TIME_LINE.matcher(first.strip()).matches()) {
            return false;
        }
        for (int i = 0; i < LOG_NAME.length; i++) {
            if (!window.has(at + 1 + i) || window.at(at + 1 + i) != LOG_NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
