package org.qwinsight.analysis;

import java.util.Arrays;
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

    /** {@link FalconIds} use the other two of every three scopes. */
    private static final int SCOPES = 3;

    private final EventStore store;
    private final RowIdentities identities;
    private GuidTexts.Numbers guids;
    private final int guidCount;
    /** The host on which a GUID was first seen; there, the GUID's own number is its number as an instance. */
    private int[] hostOfGuid;
    /** Falcon ids, and GUIDs that occur on a second host; their numbers follow those of the GUIDs. */
    private final KeyTable others;

    private final int[] ofRow;
    private final int[] ofParent;
    private int[] ofExit;
    private int[] firstRow;

    InstanceIds(RowIdentities identities) {
        this.store = identities.store();
        this.identities = identities;
        guids = GuidTexts.number(store.dictionary(EventField.PROCESS_GUID));
        guidCount = guids.count();
        hostOfGuid = new int[guidCount];
        Arrays.fill(hostOfGuid, NONE);
        ofRow = new int[store.size()];
        ofParent = new int[store.size()];
        store.readIds(EventField.PROCESS_GUID, 0, ofRow);
        store.readIds(EventField.PARENT_PROCESS_GUID, 0, ofParent);
        others = new KeyTable(store.dictionary(EventField.TARGET_PROCESS_ID).size());
        FalconIds falcon = new FalconIds(store, others, guidCount);
        EventKind[] kinds = EventKind.values();
        for (int row = 0; row < ofRow.length; row++) {
            if (kinds[identities.kind(row)].isCrowdStrike()) {
                falcon.number(row, EventField.TARGET_PROCESS_ID, ofRow);
                falcon.number(row, EventField.PARENT_PROCESS_ID, ofParent);
            } else {
                ofRow[row] = guid(row, ofRow[row]);
                ofParent[row] = guid(row, ofParent[row]);
            }
        }
        ofExit = new int[store.exits().size()];
        numberExits(falcon);
        firstRow = new int[size()];
        Arrays.fill(firstRow, NONE);
        for (int row = ofRow.length - 1; row >= 0; row--) {
            if (ofRow[row] != NONE) {
                firstRow[ofRow[row]] = row;
            }
        }
    }

    private void numberExits(FalconIds falcon) {
        ExitTable exits = store.exits();
        int[] hosts = identities.hostsOfExits();
        exits.readInstanceTextIds(0, ofExit);
        for (int exit = 0; exit < ofExit.length; exit++) {
            int guid = guids.of(ofExit[exit]);
            if (guid == NONE) {
                falcon.numberExit(ofExit[exit], ofExit, exit);
            } else {
                ofExit[exit] = guidOnHost(hosts[exit], guid);
            }
        }
        falcon.finish();
    }

    private int guid(int row, int textId) {
        int guid = guids.of(textId);
        return guid == NONE ? NONE : guidOnHost(identities.host(row), guid);
    }

    private int guidOnHost(int host, int guid) {
        if (hostOfGuid[guid] == NONE) {
            hostOfGuid[guid] = host;
        }
        return hostOfGuid[guid] == host ? guid : guidCount + others.add(host * SCOPES, 0, guid);
    }

    /** Gives up what only the making of a tree needs: all but {@link #of} and {@link #ofParent}. */
    void keepRowsOnly() {
        guids = new GuidTexts.Numbers(new int[0], 0);
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
