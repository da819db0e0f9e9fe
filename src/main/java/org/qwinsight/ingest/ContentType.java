package org.qwinsight.ingest;

import java.util.regex.Pattern;

/** What a text is, judged by its beginning and never by the file's name. */
enum ContentType {
    XML,
    JSON,
    /** Splunk's text form of Windows events. */
    CLASSIC_TEXT,
    EMPTY,
    UNKNOWN;

    private static final Pattern CLASSIC =
            Pattern.compile("^\\s*\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:\\d{2}:\\d{2}[^\\n]*\\r?\\nLogName=");

    /** Judges by the first line that begins as XML or JSON does; banner lines before it are passed over. */
    static ContentType of(String head) {
        if (head.isBlank()) {
            return EMPTY;
        }
        if (isBinary(head)) {
            return head.contains("<Event") ? XML : UNKNOWN;
        }
        if (CLASSIC.matcher(head).find()) {
            return CLASSIC_TEXT;
        }
        boolean lineStart = true;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (lineStart && c == '<' && opensMarkup(head, i + 1)) {
                return XML;
            }
            if (lineStart && (c == '{' || c == '[')) {
                return JSON;
            }
            lineStart = c == '\n' || c == '\r' || (lineStart && (Character.isWhitespace(c) || c == '\u001e'));
        }
        return head.contains("<Event") ? XML : UNKNOWN;
    }

    /**
     * Pictures, databases and programs are full of control characters; a PDF may hold lines that look like XML. None of
     * them begins as a log does, and a log that does may hold runs of zeros.
     */
    private static boolean isBinary(String head) {
        char first = head.stripLeading().charAt(0);
        if (first == '<' || first == '{' || first == '[') {
            return false;
        }
        int looked = Math.min(head.length(), 512);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            char c = head.charAt(i);
            controls += c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
        }
        return controls * 10 > looked || head.startsWith("%PDF-");
    }

    private static boolean opensMarkup(String head, int behind) {
        return behind == head.length() || head.charAt(behind) != '<';
    }
}
