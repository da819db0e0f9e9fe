package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/**
 * Triage stays fast where everything happens at once: one host, one ancestor, all within the windows of every signal.
 * Work that grew with the square would take minutes here; the limit leaves room for a loaded machine.
 */
@Tag("timing")
class TriageSpeedTest {
    private static final int STARTS = 100_000;
    private static final long LIMIT_MILLIS = 5_000;
    private static final long BEGIN = 1_772_442_000L * EventTime.NANOS_PER_SECOND;
    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final List<String> CHAIN = List.of(
            "whoami /all",
            "cmd /c set",
            "arp -a",
            "ipconfig /all",
            "net view /all",
            "nslookup -querytype=ALL -timeout=12 _ldap._tcp.dc._msdcs.corp.local",
            "net share",
            "route print",
            "netstat -nao",
            "net localgroup");

    /** @param every one start in so many is a command of the chain, the others are findings; 0 for findings only */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void aHundredThousandStartsOfOneParentOnOneHost(int every) {
        EventStore store = store(every);
        ProcessTree tree = ProcessTree.of(store);
        List<Finding> findings = RuleProfile.SEED_V3.findings(store);
        long before = cpuMillis();
        Triages triages = Triages.of(store, tree, findings, TriageSettings.NONE);
        long millis = cpuMillis() - before;
        System.out.println(String.format(
                Locale.ROOT, "%,d findings among %,d starts: %d ms of one processor", findings.size(), STARTS, millis));
        int middle = findings.get(findings.size() / 2).row();
        int expected = every == 0 ? 20 : 100;
        assertEquals(expected, triages.score(middle));
        assertTrue(millis < LIMIT_MILLIS, millis + " ms");
    }

    /** As many agents as a list of all programs of a site may have. */
    @Test
    void tenThousandListedAgents() {
        EventStore store = store(0);
        Set<String> agents = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            agents.add("C:\\Agents\\agent" + i + ".exe");
        }
        ProcessTree tree = ProcessTree.of(store);
        List<Finding> findings = RuleProfile.SEED_V3.findings(store);
        long before = cpuMillis();
        Triages.of(store, tree, findings, new TriageSettings(agents, Set.of(), Set.of()));
        long millis = cpuMillis() - before;
        System.out.println("10,000 agents: " + millis + " ms of one processor");
        assertTrue(millis < LIMIT_MILLIS, millis + " ms");
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static EventStore store(int every) {
        EventStore.Builder store = new EventStore.Builder(true);
        for (int i = 0; i < STARTS; i++) {
            boolean isChain = every > 0 && i % every == 0;
            String commandLine = isChain ? CHAIN.get(i / every % CHAIN.size()) : "qwinsta /server:TS" + i % 7;
            String name = commandLine.substring(0, commandLine.indexOf(' '));
            Map<EventField, String> fields = new EnumMap<>(EventField.class);
            fields.put(EventField.COMPUTER, "WS1");
            fields.put(EventField.USER, "CORP\\amy");
            fields.put(EventField.IMAGE, SYSTEM32 + name + ".exe");
            fields.put(EventField.COMMAND_LINE, commandLine);
            fields.put(EventField.PROCESS_ID, Integer.toString(5000 + 4 * (i % 10_000)));
            fields.put(EventField.PROCESS_GUID, guid(i + 1));
            fields.put(EventField.PARENT_PROCESS_GUID, guid(999_999));
            fields.put(EventField.PARENT_PROCESS_ID, "4444");
            fields.put(EventField.PARENT_IMAGE, SYSTEM32 + "wermgr.exe");
            fields.put(EventField.PARENT_COMMAND_LINE, "wermgr -upload");
            store.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(BEGIN + i * 1_000_000L, 9),
                    EventTime.UNKNOWN,
                    fields,
                    new RecordLocation(0, i + 1L, 1000L * i, 900)));
        }
        return store.build();
    }

    private static String guid(int number) {
        return String.format(Locale.ROOT, "{0197231e-005a-6928-0000-%012x}", number);
    }
}
