package org.qwinsight.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SharingThreads;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much of the machine may be used. */
final class ResourceLimits {
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Largest heap, for example 2g or 512m. Takes effect through the start script.")
    private @Nullable Long maxMemory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = ThreadsConverter.class,
            description =
                    "Threads that read and search evidence (default: one for each processor). The result is the same with any "
                            + "number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Threads that read evidence. */
    int threads() {
        return threads;
    }

    /** A progress with as many threads for what comes after parsing. */
    Progress progress() {
        return Progress.with(new SharingThreads(threads));
    }

    /** Says so when the heap is larger than asked for: a running virtual machine cannot shrink it. */
    void check(PrintWriter err) {
        long heap = Runtime.getRuntime().maxMemory();
        if (maxMemory != null && heap > maxMemory * 1.05) {
            err.print("qwinsight: --max-memory has no effect on a program that already runs with " + heap
                    + " bytes; start it with the script, or with java -Xmx\n");
            err.flush();
        }
    }

    static final class ThreadsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("0*[1-9][0-9]{0,8}")) {
                throw new TypeConversionException("'" + text + "' is no number of threads; it takes a number from 1");
            }
            return Math.min(Integer.parseInt(text), MOST_THREADS);
        }
    }

    static final class SizeConverter implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmg]?)");

        @Override
        public Long convert(String text) {
            Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException("'" + text + "' is no size; examples are 512m and 2g");
            }
            int shift =
                    switch (size.group(2)) {
                        case "k" -> 10;
                        case "m" -> 20;
                        case "g" -> 30;
                        default -> 0;
                    };
            return Long.parseLong(size.group(1)) << shift;
        }
    }
}
