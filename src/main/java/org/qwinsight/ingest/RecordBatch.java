package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.RecordFrame;

/** Some records of one source, in order: frames to read, and what is left of those that were passed over. */
final class RecordBatch {
    /** Bytes of frames after which a batch is full. */
    static final int BYTES = 256 << 10;

    private static final int FRAMES = 1024;
    private static final int PASSED = 4096;

    /** Records of the source before this batch. */
    final long recordsBefore;

    final PassedRecords passed = new PassedRecords();
    final List<RecordFrame> frames = new ArrayList<>();
    /** How many records of the batch stand before each frame. */
    final List<Integer> places = new ArrayList<>();

    private final FrameBytes arrays;
    private byte[] bytes = {};
    private final List<byte[]> used = new ArrayList<>(1);
    private int filled;
    /** Bytes of all frames, in this array and in those before it. */
    private long copied;

    /** @param arrays where the bytes of the frames are put */
    RecordBatch(long recordsBefore, FrameBytes arrays) {
        this.recordsBefore = recordsBefore;
        this.arrays = arrays;
    }

    /** Copies a frame, whose own bytes are only lent. */
    void add(RecordFrame frame) {
        boolean readable = frame.fault() == RecordFrame.Fault.NONE;
        int size = readable ? frame.size() : 0;
        if (size > bytes.length - filled) {
            bytes = arrays.take(size, used.isEmpty() ? BYTES / 8 : BYTES);
            used.add(bytes);
            filled = 0;
        }
        System.arraycopy(frame.buffer(), frame.from(), bytes, filled, size);
        put(frame.movedTo(bytes, filled, size));
        filled += size;
        copied += size;
    }

    /** Takes a frame without copying it. */
    void put(RecordFrame frame) {
        frames.add(frame);
        places.add(passed.records());
        if (frame.fault() != RecordFrame.Fault.CUT_OFF && frame.fault() != RecordFrame.Fault.STRAY) {
            passed.keep();
        }
    }

    boolean isFull() {
        return copied > BYTES - (BYTES >> 3) || frames.size() >= FRAMES || passed.count() >= PASSED;
    }

    /** Gives the bytes back. No frame of the batch may be read after this. */
    void release() {
        arrays.giveBack(used);
        used.clear();
        frames.clear();
    }

    boolean isEmpty() {
        return frames.isEmpty() && passed.records() == 0;
    }
}
