/**
 * The headless program: arguments, exit code, standard streams.
 *
 * <p>Entry point: {@link org.qwinsight.cli.CommandLineProgram}. Commands only translate; the work is done by
 * {@code investigation} and {@code export}.
 */
@NullMarked
package org.qwinsight.cli;

import org.jspecify.annotations.NullMarked;
