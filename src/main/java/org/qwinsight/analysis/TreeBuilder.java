package org.qwinsight.analysis;

import java.util.Arrays;
import java.util.List;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/**
 * Finds the parent of every row: by instance id; else among the starts with the parent's PID, see {@link ParentSearch};
 * else a placeholder. Never across hosts. Work is linear in the rows and walks are iterative.
 */
final class TreeBuilder {
    private static final ParentLink[] LINKS = ParentLink.values();

    private final EventStore store;
    private final int size;
    private final RowIdentities identities;
    private final InstanceIds instances;
    private final PidIndex pids;
    private final Executions executions;
    private final Lifetimes lifetimes;
    private final ParentSearch search;
    private final int[] parents;
    private final byte[] links;

    TreeBuilder(EventStore store, TreeOptions options) {
        this.store = store;
        this.size = store.size();
        identities = new RowIdentities(store);
        identities.unpack();
        instances = new InstanceIds(identities);
        pids = PidIndex.of(identities);
        executions = Executions.of(identities, pids, instances, options);
        lifetimes = new Lifetimes(identities, instances, pids, executions, options);
        search = new ParentSearch(identities, instances, pids, executions, lifetimes, options);
        parents = new int[size];
        links = new byte[size];
        Arrays.fill(parents, ProcessTree.NONE);
        Arrays.fill(links, (byte) ParentLink.NONE.ordinal());
    }

    ProcessTree build(List<ParentOverride> overrides) {
        for (int row = 0; row < size; row++) {
            link(row);
        }
        List<CycleCut> cuts = CycleCutter.cut(parents);
        boolean[] isCut = new boolean[size];
        for (CycleCut cut : cuts) {
            isCut[cut.row()] = true;
            links[cut.row()] = (byte) ParentLink.NONE.ordinal();
        }
        Placeholders placeholders = new Placeholders(identities, instances, pids);
        for (int row = 0; row < size; row++) {
            if (parents[row] == ProcessTree.NONE && !isCut[row]) {
                linkToPlaceholder(row, placeholders);
            }
        }
        int[] logged = Arrays.copyOf(parents, size + placeholders.all().size());
        Arrays.fill(logged, size, logged.length, ProcessTree.NONE);
        instances.keepRowsOnly();
        identities.release();
        pids.release();
        lifetimes.release();
        Overrides applied = Overrides.apply(overrides, logged, size);
        return new ProcessTree(
                applied,
                logged,
                row -> LINKS[links[row]],
                size,
                lifetimes::end,
                placeholders.all(),
                cuts,
                executions,
                search);
    }

    private void link(int row) {
        int parent = instances.firstRow(instances.ofParent(row));
        if (parent != InstanceIds.NONE) {
            set(row, parent, ParentLink.GUID);
        } else if (search.namesItself(row)) {
            set(row, row, ParentLink.NONE);
        } else {
            int found = search.find(row);
            if (found != ProcessTree.NONE) {
                boolean exitSeen = lifetimes.hasEnd(found);
                set(row, found, exitSeen ? ParentLink.PID_WITHIN_LIFETIME : ParentLink.PID_EARLIER_START);
            }
        }
    }

    private void set(int row, int parent, ParentLink link) {
        parents[row] = parent;
        links[row] = (byte) link.ordinal();
    }

    private void linkToPlaceholder(int row, Placeholders placeholders) {
        int placeholder = placeholders.of(row);
        if (placeholder >= 0) {
            boolean named = store.id(row, EventField.PARENT_IMAGE) >= Dictionary.FIRST_VALUE
                    || store.id(row, EventField.PARENT_COMMAND_LINE) >= Dictionary.FIRST_VALUE;
            set(row, size + placeholder, named ? ParentLink.NAME_ONLY : ParentLink.NOT_IN_LOGS);
        }
    }
}
