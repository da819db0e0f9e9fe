package org.qwinsight.ingest;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.event.EventStore;

/** Reads one file after another into the store, opening what is compressed, and reports on each source. */
final class SourceReader {
    private final ReadMeter meter;
    private final List<SourceReport> reports = new ArrayList<>();
    private final ContentReader content;
    private final ArchiveReader archives;

    SourceReader(EventStore.Builder store, ReadMeter meter) {
        this.meter = meter;
        this.content = new ContentReader(store);
        this.archives = new ArchiveReader(content, meter, reports);
    }

    List<SourceReport> reports() {
        return reports;
    }

    /** How whole the Windows logs are that were read so far. */
    List<LogContinuity> logs() {
        return content.logs();
    }

    void read(EvidenceFile file) {
        if (file.failure() != null || file.leftOut() != null) {
            reports.add(unread(file));
            return;
        }
        try (InputStream in = open(file)) {
            MeteredInputStream metered = new MeteredInputStream(in, meter, 1);
            EvidenceStream bytes = new EvidenceStream(metered);
            if (bytes.container() != Container.ZIP) {
                text(file, bytes, metered);
            } else if (file.isStandardInput()) {
                archives.readStream(file, bytes, metered);
            } else {
                archives.readFile(file, bytes, metered);
            }
        } catch (IOException e) {
            reports.add(unread(file.failing(EvidenceWalk.reason(e))));
        }
    }

    private static InputStream open(EvidenceFile file) throws IOException {
        return file.isStandardInput() ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(file.path());
    }

    private void text(EvidenceFile file, EvidenceStream bytes, MeteredInputStream metered) {
        SourceTally tally = new SourceTally(file, null);
        long size = content.read(tally, reports.size(), bytes, metered::count, file.named());
        String sha256 = tally.hashOf(metered);
        boolean sizeKnown = file.size() > 0 && !sha256.isEmpty();
        if (sizeKnown && metered.count() != file.size()) {
            tally.problem(
                    0,
                    0,
                    "the file was changed while it was read: it had " + file.size() + " bytes at first and "
                            + metered.count() + " at the end");
        }
        reports.add(tally.report(sha256, null, size < 0 ? metered.count() : size));
    }

    private static SourceReport unread(EvidenceFile file) {
        SourceTally tally = new SourceTally(file, null);
        String failure = file.failure();
        String leftOut = file.leftOut();
        if (failure != null) {
            tally.fail(failure);
        } else if (leftOut != null) {
            tally.problem(0, 0, leftOut);
        }
        return tally.report("", null, 0);
    }
}
