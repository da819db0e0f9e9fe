package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of zip archives, each a source of its own. A member that cannot be read costs only itself; an archive
 * whose directory cannot be read is read from the front, member by member.
 */
final class ArchiveReader {
    private final Evidence evidence;
    private final ContentReader content;
    private final SourceCount sources;
    private long inflated;

    ArchiveReader(Evidence evidence, SourceCount sources) {
        this.evidence = evidence;
        this.content = new ContentReader(evidence);
        this.sources = sources;
    }

    /** Reads an archive on disk through its directory, and once more as a whole for the hash. */
    void readFile(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole) throws IOException {
        int before = sources.count();
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
        try (MeteredInputStream again = new MeteredInputStream(GrowthGuard.open(file.path()), evidence, 0)) {
            finish(file, before, again.finish());
        }
    }

    private void readMember(EvidenceFile file, ZipFile zip, ZipEntry entry) {
        long onDisk = Math.min(entry.getCompressedSize(), file.size());
        double share = (double) onDisk / Math.max(1, entry.getSize());
        try (InputStream in = zip.getInputStream(entry)) {
            member(file, entry.getName(), in, () -> onDisk, share);
        } catch (IOException e) {
            fail(file, entry.getName(), ZipArchive.reason(e));
        }
    }

    private void readDamaged(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole, String reason)
            throws IOException {
        int before = sources.count();
        String fault = "the directory of the archive cannot be read (" + reason
                + "); its members were read from the front as far as possible";
        readFront(file, bytes, whole);
        fail(file, null, fault);
        finish(file, before, whole.finish());
    }

    /** Reads an archive that comes as a stream, in the order of its members. */
    void readStream(EvidenceFile file, EvidenceStream bytes, MeteredInputStream whole) throws IOException {
        int before = sources.count();
        inflated = 0;
        String fault = readFront(file, bytes, whole);
        if (!fault.isEmpty()) {
            fail(file, null, "reading stopped before its end: " + fault);
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
        if (inflated > InflationGuard.FREE_BYTES && inflated / InflationGuard.MAX_RATIO > file.size()) {
            fail(
                    file,
                    name,
                    "it was not read: the archive as a whole expands more than " + InflationGuard.MAX_RATIO
                            + " times, as a zip bomb does");
            return;
        }
        SourceTally tally = new SourceTally(file, name);
        evidence.lane().then(() -> evidence.ledger().begin(tally));
        MeteredInputStream metered = new MeteredInputStream(new InflationGuard(in, onDisk), evidence, share);
        long unpacked = content.read(tally, sources.next(), new EvidenceStream(metered), metered::count, false);
        Supplier<String> sha256 = evidence.hashOf(tally, metered);
        inflated += Math.max(unpacked, metered.count());
        long size = unpacked < 0 ? metered.count() : unpacked;
        evidence.lane().then(() -> evidence.ledger().end(tally.report("", sha256.get(), size)));
    }

    private void fail(EvidenceFile file, @Nullable String member, String reason) {
        addEmpty(file, member, tally -> tally.fail(reason));
    }

    private void addEmpty(EvidenceFile file, @Nullable String member, Consumer<SourceTally> remark) {
        sources.next();
        evidence.lane().then(() -> {
            SourceTally tally = new SourceTally(file, member);
            remark.accept(tally);
            evidence.ledger().end(tally.report("", null, 0));
        });
    }

    private void finish(EvidenceFile file, int before, Supplier<String> sha256) {
        if (sources.count() == before) {
            addEmpty(file, null, tally -> tally.problem(0, 0, "the archive holds no file"));
        }
        int after = sources.count();
        evidence.lane().then(() -> {
            String hash = sha256.get();
            evidence.ledger().reports.subList(before, after).replaceAll(report -> report.withSha256(hash));
        });
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
