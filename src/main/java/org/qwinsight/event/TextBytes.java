package org.qwinsight.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts as bytes, one form a text: the digits of a {@link HexShape}, one byte a character, one a character but less for a
 * {@link Base64Run}, or two a character. Every text that a String can hold comes back exactly, unpaired surrogates too.
 * Equal texts give equal bytes.
 */
final class TextBytes {
    private static final int ONE_BYTE = 0;
    private static final int TWO_BYTES = 1;
    private static final int WITH_BASE64 = 2;
    private static final int FIRST_SHAPE = 3;
    private static final int MOST_SHAPES = 16;
    /** A number of 32 bits, seven in a byte. */
    private static final int LONGEST_NUMBER = 5;
    /** The form and a length. */
    private static final int LONGEST_HEAD = 1 + LONGEST_NUMBER;

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
            return;
        }
        Base64Run run = Base64Run.in(text);
        if (run != null) {
            writeWithBase64(text, run, to);
        }
    }

    /** The lengths of the text, of what stands before the run, and of the run; then these and what stands behind. */
    private static void writeWithBase64(String text, Base64Run run, Buffer to) {
        byte[] rest = (text.substring(0, run.from()) + text.substring(run.to())).getBytes(ISO_8859_1);
        byte[] packed = run.pack(text);
        makeRoom(to, LONGEST_HEAD + 2 * LONGEST_NUMBER + rest.length + packed.length);
        int at = writeHead(WITH_BASE64, text.length(), to.bytes);
        at = writeNumber(run.from(), to.bytes, at);
        at = writeNumber(run.quads(), to.bytes, at);
        System.arraycopy(packed, 0, to.bytes, at, packed.length);
        System.arraycopy(rest, 0, to.bytes, at + packed.length, rest.length);
        to.length = at + packed.length + rest.length;
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

    private static int writeHead(int form, int length, byte[] into) {
        into[0] = (byte) form;
        return writeNumber(length, into, 1);
    }

    /** Seven bits a byte, the lowest first; gives the place behind. */
    private static int writeNumber(int number, byte[] into, int from) {
        int at = from;
        int left = number;
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
        int length = number(arena, address + 1);
        long at = address + 1 + numberBytes(length);
        return switch (form) {
            case ONE_BYTE -> arena.latin1(at, length);
            case WITH_BASE64 -> new String(withBase64(arena, at, length), ISO_8859_1);
            default -> wide(arena.get(at, 2 * length));
        };
    }

    private static byte[] withBase64(ByteArena arena, long lengths, int length) {
        int from = number(arena, lengths);
        long second = lengths + numberBytes(from);
        Base64Run run = new Base64Run(from, number(arena, second));
        long packed = second + numberBytes(run.quads());
        byte[] rest = arena.get(packed + run.packedLength(), length - 4 * run.quads());
        byte[] text = new byte[length];
        System.arraycopy(rest, 0, text, 0, from);
        run.unpack(arena.get(packed, run.packedLength()), text);
        System.arraycopy(rest, from, text, run.to(), length - run.to());
        return text;
    }

    /** Looks for one text in many others. */
    final class Search {
        /** So far a search may go beyond the text that it is asked about: what it reads is still near when its turn comes. */
        private static final int AHEAD = 1 << 16;

        private final ByteArena arena;
        private final AsciiSearch wanted;
        private final Predicate<String> otherwise;
        /** By form: no text of it holds the wanted one. */
        private final boolean[] never = new boolean[FIRST_SHAPE + MOST_SHAPES];
        /** The next address at which the wanted text stands, by chance or not; behind the end when there is none. */
        private long next = -1;

        /** @param otherwise asked where it cannot be seen from the bytes */
        Search(ByteArena arena, AsciiSearch wanted, Predicate<String> otherwise) {
            this.arena = arena;
            this.wanted = wanted;
            this.otherwise = otherwise;
            for (int i = 0; i < shapes.size(); i++) {
                never[FIRST_SHAPE + i] = !shapes.get(i).mayHold(wanted.text());
            }
        }

        /**
         * True when the text at an address holds the wanted one, small or capital. To be asked with rising addresses.
         *
         * @param behind an address behind the text; the nearer, the quicker
         */
        boolean holds(long address, long behind) {
            int form = arena.get(address);
            if (form == WITH_BASE64) {
                int length = number(arena, address + 1);
                byte[] text = withBase64(arena, address + 1 + numberBytes(length), length);
                return wanted.isIn(text, 0, length);
            }
            if (form != ONE_BYTE) {
                return !never[form] && otherwise.test(read(arena, address));
            }
            if (next < address) {
                next = arena.find(wanted, address, Math.min(arena.end(), address + AHEAD));
            }
            return next < behind && isIn(address);
        }

        /** What was found may lie in the head of the text, or behind the text: ask the characters alone. */
        private boolean isIn(long address) {
            int length = number(arena, address + 1);
            long at = address + 1 + numberBytes(length);
            return ByteArena.isCut(at, length) ? otherwise.test(read(arena, address)) : arena.holds(wanted, at, length);
        }
    }

    private static int number(ByteArena arena, long address) {
        long at = address;
        int number = 0;
        int shift = 0;
        byte part;
        do {
            part = arena.get(at++);
            number |= (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        return number;
    }

    private static int numberBytes(int number) {
        return 1 + (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, number))) / 7;
    }

    private static String wide(byte[] bytes) {
        char[] chars = new char[bytes.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
        }
        return new String(chars);
    }
}
