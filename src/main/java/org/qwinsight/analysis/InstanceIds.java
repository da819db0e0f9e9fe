package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ExitTable;

/**
 * Sysmon GUIDs and Falcon ids as numbers. A GUID counts within its host and compares without braces and case; a Falcon
 * id counts within its agent.
 */
final class InstanceIds {
    static final int NONE = -1;

    private static final int GUID = 0;
    private static final int GUID_TEXT = 1;
    private static final int FALCON = 2;
    private static final int FALCON_TEXT = 3;

    private final EventStore store;
    private final RowIdentities identities;
    private final KeyTable keys;
    private final GuidBits bits = new GuidBits();
    private final Object2IntOpenHashMap<String> texts = new Object2IntOpenHashMap<>();
    private final int[] ofRow;
    private final int[] ofParent;
    private final int[] ofExit;
    private int[] firstRow = {};

    InstanceIds(RowIdentities identities) {
        this.store = identities.store();
        this.identities = identities;
        this.keys = new KeyTable(hasIds() ? store.size() : 0);
        texts.defaultReturnValue(NONE);
        ofRow = new int[store.size()];
        ofParent = new int[store.size()];
        ofExit = new int[store.exits().size()];
        numberRows();
        numberExits();
    }

    private boolean hasIds() {
        return store.dictionary(EventField.PROCESS_GUID).size()
                        + store.dictionary(EventField.TARGET_PROCESS_ID).size()
                > 2 * Dictionary.FIRST_VALUE;
    }

    private void numberRows() {
        for (int row = 0; row < ofRow.length; row++) {
            boolean falcon = store.kind(row).isCrowdStrike();
            ofRow[row] = falcon
                    ? falcon(row, EventField.TARGET_PROCESS_ID)
                    : guid(identities.host(row), store.value(row, EventField.PROCESS_GUID));
        }
        firstRow = new int[keys.size()];
        Arrays.fill(firstRow, NONE);
        for (int row = ofRow.length - 1; row >= 0; row--) {
            if (ofRow[row] != NONE) {
                firstRow[ofRow[row]] = row;
            }
        }
        for (int row = 0; row < ofRow.length; row++) {
            boolean falcon = store.kind(row).isCrowdStrike();
            ofParent[row] = falcon
                    ? falcon(row, EventField.PARENT_PROCESS_ID)
                    : guid(identities.host(row), store.value(row, EventField.PARENT_PROCESS_GUID));
        }
    }

    private void numberExits() {
        ExitTable exits = store.exits();
        Dictionary agents = store.dictionary(EventField.AID);
        for (int exit = 0; exit < ofExit.length; exit++) {
            String id = exits.instanceId(exit);
            int slash = id == null ? -1 : id.lastIndexOf('/');
            if (id == null || slash < 0) {
                ofExit[exit] = guid(identities.hostOfExit(exit), id);
            } else {
                String agent = id.substring(0, slash);
                int agentId = agent.isEmpty() ? 0 : agents.idOf(agent);
                boolean isKnown = agent.isEmpty() || agentId >= Dictionary.FIRST_VALUE;
                ofExit[exit] = isKnown ? falcon(agentId, id.substring(slash + 1)) : NONE;
            }
        }
    }

    private int falcon(int row, EventField field) {
        int agent = store.id(row, EventField.AID);
        return falcon(agent < Dictionary.FIRST_VALUE ? 0 : agent, store.value(row, field));
    }

    private int falcon(int agent, @Nullable String id) {
        if (id == null) {
            return NONE;
        }
        try {
            return keys.add(agent * 4 + FALCON, 0, Long.parseUnsignedLong(id));
        } catch (NumberFormatException e) {
            return keys.add(agent * 4 + FALCON_TEXT, 0, text(id));
        }
    }

    private int guid(int host, @Nullable String guid) {
        if (guid == null) {
            return NONE;
        }
        return bits.read(guid)
                ? keys.add(host * 4 + GUID, bits.high(), bits.low())
                : keys.add(host * 4 + GUID_TEXT, 0, text(ProcessIdentity.guid(guid)));
    }

    private int text(String text) {
        int next = texts.size();
        int number = texts.putIfAbsent(text, next);
        return number < 0 ? next : number;
    }

    /** How many distinct ids there are. */
    int size() {
        return keys.size();
    }

    /** The number of the row's own id, or {@link #NONE}. */
    int of(int row) {
        return ofRow[row];
    }

    /** The number of the parent's id, or {@link #NONE}. */
    int ofParent(int row) {
        return ofParent[row];
    }

    /** The number of the id that an exit names, or {@link #NONE}. */
    int ofExit(int exit) {
        return ofExit[exit];
    }

    /** The first row with this id, or {@link #NONE}. */
    int firstRow(int instance) {
        return instance == NONE || instance >= firstRow.length ? NONE : firstRow[instance];
    }
}
