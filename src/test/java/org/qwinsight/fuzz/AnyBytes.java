package org.qwinsight.fuzz;

import java.io.IOException;

/** Something that must hold for any input. */
interface AnyBytes {
    /**
     * Throws an {@link AssertionError}, or whatever the code under test throws, when it does not hold.
     *
     * @param input at most a few kilobytes; not changed
     */
    void check(byte[] input) throws IOException;
}
