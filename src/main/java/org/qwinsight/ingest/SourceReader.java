package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.qwinsight.event.EventStore;

/** Reads one file after another into the store, opening what is compressed, and reports on each source. */
final class SourceReader {
    private static final int BUFFER = 64 << 10;
    private static final String NESTED = "an archive inside an archive is not opened; unpack it and open it by itself";

    private final EventStore.Builder store;
    private final ReadMeter meter;
    private final List<SourceReport> reports = new ArrayList<>();
    private final RecordNumbers numbers = new RecordNumbers();

    SourceReader(EventStore.Builder store, ReadMeter meter) {
        this.store = store;
        this.meter = meter;
    }

    List<SourceReport> reports() {
        return reports;
    }

    /** How whole the Windows logs are that were read so far. */
    List<LogContinuity> logs() {
        return numbers.continuity();
    }

    void read(EvidenceFile file) {
        String failure = file.failure();
        if (failure != null) {
            fail(file, failure);
            return;
        }
        try (InputStream in = open(file)) {
            MeteredInputStream metered = new MeteredInputStream(in, meter, 1);
            BufferedInputStream bytes = new BufferedInputStream(metered, BUFFER);
            Container container = Container.of(bytes);
            if (container == Container.ZIP) {
                if (file.isStandardInput()) {
                    zipStream(file, bytes, metered);
                } else {
                    zipFile(file);
                }
            } else {
                SourceTally tally = new SourceTally(file, null);
                long size = content(tally, container, bytes, metered::count, file.named());
                reports.add(tally.report(hash(metered, tally), null, size < 0 ? metered.count() : size));
            }
        } catch (IOException e) {
            fail(file, EvidenceWalk.reason(e));
        }
    }

    private static InputStream open(EvidenceFile file) throws IOException {
        return file.isStandardInput() ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(file.path());
    }

    private void fail(EvidenceFile file, String reason) {
        SourceTally tally = new SourceTally(file, null);
        tally.fail(reason);
        reports.add(tally.report("", null, 0));
    }

    /** Reads a source's text; gives the decompressed size, or -1 when it was not compressed. */
    private long content(
            SourceTally tally, Container container, BufferedInputStream in, LongSupplier compressed, boolean named) {
        InflationGuard[] guard = new InflationGuard[1];
        try {
            switch (container) {
                case EVTX -> tally.fail(Container.EVTX_ADVICE);
                case ZIP -> tally.fail(NESTED);
                case PLAIN -> new RecordLoop(store, numbers, tally, reports.size()).read(in, named);
                case GZIP -> {
                    guard[0] = new InflationGuard(new GZIPInputStream(in, BUFFER), compressed);
                    inside(tally, guard[0], named);
                }
            }
        } catch (IOException e) {
            tally.fail("reading stopped before its end: " + EvidenceWalk.reason(e));
        }
        return guard[0] == null ? -1 : guard[0].inflated();
    }

    private void inside(SourceTally tally, InputStream inflated, boolean named) throws IOException {
        BufferedInputStream in = new BufferedInputStream(inflated, BUFFER);
        switch (Container.of(in)) {
            case EVTX -> tally.fail(Container.EVTX_ADVICE);
            case ZIP, GZIP -> tally.fail(NESTED);
            case PLAIN -> new RecordLoop(store, numbers, tally, reports.size()).read(in, named);
        }
    }

    private static String hash(MeteredInputStream metered, SourceTally tally) {
        try {
            return metered.finish();
        } catch (IOException e) {
            tally.fail("its SHA-256 could not be taken: " + EvidenceWalk.reason(e));
            return "";
        }
    }

    /** Archives on disk are read through their directory, and once more as a whole for the hash. */
    private void zipFile(EvidenceFile file) throws IOException {
        int before = reports.size();
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isEvidence(entry)) {
                    double share = (double) entry.getCompressedSize() / Math.max(1, entry.getSize());
                    try (InputStream in = zip.getInputStream(entry)) {
                        member(file, entry.getName(), in, entry::getCompressedSize, share);
                    }
                }
            }
        }
        try (MeteredInputStream whole = new MeteredInputStream(open(file), meter, 0)) {
            finishArchive(file, before, whole.finish());
        }
    }

    private void zipStream(EvidenceFile file, InputStream bytes, MeteredInputStream whole) throws IOException {
        int before = reports.size();
        ZipInputStream zip = new ZipInputStream(bytes);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (isEvidence(entry)) {
                member(file, entry.getName(), zip, whole::count, 0);
            }
        }
        finishArchive(file, before, whole.finish());
    }

    private void member(EvidenceFile file, String name, InputStream in, LongSupplier compressed, double share) {
        SourceTally tally = new SourceTally(file, name);
        MeteredInputStream metered = new MeteredInputStream(new InflationGuard(in, compressed), meter, share);
        BufferedInputStream bytes = new BufferedInputStream(metered, BUFFER);
        long size = -1;
        try {
            size = content(tally, Container.of(bytes), bytes, metered::count, false);
        } catch (IOException e) {
            tally.fail("reading stopped before its end: " + EvidenceWalk.reason(e));
        }
        reports.add(tally.report("", hash(metered, tally), size < 0 ? metered.count() : size));
    }

    private void finishArchive(EvidenceFile file, int before, String sha256) {
        if (reports.size() == before) {
            SourceTally tally = new SourceTally(file, null);
            tally.problem(0, 0, "the archive holds no file");
            reports.add(tally.report("", null, 0));
        }
        reports.subList(before, reports.size()).replaceAll(report -> report.withSha256(sha256));
    }

    private static boolean isEvidence(ZipEntry entry) {
        String name = entry.getName();
        String file = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !file.startsWith(".")
                && !name.startsWith("__MACOSX/")
                && !file.toLowerCase(Locale.ROOT).endsWith(".qwcase");
    }
}
