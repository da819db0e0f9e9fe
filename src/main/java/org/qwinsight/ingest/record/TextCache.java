package org.qwinsight.ingest.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns UTF-8 bytes into text and gives the same object for bytes that have come before: logs repeat themselves. A text is
 * kept from its second time on, so that ids and numbers that never come again push nothing out. Of fixed size.
 *
 * <p>Any number of threads may share one. Without a lock two of them may make the same text twice, but what is kept together
 * never changes, so a text always is that of its bytes.
 */
public final class TextCache {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Enough for the values of one log. */
    public static final int USUAL_SLOTS = 1 << 12;

    /** Longer texts seldom come again; the four hashes of a program, some 200 characters, come with each of its starts. */
    private static final int LONGEST = 256;

    /** The hash of the text that was there last, kept or not. */
    private final long[] lastSeen;
    /** The hash of the text that is kept. */
    private final long[] hashes;

    private final @Nullable Kept[] kept;
    private final int mask;
    private final UnaryOperator<String> meaning;

    private static final class Kept {
        final byte[] bytes;
        final String text;

        Kept(byte[] bytes, String text) {
            this.bytes = bytes;
            this.text = text;
        }
    }

    /** @param slots a power of two */
    public TextCache(int slots) {
        this(slots, text -> text);
    }

    /**
     * A cache of what texts stand for.
     *
     * @param slots a power of two
     * @param meaning of a text as it is written, always the same for the same text; for any number of threads
     */
    public TextCache(int slots, UnaryOperator<String> meaning) {
        this.meaning = meaning;
        lastSeen = new long[slots];
        hashes = new long[slots];
        kept = new Kept[slots];
        mask = slots - 1;
    }

    /** The text of some bytes, which must be UTF-8. */
    public String text(byte[] b, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return meaning.apply(new String(b, from, length, StandardCharsets.UTF_8));
        }
        long hash = hash(b, from, length);
        int slot = (int) (hash >>> 40) & mask;
        if (hashes[slot] == hash) {
            Kept known = kept[slot];
            if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, b, from, to)) {
                return known.text;
            }
        }
        String text = meaning.apply(new String(b, from, length, StandardCharsets.UTF_8));
        if (lastSeen[slot] == hash) {
            kept[slot] = new Kept(Arrays.copyOfRange(b, from, to), text);
            hashes[slot] = hash;
        } else {
            lastSeen[slot] = hash;
        }
        return text;
    }

    private static long hash(byte[] b, int from, int length) {
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
        return hash;
    }
}
