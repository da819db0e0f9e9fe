package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * Host, PID and image of every row as numbers. Each distinct text is read once. After {@link #unpack} a row costs one
 * array read, until {@link #release} gives up the room.
 */
final class RowIdentities {
    /** The row has no PID, or one that cannot be read. */
    static final int NO_PID = -1;

    /** {@link #sensor} by kind. */
    private static final int[] SENSORS =
            Arrays.stream(EventKind.values()).mapToInt(RowIdentities::sensor).toArray();

    private final EventStore store;
    private final Object2IntOpenHashMap<String> hostNumbers = new Object2IntOpenHashMap<>();
    private final int[] hosts;
    private final int[] exitHosts;
    private final Long2IntOpenHashMap pidNumbers = new Long2IntOpenHashMap();
    private final int[] pids;
    private final int[] parentPids;
    private final ImageColumn images;
    private final ImageColumn parentImages;
    private final ImageColumn exitImages;
    private @Nullable UnpackedRows unpacked;

    RowIdentities(EventStore store) {
        this.store = store;
        hostNumbers.defaultReturnValue(-1);
        hosts = hosts(store.dictionary(EventField.COMPUTER));
        exitHosts = hosts(store.exits().computers());
        pidNumbers.defaultReturnValue(NO_PID);
        pids = pids(store.dictionary(EventField.PROCESS_ID));
        parentPids = pids(store.dictionary(EventField.PARENT_PROCESS_ID));
        Object2IntOpenHashMap<String> imageNumbers = new Object2IntOpenHashMap<>();
        imageNumbers.defaultReturnValue(-1);
        images = new ImageColumn(store.dictionary(EventField.IMAGE), imageNumbers);
        parentImages = new ImageColumn(store.dictionary(EventField.PARENT_IMAGE), imageNumbers);
        exitImages = new ImageColumn(store.exits().images(), imageNumbers);
    }

    private int[] hosts(Dictionary computers) {
        int[] numbers = new int[computers.size()];
        for (int id = 0; id < numbers.length; id++) {
            numbers[id] = host(computers.text(id));
        }
        return numbers;
    }

    private int[] pids(Dictionary texts) {
        int[] numbers = new int[texts.size()];
        for (int id = 0; id < numbers.length; id++) {
            long number = texts.number(id);
            long pid = number < 0 ? ProcessIdentity.pid(texts.text(id)) : ProcessIdentity.pid(number);
            numbers[id] = pid == ProcessIdentity.NO_PID ? NO_PID : pidNumber(pid);
        }
        return numbers;
    }

    private int pidNumber(long pid) {
        int next = pidNumbers.size();
        int number = pidNumbers.putIfAbsent(pid, next);
        return number == NO_PID ? next : number;
    }

    /** Makes reading a row cheap, at about 40 bytes a row. */
    void unpack() {
        unpacked = UnpackedRows.of(store, hosts, pids, parentPids);
    }

    /** Gives up what {@link #unpack} made; everything can still be asked. */
    void release() {
        unpacked = null;
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

    /** The host number of every exit. */
    int[] hostsOfExits() {
        int[] numbers = new int[store.exits().size()];
        store.exits().readComputerIds(0, numbers);
        for (int exit = 0; exit < numbers.length; exit++) {
            numbers[exit] = exitHosts[numbers[exit]];
        }
        return numbers;
    }

    /** The PID number of every exit; gives new numbers to PIDs that no start has. */
    int[] pidsOfExits() {
        long[] values = new long[store.exits().size()];
        store.exits().readProcessIds(0, values);
        int[] numbers = new int[values.length];
        for (int exit = 0; exit < numbers.length; exit++) {
            numbers[exit] = values[exit] < 0 ? NO_PID : pidNumber(values[exit]);
        }
        return numbers;
    }

    int hostCount() {
        return hostNumbers.size();
    }

    /** How many different PIDs there are. */
    int pidCount() {
        return pidNumbers.size();
    }

    long timeNanos(int row) {
        return unpacked == null ? store.timeNanos(row) : unpacked.times()[row];
    }

    /** {@link EventKind#ordinal()}. */
    int kind(int row) {
        return unpacked == null ? store.kind(row).ordinal() : unpacked.kinds()[row];
    }

    /** The number of the row's host; names with the same first label are one host. */
    int host(int row) {
        return unpacked == null ? hosts[store.id(row, EventField.COMPUTER)] : unpacked.hosts()[row];
    }

    /** A number for the row's operating system PID, or {@link #NO_PID}. */
    int pid(int row) {
        return unpacked == null ? pids[store.id(row, EventField.PROCESS_ID)] : unpacked.pids()[row];
    }

    /** The same for the parent's PID; none for CrowdStrike, whose parent ids are Falcon ids. */
    int parentPid(int row) {
        if (unpacked != null) {
            return unpacked.parentPids()[row];
        }
        return store.kind(row).isCrowdStrike() ? NO_PID : parentPids[store.id(row, EventField.PARENT_PROCESS_ID)];
    }

    private int image(int row) {
        return unpacked == null ? store.id(row, EventField.IMAGE) : unpacked.images()[row];
    }

    private int parentImageId(int row) {
        return unpacked == null ? store.id(row, EventField.PARENT_IMAGE) : unpacked.parentImages()[row];
    }

    /** A number for the row's image file name, or {@link ImageColumn#ABSENT}. */
    int imageName(int row) {
        return images.name(image(row));
    }

    /** A number for the parent's image as far as the row gives it, or {@link ImageColumn#ABSENT}. */
    int parentImage(int row) {
        return parentImages.pathOrName(parentImageId(row));
    }

    /** True unless the image of {@code candidate} is another than the one that {@code child} records of its parent. */
    boolean isNamedParent(int candidate, int child) {
        return ImageColumn.agree(images, image(candidate), parentImages, parentImageId(child));
    }

    /** True when an exit and a row both give an image, and the file names differ. */
    boolean isExitOfOtherProgram(int exit, int row) {
        int ended = exitImages.name(store.exits().imageId(exit));
        return ended != ImageColumn.ABSENT && imageName(row) != ImageColumn.ABSENT && ended != imageName(row);
    }

    /** True when both rows come from the same sensor and so from the same clock. */
    boolean sameSensor(int a, int b) {
        return SENSORS[kind(a)] == SENSORS[kind(b)];
    }

    /** The number of the sensor that wrote a row. */
    int sensor(int row) {
        return SENSORS[kind(row)];
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
