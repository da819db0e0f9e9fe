package org.qwinsight.ui.timeline;

/**
 * The life of one process as a bar.
 *
 * @param row the process
 * @param fromX where the bar begins in pixels; below 0 when the process started before the shown time
 * @param toX where it ends
 * @param isEndLogged false when no exit was logged: the bar only shows where the process started
 * @param level its line in the lane, from 0
 */
record LifetimeBar(int row, double fromX, double toX, boolean isEndLogged, int level) {}
