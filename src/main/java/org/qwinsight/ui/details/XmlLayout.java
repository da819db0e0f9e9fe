package org.qwinsight.ui.details;

/**
 * Indents XML by its tags alone. Nothing is parsed, no entity or document type is resolved, so that hostile records
 * are as harmless as any text.
 */
final class XmlLayout {
    private static final int DEEPEST = 40;

    private final String text;
    private final StringBuilder out;
    private int depth;
    private int at;

    private XmlLayout(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() * 2);
    }

    /** The text with one element a line; the text itself when its tags do not close. */
    static String indent(String text) {
        XmlLayout layout = new XmlLayout(text);
        return layout.run() ? layout.out.toString() : text;
    }

    private boolean run() {
        boolean afterOpening = false;
        while (at < text.length()) {
            if (text.charAt(at) != '<') {
                int next = text.indexOf('<', at);
                String between = text.substring(at, next < 0 ? text.length() : next);
                at += between.length();
                if (!between.isBlank()) {
                    out.append(between.strip());
                    continue;
                }
            }
            if (at >= text.length()) {
                break;
            }
            int end = endOfTag(at);
            if (end < 0) {
                return false;
            }
            afterOpening = add(text.substring(at, end), afterOpening);
            at = end;
        }
        return true;
    }

    /** Adds a tag; gives true when it opens an element. */
    private boolean add(String tag, boolean afterOpening) {
        if (tag.startsWith("</")) {
            depth = Math.max(0, depth - 1);
            if (!afterOpening) {
                line();
            }
            out.append(tag);
            return false;
        }
        line();
        out.append(tag);
        boolean opens = !tag.endsWith("/>") && !tag.startsWith("<?") && !tag.startsWith("<!");
        if (opens) {
            depth++;
        }
        return opens;
    }

    private void line() {
        if (out.length() > 0) {
            out.append('\n').append("  ".repeat(Math.min(depth, DEEPEST)));
        }
    }

    /** One past the tag that begins here; signs inside quotes, comments and CDATA end nothing. -1 when it never ends. */
    private int endOfTag(int from) {
        if (text.startsWith("<!--", from)) {
            return after("-->", from);
        }
        if (text.startsWith("<![CDATA[", from)) {
            return after("]]>", from);
        }
        char quote = 0;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }
}
