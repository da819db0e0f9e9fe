package org.qwinsight.ingest.json;

import org.qwinsight.ingest.record.TextCache;

/** The texts of one source, by the bytes between their quotes. For any number of threads. */
public final class JsonTexts {
    private final TextCache plain = new TextCache(TextCache.USUAL_SLOTS);
    private final TextCache escaped = new TextCache(TextCache.USUAL_SLOTS, JsonTexts::unescaped);

    /** Names and values without escapes. */
    TextCache plain() {
        return plain;
    }

    /** What is written with escapes, all of which must be good. */
    TextCache escaped() {
        return escaped;
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
            out.append(text, from, at);
            char escape = text.charAt(at + 1);
            from = at + 2;
            switch (escape) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text, from, from + 4, 16));
                    from += 4;
                }
                default -> {
                    // A quote, backslash or slash stands for itself. It is taken along, so that it begins no escape.
                    out.append(escape);
                }
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
