package org.qwinsight.export.markup;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Writes HTML and SVG that are well-formed XML as well. The one place that escapes: names come from the program and are
 * checked, texts and attribute values may hold anything. Nothing that it writes runs, or refers to anything outside of
 * the document. Not for several threads.
 */
public final class Markup {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(?::[a-z]+)?");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    public Markup(Appendable out) {
        this.out = out;
    }

    /** The line before an HTML document. */
    public Markup doctype() throws IOException {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     * @throws IllegalArgumentException when an attribute would run something or lead out of the document
     */
    public Markup open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() throws IOException {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Markup empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with a text of the program's own. */
    public Markup element(String name, String text, String... attributes) throws IOException {
        return open(name, attributes).text(text).close();
    }

    /** Text; hidden characters become escapes. */
    public Markup text(String text) throws IOException {
        escaped(HiddenCharacters.shown(text));
        return this;
    }

    /**
     * A value out of evidence or from an analyst. Each hidden character is an escape in an element of its own, so that it
     * cannot be taken for the same letters in the value.
     */
    public Markup value(String value) throws IOException {
        int from = 0;
        int at = 0;
        while (at < value.length()) {
            int c = value.codePointAt(at);
            if (HiddenCharacters.isHidden(c)) {
                escaped(value.substring(from, at));
                out.append("<span class=\"hidden\">")
                        .append(HiddenCharacters.escape(c))
                        .append("</span>");
                from = at + Character.charCount(c);
            }
            at += Character.charCount(c);
        }
        escaped(value.substring(from));
        return this;
    }

    /** A line break of the source text, where none can be seen. */
    public Markup line() throws IOException {
        out.append('\n');
        return this;
    }

    /**
     * A style sheet.
     *
     * @throws IllegalArgumentException when it could end its element
     */
    public Markup style(String sheet) throws IOException {
        if (sheet.indexOf('<') >= 0 || sheet.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet holds neither < nor &");
        }
        out.append("<style>").append(sheet).append("</style>");
        return this;
    }

    private void tag(String name, String... attributes) throws IOException {
        check(name);
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String attribute = attributes[i];
            String value = attributes[i + 1];
            check(attribute);
            if (attribute.startsWith("on") || attribute.equals("style") || leadsOut(attribute, value)) {
                throw new IllegalArgumentException("no document has the attribute " + attribute + "=" + value);
            }
            out.append(' ').append(attribute).append("=\"");
            escaped(HiddenCharacters.shown(value));
            out.append('"');
        }
    }

    private static boolean leadsOut(String attribute, String value) {
        return switch (attribute) {
            case "href" -> !value.startsWith("#");
            case "src", "srcset", "action", "formaction", "data", "poster", "background", "cite", "ping" -> true;
            default -> false;
        };
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " is no name of an element or attribute");
        }
    }

    private void escaped(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}
