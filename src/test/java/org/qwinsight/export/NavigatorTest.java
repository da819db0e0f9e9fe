package org.qwinsight.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.investigation.Investigation;

/** A layer in the form 4.5 that the Navigator publishes. */
class NavigatorTest {
    private static JsonNode layer(Investigation decided) throws IOException {
        return new ObjectMapper().readTree(MadeFindings.export("navigator", decided));
    }

    @Test
    void theLayerHasTheTechniqueWithItsNumbers() throws IOException {
        Investigation open = new MadeFindings()
                .add("WS1", "amy", "C:\\Windows", "qwinsta")
                .add("WS1", "amy", "C:\\Windows", "qwinsta /x")
                .add("WS2", "bob", "C:\\Windows", "qwinsta")
                .open();
        Investigation decided = MadeFindings.with(
                open,
                List.of(Entries.decision(
                        Entries.stamp("amy", 1), open.eventsOf(new int[] {0}), Disposition.BP_EXPECTED)));
        JsonNode layer = layer(decided);
        assertEquals("4.5", layer.at("/versions/layer").asText());
        assertEquals("4.9.0", layer.at("/versions/navigator").asText());
        assertEquals("enterprise-attack", layer.get("domain").asText());
        JsonNode technique = layer.at("/techniques/0");
        assertEquals("T1033", technique.get("techniqueID").asText());
        assertEquals("discovery", technique.get("tactic").asText());
        assertEquals(2, technique.get("score").asInt());
        assertEquals(2, layer.at("/gradient/maxValue").asInt());
        assertEquals(
                "3 findings on 2 hosts, 2 of them not decided to be benign or false\nWS1: 2\nWS2: 1\n"
                        + "BP_EXPECTED by amy: because",
                technique.get("comment").asText());
        assertEquals("findings", technique.at("/metadata/0/name").asText());
        assertEquals("3", technique.at("/metadata/0/value").asText());
        assertTrue(technique.get("metadata").toString().contains("{\"name\":\"BP_EXPECTED\",\"value\":\"1\"}"));
    }

    /** Sources write one host with and without its domain, in either letter case. */
    @Test
    void aHostIsOneUnderAllItsNames() throws IOException {
        Investigation open = new MadeFindings()
                .add("WS1", "amy", "C:\\Windows", "qwinsta")
                .add("ws1.corp.local", "amy", "C:\\Windows", "qwinsta /x")
                .add("WS1.corp.local", "amy", "C:\\Windows", "qwinsta /y")
                .add("WS2", "amy", "C:\\Windows", "qwinsta")
                .open();
        assertEquals(
                "4 findings on 2 hosts, 4 of them not decided to be benign or false\nWS2: 1\nws1.corp.local: 3",
                layer(open).at("/techniques/0/comment").asText());
    }

    @Test
    void longListsAreCounted() throws IOException {
        MadeFindings made = new MadeFindings();
        for (int i = 0; i < 30; i++) {
            made.add("WS" + i, "amy", "C:\\Windows", "qwinsta");
        }
        Investigation open = made.open();
        List<CaseEntry> entries = new ArrayList<>();
        String comment = layer(MadeFindings.with(open, entries))
                .at("/techniques/0/comment")
                .asText();
        assertTrue(comment.endsWith("\nand 10 more hosts"), comment);
    }

    @Test
    void withoutFindingsTheGradientIsValid() throws IOException {
        JsonNode layer = layer(new MadeFindings().open());
        assertEquals(0, layer.at("/techniques/0/score").asInt());
        assertEquals(1, layer.at("/gradient/maxValue").asInt());
    }
}
