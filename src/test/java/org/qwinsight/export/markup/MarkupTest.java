package org.qwinsight.export.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written and what is refused. Expected texts are written by hand. */
class MarkupTest {
    private final StringBuilder out = new StringBuilder();
    private final Markup markup = new Markup(out);

    @Test
    void textsAndAttributesAreEscaped() throws IOException {
        markup.open("p", "title", "\"><img src=x onerror='a'>")
                .text("</p><script>alert(1 & 2)</script>")
                .close();
        assertEquals(
                "<p title=\"&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;\">"
                        + "&lt;/p&gt;&lt;script&gt;alert(1 &amp; 2)&lt;/script&gt;</p>",
                out.toString());
    }

    @Test
    void aHiddenCharacterOfAValueIsMarkedAndTheSameLettersAreNot() throws IOException {
        markup.value("a\u202eb\\u202ec\r\n\ud800d");
        assertEquals(
                "a<span class=\"hidden\">\\u202e</span>b\\u202ec<span class=\"hidden\">\\u000d</span>"
                        + "<span class=\"hidden\">\\u000a</span><span class=\"hidden\">\\ud800</span>d",
                out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "onclick, alert(1)",
        "onload, x",
        "style, color:red",
        "href, https://example.org/",
        "href, javascript:alert(1)",
        "src, x.png",
        "data, x",
        "a b, x",
        "x>y, x",
        "'', x"
    })
    void whatRunsOrLeadsOutIsRefused(String attribute, String value) {
        assertThrows(IllegalArgumentException.class, () -> markup.open("a", attribute, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "script>", "", "1", "p/"})
    void namesOfElementsAreChecked(String name) {
        assertThrows(IllegalArgumentException.class, () -> markup.open(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a { } </style>", "a::before { content: '&' }"})
    void aStyleSheetCannotEndItsElement(String sheet) {
        assertThrows(IllegalArgumentException.class, () -> markup.style(sheet));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true", "9, true", "10, true", "13, true", "27, true", "127, true", "155, true",
        "0xA0, true", "0xAD, true", "0x200B, true", "0x200F, true", "0x2028, true", "0x202E, true", "0x2066, true",
        "0x3000, true", "0x3164, true", "0xFE0F, true", "0xFEFF, true", "0xD800, true", "0xDFFF, true", "0xFFFF, true",
        "0xE0001, true", "0x10FFFE, true", "0x20, false", "0x41, false", "0xE4, false", "0x5D0, false", "0x1F50D, false"
    })
    void whatCannotBeSeenIsHidden(int c, boolean isHidden) {
        assertEquals(isHidden, HiddenCharacters.isHidden(c));
    }
}
