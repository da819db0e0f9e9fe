package org.qwinsight.export.report;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.TimeText;
import org.qwinsight.export.markup.Markup;

/** What chapters are written with: tables, facts, notes, values. */
final class Page {
    /** Characters that stay on one line in any column. */
    private static final int LONG = 26;

    private final Markup html;
    private final ZoneId zone;

    Page(Markup html, ZoneId zone) {
        this.html = html;
        this.zone = zone;
    }

    Markup html() {
        return html;
    }

    ZoneId zone() {
        return zone;
    }

    /** The zone's name, for headings of columns with times. */
    String zoneName() {
        return TimeText.zoneName(zone);
    }

    /** A paragraph of the program's own words. */
    void note(String text) throws IOException {
        html.element("p", text).line();
    }

    /** A paragraph that must not be overlooked. */
    void warning(String text) throws IOException {
        html.open("p", "class", "warning").text(text).close().line();
    }

    /**
     * Says what a chapter leaves out, when it does.
     *
     * @param what for example {@code findings}
     * @param where what to do to see them
     */
    void leftOut(long shown, long all, String what, String where) throws IOException {
        if (shown < all) {
            warning(count(shown) + " of " + count(all) + " " + what + " are shown here, " + count(all - shown)
                    + " are left out. " + where);
        }
    }

    /** Begins a table whose heading is repeated on every printed page. A name that begins with # is of numbers. */
    void beginTable(String kind, String... columns) throws IOException {
        html.open("table", "class", kind).line();
        html.open("thead").open("tr");
        for (String column : columns) {
            boolean isNumber = column.startsWith("#");
            if (isNumber) {
                html.element("th", column.substring(1), "scope", "col", "class", "number");
            } else {
                html.element("th", column, "scope", "col");
            }
        }
        html.close().close().line();
        html.open("tbody").line();
    }

    void endTable() throws IOException {
        html.close().close().line();
    }

    void beginRow() throws IOException {
        html.open("tr");
    }

    void endRow() throws IOException {
        html.close().line();
    }

    /** A cell with words of the program. */
    void cell(String text) throws IOException {
        html.element("td", text);
    }

    void number(long number) throws IOException {
        html.element("td", count(number), "class", "number");
    }

    /** A cell with a logged or typed value. */
    void valueCell(@Nullable String value) throws IOException {
        html.open("td");
        value(value);
        html.close();
    }

    /** A cell with a logged value in the font of code. */
    void codeCell(@Nullable String value) throws IOException {
        html.open("td");
        code(value);
        html.close();
    }

    void timeCell(EventTime time) throws IOException {
        html.open("td", "class", "time").text(time(time)).close();
    }

    String time(EventTime time) {
        return TimeText.exactWithOffset(time, zone);
    }

    /** A value among words. */
    void value(@Nullable String value) throws IOException {
        if (value == null) {
            absent();
        } else {
            open("bdi", value).value(value).close();
        }
    }

    /** A value in the font of code, in which every blank counts. */
    void code(@Nullable String value) throws IOException {
        if (value == null) {
            absent();
        } else {
            open("code", value).value(value).close();
        }
    }

    /** Only a long value may be broken anywhere. */
    private Markup open(String element, String value) throws IOException {
        return value.length() > LONG ? html.open(element, "class", "long") : html.open(element);
    }

    private void absent() throws IOException {
        html.element("span", "not recorded", "class", "absent");
    }

    void beginFacts() throws IOException {
        html.open("dl").line();
    }

    /** Facts of which short ones stand side by side, see {@link #beginShortFact}. */
    void beginPairs() throws IOException {
        html.open("dl", "class", "pairs").line();
    }

    void endFacts() throws IOException {
        html.close().line();
    }

    /** A fact in the program's own words. */
    void fact(String name, String text) throws IOException {
        beginFact(name);
        html.text(text);
        endFact();
    }

    void valueFact(String name, @Nullable String value) throws IOException {
        beginFact(name);
        value(value);
        endFact();
    }

    void codeFact(String name, @Nullable String value) throws IOException {
        beginFact(name);
        code(value);
        endFact();
    }

    void beginFact(String name) throws IOException {
        html.open("div").element("dt", name).open("dd");
    }

    /** A fact that needs half of the width. */
    void beginShortFact(String name) throws IOException {
        html.open("div", "class", "short").element("dt", name).open("dd");
    }

    void endFact() throws IOException {
        html.close().close().line();
    }

    /** A list of sentences, which may quote values. */
    void sentences(List<String> sentences) throws IOException {
        html.open("ul").line();
        for (String sentence : sentences) {
            html.open("li").value(sentence).close().line();
        }
        html.close().line();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A time of the case in UTC, to the second. */
    static String utc(Instant at) {
        return TimeText.seconds(EventTime.of(at, 0).epochNanos(), ZoneOffset.UTC) + " UTC";
    }

    /** A number with its noun: {@code 1 finding}, {@code 2 findings}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
