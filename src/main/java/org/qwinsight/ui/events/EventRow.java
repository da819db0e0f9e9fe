package org.qwinsight.ui.events;

/**
 * One row of the table.
 *
 * @param position in the order of all rows of the query, from 0
 * @param row of the store
 */
record EventRow(int position, int row) {}
