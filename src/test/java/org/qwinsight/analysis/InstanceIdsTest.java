package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit.ExitKind;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** Which texts are one process GUID, and which exit belongs to which Falcon id. */
class InstanceIdsTest {
    private static final String AGENT = "0123456789abcdef0123456789abcdef";

    private static final List<String> GUIDS = List.of(
            "0197231e-005a-6928-a50b-000000000a00",
            "0197231e-005a-6928-a50b-000000000b00",
            "00000001-0000-0000-0000-000000000000",
            "e2c04bb9-08d0-60c4-000000000300",
            "e2c04bb908d060c40000000003000000",
            "e2c04bb9-08d0-60c4-000000000300-e2c04bb9-08d0-60c4-000000000300",
            "a50b",
            "12",
            "-",
            "process 7",
            AGENT + "/7",
            "é");

    /** A GUID text as some exporter might write it. */
    private static String written(String guid, Random random) {
        String text = random.nextInt(3) == 0 ? guid.toUpperCase(Locale.ROOT) : guid;
        if (random.nextInt(5) == 0) {
            int half = text.length() / 2;
            text = text.substring(0, half) + text.substring(half).toUpperCase(Locale.ROOT);
        }
        return random.nextBoolean() ? "{" + text + "}" : text;
    }

    private static EventStore starts(List<String> guids) {
        EventStore.Builder store = new EventStore.Builder(true);
        for (int i = 0; i < guids.size(); i++) {
            store.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(i * 1000L, 3),
                    EventTime.UNKNOWN,
                    Map.of(EventField.COMPUTER, "WS1", EventField.PROCESS_GUID, guids.get(i)),
                    new RecordLocation(0, i + 1L, i, 1)));
        }
        return store.build();
    }

    /** Two texts have one number exactly when nothing but braces around them and letter case differs. */
    @Property(tries = 300)
    void textsThatDifferInBracesAndCaseAreOneGuid(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        int kinds = 1 + random.nextInt(GUIDS.size());
        for (int i = 0; i < 12; i++) {
            texts.add(written(GUIDS.get(random.nextInt(kinds)), random));
        }
        EventStore store = starts(texts);
        Dictionary dictionary = store.dictionary(EventField.PROCESS_GUID);
        GuidTexts.Numbers numbers = GuidTexts.number(dictionary);
        for (int a = 0; a < texts.size(); a++) {
            for (int b = 0; b < texts.size(); b++) {
                String bareA = bare(texts.get(a));
                boolean same = bareA.equals(bare(texts.get(b))) && bareA.indexOf('/') < 0;
                int numberA = numbers.of(store.id(a, EventField.PROCESS_GUID));
                int numberB = numbers.of(store.id(b, EventField.PROCESS_GUID));
                boolean sameNumber = numberA == numberB && numberA != GuidTexts.NONE;
                assertEquals(same, sameNumber, texts.get(a) + " and " + texts.get(b));
            }
        }
    }

    private static String bare(String guid) {
        return guid.replaceAll("^\\{(.*)\\}$", "$1").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        AGENT + ", 5459598860, true",
        "0123456789ABCDEF0123456789ABCDEF, 5459598860, true",
        AGENT + ", 05459598860, true",
        AGENT + ", 545959886, false",
        AGENT + ", 54595988601, false",
        AGENT + ", 545959886a, false",
        "0123456789abcdef0123456789abcde0, 5459598860, false",
        "short, 5459598860, false",
    })
    void exitOfAFalconIdEndsTheProcessOfItsAgent(String agent, String id, boolean ends) {
        Case log = new Case();
        log.falcon("08:00:00", "p", "16")
                .falcon("5459598860", "1")
                .with(EventField.AID, AGENT)
                .without(EventField.PROCESS_ID);
        // another PID, so that nothing but the id can tell
        log.exit(ExitKind.CROWDSTRIKE_ENDOFPROCESS, "08:30:00", 99, agent + "/" + id);
        log.exit(ExitKind.CROWDSTRIKE_ENDOFPROCESS, "08:40:00", 99, AGENT + "/77");
        ProcessTree tree = ProcessTree.of(log.store());
        assertEquals(ends, tree.endNanos(0) != EventTime.NO_TIME);
    }

    @ParameterizedTest
    @CsvSource({"18446744073709551615", "999999999999999999999", "1-2", "0x10"})
    void falconIdsOfEveryLengthAndForm(String id) {
        Case log = new Case();
        log.falcon("08:00:00", "p", "16").falcon(id, "1");
        log.falcon("08:01:00", "a", "20").falcon("2", id);
        log.exit(ExitKind.CROWDSTRIKE_ENDOFPROCESS, "08:30:00", 99, "a1/" + id);
        ProcessTree tree = ProcessTree.of(log.store());
        assertEquals(0, tree.parentRow(1));
        assertEquals(ParentLink.GUID, tree.link(1));
        assertEquals("2026-03-02T08:30:00", EventTime.isoSeconds(tree.endNanos(0)));
    }
}
