package org.qwinsight.fuzz;

import java.io.IOException;

/** What the fuzzer calls. The system property {@value #TARGET} names the target. */
public final class FuzzEntry {
    static final String TARGET = "qwinsight.fuzz.target";

    private static final AnyBytes CHECK =
            FuzzTarget.named(System.getProperty(TARGET, "")).check();

    private FuzzEntry() {}

    /** One input. The fuzzer takes anything thrown as a fault. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        CHECK.check(input);
    }
}
