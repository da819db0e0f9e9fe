package org.qwinsight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a program as a process of its own.
 *
 * @param wallSeconds from before its start to its end
 * @param cpuSeconds user and system time of it and what it started; not a number where the system does not tell
 */
record ColdRun(int exitCode, double wallSeconds, double cpuSeconds, String out, String err) {
    private static final long LONGEST_MINUTES = 10;

    /** The second line of the shell's {@code times}: user and system time of its children. */
    private static final Pattern CHILDREN = Pattern.compile("(\\d+)m([\\d.,]+)s (\\d+)m([\\d.,]+)s\\s*$");

    /**
     * Runs a program to its end.
     *
     * @param scratch a folder for its output
     * @throws IOException when it cannot be started or does not end in {@value #LONGEST_MINUTES} minutes
     */
    static ColdRun of(List<String> command, Map<String, String> environment, Path scratch)
            throws IOException, InterruptedException {
        boolean hasShell = Files.isExecutable(Path.of("/bin/sh"));
        Path out = scratch.resolve("run.out");
        Path err = scratch.resolve("run.err");
        Path times = scratch.resolve("run.times");
        List<String> started = new ArrayList<>();
        if (hasShell) {
            String script = "times=$1; shift; \"$@\"; code=$?; times >\"$times\"; exit $code";
            started.addAll(List.of("/bin/sh", "-c", script, "sh", times.toString()));
        }
        started.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(started).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException("it did not end in " + LONGEST_MINUTES + " minutes");
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        double cpu = hasShell ? cpuSeconds(Files.readString(times)) : Double.NaN;
        return new ColdRun(process.exitValue(), wall, cpu, Files.readString(out), Files.readString(err));
    }

    private static double cpuSeconds(String times) {
        Matcher children = CHILDREN.matcher(times);
        if (!children.find()) {
            return Double.NaN;
        }
        return seconds(children.group(1), children.group(2)) + seconds(children.group(3), children.group(4));
    }

    private static double seconds(String minutes, String seconds) {
        return Integer.parseInt(minutes) * 60 + Double.parseDouble(seconds.replace(',', '.'));
    }

    /** The value of a line {@code name=value} of the output. */
    double number(String name) throws IOException {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + "=(.+)$").matcher(out);
        if (!line.find()) {
            throw new IOException("it printed no " + name + "; exit code " + exitCode + "; " + lastLine());
        }
        return Double.parseDouble(line.group(1).strip());
    }

    /** The last thing it said, for a report of its failure. */
    String lastLine() {
        String[] lines = (out + "\n" + err).strip().split("\\R");
        String last = lines[lines.length - 1].strip();
        return last.isEmpty() ? "it said nothing" : last.substring(0, Math.min(200, last.length()));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s wall, %.2f s CPU", wallSeconds, cpuSeconds);
    }
}
