/**
 * Findings, groups, process starts and the process tree out: table, text, CSV, JSON, JSON Lines.
 *
 * <p>Entry point: {@link org.qwinsight.export.Exporter}. The command line and the window call the same methods, so the
 * same investigation gives the same bytes from both.
 */
@NullMarked
package org.qwinsight.export;

import org.jspecify.annotations.NullMarked;
