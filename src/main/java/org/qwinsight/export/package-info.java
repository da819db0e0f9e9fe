/**
 * Findings, groups, process starts, the process tree and decisions out.
 *
 * <p>Entry points: {@link org.qwinsight.export.Artefacts}, the list of everything that can be exported, and
 * {@link org.qwinsight.export.ExportFile}, which writes one with its manifest. The command line and the window call the
 * same methods, so the same request gives the same bytes from both. What {@code scan} and {@code tree} print is in
 * {@link org.qwinsight.export.Exporter}.
 *
 * <p>A new artefact is a class that implements {@link org.qwinsight.export.Artefact}, and its line in the list.
 */
@NullMarked
package org.qwinsight.export;

import org.jspecify.annotations.NullMarked;
