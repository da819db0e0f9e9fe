package org.qwinsight.cli;

/** Exit codes, which scripts rely on. */
final class ExitCode {
    /** No finding. */
    static final int NO_FINDING = 0;
    /** At least one finding. */
    static final int FINDING = 1;
    /** Wrong usage, or some evidence could not be read. */
    static final int FAILURE = 2;

    private ExitCode() {}
}
