package org.qwinsight.ui.details;

/**
 * A change of a process's parent that a line of the details offers.
 *
 * @param parent row of the start, or {@link org.qwinsight.analysis.ProcessTree#NONE}
 * @param takesBack goes back to what the logs say instead
 */
record ParentChoice(String label, int child, int parent, boolean takesBack) {
    void make(ParentWish wish) {
        if (takesBack) {
            wish.takeBack(child);
        } else {
            wish.setParent(child, parent);
        }
    }
}
