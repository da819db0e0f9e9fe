package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;

/**
 * Finds the parent of every row: by instance id; else by host and PID, the newest earlier start that had not ended and
 * whose image agrees; else a placeholder. Never across hosts. Work is linear in the rows and walks are iterative.
 */
final class TreeBuilder {
    private final EventStore store;
    private final int size;
    private final int[] parents;
    private final ParentLink[] links;
    private final long[] ends;
    private final Map<String, Integer> byInstance = new HashMap<>();
    private final Map<Lifetimes.HostPid, IntArrayList> byPid = new HashMap<>();
    private final Map<List<String>, Integer> placeholderNodes = new LinkedHashMap<>();
    private final List<Placeholder> placeholders = new ArrayList<>();
    /** Processes that name themselves as their parent: the shortest circle. */
    private int ownParents;

    TreeBuilder(EventStore store) {
        this.store = store;
        this.size = store.size();
        this.parents = new int[size];
        this.links = new ParentLink[size];
        this.ends = new long[size];
        Arrays.fill(parents, ProcessTree.NONE);
        Arrays.fill(links, ParentLink.NONE);
    }

    ProcessTree build() {
        index();
        findEnds();
        for (int row = 0; row < size; row++) {
            link(row);
        }
        int cut = ownParents + cutCycles();
        for (int row = 0; row < size; row++) {
            if (parents[row] == ProcessTree.NONE) {
                linkToPlaceholder(row);
            }
        }
        int[] all = Arrays.copyOf(parents, size + placeholders.size());
        Arrays.fill(all, size, all.length, ProcessTree.NONE);
        return new ProcessTree(all, links, ends, placeholders, cut);
    }

    private void index() {
        for (int row = 0; row < size; row++) {
            String instance = ProcessIdentity.instance(store, row);
            if (instance != null) {
                byInstance.putIfAbsent(instance, row);
            }
            Lifetimes.HostPid pid = Lifetimes.hostPid(store, row);
            if (pid != null) {
                byPid.computeIfAbsent(pid, k -> new IntArrayList()).add(row);
            }
        }
    }

    private void findEnds() {
        Lifetimes lifetimes = new Lifetimes(store);
        Arrays.fill(ends, EventTime.NO_TIME);
        for (int row = 0; row < size; row++) {
            ends[row] = lifetimes.end(row, nextStartOfPid(row));
        }
    }

    /** The next start that reuses the row's PID; witnesses of the same start lie within the tolerance and are not. */
    private long nextStartOfPid(int row) {
        IntArrayList same = sameHostAndPid(row);
        long start = store.timeNanos(row);
        int at = same == null ? -1 : Arrays.binarySearch(same.elements(), 0, same.size(), row);
        for (int i = at + 1; same != null && i < same.size(); i++) {
            long next = store.timeNanos(same.getInt(i));
            boolean otherProcess = !sameName(same.getInt(i), row) || store.kind(same.getInt(i)) == store.kind(row);
            if (otherProcess || next - start > Lifetimes.TOLERANCE_NANOS) {
                return next;
            }
        }
        return Long.MAX_VALUE;
    }

    private @Nullable IntArrayList sameHostAndPid(int row) {
        Lifetimes.HostPid pid = Lifetimes.hostPid(store, row);
        return pid == null ? null : byPid.get(pid);
    }

    private void link(int row) {
        String parentInstance = ProcessIdentity.parentInstance(store, row);
        if (parentInstance != null) {
            Integer parent = byInstance.get(parentInstance);
            if (parent != null && parent != row) {
                set(row, parent, ParentLink.GUID);
                return;
            }
            if (parent != null) {
                ownParents++;
            }
        }
        if (!store.kind(row).isCrowdStrike()) {
            linkByPid(row);
        }
    }

    /** Candidates of the row's own source come first: each witness keeps its own parent chain where it has one. */
    private void linkByPid(int row) {
        long pid = ProcessIdentity.pid(store.value(row, EventField.PARENT_PROCESS_ID));
        long time = store.timeNanos(row);
        if (pid < 0 || time == EventTime.NO_TIME) {
            return;
        }
        String host = ProcessIdentity.hostLabel(store.value(row, EventField.COMPUTER));
        IntArrayList candidates = byPid.get(new Lifetimes.HostPid(host, pid));
        if (candidates == null) {
            return;
        }
        int parent = newestAlive(candidates, row, true);
        if (parent == ProcessTree.NONE) {
            parent = newestAlive(candidates, row, false);
        }
        if (parent != ProcessTree.NONE) {
            boolean exitSeen = ends[parent] != EventTime.NO_TIME;
            set(row, parent, exitSeen ? ParentLink.PID_WITHIN_LIFETIME : ParentLink.PID_EARLIER_START);
        }
    }

    private int newestAlive(IntArrayList candidates, int row, boolean sameSource) {
        int at = Arrays.binarySearch(candidates.elements(), 0, candidates.size(), row);
        for (int i = (at >= 0 ? at : -at - 1) - 1; i >= 0; i--) {
            int candidate = candidates.getInt(i);
            if (sameSource && store.kind(candidate) != store.kind(row)) {
                continue;
            }
            if (store.timeNanos(candidate) == EventTime.NO_TIME) {
                continue;
            }
            boolean ended = ends[candidate] != EventTime.NO_TIME
                    && ends[candidate] < store.timeNanos(row) - Lifetimes.TOLERANCE_NANOS;
            // The newest start with this PID decides: what ran under the PID before it cannot be the parent.
            return ended || !isNamedParent(candidate, row) ? ProcessTree.NONE : candidate;
        }
        return ProcessTree.NONE;
    }

    private boolean isNamedParent(int candidate, int row) {
        String named = store.value(row, EventField.PARENT_IMAGE);
        String image = store.value(candidate, EventField.IMAGE);
        return named == null || image == null || ImagePath.baseName(named).equalsIgnoreCase(ImagePath.baseName(image));
    }

    private boolean sameName(int a, int b) {
        String imageA = store.value(a, EventField.IMAGE);
        String imageB = store.value(b, EventField.IMAGE);
        return imageA != null
                && imageB != null
                && ImagePath.baseName(imageA).equalsIgnoreCase(ImagePath.baseName(imageB));
    }

    private void set(int row, int parent, ParentLink link) {
        parents[row] = parent;
        links[row] = link;
    }

    /** Walks up from every row once; an edge that leads back into the walk is cut. */
    private int cutCycles() {
        int[] walk = new int[size];
        int cut = 0;
        for (int start = 0; start < size; start++) {
            int node = start;
            while (node != ProcessTree.NONE && walk[node] == 0) {
                walk[node] = start + 1;
                int next = parents[node];
                if (next != ProcessTree.NONE && walk[next] == start + 1) {
                    parents[node] = ProcessTree.NONE;
                    links[node] = ParentLink.NONE;
                    cut++;
                    break;
                }
                node = next;
            }
        }
        return cut;
    }

    private void linkToPlaceholder(int row) {
        String computer = store.value(row, EventField.COMPUTER);
        String image = store.value(row, EventField.PARENT_IMAGE);
        String commandLine = store.value(row, EventField.PARENT_COMMAND_LINE);
        String pid = store.value(row, EventField.PARENT_PROCESS_ID);
        String guid = store.value(row, EventField.PARENT_PROCESS_GUID);
        if (image == null && commandLine == null && pid == null && guid == null) {
            return;
        }
        String instance = ProcessIdentity.parentInstance(store, row);
        List<String> key = instance != null
                ? List.of(instance)
                : List.of(
                        ProcessIdentity.hostLabel(computer),
                        Long.toString(ProcessIdentity.pid(pid)),
                        image == null ? "" : ImagePath.baseName(image).toLowerCase(Locale.ROOT));
        Integer node = placeholderNodes.get(key);
        if (node == null) {
            node = size + placeholders.size();
            placeholderNodes.put(key, node);
            placeholders.add(
                    new Placeholder(computer, image, commandLine, pid, guid != null ? guid : falconId(row, pid)));
        }
        parents[row] = node;
        links[row] = image == null && commandLine == null ? ParentLink.NOT_IN_LOGS : ParentLink.NAME_ONLY;
    }

    private @Nullable String falconId(int row, @Nullable String pid) {
        return store.kind(row).isCrowdStrike() ? pid : null;
    }
}
