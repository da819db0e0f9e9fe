package org.qwinsight.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A screen that windows can be opened on: the one that is there, or else one without glass (Xvfb). */
final class VirtualScreen implements AutoCloseable {
    private final @Nullable Process server;
    private final Map<String, String> environment = new HashMap<>();

    private VirtualScreen(@Nullable Process server) {
        this.server = server;
    }

    /**
     * A screen of 1920 × 1080; none where the system has neither a screen nor Xvfb.
     *
     * @throws IOException when Xvfb does not start
     */
    static Optional<VirtualScreen> open() throws IOException {
        Path xvfb = Programs.find("Xvfb");
        if (xvfb == null) {
            boolean hasScreen = System.getenv("DISPLAY") != null || Programs.find("sh") == null;
            return hasScreen ? Optional.of(new VirtualScreen(null)) : Optional.empty();
        }
        Process server = new ProcessBuilder(
                        xvfb.toString(), "-displayfd", "1", "-screen", "0", "1920x1080x24", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = server.inputReader(StandardCharsets.US_ASCII);
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        VirtualScreen screen = new VirtualScreen(server);
        screen.environment.put("DISPLAY", ":" + number);
        return Optional.of(screen);
    }

    /** What a program on this screen needs in its environment. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
