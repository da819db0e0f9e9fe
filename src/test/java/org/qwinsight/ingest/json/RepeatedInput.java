package org.qwinsight.ingest.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Endless text made of one piece, cut at a length. */
final class RepeatedInput extends InputStream {
    private final byte[] piece;
    private long left;
    private int next;

    RepeatedInput(String piece, long length) {
        this.piece = piece.getBytes(StandardCharsets.UTF_8);
        this.left = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (left == 0) {
            return -1;
        }
        int count = (int) Math.min(left, length);
        for (int i = 0; i < count; i++) {
            into[from + i] = piece[next];
            next = next + 1 == piece.length ? 0 : next + 1;
        }
        left -= count;
        return count;
    }
}
