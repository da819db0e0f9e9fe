package org.qwinsight.ingest.xml;

import org.qwinsight.ingest.record.KnownForms;

/** The forms of events in XML. */
final class EventForms extends KnownForms<EventForm> {
    /** The text of an element without children. */
    static final byte TEXT = 0;
    /** The value of an attribute between apostrophes. */
    static final byte APOSTROPHES = 1;
    /** The value of an attribute between quotes. */
    static final byte QUOTES = 2;

    private final TextWalk walk = new TextWalk();
    private int marks;

    @Override
    protected int behindValue(byte kind, byte[] b, int at, int end) {
        if (kind == TEXT) {
            int behind = walk.text(b, at, end);
            marks = walk.marks();
            return behind;
        }
        marks = 0;
        return walk.quoted(b, at, kind == QUOTES ? (byte) '"' : (byte) '\'', end);
    }

    @Override
    protected int marksOfValue() {
        return marks;
    }
}
