package org.qwinsight.ui.events;

import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryField;

/**
 * A column of the event table.
 *
 * @param id stable name, lower-case letters, digits and dashes
 * @param title what stands above it
 * @param field what a query calls it; null for the row number
 * @param width in pixels, at first
 * @param isCode set in a typeface of fixed width
 * @param isShown visible unless the reader has hidden it
 */
record EventColumn(
        String id, String title, @Nullable QueryField field, double width, boolean isCode, boolean isShown) {}
