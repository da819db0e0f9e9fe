package org.qwinsight.ingest.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Gap;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;
import org.qwinsight.ingest.record.RecordFramer;

/**
 * Cuts XML into {@code <Event>} elements by their tags, whatever stands around them: one root, none, a declaration
 * before each, banners. CDATA sections and comments inside an event are skipped over. An event in which another one
 * begins was cut off and costs only itself.
 */
public final class XmlFramer implements RecordFramer {
    private static final byte[] START = ascii("<Event");
    private static final byte[] END = ascii("</Event");
    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] COMMENT = ascii("<!--");

    /** Bytes after which the caller hears of the records that were passed over. */
    private static final int PAUSE_AFTER = 256 << 10;

    private final ByteWindow window;
    private final Gap gap;
    private final Terminator cdataEnd = new Terminator(ascii("]]>"));
    private final Terminator commentEnd = new Terminator(ascii("-->"));
    private final EventScanner scanner;
    private final @Nullable UnwantedEvents unwanted;
    private long consumed;
    private int pending;

    /** A framer that gives every record. */
    public XmlFramer(ByteWindow window) {
        this.window = window;
        this.gap = new Gap(window);
        this.scanner = new EventScanner(false);
        this.unwanted = null;
    }

    /**
     * A framer that passes over records which {@code wanted} turns down and which are well-formed beyond doubt.
     *
     * @param wanted looks at nothing of an event but its provider and its id
     * @param knowsForms compare events with those that came before, which is quicker and gives the same
     */
    public XmlFramer(ByteWindow window, Predicate<RawEvent> wanted, boolean knowsForms) {
        this.window = window;
        this.gap = new Gap(window);
        this.scanner = new EventScanner(knowsForms);
        this.unwanted = new UnwantedEvents(wanted);
    }

    @Override
    public @Nullable RecordFrame next(PassedRecords passed) throws IOException {
        drop(pending);
        pending = 0;
        long from = consumed;
        while (true) {
            boolean found = skipToStart();
            RecordFrame stray = gap.end();
            if (stray != null || !found) {
                return stray;
            }
            int end = plainEvent();
            if (end <= 0) {
                return frame();
            }
            if (unwanted == null || !unwanted.pass(scanner.values(), window.buffer(), passed)) {
                return finish(end, Fault.NONE, "").with(scanner.values().countedFrom(window.base()));
            }
            drop(end);
            if (consumed - from > PAUSE_AFTER) {
                return RecordFrame.passed(window);
            }
        }
    }

    /** The length of the event at the beginning when it is in the plain form, or nothing positive. */
    private int plainEvent() throws IOException {
        int base = window.base();
        int end = scanner.scan(window.buffer(), base, base + window.size());
        if (end == EventScanner.INCOMPLETE && window.fill()) {
            base = window.base();
            end = scanner.scan(window.buffer(), base, base + window.size());
        }
        return end < 0 ? 0 : end - base;
    }

    private boolean skipToStart() throws IOException {
        while (true) {
            dropToTag();
            if (!window.has(START.length)) {
                pass(window.size());
                return false;
            }
            if (isTag(0, START)) {
                return true;
            }
            pass(1);
        }
    }

    /** Drops what stands before the next {@code <}, holding no bytes while looking for one. */
    private void dropToTag() throws IOException {
        int at = indexInWindow((byte) '<', 0);
        while (at == window.size()) {
            pass(at);
            if (!window.fill()) {
                return;
            }
            at = indexInWindow((byte) '<', 0);
        }
        pass(at);
    }

    private RecordFrame frame() throws IOException {
        if (window.at(START.length) == '/' && window.has(START.length + 1) && window.at(START.length + 1) == '>') {
            return finish(START.length + 2, Fault.NONE, "");
        }
        int at = START.length;
        while (true) {
            at = indexOf((byte) '<', at);
            if (!window.has(at)) {
                return unfinished();
            }
            int end = isTag(at, END) ? behindEndTag(at + END.length) : at;
            if (end > at) {
                return finish(end, Fault.NONE, "");
            }
            if (isTag(at, START)) {
                return finish(
                        at, Fault.BROKEN, "the event has no end: another one begins at byte " + window.offsetOf(at));
            }
            if (matches(at, CDATA)) {
                at = cdataEnd.after(at + CDATA.length);
            } else if (matches(at, COMMENT)) {
                at = commentEnd.after(at + COMMENT.length);
            } else {
                at++;
            }
        }
    }

    /** The position behind an end tag, or 0 when the tag was cut off and something else than blanks follows its name. */
    private int behindEndTag(int behindName) throws IOException {
        int at = behindName;
        while (window.has(at) && isBlank(window.at(at))) {
            at++;
        }
        return window.has(at) && window.at(at) == '>' ? at + 1 : 0;
    }

    private RecordFrame unfinished() {
        if (window.isAtEnd()) {
            return finish(window.size(), Fault.CUT_OFF, "the file ends inside this event");
        }
        RecordFrame frame = RecordFrame.of(
                window, 0, window.size(), Fault.BROKEN, "the event is longer than " + ByteWindow.MAX_RECORD + " bytes");
        // All of it was searched, so going on behind it keeps the work linear. A tag may begin with the last bytes.
        pending = window.size() - START.length;
        gap.belongsToBroken();
        return frame;
    }

    private RecordFrame finish(int end, Fault fault, String reason) {
        pending = Math.min(end, window.size());
        return RecordFrame.of(window, 0, pending, fault, reason);
    }

    /** Drops what belongs to no record. */
    private void pass(int count) {
        gap.take(0, count);
        drop(count);
    }

    private void drop(int count) {
        window.consume(count);
        consumed += count;
    }

    /** The position of a byte at or after a position, or the window's size when it does not come. */
    private int indexOf(byte wanted, int from) throws IOException {
        int at = indexInWindow(wanted, from);
        while (at == window.size() && window.fill()) {
            at = indexInWindow(wanted, at);
        }
        return at;
    }

    private int indexInWindow(byte wanted, int from) {
        byte[] buffer = window.buffer();
        int base = window.base();
        int size = window.size();
        int at = from;
        while (at < size && buffer[base + at] != wanted) {
            at++;
        }
        return at;
    }

    private boolean isTag(int at, byte[] tag) throws IOException {
        if (!matches(at, tag) || !window.has(at + tag.length)) {
            return false;
        }
        byte next = window.at(at + tag.length);
        return next == '>' || next == '/' || isBlank(next);
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private boolean matches(int at, byte[] text) throws IOException {
        if (!window.has(at + text.length - 1)) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (window.at(at + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Finds the end of a CDATA section or comment, remembering how far there is none, so that no byte is searched twice. */
    private final class Terminator {
        private final byte[] text;
        private long noneBefore;

        Terminator(byte[] text) {
            this.text = text;
        }

        /** The position behind the terminator, or {@code from} itself when there is none: the opening was mere text. */
        int after(int from) throws IOException {
            int at = (int) Math.max(from, noneBefore - consumed);
            while (true) {
                at = indexOf(text[0], at);
                if (!window.has(at + text.length - 1)) {
                    noneBefore = Math.max(noneBefore, consumed + at);
                    return from;
                }
                if (matches(at, text)) {
                    return at + text.length;
                }
                at++;
            }
        }
    }
}
