package org.qwinsight.cli;

/** Exit codes, which scripts rely on. */
final class ExitCode {
    /** No finding. */
    static final int NO_FINDING = 0;
    /** At least one finding. */
    static final int FINDING = 1;
    /** Wrong usage, or some evidence could not be read. */
    static final int FAILURE = 2;

    /** A command on a case did what it was asked, and all is well. */
    static final int DONE = 0;
    /** There was nothing to do. */
    static final int NOTHING_DONE = 1;
    /** Evidence is not what the case recorded, or is not there. */
    static final int DIFFERS = 1;

    private ExitCode() {}
}
