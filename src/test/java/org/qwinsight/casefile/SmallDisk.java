package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real disk of a few kibibytes in memory, which only a Linux that lets this user mount one can give. */
public final class SmallDisk implements AutoCloseable {
    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Skips the test where there is none to be had. */
    public static SmallDisk at(Path place, int kibibytes) {
        boolean isMounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "qwinsight-test", place.toString());
        assumeTrue(isMounted, "skipped: only root on Linux can mount the small disk that this fills");
        return new SmallDisk(place);
    }

    /** Where a file of this name is on the disk. */
    public Path file(String name) {
        return place.resolve(name);
    }

    void setReadOnly(boolean isReadOnly) {
        boolean isDone = run("mount", "-o", "remount," + (isReadOnly ? "ro" : "rw"), place.toString());
        assumeTrue(isDone, "skipped: the small disk cannot be made read-only");
    }

    private static boolean run(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        try {
            Process process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", place.toString()) && !run("umount", "-l", place.toString())) {
            throw new IOException("the small disk at " + place + " is still mounted");
        }
    }
}
