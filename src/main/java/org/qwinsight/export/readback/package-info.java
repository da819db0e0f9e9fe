/**
 * Our own CSV read back in with its decisions, after somebody worked on it in a spreadsheet.
 *
 * <p>Entry point: {@link org.qwinsight.export.readback.DecisionImport}, which compares a
 * {@link org.qwinsight.export.readback.DecisionCsv} with a case and its evidence and gives the entries to add. Nothing here
 * changes a case.
 */
@NullMarked
package org.qwinsight.export.readback;

import org.jspecify.annotations.NullMarked;
