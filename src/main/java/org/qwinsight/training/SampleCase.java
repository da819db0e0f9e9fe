package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The training case as log files. Pure: no file is read or written, and the same seed gives the same bytes. */
public final class SampleCase {
    /** The seed of the files in {@code sample-logs}. */
    public static final long DEFAULT_SEED = 20_260_305L;

    private SampleCase() {}

    /**
     * Gives the Sysmon, Security and CrowdStrike log of the case, in this order. The seed decides pids, identifiers,
     * hashes and the milliseconds between sources; what happens, and when to the millisecond, is the same for every
     * seed.
     */
    public static List<SampleFile> generate(long seed) {
        Scenario scenario = Scenario.of(seed);
        return List.of(
                file("sysmon-operational.xml", new SysmonXmlWriter(scenario).write()),
                file("security-4688.xml", new SecurityXmlWriter(scenario).write()),
                file("crowdstrike-fdr.jsonl", new FdrJsonWriter(scenario).write()));
    }

    /**
     * Gives the files of {@link #generate} and the Defender rows of two of the hosts, so that each source that the
     * program reads is there.
     */
    public static List<SampleFile> everySource(long seed) {
        List<SampleFile> files = new ArrayList<>(generate(seed));
        files.add(file("defender-device-process-events.jsonl", new DefenderJsonWriter(Scenario.of(seed)).write()));
        return List.copyOf(files);
    }

    private static SampleFile file(String name, String text) {
        return new SampleFile(name, text.getBytes(UTF_8));
    }
}
