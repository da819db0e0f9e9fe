package org.qwinsight.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark as a program. A part that fails is reported and the next one goes on. */
@Command(
        name = "packaging/bench",
        mixinStandardHelpOptions = true,
        description = "Measures reading, memory and queries and writes the tables of docs/performance.md.")
public final class Bench implements Callable<Integer> {
    private enum Part {
        scan,
        heap,
        store,
        window
    }

    @Option(names = "--quick", description = "200 MB, one million starts, three rounds; writes target/bench/quick.md.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "scan, heap, store or window; more than one is allowed.")
    private List<Part> only = new ArrayList<>(List.of(Part.values()));

    @Option(names = "--rounds", paramLabel = "N", description = "Runs of each contender (default: 5, with --quick 3).")
    private int rounds;

    @Option(names = "--threads", paramLabel = "N", description = "Processors that may be used (default: 2).")
    private int threads = 2;

    @Option(names = "--keep", paramLabel = "DIR", description = "Work in this folder and leave it there.")
    private @Nullable Path keep;

    @Option(names = "--page", paramLabel = "FILE", description = "Page to write into (default: docs/performance.md).")
    private @Nullable Path page;

    @Option(names = "--date", hidden = true, description = "Set by the script.")
    private String date = "unknown date";

    @Option(names = "--revision", hidden = true, description = "Set by the script.")
    private String revision = "unknown revision";

    /** Starts the benchmark; the working directory is the checkout. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) {
            rounds = quick ? 3 : 5;
        }
        Path project = Path.of("").toAbsolutePath();
        Path chosen = keep;
        Path scratch = chosen == null ? Files.createTempDirectory("qwinsight-bench") : Files.createDirectories(chosen);
        PerformancePage written = new PerformancePage(target(project));
        Settings settings = new Settings(
                project,
                scratch.toAbsolutePath(),
                rounds,
                threads,
                quick ? List.of(200) : List.of(200, 1000),
                quick ? List.of(1_000_000) : List.of(1_000_000, 10_000_000));
        say(Machine.describe() + "; load of the machine " + Machine.load());
        try {
            boolean whole = true;
            for (Part part : only) {
                whole &= run(part, settings, written);
            }
            return whole ? 0 : 1;
        } finally {
            if (chosen == null) {
                remove(scratch);
            }
        }
    }

    private boolean run(Part part, Settings settings, PerformancePage written) throws InterruptedException {
        String heading = "Measured " + date + " at " + revision + (quick ? " with `--quick`" : "") + " on "
                + Machine.describe() + "; load of the machine at the beginning "
                + String.format(Locale.ROOT, "%.2f", Machine.load()) + ".";
        say(part + " begins");
        try {
            switch (part) {
                case scan -> new ScanPart(settings, Bench::say).run(measured -> write(written, measured, heading));
                case heap -> new HeapPart(settings, Bench::say).run(measured -> write(written, measured, heading));
                case window -> new WindowPart(settings, Bench::say).run(measured -> write(written, measured, heading));
                case store -> new StorePart(settings, Bench::say).run(measured -> write(written, measured, heading));
            }
            return true;
        } catch (RuntimeException e) {
            say(part + " failed: " + e);
            return false;
        }
    }

    private static void write(PerformancePage page, Measured measured, String heading) {
        try {
            page.replace(measured, heading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A quick run must not stand in the page for a whole one. */
    private Path target(Path project) throws IOException {
        Path docs = project.resolve("docs").resolve("performance.md");
        Path wanted = page;
        if (wanted == null && !quick) {
            return docs;
        }
        Path other = wanted == null ? project.resolve("target").resolve("bench").resolve("quick.md") : wanted;
        if (!Files.exists(other) || wanted == null) {
            Path folder = other.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(other, Files.readString(docs, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        say("the tables go to " + other);
        return other;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void say(String message) {
        System.err.println("packaging/bench: " + message);
    }
}
