package org.qwinsight.detect;

/** Which part of the rule's condition a process start fulfilled. */
public enum Clause {
    /** The file name of the image. */
    NAME("file name"),
    /** Only the original file name from the version resource: a renamed copy. */
    ORIGINAL_NAME("original file name only: renamed copy"),
    BOTH("file name and original file name");

    private final String label;

    Clause(String label) {
        this.label = label;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }
}
