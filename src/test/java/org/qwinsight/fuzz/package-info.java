/**
 * What must hold for any bytes, as targets for a coverage-guided fuzzer and for the ordinary test run. {@link
 * org.qwinsight.fuzz.FuzzTarget} lists them; {@link org.qwinsight.fuzz.FuzzEntry} is what the fuzzer calls; seeds are
 * written in {@link org.qwinsight.fuzz.Seeds}. Inputs that once broke a target lie in {@code src/test/resources/fuzz}, in
 * a folder named as the target. {@code packaging/fuzz} runs it all.
 */
@NullMarked
package org.qwinsight.fuzz;

import org.jspecify.annotations.NullMarked;
