package org.qwinsight.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.Progress;
import org.qwinsight.export.markup.HiddenCharacters;
import org.qwinsight.export.picture.SvgFormat;
import org.qwinsight.export.picture.TimelinePicture;
import org.qwinsight.export.picture.TreeLines;
import org.qwinsight.export.picture.TreePicture;
import org.qwinsight.investigation.Investigation;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Whatever the evidence and the analyst say: nothing runs, nothing leads out, every value can be read back whole. */
class HostileReportPropertyTest {
    private static final Set<String> REFERRING =
            Set.of("src", "srcset", "action", "formaction", "data", "poster", "background", "cite", "ping", "manifest");

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> parts = Arbitraries.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "'",
                        "\"",
                        "<!--",
                        "-->",
                        "]]>",
                        "&amp;",
                        "&#x202e;",
                        "</style><style>",
                        "</title>",
                        "</svg>",
                        "\r\n",
                        "\n",
                        "\t",
                        "\0",
                        "\u001b[31m",
                        "\u202e",
                        "\u2066",
                        "\u200f",
                        "\u200b",
                        "\u00a0",
                        "\ufeff",
                        "\uffff",
                        "\ud800",
                        "\udc00",
                        "\ud83d\udd0d",
                        "\\u202e",
                        "  ",
                        "javascript:alert(1)",
                        "https://example.org/x.js",
                        "\u05d0\u05d1",
                        "a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(list -> String.join("", list));
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(60);
        Arbitrary<String> huge = parts.map(part -> part.repeat(33_000 / part.length() + 1));
        return Arbitraries.frequencyOf(Tuple.of(24, parts), Tuple.of(12, any), Tuple.of(1, huge));
    }

    @Property(tries = 40)
    void nothingBreaksOutAndNothingIsLost(
            @ForAll("hostile") String commandLine,
            @ForAll("hostile") String parentCommandLine,
            @ForAll("hostile") String name,
            @ForAll("hostile") String said) {
        Investigation decided = decided(commandLine, parentCommandLine, name, said);
        Document document = ReportFixture.parsed(ReportFixture.html(decided, ZoneOffset.UTC));
        assertNothingRunsOrLeadsOut(document);
        for (EventField field : List.of(
                EventField.COMMAND_LINE,
                EventField.PARENT_COMMAND_LINE,
                EventField.USER,
                EventField.COMPUTER,
                EventField.IMAGE)) {
            String value = decided.store().value(0, field);
            if (value != null) {
                assertShown(document, value);
            }
        }
        assertShown(document, "c" + said);
        assertShown(document, "analyst " + said);
        assertShown(document, "logs/" + name);
    }

    @Property(tries = 20)
    void picturesHoldEveryCommandLineWhole(@ForAll("hostile") String commandLine, @ForAll("hostile") String name)
            throws IOException {
        Investigation open = decided(commandLine, "cmd", name, "x");
        StringBuilder tree = new StringBuilder();
        SvgFormat.write(TreePicture.of(TreeLines.of(open, ZoneOffset.UTC, 20_000, Progress.NONE)), tree);
        Document drawn = ReportFixture.parsed(tree.toString());
        assertNothingRunsOrLeadsOut(drawn);
        String texts = ReportFixture.elements(drawn, "text").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
        String logged = open.store().value(0, EventField.COMMAND_LINE);
        assertTrue(logged == null || texts.contains(HiddenCharacters.shown(logged)), "the command line is not whole");
        StringBuilder timeline = new StringBuilder();
        SvgFormat.write(TimelinePicture.of(open, ZoneOffset.UTC, Progress.NONE), timeline);
        assertNothingRunsOrLeadsOut(ReportFixture.parsed(timeline.toString()));
    }

    private static Investigation decided(String commandLine, String parentCommandLine, String name, String said) {
        Map<EventField, String> values = new EnumMap<>(EventField.class);
        values.put(EventField.COMMAND_LINE, commandLine);
        values.put(EventField.PARENT_COMMAND_LINE, parentCommandLine);
        values.put(EventField.USER, name);
        values.put(EventField.COMPUTER, name);
        values.put(EventField.IMAGE, "C:\\" + name);
        Investigation open = new ReportFixture().finding(0, values).build("logs/" + name);
        EventKey event = EventKey.of(open.store(), 0);
        Decision decision = new Decision(
                Entries.stamp("analyst " + said, 1),
                Entries.RULE,
                open.eventsOf(new int[] {0}),
                Disposition.BP_EXPECTED,
                said.isBlank() ? "" : said,
                "c" + said,
                null,
                List.of());
        CaseFile file = CaseFile.created(Entries.stamp("analyst " + said, 0))
                .with(decision)
                .with(new Annotation(Entries.stamp("amy", 2), List.of(event), Annotation.Kind.NOTE, "c" + said, true))
                .with(new Annotation(Entries.stamp("amy", 3), List.of(event), Annotation.Kind.TAG, "c" + said, true));
        return open.withCase(file, Entries.NOON.plusSeconds(9));
    }

    /** Some element holds exactly this value, and the value can be had back from it. */
    private static void assertShown(Document document, String value) {
        String shown = HiddenCharacters.shown(value);
        List<Element> holders = new ArrayList<>(ReportFixture.elements(document, "code"));
        holders.addAll(ReportFixture.elements(document, "bdi"));
        List<Element> same = holders.stream()
                .filter(holder -> holder.getTextContent().equals(shown))
                .toList();
        assertFalse(same.isEmpty(), () -> "nothing shows " + shown.substring(0, Math.min(200, shown.length())));
        assertTrue(
                same.stream().anyMatch(holder -> recovered(holder).equals(value)),
                () -> "not recovered: " + shown.substring(0, Math.min(200, shown.length())));
    }

    private static String recovered(Element holder) {
        StringBuilder value = new StringBuilder();
        for (Node child = holder.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element escape) {
                assertEquals("hidden", escape.getAttribute("class"));
                int c = Integer.parseInt(escape.getTextContent().substring(2), 16);
                value.appendCodePoint(c);
            } else {
                value.append(child.getNodeValue());
            }
        }
        return value.toString();
    }

    static void assertNothingRunsOrLeadsOut(Document document) {
        for (Element element : ReportFixture.elements(document, "*")) {
            String name = element.getTagName();
            assertFalse(
                    Set.of("script", "iframe", "object", "embed", "img", "link", "base", "form", "use", "image", "a:x")
                            .contains(name),
                    name);
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                assertFalse(attribute.getName().startsWith("on"), attribute.getName());
                assertFalse(attribute.getName().equals("style"), name);
                assertFalse(REFERRING.contains(attribute.getName()), attribute.getName());
                if (attribute.getName().endsWith("href")) {
                    assertTrue(attribute.getValue().startsWith("#"), attribute.getValue());
                }
            }
            if (name.equals("style")) {
                assertFalse(element.getTextContent().contains("url("), "a style sheet refers to something");
                assertFalse(element.getTextContent().contains("@import"), "a style sheet imports something");
            }
        }
    }
}
