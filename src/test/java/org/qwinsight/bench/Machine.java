package org.qwinsight.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on, in one sentence. */
final class Machine {
    private Machine() {}

    static String describe() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GiB, %s, %s %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                firstOf("/proc/cpuinfo", "model name", ":", System.getProperty("os.arch", "?")),
                system.getTotalMemorySize() / (double) (1 << 30),
                firstOf("/etc/os-release", "PRETTY_NAME", "=", System.getProperty("os.name", "?")),
                System.getProperty("java.vm.name", "Java"),
                System.getProperty("java.version", "?"),
                System.getProperty("java.vendor", "?"));
    }

    /** How many other programs wanted a core just now; a busy machine makes wall clock times worthless. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The first value of a name in one of the system's files, or another text where there is none. */
    private static String firstOf(String file, String name, String separator, String otherwise) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name) && line.contains(separator))
                    .map(line -> line.substring(line.indexOf(separator) + 1)
                            .replace("\"", "")
                            .strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
