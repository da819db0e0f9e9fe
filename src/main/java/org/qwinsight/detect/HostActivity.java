package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * What a whole host did: commands that persist or evade, and between which days it was logged. Made in one pass; an
 * execution counts once, at the time of its first record, with what all its records say.
 */
final class HostActivity {
    static final long NANOS_PER_DAY = 86_400L * EventTime.NANOS_PER_SECOND;

    private static final Pattern RUN_AS_SYSTEM = Pattern.compile("/ru\\s+\"?(?:nt authority\\\\)?system\"?(?:\\s|$)");

    private final EventStore store;
    private final ProcessFacts facts;
    /** By dictionary id of the host's name; -1 for no name. */
    private final int[] hosts;

    private final List<IntArrayList> setups = new ArrayList<>();
    private final List<IntArrayList> unreadable = new ArrayList<>();
    private final long[] firstTimes;
    private final long[] lastTimes;

    HostActivity(EventStore store, ProcessTree tree, ProcessFacts facts) {
        this.store = store;
        this.facts = facts;
        this.hosts = hosts(store.dictionary(EventField.COMPUTER));
        int count = Arrays.stream(hosts).max().orElse(-1) + 1;
        firstTimes = new long[count];
        lastTimes = new long[count];
        Arrays.fill(firstTimes, EventTime.NO_TIME);
        for (int i = 0; i < count; i++) {
            setups.add(new IntArrayList(0));
            unreadable.add(new IntArrayList(0));
        }
        boolean[] isCandidate = candidates(store.dictionary(EventField.IMAGE));
        for (int row = 0; row < store.size(); row++) {
            int host = host(row);
            if (host >= 0 && store.timeNanos(row) != EventTime.NO_TIME) {
                firstTimes[host] = firstTimes[host] == EventTime.NO_TIME ? store.timeNanos(row) : firstTimes[host];
                lastTimes[host] = store.timeNanos(row);
                if (isCandidate[store.id(row, EventField.IMAGE)] && tree.node(row) == row) {
                    add(row, host);
                }
            }
        }
    }

    private static int[] hosts(Dictionary computers) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] hosts = new int[computers.size()];
        for (int id = 0; id < hosts.length; id++) {
            String computer = computers.text(id);
            hosts[id] = computer == null ? -1 : numbers.computeIfAbsent(label(computer), label -> numbers.size());
        }
        return hosts;
    }

    /** A host's name without its domain, in lower case: sources write one host in several forms. */
    static String label(String computer) {
        int dot = computer.indexOf('.');
        return (dot > 0 ? computer.substring(0, dot) : computer).toLowerCase(Locale.ROOT);
    }

    private static boolean[] candidates(Dictionary images) {
        boolean[] candidates = new boolean[images.size()];
        for (int id = 0; id < candidates.length; id++) {
            String image = images.text(id);
            String name = image == null ? "" : ProcessFacts.fileName(image);
            candidates[id] = name.equals("schtasks.exe") || name.equals("reg.exe");
        }
        return candidates;
    }

    private void add(int row, int host) {
        String commandLine = facts.value(row, EventField.COMMAND_LINE);
        if (commandLine == null) {
            unreadable.get(host).add(row);
        } else if (isSystemTask(commandLine) || isDefenderExclusion(commandLine)) {
            setups.get(host).add(row);
        }
    }

    /** A scheduled task that runs regsvr32 as SYSTEM. */
    static boolean isSystemTask(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT);
        return lower.contains("/create")
                && lower.contains("regsvr32")
                && RUN_AS_SYSTEM.matcher(lower).find();
    }

    /** A folder that Windows Defender is told not to look into. */
    static boolean isDefenderExclusion(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT);
        return lower.contains(" add ") && lower.contains("windows defender\\exclusions\\paths");
    }

    /** The number of a row's host, -1 when it has no name. */
    int host(int row) {
        return hosts[store.id(row, EventField.COMPUTER)];
    }

    /** Commands that persist or evade, in time order. */
    IntList setups(int host) {
        return host < 0 ? IntLists.EMPTY_LIST : setups.get(host);
    }

    /** Starts of the same programs without a command line, in time order. */
    IntList unreadable(int host) {
        return host < 0 ? IntLists.EMPTY_LIST : unreadable.get(host);
    }

    /** On how many days the host was logged at most: from its first start to its last, in UTC. */
    long days(int host) {
        return host < 0 || firstTimes[host] == EventTime.NO_TIME
                ? 0
                : Math.floorDiv(lastTimes[host], NANOS_PER_DAY) - Math.floorDiv(firstTimes[host], NANOS_PER_DAY) + 1;
    }
}
