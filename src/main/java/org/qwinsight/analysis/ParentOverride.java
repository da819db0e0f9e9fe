package org.qwinsight.analysis;

/**
 * An analyst's word on the parent of a process start. It changes where the start is drawn, never what the logs say.
 *
 * @param row the process start
 * @param parentRow the start that the analyst takes for its parent, or {@link ProcessTree#NONE} for none
 */
public record ParentOverride(int row, int parentRow) {}
