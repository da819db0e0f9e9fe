package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * Host, PID and image of every row as numbers. Each distinct text is read once; a row costs two array reads.
 */
final class RowIdentities {
    private final EventStore store;
    private final Object2IntOpenHashMap<String> hostNumbers = new Object2IntOpenHashMap<>();
    private final int[] hosts;
    private final int[] exitHosts;
    private final long[] pids;
    private final long[] parentPids;
    private final ImageColumn images;
    private final ImageColumn parentImages;

    RowIdentities(EventStore store) {
        this.store = store;
        hostNumbers.defaultReturnValue(-1);
        hosts = hosts(store.dictionary(EventField.COMPUTER));
        exitHosts = hosts(store.exits().computers());
        pids = pids(store.dictionary(EventField.PROCESS_ID));
        parentPids = pids(store.dictionary(EventField.PARENT_PROCESS_ID));
        Object2IntOpenHashMap<String> imageNumbers = new Object2IntOpenHashMap<>();
        imageNumbers.defaultReturnValue(-1);
        images = new ImageColumn(store.dictionary(EventField.IMAGE), imageNumbers);
        parentImages = new ImageColumn(store.dictionary(EventField.PARENT_IMAGE), imageNumbers);
    }

    private int[] hosts(Dictionary computers) {
        int[] numbers = new int[computers.size()];
        for (int id = 0; id < numbers.length; id++) {
            numbers[id] = host(computers.text(id));
        }
        return numbers;
    }

    private static long[] pids(Dictionary texts) {
        long[] pids = new long[texts.size()];
        for (int id = 0; id < pids.length; id++) {
            pids[id] = ProcessIdentity.pid(texts.text(id));
        }
        return pids;
    }

    EventStore store() {
        return store;
    }

    /** The number of a host name's first label, case ignored; a new one when the host is new. */
    private int host(@Nullable String computer) {
        String label = ProcessIdentity.hostLabel(computer);
        int next = hostNumbers.size();
        int number = hostNumbers.putIfAbsent(label, next);
        return number < 0 ? next : number;
    }

    int hostOfExit(int exit) {
        return exitHosts[store.exits().computerId(exit)];
    }

    /** The number of the row's host; names with the same first label are one host. */
    int host(int row) {
        return hosts[store.id(row, EventField.COMPUTER)];
    }

    /** Operating system PID, or {@link ProcessIdentity#NO_PID}. */
    long pid(int row) {
        return pids[store.id(row, EventField.PROCESS_ID)];
    }

    /** The parent's operating system PID; none for CrowdStrike, whose parent ids are Falcon ids. */
    long parentPid(int row) {
        return store.kind(row).isCrowdStrike()
                ? ProcessIdentity.NO_PID
                : parentPids[store.id(row, EventField.PARENT_PROCESS_ID)];
    }

    /** A number for the row's image file name, or {@link ImageColumn#ABSENT}. */
    int imageName(int row) {
        return images.name(store.id(row, EventField.IMAGE));
    }

    /** A number for the parent's image as far as the row gives it, or {@link ImageColumn#ABSENT}. */
    int parentImage(int row) {
        return parentImages.pathOrName(store.id(row, EventField.PARENT_IMAGE));
    }

    /** True unless the image of {@code candidate} is another than the one that {@code child} records of its parent. */
    boolean isNamedParent(int candidate, int child) {
        return ImageColumn.agree(
                images, store.id(candidate, EventField.IMAGE), parentImages, store.id(child, EventField.PARENT_IMAGE));
    }

    /** True when both rows come from the same sensor and so from the same clock. */
    boolean sameSensor(int a, int b) {
        return sensor(store.kind(a)) == sensor(store.kind(b));
    }

    /** Kinds that one sensor writes have one number. */
    static int sensor(EventKind kind) {
        return switch (kind) {
            case SYSMON_1 -> 0;
            case SECURITY_4688 -> 1;
            case CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 -> 2;
            case DEFENDER_PROCESSCREATED -> 3;
        };
    }
}
