package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.hostile.Events.json;
import static org.qwinsight.hostile.Events.xml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no event can have: the event is kept, the value is as logged or is none. */
@Timeout(60)
class BadValueTest {
    @TempDir
    private Path folder = Path.of("");

    private JsonNode onlyFinding(String content) throws IOException {
        Scan run = Scan.of(folder, "log", content).exits(1);
        assertEquals(1, run.json().path("findings").size(), run.out());
        return run.json().path("findings").path(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "99999-01-01T00:00:00Z",
                "1601-01-01T00:00:00Z",
                "2300-01-01T00:00:00Z",
                "2026-13-45T00:00:00Z",
                "2026-03-02T24:61:61Z",
                "2026-03-02T09:00:00+99:99",
                "-1772442000",
                "99999999999999999999999",
                "yesterday",
                "",
                "٢٠٢٦-٠٣-٠٢T09:00:00Z"
            })
    void aTimeThatIsNone(String time) throws IOException {
        String commandLine = Events.commandLine(1);
        assertTrue(onlyFinding(xml(1, time, "1", commandLine)).path("time").isNull());
        assertTrue(onlyFinding(json(1, time, "1", commandLine)).path("time").isNull());
    }

    @Test
    void eventsWithoutATimeStandBeforeAllOthers() throws IOException {
        Scan.of(folder, "log", xml(1) + xml(2, "never", "1", Events.commandLine(2)))
                .keeps(2, 1)
                .counts(2, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "4294967296, 4294967296",
        "18446744073709551615, 18446744073709551615",
        "18446744073709551616, 18446744073709551616",
        "-5, 18446744073709551611",
        "0x10, 16",
        "0xffffffffffffffffff, 0xffffffffffffffffff",
        "many, many"
    })
    void aProcessIdThatIsNone(String logged, String shown) throws IOException {
        JsonNode finding = onlyFinding(xml(1, "2026-03-02T09:00:00Z", logged, Events.commandLine(1)));
        assertEquals(shown, finding.path("processId").asText());
    }

    @Test
    void aNumberOfTenThousandDigits() throws IOException {
        String time = "2026-03-02T09:00:00Z";
        String digits = "9".repeat(10_000);
        Scan.of(folder, "log", json(1) + json(2, time, digits, "qwinsta") + json(3))
                .keeps(1, 3)
                .counts(3, 1);
        JsonNode inXml = onlyFinding(xml(1, time, digits, Events.commandLine(1)));
        assertEquals(digits, inXml.path("processId").asText());
    }

    @Test
    void anExponentIsNotWrittenOut() throws IOException {
        JsonNode finding = onlyFinding(json(1, "2026-03-02T09:00:00Z", "1e999999999", Events.commandLine(1)));
        assertEquals("1e999999999", finding.path("processId").asText());
    }

    @Test
    void loneSurrogatesInJson() throws IOException {
        Scan run = Scan.of(folder, "log", json(1).replace("SRV1", "SRV1\\ud800") + json(2))
                .counts(2, 0);
        assertEquals(2, run.kept().size());
        assertEquals(Events.commandLine(2), run.kept().get(1));
    }

    @Test
    void characterReferencesOfForbiddenCharactersInXml() throws IOException {
        Scan run = Scan.of(folder, "log", xml(1) + xml(2, "qwinsta &#0;&#xD800;&#x110000;") + xml(3));
        assertTrue(run.kept().containsAll(Events.commandLines(1, 3)), run.out());
        long kept = run.kept().size();
        run.counts(3, 3 - kept);
    }

    /** A fault behind the first part of a text that the parser takes in one piece. */
    @ParameterizedTest
    @ValueSource(strings = {"qwinsta &lt;\u0001", "<![CDATA[qwinsta]]>\u0001"})
    void aForbiddenCharacterBehindAReferenceOrASection(String commandLine) throws IOException {
        String shown = onlyFinding(xml(1, commandLine)).path("commandLine").asText();
        assertTrue(shown.startsWith("qwinsta") && shown.endsWith("\uFFFD"), shown);
    }
}
