package org.qwinsight.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;
import org.qwinsight.ingest.record.RecordFramer;

/**
 * Frames lie behind each other inside the input, hold the input's own bytes (unless they are no records), only the last may be cut off, and they are
 * the same however few bytes come in at a time.
 */
record FramesAreCutRight(Function<ByteWindow, RecordFramer> framer) implements AnyBytes {
    private record Cut(long offset, long length, Fault fault, String reason) {}

    @Override
    public void check(byte[] input) throws IOException {
        List<Cut> whole = cuts(input, input.length + 1);
        long end = 0;
        for (int i = 0; i < whole.size(); i++) {
            Cut cut = whole.get(i);
            Expect.that(cut.offset() >= end && cut.length() > 0, () -> cut + " begins before the one before ends");
            end = cut.offset() + cut.length();
            Expect.that(end <= input.length, () -> cut + " goes beyond the input's " + input.length + " bytes");
            Expect.that(cut.fault() == Fault.NONE || !cut.reason().isEmpty(), () -> cut + " gives no reason");
            boolean isLast = i == whole.size() - 1;
            Expect.that(cut.fault() != Fault.CUT_OFF || isLast, () -> cut + " is cut off but not the last");
        }
        int step = input.length == 0 ? 1 : 1 + (input[input.length - 1] & 0x0f);
        Expect.equal(whole, cuts(input, step), "frames with " + step + " bytes at a time");
    }

    private List<Cut> cuts(byte[] input, int atATime) throws IOException {
        Frames cutter = new Frames(framer.apply(new ByteWindow(trickle(input, atATime), 0, false)));
        List<Cut> cuts = new ArrayList<>();
        for (RecordFrame frame = cutter.nextOrStray(); frame != null; frame = cutter.nextOrStray()) {
            Cut cut = new Cut(frame.offset(), frame.length(), frame.fault(), frame.reason());
            int from = (int) cut.offset();
            boolean held = from + cut.length() <= input.length
                    && Arrays.equals(
                            input, from, (int) (from + cut.length()), frame.buffer(), frame.from(), frame.to());
            Expect.that(held || cut.fault() == Fault.STRAY, () -> cut + " does not hold the bytes that lie there");
            cuts.add(cut);
            Expect.that(cuts.size() <= input.length, () -> "more frames than bytes");
        }
        return cuts;
    }

    private static InputStream trickle(byte[] input, int atATime) {
        return new ByteArrayInputStream(input) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, atATime));
            }
        };
    }
}
