package org.qwinsight.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tree, filters, groups, sorting and histogram of a loaded case, in a heap of 4 GB, and whether 3 GB would do. */
final class StorePart {
    static final String NAME = "store";
    private static final Pattern RESULT = Pattern.compile("(?m)^(.+), result=(\\d+)$");
    private static final List<String> COLUMNS = List.of("process starts", "what", "ms", "gave");

    private final Settings settings;
    private final Consumer<String> log;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    StorePart(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
        notes.add(
                "Medians of " + settings.rounds() + " rounds after one that does not count, in one virtual machine with"
                        + " -Xmx4g; the operations run in turn. \"gave\" is the number of nodes, rows or groups.");
    }

    void run(Consumer<Measured> soFar) throws InterruptedException {
        for (int starts : settings.starts()) {
            String size = String.format(Locale.ROOT, "%,d", starts);
            try {
                measure(starts, size);
            } catch (IOException e) {
                notes.add(size + " starts, -Xmx4g: failed: " + e.getMessage());
                log.accept(size + " starts failed: " + e.getMessage());
            }
            soFar.accept(measured());
            fitsIn3Gigabytes(starts, size);
            soFar.accept(measured());
        }
    }

    private Measured measured() {
        return new Measured(NAME, "A loaded case", COLUMNS, rows, notes);
    }

    private ColdRun run(int starts, int rounds, String heap) throws IOException, InterruptedException {
        List<String> options = List.of(heap, "-XX:+ExitOnOutOfMemoryError");
        List<String> arguments = List.of(Integer.toString(starts), Integer.toString(rounds));
        return ColdRun.of(
                settings.java(options, StoreRun.class, arguments), settings.environment(), settings.scratch());
    }

    private void measure(int starts, String size) throws IOException, InterruptedException {
        ColdRun run = run(starts, settings.rounds(), "-Xmx4g");
        if (run.exitCode() != 0) {
            throw new IOException("exit code " + run.exitCode() + ": " + run.lastLine());
        }
        Matcher results = RESULT.matcher(run.out());
        List<String> seen = new ArrayList<>();
        while (results.find()) {
            String name = results.group(1);
            if (!seen.contains(name)) {
                seen.add(name);
                long gave = Long.parseLong(results.group(2));
                rows.add(List.of(size, name, Numbers.shown(run.number(name)), String.format(Locale.ROOT, "%,d", gave)));
            }
        }
        notes.add(String.format(
                Locale.ROOT,
                "%s starts: filled in %.1f s; store %.0f B a start, with tree and findings %.0f B; most heap in use after "
                        + "a collection %.2f GB while filling, %.2f GB in all.",
                size,
                run.number("fill"),
                run.number("store") / starts,
                run.number("withTree") / starts,
                run.number("fillPeak") / 1e9,
                run.number("peak") / 1e9));
        log.accept(size + " starts: " + notes.get(notes.size() - 1));
    }

    private void fitsIn3Gigabytes(int starts, String size) throws InterruptedException {
        String outcome;
        try {
            ColdRun run = run(starts, 0, "-Xmx3g");
            outcome = run.exitCode() == 0 ? "everything runs" : "does not fit (" + run.lastLine() + ")";
        } catch (IOException e) {
            outcome = "failed: " + e.getMessage();
        }
        notes.add(size + " starts with -Xmx3g: " + outcome + ".");
        log.accept(notes.get(notes.size() - 1));
    }
}
