package org.qwinsight.event;

import org.jspecify.annotations.Nullable;

/** Process exits in columns, ordered by time, then source and position. */
public final class ExitTable {
    private static final ProcessExit.ExitKind[] KINDS = ProcessExit.ExitKind.values();
    private static final long NANOS_PER_MILLISECOND = 1_000_000L;

    private NumberColumn kinds = new NumberColumn();
    private NumberColumn times = new NumberColumn();
    private NumberColumn computers = new NumberColumn();
    private NumberColumn processIds = new NumberColumn();
    private NumberColumn instanceIds = new NumberColumn();
    private NumberColumn imageIds = new NumberColumn();
    private final Dictionary imageTexts = new Dictionary();
    private final Dictionary computerNames = new Dictionary();
    private final Dictionary instances;
    /** Where the exits were logged; only needed for their order. */
    private NumberColumn sources = new NumberColumn();

    private NumberColumn ordinals = new NumberColumn();

    /** @param instances takes the instance ids, which starts have too */
    ExitTable(Dictionary instances) {
        this.instances = instances;
    }

    void add(ProcessExit exit) {
        kinds.add(exit.kind().ordinal());
        times.add(exit.time().epochNanos());
        computers.add(computerNames.add(exit.computer()));
        processIds.add(exit.processId());
        instanceIds.add(instances.add(exit.instanceId()));
        imageIds.add(imageTexts.add(exit.image()));
        sources.add(exit.location().source());
        ordinals.add(exit.location().ordinal());
    }

    /** Orders the exits and leaves out the same exit seen again, unless {@code keepDuplicates}. Ends the adding. */
    void finish(boolean keepDuplicates) {
        int[] order = Rows.ordered(size(), sources::get, ordinals::get);
        Rows.sort(order, times::get);
        if (!keepDuplicates) {
            order = Rows.withoutRepeats(order, new Repeats(), row -> {});
        }
        sources = new NumberColumn();
        ordinals = new NumberColumn();
        if (Rows.isInOrder(order, size())) {
            kinds.finish();
            times.finish();
            computers.finish();
            processIds.finish();
            instanceIds.finish();
            imageIds.finish();
        } else {
            kinds = kinds.select(order);
            times = times.select(order);
            computers = computers.select(order);
            processIds = processIds.select(order);
            instanceIds = instanceIds.select(order);
            imageIds = imageIds.select(order);
        }
        computerNames.finish();
        imageTexts.finish();
    }

    /** Heap that the table takes, about; its instance ids are the store's. */
    long heapBytes() {
        return kinds.heapBytes()
                + times.heapBytes()
                + computers.heapBytes()
                + processIds.heapBytes()
                + instanceIds.heapBytes()
                + imageIds.heapBytes()
                + imageTexts.heapBytes()
                + sources.heapBytes()
                + ordinals.heapBytes()
                + computerNames.heapBytes();
    }

    /**
     * The same kind, host, PID, instance and image within one millisecond is the same exit. Times of whole seconds put
     * two programs that had one PID after the other into one moment.
     */
    private final class Repeats implements Rows.Key {
        @Override
        public long hash(int row) {
            long hash = (computers.get(row) << 2) | kinds.get(row);
            hash = hash * 0x9E3779B97F4A7C15L + processIds.get(row);
            hash = hash * 0x9E3779B97F4A7C15L + instance(row);
            hash = hash * 0x9E3779B97F4A7C15L + image(row);
            return hash * 0x9E3779B97F4A7C15L + millisecond(row);
        }

        @Override
        public boolean same(int a, int b) {
            return millisecond(a) == millisecond(b)
                    && processIds.get(a) == processIds.get(b)
                    && instance(a) == instance(b)
                    && image(a) == image(b)
                    && computers.get(a) == computers.get(b)
                    && kinds.get(a) == kinds.get(b);
        }

        private long millisecond(int row) {
            return Math.floorDiv(times.get(row), NANOS_PER_MILLISECOND);
        }

        /** No instance id and an empty one are the same. */
        private long instance(int row) {
            return Math.max(Dictionary.EMPTY, instanceIds.get(row));
        }

        /** The same for images. */
        private long image(int row) {
            return Math.max(Dictionary.EMPTY, imageIds.get(row));
        }
    }

    public int size() {
        return times.size();
    }

    public ProcessExit.ExitKind kind(int row) {
        return KINDS[kinds.getInt(row)];
    }

    /** Nanoseconds since 1970 in UTC, or {@link EventTime#NO_TIME}. */
    public long timeNanos(int row) {
        return times.get(row);
    }

    public String computer(int row) {
        String name = computerNames.text(computerId(row));
        return name == null ? "" : name;
    }

    /** The id of the row's host name in {@link #computers}. */
    public int computerId(int row) {
        return computers.getInt(row);
    }

    /** The distinct host names. */
    public Dictionary computers() {
        return computerNames;
    }

    /** Operating system PID, or -1 when the record has none. */
    public long processId(int row) {
        return processIds.get(row);
    }

    /** Fills an array with {@link #timeNanos} from an exit on, as far as there are exits. Gives how many there were. */
    public int readTimes(int first, long[] into) {
        return times.read(first, into);
    }

    /** The same for kinds, as {@link ProcessExit.ExitKind#ordinal()}. */
    public int readKinds(int first, int[] into) {
        return kinds.read(first, into);
    }

    /** The same for {@link #computerId}. */
    public int readComputerIds(int first, int[] into) {
        return computers.read(first, into);
    }

    /** The same for {@link #processId}. */
    public int readProcessIds(int first, long[] into) {
        return processIds.read(first, into);
    }

    /** The same for {@link #instanceTextId}. */
    public int readInstanceTextIds(int first, int[] into) {
        return instanceIds.read(first, into);
    }

    /** The id of {@link #instanceId} in the store's dictionary of process GUIDs. */
    public int instanceTextId(int row) {
        return instanceIds.getInt(row);
    }

    /** Sysmon process GUID or CrowdStrike {@code aid/TargetProcessId}, else null. */
    public @Nullable String instanceId(int row) {
        return instances.text(instanceTextId(row));
    }

    /** The id of the image path in {@link #images}. */
    public int imageId(int row) {
        return imageIds.getInt(row);
    }

    /** The distinct image paths of exits. */
    public Dictionary images() {
        return imageTexts;
    }
}
