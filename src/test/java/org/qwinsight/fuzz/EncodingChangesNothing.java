package org.qwinsight.fuzz;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.SourceReport;

/** A text gives the same records and values in UTF-8 and in both orders of UTF-16, each with its byte order mark. */
final class EncodingChangesNothing implements AnyBytes {
    private final ScratchFile file = new ScratchFile(".txt");

    /** What reading gave, without offsets, which differ by encoding; and the text that lies where each record is said to. */
    private record Reading(
            long records,
            long skipped,
            long others,
            String shape,
            List<Map<EventField, String>> rows,
            List<String> raw) {}

    @Override
    public void check(byte[] input) throws IOException {
        String text = '\uFEFF' + new String(input, StandardCharsets.UTF_8);
        Reading utf8 = reading(text, StandardCharsets.UTF_8);
        Expect.equal(utf8, reading(text, StandardCharsets.UTF_16LE), "UTF-16 little-endian");
        Expect.equal(utf8, reading(text, StandardCharsets.UTF_16BE), "UTF-16 big-endian");
    }

    private Reading reading(String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        Path path = file.holding(bytes);
        Ingest.Result read = ScratchFile.read(path);
        SourceReport source = read.report().sources().get(0);
        EventStore store = read.store();
        List<Map<EventField, String>> rows = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            rows.add(store.start(row).fields());
            RecordLocation location = store.location(row);
            raw.add(new String(bytes, (int) location.offset(), location.length(), charset));
        }
        return new Reading(source.records(), source.skipped(), source.otherEvents(), source.shape(), rows, raw);
    }
}
