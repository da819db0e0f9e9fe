package org.qwinsight.ui.details;

/** What the analyst wishes of the parent of a process. */
public interface ParentWish {
    /**
     * Takes another start for the parent.
     *
     * @param parent row of the start, or {@link org.qwinsight.analysis.ProcessTree#NONE} for no parent in these logs
     */
    void setParent(int child, int parent);

    /** Goes back to the parent that the logs give. */
    void takeBack(int child);
}
