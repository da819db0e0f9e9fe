package org.qwinsight.ingest.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns UTF-8 bytes into text and gives the same object for the bytes that came most lately: logs repeat themselves. Of
 * fixed size; for one thread.
 */
public final class TextCache {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Longer texts seldom come again. */
    private static final int LONGEST = 128;

    private final byte[] @Nullable [] keys;
    private final @Nullable String[] texts;
    private final int mask;

    /** @param slots a power of two */
    public TextCache(int slots) {
        keys = new byte[slots][];
        texts = new String[slots];
        mask = slots - 1;
    }

    /** The text of some bytes, which must be UTF-8. */
    public String text(byte[] b, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(b, from, length, StandardCharsets.UTF_8);
        }
        int slot = slot(b, from, length);
        byte[] key = keys[slot];
        String known = texts[slot];
        if (known != null && key != null && Arrays.equals(key, 0, key.length, b, from, to)) {
            return known;
        }
        String text = new String(b, from, length, StandardCharsets.UTF_8);
        keys[slot] = Arrays.copyOfRange(b, from, to);
        texts[slot] = text;
        return text;
    }

    private int slot(byte[] b, int from, int length) {
        long hash = length;
        int at = from;
        int last = from + length - 8;
        while (at < last) {
            hash = (hash ^ (long) LONGS.get(b, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
            at += 8;
        }
        if (length >= 8) {
            hash = (hash ^ (long) LONGS.get(b, last)) * 0x9E3779B97F4A7C15L;
        } else {
            for (; at < from + length; at++) {
                hash = hash * 31 + b[at];
            }
            hash *= 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> 40) & mask;
    }
}
