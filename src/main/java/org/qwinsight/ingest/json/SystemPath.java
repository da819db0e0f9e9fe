package org.qwinsight.ingest.json;

/**
 * Where a walk over a record of evtx_dump stands: knows the names on the way to the values of {@code Event.System} that
 * decide what the record is. Each may come once.
 */
final class SystemPath {
    private static final int EVENT = 1;
    private static final int SYSTEM = 2;
    private static final int PROVIDER = 3;
    private static final int TIME_CREATED = 4;
    private static final int PROVIDER_ATTRIBUTES = 5;
    private static final int TIME_ATTRIBUTES = 6;
    private static final int SECURITY = 7;
    private static final int SECURITY_ATTRIBUTES = 8;
    private static final int EVENT_DATA = 9;
    private static final int EVENT_ATTRIBUTES = 10;
    /** Values have these marks and upwards, in the order of the constants of {@link ObjectValues}. */
    private static final int FIRST_VALUE = 11;

    private static final int DEEPEST = 5;

    /** The mark of the last name at each depth; 0 for a name that does not matter. */
    private final int[] last = new int[DEEPEST + 1];
    /** The mark of the object that is open at each depth. */
    private final int[] inside = new int[DEEPEST + 2];

    private int seen;
    private boolean odd;

    void clear() {
        seen = 0;
        odd = false;
        for (int i = 0; i <= DEEPEST; i++) {
            last[i] = 0;
            inside[i] = 0;
        }
    }

    /** An object opens as the value of the last name at this depth. */
    void enter(int depth) {
        if (depth < DEEPEST) {
            inside[depth + 1] = depth == 0 ? 0 : last[depth];
            last[depth + 1] = 0;
        }
    }

    void leave(int depth) {
        if (depth <= DEEPEST) {
            inside[depth] = 0;
            last[depth] = 0;
        }
    }

    /** Notes a name; false when it makes the record unusual. */
    boolean name(int depth, byte[] b, int from, int to) {
        if (depth > DEEPEST) {
            return true;
        }
        int mark = mark(depth, b, from, to - from);
        if (mark < 0) {
            return false;
        }
        odd |= mark == 0 && mustBeKnown(depth);
        last[depth] = mark;
        if (mark > 0) {
            int bit = 1 << mark;
            boolean first = (seen & bit) == 0;
            seen |= bit;
            return first;
        }
        return true;
    }

    /** The value that a scalar at this depth is, by the constants of {@link ObjectValues}, or -1. */
    int value(int depth) {
        return depth <= DEEPEST && last[depth] >= FIRST_VALUE ? last[depth] - FIRST_VALUE : -1;
    }

    /** True for the members of {@code Event.EventData}. */
    boolean isInData(int depth) {
        return depth == 3 && inside[3] == EVENT_DATA;
    }

    /** True for the attributes of {@code Event.System.Provider}. */
    boolean isInProvider(int depth) {
        return depth <= DEEPEST && inside[depth] == PROVIDER_ATTRIBUTES;
    }

    /** True when there are names in places that may matter to a reader and mean nothing here. */
    boolean isOdd() {
        return odd;
    }

    /** True when the name of a value, by the constants of {@link ObjectValues}, has come. */
    boolean hasSeen(int value) {
        return (seen & 1 << (FIRST_VALUE + value)) != 0;
    }

    private boolean mustBeKnown(int depth) {
        return depth == 1 || (depth == 2 && inside[2] == EVENT) || (depth == 4 && inside[4] == SECURITY);
    }

    boolean hasProviderAttributes() {
        return (seen & 1 << PROVIDER_ATTRIBUTES) != 0;
    }

    private int mark(int depth, byte[] b, int from, int length) {
        return switch (depth) {
            case 1 -> is(b, from, length, "Event") ? EVENT : 0;
            case 2 -> inside[2] == EVENT ? eventMark(b, from, length) : 0;
            case 3 -> inside[3] == SYSTEM ? systemMark(b, from, length) : 0;
            case 4 -> inside[4] != 0 && is(b, from, length, "#attributes") ? attributesMark(inside[4]) : 0;
            case 5 -> inside[5] != 0 ? attributeMark(inside[5], b, from, length) : 0;
            default -> 0;
        };
    }

    private static int eventMark(byte[] b, int from, int length) {
        return switch (length) {
            case 6 -> is(b, from, length, "System") ? SYSTEM : 0;
            case 9 -> is(b, from, length, "EventData") ? EVENT_DATA : 0;
            case 11 -> is(b, from, length, "#attributes") ? EVENT_ATTRIBUTES : 0;
            default -> 0;
        };
    }

    private static int attributesMark(int element) {
        return switch (element) {
            case PROVIDER -> PROVIDER_ATTRIBUTES;
            case TIME_CREATED -> TIME_ATTRIBUTES;
            case SECURITY -> SECURITY_ATTRIBUTES;
            default -> 0;
        };
    }

    private static int attributeMark(int attributes, byte[] b, int from, int length) {
        return switch (attributes) {
            case PROVIDER_ATTRIBUTES -> is(b, from, length, "Name") ? FIRST_VALUE + ObjectValues.PROVIDER : 0;
            case TIME_ATTRIBUTES -> is(b, from, length, "SystemTime") ? FIRST_VALUE + ObjectValues.TIME : 0;
            case SECURITY_ATTRIBUTES -> is(b, from, length, "UserID") ? FIRST_VALUE + ObjectValues.USER_ID : 0;
            default -> 0;
        };
    }

    /** -1 for attributes beside their element, which other tools write. */
    private static int systemMark(byte[] b, int from, int length) {
        return switch (length) {
            case 7 ->
                is(b, from, length, "EventID")
                        ? FIRST_VALUE + ObjectValues.EVENT_ID
                        : is(b, from, length, "Channel") ? FIRST_VALUE + ObjectValues.CHANNEL : 0;
            case 8 ->
                is(b, from, length, "Provider")
                        ? PROVIDER
                        : is(b, from, length, "Computer")
                                ? FIRST_VALUE + ObjectValues.COMPUTER
                                : is(b, from, length, "Keywords")
                                        ? FIRST_VALUE + ObjectValues.KEYWORDS
                                        : is(b, from, length, "Security") ? SECURITY : 0;
            case 11 -> is(b, from, length, "TimeCreated") ? TIME_CREATED : 0;
            case 13 -> is(b, from, length, "EventRecordID") ? FIRST_VALUE + ObjectValues.RECORD_ID : 0;
            case 19 ->
                is(b, from, length, "Provider_attributes") || is(b, from, length, "Security_attributes") ? -1 : 0;
            case 22 -> is(b, from, length, "TimeCreated_attributes") ? -1 : 0;
            default -> 0;
        };
    }

    private static boolean is(byte[] b, int from, int length, String text) {
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (b[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
