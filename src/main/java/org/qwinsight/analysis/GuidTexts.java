package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;

/**
 * Numbers for the texts of a dictionary of GUIDs: texts that differ only in braces and letter case have one number.
 * What is no GUID is numbered by the same rule. A text with a slash belongs to a Falcon id and has no number.
 */
final class GuidTexts {
    static final int NONE = -1;

    /** In place of the number of a pattern. */
    private static final int WITH_SLASH = -2;

    /** So many hexadecimal digits fill a {@code long}. */
    private static final int LONG_DIGITS = 16;

    private final Dictionary texts;
    private final KeyTable keys;
    /** Texts that are not made of at most 32 digits, and what stands between the digits of the others. */
    private final Object2IntOpenHashMap<String> words = new Object2IntOpenHashMap<>();

    private final StringBuilder pattern = new StringBuilder();
    /** By form, the number of its pattern plus 3; 0 where it was not looked at. */
    private int[] patterns = new int[4];

    private long high;
    private long low;

    /**
     * The numbers that were given.
     *
     * @param byTextId the number of a text, or {@link #NONE}; empty where the text's own id is its number
     * @param count one more than the largest number
     */
    @SuppressWarnings("ArrayRecordComponent") // read by one class, never compared
    record Numbers(int[] byTextId, int count) {
        int of(int textId) {
            if (byTextId.length > 0) {
                return byTextId[textId];
            }
            return textId < Dictionary.FIRST_VALUE ? NONE : textId;
        }
    }

    private GuidTexts(Dictionary texts) {
        this.texts = texts;
        this.keys = new KeyTable(texts.size());
        words.defaultReturnValue(NONE);
    }

    static Numbers number(Dictionary texts) {
        return isOneForm(texts) ? new Numbers(new int[0], texts.size()) : new GuidTexts(texts).numberAll();
    }

    /** True when all texts are written in one way, so that no two of them differ only in braces and case. */
    private static boolean isOneForm(Dictionary texts) {
        if (texts.size() <= Dictionary.FIRST_VALUE) {
            return false;
        }
        int form = texts.form(Dictionary.FIRST_VALUE);
        String first = texts.text(Dictionary.FIRST_VALUE);
        boolean isOne = form != 0 && first != null && first.indexOf('/') < 0;
        for (int id = Dictionary.FIRST_VALUE; isOne && id < texts.size(); id++) {
            isOne = texts.form(id) == form;
        }
        return isOne;
    }

    private Numbers numberAll() {
        int[] numbers = new int[texts.size()];
        for (int id = 0; id < numbers.length; id++) {
            int form = texts.form(id);
            int pattern = form == 0 ? NONE : patternOfForm(form, id);
            if (pattern == WITH_SLASH) {
                numbers[id] = NONE;
            } else if (pattern == NONE) {
                numbers[id] = number(texts.text(id));
            } else {
                numbers[id] = keys.add(1 + pattern, texts.digits(id, 0), texts.digits(id, LONG_DIGITS));
            }
        }
        return new Numbers(numbers, keys.size());
    }

    /** The number of what stands between the digits of all texts of a form; NONE when there is more to it. */
    private int patternOfForm(int form, int sampleId) {
        if (form >= patterns.length) {
            patterns = Arrays.copyOf(patterns, form * 2);
        }
        if (patterns[form] == 0) {
            String sample = String.valueOf(texts.text(sampleId));
            int found = readDigits(sample) ? word(pattern.toString()) : NONE;
            patterns[form] = 3 + (sample.indexOf('/') >= 0 ? WITH_SLASH : found);
        }
        return patterns[form] - 3;
    }

    private int number(@Nullable String text) {
        if (text == null || text.indexOf('/') >= 0) {
            return NONE;
        }
        return readDigits(text)
                ? keys.add(1 + word(pattern.toString()), high, low)
                : keys.add(0, 0, word(ProcessIdentity.guid(text)));
    }

    private int word(String text) {
        int next = words.size();
        int number = words.putIfAbsent(text, next);
        return number == NONE ? next : number;
    }

    /** Reads a text into its digits and what is between them; false when there is more to it. */
    private boolean readDigits(String text) {
        pattern.setLength(0);
        high = 0;
        low = 0;
        int digits = 0;
        String bare = ProcessIdentity.guid(text);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : NONE;
            if (digit == NONE && c != '-') {
                return false;
            }
            pattern.append(digit == NONE ? '-' : '0');
            if (digit != NONE) {
                int shift = Long.SIZE - 4 * (digits % LONG_DIGITS + 1);
                high |= digits < LONG_DIGITS ? (long) digit << shift : 0;
                low |= digits < LONG_DIGITS ? 0 : (long) digit << shift;
                digits++;
            }
        }
        return digits > 0 && digits <= 2 * LONG_DIGITS;
    }
}
