package org.qwinsight.ingest.json;

import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Gap;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;
import org.qwinsight.ingest.record.RecordFramer;
import org.qwinsight.ingest.record.ShapeCounts;

/**
 * Cuts JSON evidence into one frame per object, whatever stands between the objects: brackets of arrays, commas, line
 * ends, {@code Record N} lines, banners. Lists inside a wrapper object are stepped into.
 *
 * <p>An object that breaks the grammar, is nested too deep or is too long costs one frame; reading goes on at the first
 * line behind the object's beginning that looks like the beginning of a record (see {@link LineSeeker}). Each byte is
 * looked at a small fixed number of times, and no more than {@link ByteWindow#MAX_RECORD} bytes are held.
 */
public final class JsonFramer implements RecordFramer {
    private static final int DROP_EVERY = 64 << 10;
    /** Bytes after which the caller hears of the records that were passed over. */
    private static final int PAUSE_AFTER = 256 << 10;

    private final StreamBytes bytes;
    private final BytesOutside outside;
    private final LineSeeker seeker;
    private final OpenWrappers wrappers = new OpenWrappers();
    private final ObjectScans scans;

    private long position;
    private long kept;
    private int indent;
    private boolean countsIndent = true;
    /** The last byte before the position is a comma or an opening bracket, on the same line and blanks apart. */
    private boolean inList;

    private boolean seeking;
    /** What is passed over while seeking belongs to no record that was told. */
    private boolean seeksBehindWrapper;

    private final PlainScanner plain;
    private final @Nullable UnwantedObjects unwanted;

    /** A framer that gives every record. */
    public JsonFramer(ByteWindow window) {
        this(window, null, false);
    }

    /**
     * A framer that passes over records which {@code wanted} turns down and which are well-formed beyond doubt.
     *
     * @param wanted looks at nothing of an event but its provider and its id
     * @param shapes takes the shapes of the records passed over
     * @param knowsForms compare objects with those that came before, which is quicker and gives the same
     */
    public JsonFramer(ByteWindow window, Predicate<RawEvent> wanted, ShapeCounts shapes, boolean knowsForms) {
        this(window, new UnwantedObjects(wanted, shapes), knowsForms);
    }

    private JsonFramer(ByteWindow window, @Nullable UnwantedObjects unwanted, boolean knowsForms) {
        plain = new PlainScanner(knowsForms);
        this.unwanted = unwanted;
        bytes = new StreamBytes(window);
        outside = new BytesOutside(bytes, new Gap(window));
        seeker = new LineSeeker(bytes);
        scans = new ObjectScans(bytes);
    }

    @Override
    public @Nullable RecordFrame next(PassedRecords passed) throws IOException {
        drop();
        long from = position;
        while (true) {
            if (seeking && !seekLine()) {
                return outside.end();
            }
            outside.beginAt(position);
            boolean found = findObject();
            outside.reach(position);
            RecordFrame stray = seeking ? null : outside.end();
            if (stray != null || !found) {
                drop();
                return stray;
            }
            int length = seeking ? 0 : plainObject();
            if (length > 0 && unwanted != null && unwanted.pass(plain.values(), bytes.buffer(), passed)) {
                position += length;
                inList = false;
                if (position - from > PAUSE_AFTER) {
                    return bytes.frame(position, position, Fault.PASSED, "");
                }
                continue;
            }
            RecordFrame frame = seeking ? null : length > 0 ? plainFrame(length) : object();
            if (frame != null) {
                return frame;
            }
        }
    }

    /** The length of the object at the position when it is in the plain form, else 0. */
    private int plainObject() throws IOException {
        if (scans.isInsideFailed()) {
            return 0;
        }
        drop();
        int start = bytes.index(position);
        int end = plain.scan(bytes.buffer(), start, bytes.index(bytes.end()));
        if (end == PlainScanner.INCOMPLETE && bytes.fill()) {
            start = bytes.index(position);
            end = plain.scan(bytes.buffer(), start, bytes.index(bytes.end()));
        }
        return Math.max(0, end - start);
    }

    private RecordFrame plainFrame(int length) {
        RecordFrame.Found found = plain.values().countedFrom(bytes.index(position));
        return complete(position + length).with(found);
    }

    private RecordFrame complete(long end) {
        RecordFrame frame = bytes.frame(position, end, Fault.NONE, "");
        position = end;
        inList = false;
        return frame;
    }

    private void drop() {
        bytes.dropTo(position);
        kept = position;
    }

    private boolean seekLine() throws IOException {
        outside.beginAt(position);
        while (!seeker.advance(bytes.end())) {
            position = seeker.position();
            tellWhatNoRecordHas();
            drop();
            // The seeker may have brought in more than it was told of.
            if (position >= bytes.end() && !bytes.fill()) {
                return false;
            }
        }
        goOnAtLine();
        tellWhatNoRecordHas();
        seeksBehindWrapper = false;
        return true;
    }

    private void tellWhatNoRecordHas() {
        if (seeksBehindWrapper) {
            outside.reach(position);
        }
        outside.beginAt(position);
    }

    private void goOnAtLine() {
        seeking = false;
        position = seeker.position();
        indent = seeker.indent();
        inList = seeker.foundInLine();
        countsIndent = false;
    }

    /** Moves to the next opening brace between values; also true when a line has to be looked for first. */
    private boolean findObject() throws IOException {
        while (bytes.has(position)) {
            if (position - kept > DROP_EVERY) {
                outside.reach(position);
                drop();
            }
            byte c = bytes.at(position);
            if (c == '{') {
                return true;
            }
            noteIndent(c);
            position++;
            if (c == '"') {
                skipString();
            } else if (c == '[') {
                wrappers.openArray();
            } else if (c == ']' && wrappers.closeArray()) {
                outside.reach(position);
                leaveWrapper();
                outside.beginAt(position);
                if (seeking) {
                    return true;
                }
            }
        }
        return false;
    }

    private void skipBlanks() throws IOException {
        while (bytes.has(position) && bytes.at(position) >= 0 && bytes.at(position) <= ' ') {
            noteIndent(bytes.at(position));
            position++;
            if (position - kept > DROP_EVERY) {
                drop();
            }
        }
    }

    private void noteIndent(byte c) {
        inList = c == ',' || c == '[' || (inList && c == ' ');
        if (c == '\n') {
            indent = 0;
            countsIndent = true;
        } else if (countsIndent && (c == ' ' || c == '\t')) {
            indent++;
        } else {
            countsIndent = false;
        }
    }

    /** A string between values is no record. It may not be a string at all, so it ends with its line at the latest. */
    private void skipString() throws IOException {
        while (bytes.has(position)) {
            if (position - kept > DROP_EVERY) {
                outside.reach(position);
                drop();
            }
            byte c = bytes.at(position);
            if (c == '\n') {
                return;
            }
            position++;
            if (c == '"') {
                return;
            }
            if (c == '\\' && bytes.has(position) && bytes.at(position) != '\n') {
                position++;
            }
        }
    }

    /** The frame of the object at the position, or null when it is a wrapper and was stepped into. */
    private @Nullable RecordFrame object() throws IOException {
        drop();
        scans.start(position, wrappers.mayOpen());
        JsonScanner scanner = scans.current();
        while (true) {
            JsonScanner.Outcome outcome = scanner.run();
            long limit = position + ByteWindow.MAX_RECORD;
            if (scanner.position() > limit) {
                return tooLong(limit);
            }
            switch (outcome) {
                case COMPLETE -> {
                    return complete(scanner.position());
                }
                case WRAPPER -> {
                    stepIntoWrapper();
                    return null;
                }
                case INVALID -> {
                    long at = scanner.position();
                    return broken(at, scanner.problem() + " at byte " + bytes.evidenceOffset(at) + ".");
                }
                case TOO_DEEP -> {
                    long at = scanner.position();
                    return broken(
                            at,
                            "The object is nested deeper than " + OpenLevels.MAX + " levels at byte "
                                    + bytes.evidenceOffset(at) + ".");
                }
                case MORE -> {
                    if (!bytes.fill()) {
                        return bytes.isFull() ? tooLong(limit) : notClosed();
                    }
                }
            }
        }
    }

    private RecordFrame tooLong(long limit) throws IOException {
        return broken(
                limit,
                "The object that begins at byte " + bytes.evidenceOffset(position) + " is longer than "
                        + (ByteWindow.MAX_RECORD >> 20) + " MB.");
    }

    private RecordFrame notClosed() throws IOException {
        long end = bytes.end();
        String reason = "The object that begins at byte " + bytes.evidenceOffset(position) + " is not closed.";
        RecordFrame frame = broken(end, reason);
        if (!seeking) {
            return frame;
        }
        return new RecordFrame(
                frame.buffer(), frame.from(), frame.to(), frame.offset(), frame.length(), Fault.CUT_OFF, reason);
    }

    /** One frame for the object at the position, which cannot be read beyond {@code at}. */
    private RecordFrame broken(long at, String reason) throws IOException {
        seeker.start(position, indent, inList);
        boolean found = seeker.advance(Math.min(at + 1, bytes.end()));
        long to = found ? seeker.position() : at;
        while (to > position + 1 && bytes.at(to - 1) <= ' ' && bytes.at(to - 1) >= 0) {
            to--;
        }
        RecordFrame frame = bytes.frame(position, to, Fault.BROKEN, reason);
        scans.keepFailed();
        if (found) {
            goOnAtLine();
        } else {
            position = seeker.position();
            seeking = true;
        }
        return frame;
    }

    private void stepIntoWrapper() {
        JsonScanner scanner = scans.current();
        long firstRecord = scanner.position();
        long line = firstRecord;
        while (line > position && bytes.at(line - 1) != '\n') {
            line--;
        }
        if (line > position) {
            indent = 0;
            while (bytes.at(line + indent) == ' ' || bytes.at(line + indent) == '\t') {
                indent++;
            }
        }
        long before = firstRecord - 1;
        while (bytes.at(before) == ' ') {
            before--;
        }
        inList = bytes.at(before) == '[';
        wrappers.open(scanner.depth() - 1);
        position = firstRecord;
        countsIndent = false;
    }

    /** Passes what stands behind the list of a wrapper. */
    private void leaveWrapper() throws IOException {
        scans.forgetFailed();
        skipBlanks();
        if (bytes.has(position) && bytes.at(position) == '{') {
            // The wrapper's own end is missing. What begins here is a record all the same.
            wrappers.clear();
            return;
        }
        JsonScanner scanner = scans.current();
        scanner.startInside(wrappers.leave(), position);
        while (true) {
            JsonScanner.Outcome outcome = scanner.run();
            position = scanner.position();
            if (outcome == JsonScanner.Outcome.COMPLETE) {
                return;
            }
            drop();
            if (outcome != JsonScanner.Outcome.MORE) {
                wrappers.clear();
                seeker.start(position, indent, false);
                seeking = true;
                seeksBehindWrapper = true;
                return;
            }
            if (!bytes.fill()) {
                return;
            }
        }
    }
}
