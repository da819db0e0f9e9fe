package org.qwinsight.event;

import java.util.BitSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts of one column. An id stands for a text: {@link #NOT_LOGGED} for no field at all, {@link #EMPTY}
 * for a field with nothing in it, {@code 2} and up for values in the order of their first appearance.
 *
 * <p>Texts are kept as bytes and numbers in a few bits, so {@link #text} makes a String where the dictionary is large.
 */
public final class Dictionary {
    public static final int NOT_LOGGED = 0;
    public static final int EMPTY = 1;
    /** The smallest id that stands for a value. */
    public static final int FIRST_VALUE = 2;

    /** A dictionary of up to so many ids keeps the Strings that it has made: hosts, users and images are few. */
    private static final int MOST_REMEMBERED = 1 << 12;

    private static final int CHECKED_EVERY = 1 << 12;
    /** About 0.7 ms of work; it pays from 0.5 ms on. A multiple of 64, so that no two threads write into one word. */
    private static final int SHARED_TEXTS = 1 << 14;

    /** By id, the text itself where it is a number, else where it lies. */
    private final NumberColumn codes = new NumberColumn();

    private final ByteArena arena = new ByteArena();
    private final TextBytes form = new TextBytes();
    /** Given up when the dictionary is complete: the room is worth more than a rare look-up. */
    private @Nullable HashSlots slots = new HashSlots();

    private @Nullable RecentTexts recent = new RecentTexts();
    private TextBytes.@Nullable Buffer buffer = new TextBytes.Buffer();
    private boolean remembers;
    /** Made when the first text is asked for. */
    private @Nullable String[] remembered = {};

    Dictionary() {
        codes.add(0);
        codes.add(0);
    }

    /** The id of a text, added when it is new; null is {@link #NOT_LOGGED}, the empty text {@link #EMPTY}. */
    int add(@Nullable String text) {
        if (text == null) {
            return NOT_LOGGED;
        }
        if (text.isEmpty()) {
            return EMPTY;
        }
        RecentTexts recently = recent;
        HashSlots table = slots;
        TextBytes.Buffer bytes = buffer;
        if (recently == null || table == null || bytes == null) {
            throw new IllegalStateException("the dictionary is complete");
        }
        int id = recently.idOf(text);
        if (id == NOT_LOGGED) {
            id = add(text, table, bytes);
            recently.put(text, id);
        }
        return id;
    }

    private int add(String text, HashSlots table, TextBytes.Buffer bytes) {
        long code = InlineNumber.code(text);
        if (code == InlineNumber.NONE) {
            form.write(text, bytes);
        }
        int hash = hash(code, bytes);
        int slot = table.first(hash);
        for (; !table.isFree(slot); slot = table.next(slot)) {
            int id = table.number(slot, hash);
            if (id != 0 && is(id, code, bytes)) {
                return id;
            }
        }
        int id = codes.size();
        codes.add(code == InlineNumber.NONE ? InlineNumber.ofAddress(arena.add(bytes.bytes, bytes.length)) : code);
        table.put(slot, hash, id);
        return id;
    }

    private static int hash(long code, TextBytes.Buffer bytes) {
        return HashSlots.spread(code == InlineNumber.NONE ? ContentBytes.hash(bytes.bytes, bytes.length) : code);
    }

    private boolean is(int id, long code, TextBytes.Buffer bytes) {
        long known = codes.get(id);
        if (code != InlineNumber.NONE || InlineNumber.isNumber(known)) {
            return known == code;
        }
        return arena.isAt(InlineNumber.address(known), bytes.bytes, bytes.length);
    }

    /** Gives up what only {@link #add} needs. From now on any thread may read. */
    void finish() {
        codes.finish();
        arena.trim();
        recent = null;
        buffer = null;
        slots = null;
        remembers = codes.size() <= MOST_REMEMBERED;
    }

    /** The id of exactly this text, or {@link #NOT_LOGGED} when no row has it. Looks through all texts. */
    public int idOf(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        long code = InlineNumber.code(text);
        TextBytes.Buffer bytes = code == InlineNumber.NONE ? form.written(text) : new TextBytes.Buffer();
        if (bytes == null) {
            return NOT_LOGGED;
        }
        for (int id = FIRST_VALUE; id < codes.size(); id++) {
            if (is(id, code, bytes)) {
                return id;
            }
        }
        return NOT_LOGGED;
    }

    /** The text of an id, or null for {@link #NOT_LOGGED} and {@link #EMPTY}. */
    public @Nullable String text(int id) {
        if (id < FIRST_VALUE) {
            return null;
        }
        if (!remembers) {
            return read(id);
        }
        // Two threads may both make the array or the text; texts are equal, and a String is safe to hand over without a
        // lock. What one of them has put into an array that the other replaces is only made again.
        @Nullable String[] texts = remembered;
        if (texts.length == 0) {
            texts = new String[codes.size()];
            remembered = texts;
        }
        String text = texts[id];
        if (text == null) {
            text = read(id);
            texts[id] = text;
        }
        return text;
    }

    /**
     * The number that a text is, below 2^60: decimal without leading zeros, or {@code 0x} and lower-case hexadecimal
     * without leading zeros. -1 for every other text, and for no value. Makes no String.
     */
    public long number(int id) {
        long code = codes.get(id);
        return InlineNumber.isNumber(code) ? InlineNumber.value(code) : -1;
    }

    /** The number that a text is in decimal digits without leading zeros, below 2^60; -1 for every other text. */
    public long decimal(int id) {
        long code = codes.get(id);
        return InlineNumber.isDecimal(code) ? InlineNumber.value(code) : -1;
    }

    /**
     * Sixteen hexadecimal digits of a text that has a {@link #form}, as the bits of a number; digits behind the last
     * are 0. Makes no String.
     *
     * @param first the first of them, an even number; 0 is the first of the text
     */
    public long digits(int id, int first) {
        return form.digits(arena, InlineNumber.address(codes.get(id)), first);
    }

    /**
     * Two texts of the same form, if it is not 0, have the same length and differ in nothing but their hexadecimal
     * digits, whose letters have the same case. 0 for a text that may have no such relative.
     */
    public int form(int id) {
        long code = codes.get(id);
        return id < FIRST_VALUE || InlineNumber.isNumber(code) ? 0 : form.shape(arena, InlineNumber.address(code));
    }

    /**
     * The ids of the texts that hold another text, small or capital. Makes Strings of few texts only.
     *
     * @param ascii one ASCII character or more, no capitals
     * @param isIn the same for a String, asked about texts that are not kept as characters of one byte; by any thread
     * @param sharing who searches
     * @param checkpoint run now and then by every thread that searches, so that it can end the search
     */
    public BitSet idsHolding(String ascii, Predicate<String> isIn, WorkSharing sharing, Runnable checkpoint) {
        long[] ids = new long[(codes.size() + 63) >>> 6];
        AsciiSearch wanted = new AsciiSearch(ascii);
        sharing.run(
                codes.size(),
                SHARED_TEXTS,
                (from, to) -> search(form.new Search(arena, wanted, isIn), isIn, from, to, ids, checkpoint));
        return BitSet.valueOf(ids);
    }

    private void search(
            TextBytes.Search search, Predicate<String> isIn, int from, int to, long[] ids, Runnable checkpoint) {
        long[] block = new long[CHECKED_EVERY];
        int[] texts = new int[CHECKED_EVERY];
        for (int first = from; first < to; first += block.length) {
            checkpoint.run();
            int count = Math.min(codes.read(first, block), to - first);
            int textCount = 0;
            for (int i = Math.max(0, FIRST_VALUE - first); i < count; i++) {
                if (!InlineNumber.isNumber(block[i])) {
                    texts[textCount++] = i;
                } else if (isIn.test(InlineNumber.text(block[i]))) {
                    set(first + i, ids);
                }
            }
            for (int k = 0; k < textCount; k++) {
                long next = k + 1 < textCount ? InlineNumber.address(block[texts[k + 1]]) : arena.end();
                if (search.holds(InlineNumber.address(block[texts[k]]), next)) {
                    set(first + texts[k], ids);
                }
            }
        }
    }

    private static void set(int id, long[] ids) {
        ids[id >>> 6] |= 1L << id;
    }

    private String read(int id) {
        long code = codes.get(id);
        return InlineNumber.isNumber(code) ? InlineNumber.text(code) : form.read(arena, InlineNumber.address(code));
    }

    /** Heap that the texts take, about. */
    long heapBytes() {
        return codes.heapBytes() + arena.heapBytes() + (slots == null ? 0 : slots.heapBytes());
    }

    /** One more than the largest id in use. */
    public int size() {
        return codes.size();
    }
}
