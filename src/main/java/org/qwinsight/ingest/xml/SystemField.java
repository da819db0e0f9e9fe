package org.qwinsight.ingest.xml;

/** The values of an event outside its own data, numbered for {@link EventScanner}. */
final class SystemField {
    static final int PROVIDER = 0;
    static final int TIME = 1;
    static final int USER_ID = 2;
    /** The fields from here on are the text of an element, the ones before it an attribute. */
    static final int EVENT_ID = 3;

    static final int RECORD_ID = 4;
    static final int CHANNEL = 5;
    static final int COMPUTER = 6;
    static final int KEYWORDS = 7;
    /** The rendered message, which stands outside {@code System}. */
    static final int MESSAGE = 8;

    static final int COUNT = 9;

    private SystemField() {}

    static boolean isText(int field) {
        return field >= EVENT_ID;
    }

    /** The field that an element of {@code System} stands for, or -1. */
    static int of(byte[] b, int name, int length) {
        return switch (length) {
            case 7 -> is(b, name, length, "EventID") ? EVENT_ID : is(b, name, length, "Channel") ? CHANNEL : -1;
            case 8 ->
                is(b, name, length, "Provider")
                        ? PROVIDER
                        : is(b, name, length, "Computer")
                                ? COMPUTER
                                : is(b, name, length, "Keywords")
                                        ? KEYWORDS
                                        : is(b, name, length, "Security") ? USER_ID : -1;
            case 11 -> is(b, name, length, "TimeCreated") ? TIME : -1;
            case 13 -> is(b, name, length, "EventRecordID") ? RECORD_ID : -1;
            default -> -1;
        };
    }

    /** The field that an attribute of this element holds, or -1. */
    static int ofAttribute(int element, byte[] b, int name, int length) {
        String wanted =
                switch (element) {
                    case PROVIDER -> "Name";
                    case TIME -> "SystemTime";
                    case USER_ID -> "UserID";
                    default -> "";
                };
        return is(b, name, length, wanted) ? element : -1;
    }

    static boolean is(byte[] b, int from, int length, String text) {
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
