/**
 * Facts computed from the store: the process tree, the time histogram, completeness.
 *
 * <p>Entry points: {@link org.qwinsight.analysis.ProcessTree#of} gives the tree record by record and, through
 * {@link org.qwinsight.analysis.ProcessTree#executions}, with one node an execution. For one row,
 * {@link org.qwinsight.analysis.LinkDescription}, {@link org.qwinsight.analysis.ParentCandidates} and
 * {@link org.qwinsight.analysis.Witnesses} say why its parent was chosen, what else could be it, and what its records
 * disagree on. {@link org.qwinsight.analysis.Completeness#of} says what the evidence cannot show.
 *
 * <p>How the tree is made, in order: {@code RowIdentities} and {@code InstanceIds} turn texts into numbers, {@code
 * PidIndex} collects the starts and exits of each PID, {@code Executions} brings witnesses together, {@code Lifetimes}
 * finds ends, {@code ParentSearch} judges candidates, {@code CycleCutter} opens circles, {@code Placeholders} makes the
 * parents that are only named. A new rule for parents goes into {@code ParentSearch#judge}, with its
 * {@link org.qwinsight.analysis.CandidateVerdict}.
 *
 * <p>Everything here works on rows as {@code int} and on dictionary ids and is immutable once made.
 */
@NullMarked
package org.qwinsight.analysis;

import org.jspecify.annotations.NullMarked;
