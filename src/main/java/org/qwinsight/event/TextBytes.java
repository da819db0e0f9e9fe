package org.qwinsight.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts as bytes, one form a text: the digits of a {@link HexShape}, one byte a character, or two. Every text that a
 * String can hold comes back exactly, unpaired surrogates too. Equal texts give equal bytes.
 */
final class TextBytes {
    private static final int ONE_BYTE = 0;
    private static final int TWO_BYTES = 1;
    private static final int FIRST_SHAPE = 2;
    private static final int MOST_SHAPES = 16;
    /** The form and a length of up to five bytes. */
    private static final int LONGEST_HEAD = 6;

    private final List<HexShape> shapes = new ArrayList<>();

    /** A buffer and how much of it holds the text that was written last. */
    static final class Buffer {
        byte[] bytes = new byte[256];
        int length;
    }

    /** Writes a text. Learns its shape when that is new. */
    void write(String text, Buffer to) {
        if (!writeShaped(text, to)) {
            HexShape shape = shapes.size() < MOST_SHAPES ? HexShape.of(text) : null;
            if (shape == null) {
                writePlain(text, to);
            } else {
                shapes.add(shape);
                writeShaped(text, to);
            }
        }
    }

    /** Writes a text as {@link #write} has written it, if it ever has; null stands for "it cannot have". */
    @Nullable
    Buffer written(String text) {
        Buffer buffer = new Buffer();
        if (writeShaped(text, buffer)) {
            return buffer;
        }
        if (shapes.size() < MOST_SHAPES && HexShape.of(text) != null) {
            return null;
        }
        writePlain(text, buffer);
        return buffer;
    }

    private boolean writeShaped(String text, Buffer to) {
        for (int i = 0; i < shapes.size(); i++) {
            HexShape shape = shapes.get(i);
            if (shape.pack(text, to.bytes, 1)) {
                to.bytes[0] = (byte) (FIRST_SHAPE + i);
                to.length = 1 + shape.packedLength();
                return true;
            }
        }
        return false;
    }

    private static void writePlain(String text, Buffer to) {
        int length = text.length();
        makeRoom(to, LONGEST_HEAD + length);
        int at = writeHead(ONE_BYTE, length, to.bytes);
        int all = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            to.bytes[at + i] = (byte) c;
            all |= c;
        }
        to.length = at + length;
        if (all > 0xFF) {
            writeWide(text, to);
        }
    }

    private static void writeWide(String text, Buffer to) {
        int length = text.length();
        makeRoom(to, Math.addExact(LONGEST_HEAD, Math.multiplyExact(2, length)));
        int at = writeHead(TWO_BYTES, length, to.bytes);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            to.bytes[at++] = (byte) (c >> 8);
            to.bytes[at++] = (byte) c;
        }
        to.length = at;
    }

    private static void makeRoom(Buffer to, int length) {
        if (to.bytes.length < length) {
            to.bytes = Arrays.copyOf(to.bytes, Math.max(length, to.bytes.length * 2));
        }
    }

    /** Form, then the length with seven bits a byte. */
    private static int writeHead(int form, int length, byte[] into) {
        into[0] = (byte) form;
        int at = 1;
        int left = length;
        while (left > 0x7F) {
            into[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        into[at++] = (byte) left;
        return at;
    }

    /** The number of the shape of the text at an address, from 1; 0 when it was written as characters. */
    int shape(ByteArena arena, long address) {
        return Math.max(0, arena.get(address) - FIRST_SHAPE + 1);
    }

    /** Sixteen digits of a text that was written by its shape, from an even one on; 0 behind the last. */
    long digits(ByteArena arena, long address, int first) {
        int left = shapes.get(arena.get(address) - FIRST_SHAPE).packedLength() - first / 2;
        return left <= 0 ? 0 : arena.number(address + 1 + first / 2, Math.min(Long.BYTES, left));
    }

    /** The text that was written and put at an address. */
    String read(ByteArena arena, long address) {
        int form = arena.get(address);
        if (form >= FIRST_SHAPE) {
            HexShape shape = shapes.get(form - FIRST_SHAPE);
            return shape.unpack(arena.get(address + 1, shape.packedLength()));
        }
        int length = length(arena, address);
        long at = address + 1 + lengthBytes(length);
        return form == ONE_BYTE ? arena.latin1(at, length) : wide(arena.get(at, 2 * length));
    }

    /**
     * True when the text at an address holds another one, small or capital.
     *
     * @param otherwise asked where that cannot be seen from the bytes
     */
    boolean holds(ByteArena arena, long address, AsciiSearch text, Predicate<String> otherwise) {
        if (arena.get(address) == ONE_BYTE) {
            int length = length(arena, address);
            long at = address + 1 + lengthBytes(length);
            if (!ByteArena.isCut(at, length)) {
                return arena.holds(text, at, length);
            }
        }
        return otherwise.test(read(arena, address));
    }

    private static int length(ByteArena arena, long address) {
        long at = address + 1;
        int length = 0;
        int shift = 0;
        byte part;
        do {
            part = arena.get(at++);
            length |= (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        return length;
    }

    private static int lengthBytes(int length) {
        return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, length))) / 7;
    }

    private static String wide(byte[] bytes) {
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
        }
        return new String(chars);
    }
}
