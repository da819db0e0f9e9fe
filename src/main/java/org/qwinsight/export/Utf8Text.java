package org.qwinsight.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8. */
public final class Utf8Text {
    /** U+FFFD, which stands for half a character: a log can hold one, UTF-8 cannot. */
    private static final byte[] REPLACEMENT = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private Utf8Text() {}

    /** A writer that has to be flushed, not closed, when the stream stays open. */
    public static Writer to(OutputStream out) {
        return new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(REPLACEMENT));
    }
}
