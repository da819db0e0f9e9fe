package org.qwinsight.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to measure.
 *
 * @param project folder of the checkout
 * @param scratch folder for load and output, outside of the project
 * @param rounds how often each contender runs
 * @param threads processors that every process may use
 * @param megabytes sizes of the files
 * @param starts sizes of the stores
 */
record Settings(Path project, Path scratch, int rounds, int threads, List<Integer> megabytes, List<Integer> starts) {

    /** A command that may use no more than the set number of processors, where {@code taskset} is there. */
    List<String> limited(List<String> command) {
        List<String> limited = new ArrayList<>();
        if (isPinned()) {
            limited.addAll(List.of("taskset", "-c", "0-" + (threads - 1)));
        }
        limited.addAll(command);
        return limited;
    }

    private boolean isPinned() {
        boolean has = Programs.find("taskset") != null;
        return has && Runtime.getRuntime().availableProcessors() > threads;
    }

    /** What limits a virtual machine to the set number of processors where {@code taskset} is not there. */
    Map<String, String> environment() {
        boolean enough = isPinned() || Runtime.getRuntime().availableProcessors() <= threads;
        return enough ? Map.of() : Map.of("JDK_JAVA_OPTIONS", "-XX:ActiveProcessorCount=" + threads);
    }

    /** A class of this package as a process of its own. */
    List<String> java(List<String> options, Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return limited(command);
    }

    /** The start script as it is used. */
    List<String> packagingRun(List<String> arguments) {
        boolean windows = !Files.isExecutable(Path.of("/bin/sh"));
        Path script = project.resolve("packaging").resolve(windows ? "run.cmd" : "run");
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        return limited(command);
    }
}
