package org.qwinsight.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes one behind the other, in pieces, so that growing copies nothing but the first. */
final class ByteArena {
    private static final int SHIFT = 16;
    private static final int PIECE = 1 << SHIFT;
    private static final int MASK = PIECE - 1;
    private static final int FIRST_CAPACITY = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[][] pieces = {new byte[0]};
    private long size;

    /** Adds bytes and gives the address of the first. */
    long add(byte[] bytes, int length) {
        long address = size;
        int done = 0;
        while (done < length) {
            int piece = (int) (size >>> SHIFT);
            int at = (int) size & MASK;
            int part = Math.min(length - done, PIECE - at);
            makeRoom(piece, at + part);
            System.arraycopy(bytes, done, pieces[piece], at, part);
            done += part;
            size += part;
        }
        return address;
    }

    private void makeRoom(int piece, int length) {
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece + (piece >> 1) + 1);
        }
        if (piece > 0 && pieces[piece] == null) {
            pieces[piece] = new byte[PIECE];
        } else if (piece == 0 && pieces[0].length < length) {
            int doubled = Math.max(FIRST_CAPACITY, pieces[0].length * 2);
            pieces[0] = Arrays.copyOf(pieces[0], Math.min(PIECE, Math.max(length, doubled)));
        }
    }

    /** Heap that the bytes take, about. */
    long heapBytes() {
        return size + (pieces.length > 1 ? PIECE : 0);
    }

    /** Gives up the room behind the last byte. */
    void trim() {
        int last = (int) (size >>> SHIFT);
        pieces = Arrays.copyOf(pieces, last + 1);
        int rest = (int) size & MASK;
        pieces[last] = pieces[last] == null ? new byte[0] : Arrays.copyOf(pieces[last], rest);
    }

    byte get(long address) {
        return pieces[(int) (address >>> SHIFT)][(int) address & MASK];
    }

    /** True when a text is found in some bytes, which must not go over from one piece to the next. */
    boolean holds(AsciiSearch text, long address, int length) {
        int at = (int) address & MASK;
        return text.isIn(pieces[(int) (address >>> SHIFT)], at, at + length);
    }

    /** The first address of a text within some bytes, whatever they mean; {@code to} when it does not stand there. */
    long find(AsciiSearch text, long from, long to) {
        long at = from;
        while (at < to) {
            byte[] piece = pieces[(int) (at >>> SHIFT)];
            int begin = (int) at & MASK;
            int end = (int) Math.min(PIECE, begin + (to - at));
            int found = text.indexIn(piece, begin, end);
            if (found >= 0) {
                return at - begin + found;
            }
            long border = at - begin + end;
            if (border < to) {
                long first = Math.max(at, border - text.length() + 1);
                int length = (int) (Math.min(to, border + text.length() - 1) - first);
                int across = text.indexIn(get(first, length), 0, length);
                if (across >= 0) {
                    return first + across;
                }
            }
            at = border;
        }
        return to;
    }

    /** One more than the last address in use. */
    long end() {
        return size;
    }

    /** True when the bytes from an address on lie in two pieces. */
    static boolean isCut(long address, int length) {
        return ((int) address & MASK) + length > PIECE;
    }

    /** The bytes from an address on as a text of one byte a character. */
    String latin1(long address, int length) {
        return isCut(address, length)
                ? new String(get(address, length), ISO_8859_1)
                : new String(pieces[(int) (address >>> SHIFT)], (int) address & MASK, length, ISO_8859_1);
    }

    /** The bytes from an address on. */
    byte[] get(long address, int length) {
        int at = (int) address & MASK;
        if (at + length <= PIECE && length > 0) {
            byte[] piece = pieces[(int) (address >>> SHIFT)];
            return Arrays.copyOfRange(piece, at, at + length);
        }
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int from = (int) (address + done) & MASK;
            int part = Math.min(length - done, PIECE - from);
            System.arraycopy(pieces[(int) ((address + done) >>> SHIFT)], from, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    /** Up to eight bytes from an address on as a number, the first as its highest byte; missing ones are 0. */
    long number(long address, int length) {
        int at = (int) address & MASK;
        byte[] piece = pieces[(int) (address >>> SHIFT)];
        if (length == Long.BYTES && at + length <= piece.length) {
            return (long) LONGS.get(piece, at);
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (get(address + i) & 0xFFL) << (Long.SIZE - (i + 1) * Byte.SIZE);
        }
        return number;
    }

    /** True when these bytes stand at the address. */
    boolean isAt(long address, byte[] bytes, int length) {
        if (address + length > size) {
            return false;
        }
        int done = 0;
        while (done < length) {
            int from = (int) (address + done) & MASK;
            int part = Math.min(length - done, PIECE - from);
            byte[] piece = pieces[(int) ((address + done) >>> SHIFT)];
            if (!Arrays.equals(piece, from, from + part, bytes, done, done + part)) {
                return false;
            }
            done += part;
        }
        return true;
    }
}
