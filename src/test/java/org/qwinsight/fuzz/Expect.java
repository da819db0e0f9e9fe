package org.qwinsight.fuzz;

import java.util.Objects;
import java.util.function.Supplier;

/** Assertions without a test framework, so that the fuzzer sees few classes of others. */
final class Expect {
    private Expect() {}

    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    static void equal(Object expected, Object actual, String what) {
        that(Objects.equals(expected, actual), () -> what + ": expected " + expected + " but was " + actual);
    }
}
