package org.qwinsight.investigation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/** The hosts that evidence is about, under each of the names that it gives them. */
final class EvidenceHosts {
    private EvidenceHosts() {}

    /** The hosts of all process starts, agents by the host they stand for; distinct, sorted. */
    static List<String> resolved(EventStore store) {
        Dictionary names = store.dictionary(EventField.COMPUTER);
        boolean[] occurs = new boolean[names.size()];
        int[] ids = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += ids.length) {
            int count = store.readIds(EventField.COMPUTER, from, ids);
            for (int i = 0; i < count; i++) {
                occurs[ids[i]] = true;
            }
        }
        TreeSet<String> hosts = new TreeSet<>();
        for (int id = Dictionary.FIRST_VALUE; id < occurs.length; id++) {
            String name = occurs[id] ? names.text(id) : null;
            if (name != null) {
                hosts.add(name);
            }
        }
        return List.copyOf(hosts);
    }

    /** The hosts as the records name them: an agent id where a record has no host name; distinct, sorted. */
    static List<String> logged(EventStore store) {
        if (!hasAgents(store)) {
            return resolved(store);
        }
        TreeSet<String> names = new TreeSet<>();
        for (int row = 0; row < store.size(); row++) {
            String name = store.loggedHost(row);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** The hosts that agent ids of CrowdStrike stand for, as the evidence says. */
    static Map<String, String> byAgent(EventStore store) {
        Map<String, String> hosts = new TreeMap<>();
        for (int row = 0; hasAgents(store) && row < store.size(); row++) {
            String aid = store.value(row, EventField.AID);
            String host = store.value(row, EventField.COMPUTER);
            if (aid != null && host != null && !aid.equals(host)) {
                hosts.putIfAbsent(aid, host);
            }
        }
        return hosts;
    }

    private static boolean hasAgents(EventStore store) {
        return store.dictionary(EventField.AID).size() > Dictionary.FIRST_VALUE;
    }
}
