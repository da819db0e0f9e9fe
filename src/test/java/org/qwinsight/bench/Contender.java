package org.qwinsight.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One of the programs that do the same file in turn, with what its runs took. */
final class Contender {
    /** Looks at a run's output: what is wrong with it, or null. */
    interface Check {
        @Nullable
        String fault(ColdRun run) throws IOException;
    }

    final String name;
    final List<String> command;
    final Map<String, String> environment;
    final List<ColdRun> runs = new ArrayList<>();
    private final Check check;

    @Nullable
    String fault;

    Contender(String name, List<String> command, Map<String, String> environment, Check check) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.check = check;
    }

    /** Runs once more, unless it has failed before. */
    void run(Settings settings) throws InterruptedException {
        if (fault != null) {
            return;
        }
        try {
            ColdRun run = ColdRun.of(command, environment, settings.scratch());
            fault = check.fault(run);
            runs.add(run);
        } catch (IOException | RuntimeException e) {
            fault = String.valueOf(e.getMessage());
        }
    }

    double median(ToDoubleFunction<ColdRun> value) {
        return Numbers.median(runs.stream().mapToDouble(value).boxed().toList());
    }

    /** Wall clock ratios to another contender, round by round; empty when either failed. */
    List<Double> ratiosTo(@Nullable Contender other) {
        List<Double> ratios = new ArrayList<>();
        if (other == null || fault != null || other.fault != null) {
            return ratios;
        }
        for (int round = 0; round < Math.min(runs.size(), other.runs.size()); round++) {
            ratios.add(runs.get(round).wallSeconds() / other.runs.get(round).wallSeconds());
        }
        return ratios;
    }
}
