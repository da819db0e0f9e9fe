package org.qwinsight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Takes UTF-8 piece by piece and gives its text to a writer; a piece may end inside a character. */
final class TextOutput extends OutputStream {
    private static final int PIECE = 8192;
    /** The most bytes of a character that is not complete yet. */
    private static final int REST = 8;

    private final Writer out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE + REST);
    private final CharBuffer chars = CharBuffer.allocate(PIECE + REST);

    TextOutput(Writer out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        for (int from = offset; from < offset + length; ) {
            int count = Math.min(bytes.remaining(), offset + length - from);
            bytes.put(more, from, count);
            from += count;
            bytes.flip();
            decoder.decode(bytes, chars, false);
            bytes.compact();
            chars.flip();
            out.append(chars);
            chars.clear();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
