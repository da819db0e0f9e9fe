/**
 * Measures the program from outside, as {@code packaging/bench} does. {@link org.qwinsight.bench.Bench} is the start: it
 * writes load with {@link org.qwinsight.bench.LoadFile}, runs the parts ({@link org.qwinsight.bench.ScanPart}, {@link
 * org.qwinsight.bench.HeapPart}, {@link org.qwinsight.bench.StorePart}) and puts what they measured into the page with
 * {@link org.qwinsight.bench.PerformancePage}. Classes named {@code …Run} are programs of their own virtual machine.
 */
@NullMarked
package org.qwinsight.bench;

import org.jspecify.annotations.NullMarked;
