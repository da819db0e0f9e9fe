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
        if (CLASSIC.matcher(head).find()) {
            return CLASSIC_TEXT;
        }
        boolean lineStart = true;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (lineStart && c == '<') {
                return XML;
            }
            if (lineStart && (c == '{' || c == '[')) {
                return JSON;
            }
            lineStart = c == '\n' || c == '\r' || (lineStart && (Character.isWhitespace(c) || c == '\u001e'));
        }
        return head.contains("<Event") ? XML : UNKNOWN;
    }
}
