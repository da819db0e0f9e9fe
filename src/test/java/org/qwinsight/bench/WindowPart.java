package org.qwinsight.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The window with a case of 100,000 and of a million process starts, from each gesture to the picture. */
final class WindowPart {
    static final String NAME = "window";
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final Pattern STRETCH = Pattern.compile("(?m)^(.+), stretch=(\\d+)$");
    private static final List<String> COLUMNS = List.of("process starts", "what", "ms", "FX thread, ms");

    private final Settings settings;
    private final Consumer<String> log;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    WindowPart(Settings settings, Consumer<String> log) {
        this.settings = settings;
        this.log = log;
        notes.add(
                "Medians of " + settings.rounds() + " rounds after one that does not count, in one virtual machine with"
                        + " -Xmx4g, in a window of 1280 × 800, drawn in software. \"ms\" is from the gesture to the picture that"
                        + " shows its whole result; what is in memory already is opened, not read. \"FX thread\" is the longest"
                        + " stretch of its processor time in any of the rounds: for that long a key would have waited.");
    }

    void run(Consumer<Measured> soFar) throws InterruptedException {
        try {
            Optional<VirtualScreen> found = VirtualScreen.open();
            if (found.isEmpty()) {
                notes.add("Not measured: there is no screen, and no Xvfb.");
                soFar.accept(measured());
                return;
            }
            try (VirtualScreen screen = found.get()) {
                for (int starts : SIZES) {
                    measure(starts, screen);
                    soFar.accept(measured());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Measured measured() {
        return new Measured(NAME, "The window", COLUMNS, rows, notes);
    }

    private void measure(int starts, VirtualScreen screen) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.putAll(screen.environment());
        List<String> arguments = List.of(Integer.toString(starts), Integer.toString(settings.rounds()));
        ColdRun run = ColdRun.of(
                settings.java(List.of("-Xmx4g", "-XX:+ExitOnOutOfMemoryError"), WindowRun.class, arguments),
                environment,
                settings.scratch());
        if (run.exitCode() != 0) {
            throw new IOException("exit code " + run.exitCode() + ": " + run.lastLine());
        }
        Matcher stretches = STRETCH.matcher(run.out());
        while (stretches.find()) {
            String name = stretches.group(1);
            rows.add(List.of(
                    String.format(Locale.ROOT, "%,d", starts),
                    name,
                    Numbers.shown(run.number(name)),
                    stretches.group(2)));
        }
        log.accept(String.format(Locale.ROOT, "%,d starts: %s", starts, run));
    }
}
