package org.qwinsight.ingest.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the records that were read lately. A program writes all records of one kind alike: the same names, tags
 * and punctuation, with other values in between. A record whose bytes outside of its values equal those of a record that
 * was read in full is as well-formed as that one if its values are, so that only the values have to be looked at. Any
 * deviation is no match, and the record is read in full. Of fixed size; for one thread.
 *
 * @param <C> what a reader knows of all records of a form
 */
public abstract class KnownForms<C> {
    /** What a value gives that is not written as the form's values are. */
    protected static final int NO_VALUE = -1;

    private static final int MOST_FORMS = 32;
    private static final int LONGEST = 16 << 10;
    /** After so many records in a row of no known form, most of the next ones are not compared. */
    private static final int PATIENCE = 64;

    private static final int SELDOM = 15;

    /** A form: runs of bytes, each but the last with a value behind it. */
    private static final class Form<C> {
        final byte[] literals;
        final int[] literalTo;
        final byte[] kinds;
        final C content;

        Form(byte[] literals, int[] literalTo, byte[] kinds, C content) {
            this.literals = literals;
            this.literalTo = literalTo;
            this.kinds = kinds;
            this.content = content;
        }
    }

    private final List<Form<C>> forms = new ArrayList<>(MOST_FORMS);
    private final int[] from = new int[ValueSlots.MOST];
    private final int[] to = new int[ValueSlots.MOST];
    private final int[] marks = new int[ValueSlots.MOST];
    private int behind;
    private int misses;
    private boolean learning;

    /**
     * The position behind a value that begins at a position, or {@link #NO_VALUE}.
     *
     * @param kind how it must be written
     * @param end one past the last byte that may be looked at
     */
    protected abstract int behindValue(byte kind, byte[] b, int at, int end);

    /** What there is to know of the value that {@link #behindValue} walked over last. */
    protected abstract int marksOfValue();

    /**
     * Compares a record with the known forms.
     *
     * @param end one past the last byte that may be looked at
     * @return what is known of its form, or null when it has none of the known forms as far as can be seen
     */
    public @Nullable C match(byte[] b, int start, int end) {
        learning = misses <= PATIENCE || (misses & SELDOM) == 0;
        if (!learning) {
            misses++;
            return null;
        }
        for (int i = 0; i < forms.size(); i++) {
            Form<C> form = forms.get(i);
            int at = walk(form, b, start, end);
            if (at >= 0) {
                behind = at;
                misses = 0;
                if (i > 0) {
                    // Forms that come often move to the front.
                    forms.set(i, forms.get(i - 1));
                    forms.set(i - 1, form);
                }
                return form.content;
            }
        }
        misses++;
        return null;
    }

    private int walk(Form<C> form, byte[] b, int start, int end) {
        byte[] literals = form.literals;
        int[] literalTo = form.literalTo;
        byte[] kinds = form.kinds;
        int at = start;
        int literal = 0;
        for (int slot = 0; slot <= kinds.length; slot++) {
            int length = literalTo[slot] - literal;
            if (length > end - at || !Arrays.equals(literals, literal, literal + length, b, at, at + length)) {
                return NO_VALUE;
            }
            literal += length;
            at += length;
            if (slot < kinds.length) {
                int behindValue = behindValue(kinds[slot], b, at, end);
                if (behindValue < 0) {
                    return NO_VALUE;
                }
                from[slot] = at;
                to[slot] = behindValue;
                marks[slot] = marksOfValue();
                at = behindValue;
            }
        }
        return at;
    }

    /** One past the last byte of the record that matched. */
    public int behind() {
        return behind;
    }

    /** First byte of a value of the record that matched. */
    public int from(int slot) {
        return from[slot];
    }

    /** One past the last byte of a value of the record that matched. */
    public int to(int slot) {
        return to[slot];
    }

    /** What {@link #marksOfValue} said of a value of the record that matched. */
    public int marks(int slot) {
        return marks[slot];
    }

    /** True when the form of the record that did not match may be remembered. */
    public boolean isLearning(ValueSlots slots) {
        return learning && slots.isComplete();
    }

    /**
     * Remembers the form of a record that was read in full, in place of one that came seldom.
     *
     * @param slots its values
     * @param content what is known of all records of the form
     */
    public void learn(byte[] b, int start, int end, ValueSlots slots, C content) {
        int values = 0;
        for (int i = 0; i < slots.size(); i++) {
            values += slots.to[i] - slots.from[i];
        }
        int length = end - start - values;
        if (length > LONGEST) {
            return;
        }
        byte[] literals = new byte[length];
        int[] literalTo = new int[slots.size() + 1];
        int filled = 0;
        int at = start;
        for (int i = 0; i <= slots.size(); i++) {
            int next = i < slots.size() ? slots.from[i] : end;
            System.arraycopy(b, at, literals, filled, next - at);
            filled += next - at;
            literalTo[i] = filled;
            at = i < slots.size() ? slots.to[i] : end;
        }
        if (forms.size() == MOST_FORMS) {
            forms.remove(MOST_FORMS - 1);
        }
        forms.add(new Form<>(literals, literalTo, Arrays.copyOf(slots.kinds, slots.size()), content));
    }
}
