package org.qwinsight.ingest;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Reads one file after another, opening what is compressed, and reports on each source. */
final class SourceReader {
    /** A file of at most so many windows is read into memory and left to one worker. */
    private static final int SMALL_WINDOWS = 4;
    /** Most bytes of a compressed file that is left to one worker. */
    private static final int SMALL_COMPRESSED = 64 << 10;

    private final Evidence evidence;
    private final ArchiveReader archives;
    private final SourceCount sources = new SourceCount();

    SourceReader(Evidence evidence) {
        this.evidence = evidence;
        this.archives = new ArchiveReader(evidence, sources);
    }

    void read(EvidenceFile file) {
        if (file.failure() != null || file.leftOut() != null) {
            addUnread(file);
            return;
        }
        try (InputStream in = open(file)) {
            int smallSize = SMALL_WINDOWS * evidence.options().window();
            if (!file.isStandardInput() && file.size() <= smallSize) {
                SmallFile small = SmallFile.read(in, smallSize);
                if (small.isWhole()) {
                    readSmall(file, small);
                    return;
                }
                readStream(file, small.followedBy(in));
                return;
            }
            readStream(file, in);
        } catch (IOException e) {
            addUnread(file.failing(EvidenceWalk.reason(e)));
        }
    }

    private void readSmall(EvidenceFile file, SmallFile small) throws IOException {
        Container container = small.container();
        if (container == Container.ZIP || (container == Container.GZIP && small.size() > SMALL_COMPRESSED)) {
            readStream(file, small.stream());
            return;
        }
        int source = sources.next();
        evidence.lane().work(() -> {
            CollectingLane lane = new CollectingLane(evidence.lane());
            Evidence own = evidence.on(lane, Hashing.inline());
            try {
                readText(own, file, source, new MeteredInputStream(small.stream(), own, 1));
            } catch (IOException e) {
                return () -> evidence.ledger().end(unread(file.failing(EvidenceWalk.reason(e))));
            }
            return lane.collected();
        });
    }

    private void readStream(EvidenceFile file, InputStream in) throws IOException {
        MeteredInputStream metered = new MeteredInputStream(in, evidence, 1);
        EvidenceStream bytes = new EvidenceStream(metered);
        if (bytes.container() != Container.ZIP) {
            text(evidence, file, sources.next(), bytes, metered);
        } else if (file.isStream()) {
            archives.readStream(file, bytes, metered);
        } else {
            archives.readFile(file, bytes, metered);
        }
    }

    private static InputStream open(EvidenceFile file) throws IOException {
        return file.isStandardInput() ? new FileInputStream(FileDescriptor.in) : GrowthGuard.open(file.path());
    }

    private static void readText(Evidence own, EvidenceFile file, int source, MeteredInputStream metered)
            throws IOException {
        EvidenceStream bytes = new EvidenceStream(metered);
        bytes.container();
        text(own, file, source, bytes, metered);
    }

    private static void text(
            Evidence own, EvidenceFile file, int source, EvidenceStream bytes, MeteredInputStream metered) {
        SourceTally tally = new SourceTally(file, null);
        own.lane().then(() -> own.ledger().begin(tally));
        long inflated = new ContentReader(own).read(tally, source, bytes, metered::count, file.named());
        Supplier<String> sha256 = own.hashOf(tally, metered);
        long size = inflated < 0 ? metered.count() : inflated;
        long count = metered.count();
        own.lane().then(() -> {
            String hash = sha256.get();
            boolean sizeKnown = file.size() > 0 && !hash.isEmpty();
            if (sizeKnown && count != file.size()) {
                tally.problem(
                        0,
                        0,
                        "the file was changed while it was read: it had " + file.size() + " bytes at first and " + count
                                + " at the end");
            }
            own.ledger().end(tally.report(hash, null, size));
        });
    }

    private void addUnread(EvidenceFile file) {
        sources.next();
        evidence.lane().then(() -> evidence.ledger().end(unread(file)));
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
