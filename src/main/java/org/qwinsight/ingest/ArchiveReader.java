package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads the members of zip archives, each a source of its own. A member that cannot be read costs only itself; an archive
 * whose directory cannot be read is read from the front, member by member.
 */
final class ArchiveReader {
    private final ContentReader content;
    private final ReadMeter meter;
    private final List<SourceReport> reports;
    private long inflated;

    /** @param reports where each source is added when it has been read */
    ArchiveReader(ContentReader content, ReadMeter meter, List<SourceReport> reports) {
        this.content = content;
        this.meter = meter;
        this.reports = reports;
    }

    /** Reads an archive on disk through its directory, and once more as a whole for the hash. */
    void readFile(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole) throws IOException {
        int before = reports.size();
        inflated = 0;
        try (ZipFile zip = ZipArchive.open(file.path())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isEvidence(entry)) {
                    readMember(file, zip, entry);
                }
            }
        } catch (ZipException e) {
            readDamaged(file, bytes, whole, ZipArchive.reason(e));
            return;
        }
        try (MeteredInputStream again = new MeteredInputStream(Files.newInputStream(file.path()), meter, 0)) {
            finish(file, before, again.finish());
        }
    }

    private void readMember(EvidenceFile file, ZipFile zip, ZipEntry entry) {
        long onDisk = Math.min(entry.getCompressedSize(), file.size());
        double share = (double) onDisk / Math.max(1, entry.getSize());
        try (InputStream in = zip.getInputStream(entry)) {
            member(file, entry.getName(), in, () -> onDisk, share);
        } catch (IOException e) {
            SourceTally tally = new SourceTally(file, entry.getName());
            tally.fail(ZipArchive.reason(e));
            reports.add(tally.report("", null, 0));
        }
    }

    private void readDamaged(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole, String reason)
            throws IOException {
        int before = reports.size();
        String fault = "the directory of the archive cannot be read (" + reason
                + "); its members were read from the front as far as possible";
        readFront(file, bytes, whole);
        fail(file, fault);
        finish(file, before, whole.finish());
    }

    /** Reads an archive that comes as a stream, in the order of its members. */
    void readStream(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole) throws IOException {
        int before = reports.size();
        inflated = 0;
        String fault = readFront(file, bytes, whole);
        if (!fault.isEmpty()) {
            fail(file, "reading stopped before its end: " + fault);
        }
        finish(file, before, whole.finish());
    }

    /** Gives what stopped it, or the empty text. */
    private String readFront(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole) {
        try (ZipInputStream zip = new ZipInputStream(bytes.keptOpen())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isEvidence(entry)) {
                    member(file, entry.getName(), zip, whole::count, 0);
                }
            }
            bytes.rethrowFault();
            return "";
        } catch (IOException | IllegalArgumentException e) {
            return ZipArchive.reason(e);
        }
    }

    private void member(EvidenceFile file, String name, InputStream in, LongSupplier onDisk, double share) {
        SourceTally tally = new SourceTally(file, name);
        if (inflated > InflationGuard.FREE_BYTES && inflated / InflationGuard.MAX_RATIO > file.size()) {
            tally.fail("it was not read: the archive as a whole expands more than " + InflationGuard.MAX_RATIO
                    + " times, as a zip bomb does");
            reports.add(tally.report("", null, 0));
            return;
        }
        MeteredInputStream metered = new MeteredInputStream(new InflationGuard(in, onDisk), meter, share);
        long size = content.read(tally, reports.size(), new EvidenceStream(metered), metered::count, false);
        String sha256 = tally.hashOf(metered);
        inflated += Math.max(size, metered.count());
        reports.add(tally.report("", sha256, size < 0 ? metered.count() : size));
    }

    private void fail(EvidenceFile file, String reason) {
        SourceTally tally = new SourceTally(file, null);
        tally.fail(reason);
        reports.add(tally.report("", null, 0));
    }

    private void finish(EvidenceFile file, int before, String sha256) {
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
