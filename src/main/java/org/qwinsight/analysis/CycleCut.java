package org.qwinsight.analysis;

/**
 * A claim of the data that would make a process its own ancestor and was therefore not followed.
 *
 * @param row the process start whose link was cut: of those in the circle, the first
 * @param parentRow the start that it names as its parent; {@code row} itself when it names itself
 * @param length number of processes in the circle
 */
public record CycleCut(int row, int parentRow, int length) {}
