package org.qwinsight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Heap that opened evidence holds on to, per process start: generated files, and real logs where they are there. */
final class HeapPart {
    static final String NAME = "heap";
    private static final List<String> COLUMNS = List.of(
            "evidence",
            "process starts",
            "process exits",
            "store B/start",
            "with tree and findings B/start",
            "store MB");

    private final Settings settings;
    private final Consumer<String> log;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>(List.of(
            "Heap after collection with the evidence read, less the heap before; exits, sources and dictionaries"
                    + " are in it. One run each, since it does not vary with load."));

    HeapPart(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
    }

    void run(Consumer<Measured> soFar) throws InterruptedException {
        int megabytes = settings.megabytes().get(settings.megabytes().size() - 1);
        generated(LoadForm.XML, true, megabytes);
        generated(LoadForm.XML, false, megabytes);
        generated(LoadForm.JSONL, false, megabytes);
        soFar.accept(measured());
        Path real = settings.project().resolveSibling("shared").resolve("logs");
        if (Files.isDirectory(real)) {
            measure("real logs, all of ../shared/logs", real);
            measure("real logs, XML", real.resolve("xml"));
            measure("real logs, JSON", real.resolve("json"));
        } else {
            notes.add("Real logs were not measured: there is no folder ../shared/logs.");
        }
        soFar.accept(measured());
    }

    private Measured measured() {
        return new Measured(NAME, "Heap per process start", COLUMNS, rows, notes);
    }

    private void generated(LoadForm form, boolean startsOnly, int megabytes) throws InterruptedException {
        try {
            LoadFile file = LoadFile.write(settings.scratch(), form, startsOnly, megabytes);
            try {
                measure(file.title(), file.path());
            } finally {
                Files.delete(file.path());
            }
        } catch (IOException e) {
            notes.add(form + " failed: " + e.getMessage());
        }
    }

    private void measure(String title, Path path) throws InterruptedException {
        try {
            ColdRun run = ColdRun.of(
                    settings.java(List.of("-Xmx4g"), HeapRun.class, List.of(path.toString())),
                    settings.environment(),
                    settings.scratch());
            double starts = run.number("starts");
            rows.add(List.of(
                    title,
                    String.format(Locale.ROOT, "%,.0f", starts),
                    String.format(Locale.ROOT, "%,.0f", run.number("exits")),
                    Numbers.shown(run.number("store") / starts),
                    Numbers.shown(run.number("investigation") / starts),
                    Numbers.shown(run.number("store") / 1e6)));
            log.accept("heap of " + title + ": " + rows.get(rows.size() - 1));
        } catch (IOException e) {
            notes.add(title + " failed: " + e.getMessage());
            log.accept("heap of " + title + " failed: " + e.getMessage());
        }
    }
}
