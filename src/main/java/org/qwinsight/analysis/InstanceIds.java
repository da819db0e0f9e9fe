package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ExitTable;

/**
 * Sysmon GUIDs and Falcon ids as numbers. A GUID counts within its host and compares without braces and case; a Falcon
 * id counts within its agent. Each distinct text is read once.
 */
final class InstanceIds {
    static final int NONE = -1;

    private static final int GUID = 0;
    private static final int FALCON = 1;
    private static final int FALCON_TEXT = 2;
    private static final int SCOPES = 3;

    private final EventStore store;
    private final RowIdentities identities;
    /** The number of a GUID by the id of its text; empty where that id is its number. */
    private int[] guids = {};

    private final int guidCount;
    /** The host on which a GUID was first seen; there, the GUID's own number is its number as an instance. */
    private int[] hostOfGuid;
    /** Falcon ids, and GUIDs that occur on a second host; their numbers follow those of the GUIDs. */
    private final KeyTable others = new KeyTable(0);

    private final Object2IntOpenHashMap<String> texts = new Object2IntOpenHashMap<>();
    private final int[] ofRow;
    private final int[] ofParent;
    private int[] ofExit;
    private int[] firstRow;

    InstanceIds(RowIdentities identities) {
        this.store = identities.store();
        this.identities = identities;
        texts.defaultReturnValue(NONE);
        Dictionary guidTexts = store.dictionary(EventField.PROCESS_GUID);
        guidCount = isOneForm(guidTexts) ? guidTexts.size() : numberGuids(guidTexts);
        hostOfGuid = new int[guidCount];
        Arrays.fill(hostOfGuid, NONE);
        ofRow = new int[store.size()];
        ofParent = new int[store.size()];
        store.readIds(EventField.PROCESS_GUID, 0, ofRow);
        store.readIds(EventField.PARENT_PROCESS_GUID, 0, ofParent);
        EventKind[] kinds = EventKind.values();
        for (int row = 0; row < ofRow.length; row++) {
            boolean falcon = kinds[identities.kind(row)].isCrowdStrike();
            ofRow[row] = falcon ? falcon(row, EventField.TARGET_PROCESS_ID) : guid(row, ofRow[row]);
            ofParent[row] = falcon ? falcon(row, EventField.PARENT_PROCESS_ID) : guid(row, ofParent[row]);
        }
        ofExit = new int[store.exits().size()];
        numberExits();
        firstRow = new int[size()];
        Arrays.fill(firstRow, NONE);
        for (int row = ofRow.length - 1; row >= 0; row--) {
            if (ofRow[row] != NONE) {
                firstRow[ofRow[row]] = row;
            }
        }
    }

    /** True when all texts are GUIDs written in one way, so that two different texts are two different GUIDs. */
    private static boolean isOneForm(Dictionary guidTexts) {
        if (guidTexts.size() <= Dictionary.FIRST_VALUE) {
            return false;
        }
        int form = guidTexts.form(Dictionary.FIRST_VALUE);
        String first = guidTexts.text(Dictionary.FIRST_VALUE);
        boolean isOne = form != 0 && first != null && new GuidBits().read(first);
        for (int id = Dictionary.FIRST_VALUE; isOne && id < guidTexts.size(); id++) {
            isOne = guidTexts.form(id) == form;
        }
        return isOne;
    }

    /** Texts that are no GUIDs compare without braces and case, too. Gives how many distinct ones there are. */
    private int numberGuids(Dictionary guidTexts) {
        guids = new int[guidTexts.size()];
        KeyTable keys = new KeyTable(guidTexts.size());
        GuidBits bits = new GuidBits();
        for (int id = 0; id < guids.length; id++) {
            String text = guidTexts.text(id);
            if (text == null || text.indexOf('/') >= 0) {
                guids[id] = NONE;
            } else if (bits.read(text)) {
                guids[id] = keys.add(0, bits.high(), bits.low());
            } else {
                guids[id] = keys.add(1, 0, number(ProcessIdentity.guid(text)));
            }
        }
        return keys.size();
    }

    private void numberExits() {
        ExitTable exits = store.exits();
        Object2IntOpenHashMap<String> agents = agents();
        int[] hosts = identities.hostsOfExits();
        exits.readInstanceTextIds(0, ofExit);
        for (int exit = 0; exit < ofExit.length; exit++) {
            int guid = guid(ofExit[exit]);
            if (guid != NONE) {
                ofExit[exit] = guidOnHost(hosts[exit], guid);
                continue;
            }
            String id = exits.instanceId(exit);
            int slash = id == null ? -1 : id.lastIndexOf('/');
            String agent = id == null || slash < 0 ? "" : id.substring(0, slash);
            int agentId = agents.getInt(agent);
            boolean isKnown = slash >= 0 && (agent.isEmpty() || agentId >= Dictionary.FIRST_VALUE);
            ofExit[exit] = id == null || !isKnown ? NONE : falcon(agentId, id.substring(slash + 1));
        }
    }

    private Object2IntOpenHashMap<String> agents() {
        Dictionary texts = store.dictionary(EventField.AID);
        Object2IntOpenHashMap<String> ids = new Object2IntOpenHashMap<>();
        for (int id = Dictionary.FIRST_VALUE; id < texts.size(); id++) {
            ids.put(texts.text(id), id);
        }
        return ids;
    }

    private int guid(int row, int textId) {
        int guid = guid(textId);
        return guid == NONE ? NONE : guidOnHost(identities.host(row), guid);
    }

    private int guid(int textId) {
        if (guids.length > 0) {
            return guids[textId];
        }
        return textId < Dictionary.FIRST_VALUE ? NONE : textId;
    }

    private int guidOnHost(int host, int guid) {
        if (hostOfGuid[guid] == NONE) {
            hostOfGuid[guid] = host;
        }
        return hostOfGuid[guid] == host ? guid : other(host * SCOPES + GUID, guid);
    }

    private int falcon(int row, EventField field) {
        return falcon(store.id(row, EventField.AID), store.value(row, field));
    }

    private int falcon(int agentId, @Nullable String id) {
        if (id == null) {
            return NONE;
        }
        int agent = agentId < Dictionary.FIRST_VALUE ? 0 : agentId;
        try {
            return other(agent * SCOPES + FALCON, Long.parseUnsignedLong(id));
        } catch (NumberFormatException e) {
            return other(agent * SCOPES + FALCON_TEXT, number(id));
        }
    }

    private int other(int scope, long id) {
        return guidCount + others.add(scope, 0, id);
    }

    private int number(String text) {
        int next = texts.size();
        int number = texts.putIfAbsent(text, next);
        return number < 0 ? next : number;
    }

    /** Gives up what only the making of a tree needs: all but {@link #of} and {@link #ofParent}. */
    void keepRowsOnly() {
        guids = new int[0];
        hostOfGuid = new int[0];
        ofExit = new int[0];
        firstRow = new int[0];
    }

    /** One more than the largest number. */
    int size() {
        return guidCount + others.size();
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
        return instance == NONE ? NONE : firstRow[instance];
    }
}
