package org.qwinsight.ingest.json;

import org.qwinsight.ingest.record.KnownForms;

/** The forms of objects in JSON. */
final class ObjectForms extends KnownForms<ObjectForm> {
    /** A string without its quotes. */
    static final byte STRING = 0;
    /** A number without an exponent. */
    static final byte NUMBER = 1;

    private final StringWalk strings = new StringWalk();
    private int marks;

    @Override
    protected int behindValue(byte kind, byte[] b, int at, int end) {
        marks = PlainData.TEXT;
        if (kind == NUMBER) {
            return NumberWalk.behind(b, at, end);
        }
        int behind = strings.behind(b, at, end);
        marks = strings.isEscaped() ? PlainData.ESCAPED_TEXT : PlainData.TEXT;
        return behind < 0 ? behind : behind - 1;
    }

    @Override
    protected int marksOfValue() {
        return marks;
    }
}
