package org.qwinsight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole {@code scan} of a file as a cold process, in turn with programs that do less or the same: counting lines with
 * grep, tokenising with a bare parser, hashing, and the rule's group-by in Python and DuckDB.
 */
final class ScanPart {
    static final String NAME = "scan";
    private static final List<String> COLUMNS = List.of(
            "file", "program", "wall s", "CPU s", "MB/s", "events/s", "× grep (range)", "× bare tokenising (range)");

    private final Settings settings;
    private final Consumer<String> log;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ScanPart(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
        notes.add(
                "Medians of " + settings.rounds() + " rounds, " + settings.threads() + " processors, page cache warm. "
                        + "A ratio is the median of the ratios of each round, its range in brackets.");
    }

    /** Measures every file; tells of the table after each one, so that a broken-off run keeps what it has. */
    void run(Consumer<Measured> soFar) throws InterruptedException {
        for (int megabytes : settings.megabytes()) {
            run(LoadForm.XML, false, megabytes);
            soFar.accept(measured());
            run(LoadForm.XML, true, megabytes);
            soFar.accept(measured());
            run(LoadForm.JSONL, false, megabytes);
            soFar.accept(measured());
        }
    }

    private Measured measured() {
        return new Measured(NAME, "Reading a file, from the start of the process to its end", COLUMNS, rows, notes);
    }

    private void run(LoadForm form, boolean startsOnly, int megabytes) throws InterruptedException {
        try {
            LoadFile file = LoadFile.write(settings.scratch(), form, startsOnly, megabytes);
            log.accept(file.title() + ": " + file.events() + " events, " + file.starts() + " process starts, "
                    + file.qwinsta() + " of qwinsta.exe");
            try {
                compare(file, contenders(file));
            } finally {
                Files.delete(file.path());
            }
        } catch (IOException e) {
            log.accept("failed: " + e);
            notes.add((startsOnly ? "process-only " : "mixed ") + form + ", " + megabytes + " MB failed: "
                    + e.getMessage());
        }
    }

    private void compare(LoadFile file, List<Contender> contenders) throws InterruptedException {
        contenders.get(1).run(settings); // brings the file into the page cache
        contenders.get(1).runs.clear();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Contender contender : contenders) {
                contender.run(settings);
            }
            log.accept("round " + (round + 1) + ": " + told(contenders));
        }
        for (Contender contender : contenders) {
            rows.add(row(file, contender, contenders.get(1), contenders.get(2)));
            if (contender.runs.stream().anyMatch(run -> run.out().contains("query="))) {
                double query = contender.median(ScanPart::queryAlone);
                notes.add(file.title() + ": DuckDB's query alone took " + Numbers.shown(query) + " s.");
            }
            if (contender.fault != null) {
                notes.add(file.title() + ", " + contender.name + " failed: " + contender.fault);
            }
        }
    }

    private static double queryAlone(ColdRun run) {
        try {
            return run.number("query");
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static String told(List<Contender> contenders) {
        List<String> told = new ArrayList<>();
        for (Contender contender : contenders) {
            String time = contender.runs.isEmpty()
                    ? "–"
                    : Numbers.shown(contender
                                    .runs
                                    .get(contender.runs.size() - 1)
                                    .wallSeconds()) + " s";
            told.add(contender.name + " " + (contender.fault == null ? time : "failed: " + contender.fault));
        }
        return String.join("; ", told);
    }

    private static List<String> row(LoadFile file, Contender contender, Contender grep, Contender bare) {
        double wall = contender.fault == null ? contender.median(ColdRun::wallSeconds) : Double.NaN;
        return List.of(
                file.title(),
                contender.name,
                Numbers.shown(wall),
                Numbers.shown(contender.fault == null ? contender.median(ColdRun::cpuSeconds) : Double.NaN),
                Numbers.shown(file.megabytes() / wall),
                Numbers.shown(file.events() / wall),
                contender == grep ? "1" : Numbers.spread(contender.ratiosTo(grep)),
                contender == bare ? "1" : Numbers.spread(contender.ratiosTo(bare)));
    }

    /** The program first, then grep, then the bare parser, then the hash alone, then its peers. */
    private List<Contender> contenders(LoadFile file) throws IOException {
        String path = file.path().toString();
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Contender(
                "**qwinsight scan**",
                settings.packagingRun(
                        List.of("scan", "--threads", Integer.toString(settings.threads()), "--format", "csv", path)),
                settings.environment(),
                run -> differs(CsvCounts.sum(run.out()), file.qwinsta(), "findings")));
        contenders.add(new Contender(
                "LC_ALL=C grep -c",
                settings.limited(List.of("grep", "-c", "qwinsta", path)),
                Map.of("LC_ALL", "C"),
                run -> run.exitCode() == 0 ? null : run.lastLine()));
        contenders.add(new Contender(
                file.form() == LoadForm.XML ? "bare Woodstox, 1 thread" : "bare Jackson, 1 thread",
                settings.java(List.of(), TokeniseRun.class, List.of(file.form().name(), path)),
                settings.environment(),
                run -> differs((long) run.number("events"), file.events(), "events")));
        long bytes = Files.size(file.path());
        contenders.add(new Contender(
                "reading and SHA-256, 1 thread",
                settings.java(List.of(), HashRun.class, List.of(path)),
                settings.environment(),
                run -> differs((long) run.number("bytes"), bytes, "bytes")));
        if (file.form() == LoadForm.JSONL) {
            addPeers(contenders, file);
        }
        return contenders;
    }

    private void addPeers(List<Contender> contenders, LoadFile file) throws IOException {
        String path = file.path().toString();
        Path python = Programs.find("python3");
        if (python == null) {
            noteOnce("Python is not compared: there is no python3 on this machine.");
        } else {
            Path script = settings.scratch().resolve("groups.py");
            Files.writeString(script, PeerQueries.PYTHON);
            contenders.add(new Contender(
                    "Python, byte pre-filter",
                    settings.limited(List.of(python.toString(), script.toString(), path)),
                    Map.of(),
                    run -> differs((long) run.number("starts"), file.qwinsta(), "starts")));
        }
        String query = PeerQueries.duckDb(path, settings.threads());
        if (Programs.find("duckdb") != null) {
            contenders.add(new Contender(
                    "DuckDB",
                    settings.limited(List.of("duckdb", "-csv", "-c", query)),
                    Map.of(),
                    run -> differs(CsvCounts.sum(run.out()), file.qwinsta(), "starts")));
        } else if (Programs.hasClass("org.duckdb.DuckDBDriver")) {
            noteOnce(
                    "DuckDB runs through its Java library: its time holds the start of a virtual machine and the loading"
                            + " of the library, and \"query alone\" does not.");
            Contender duckDb = new Contender(
                    "DuckDB (Java library)",
                    settings.java(List.of(), DuckDbRun.class, List.of(query)),
                    settings.environment(),
                    run -> differs((long) run.number("starts"), file.qwinsta(), "starts"));
            contenders.add(duckDb);
        } else {
            noteOnce("DuckDB is not compared: neither its command nor its Java library is there.");
        }
    }

    private void noteOnce(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    private static @Nullable String differs(long actual, long expected, String what) {
        return actual == expected ? null : "it counts " + actual + " " + what + " instead of " + expected;
    }
}
