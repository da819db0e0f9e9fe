/**
 * The project's own training case: one fictional Qakbot morning among the look-alikes an analyst meets every day.
 *
 * <p>Entry point: {@link org.qwinsight.training.SampleCase#generate(long)}. It takes a seed and gives the three log
 * files of the case as bytes; nothing is read, no clock is asked, and the same seed gives the same bytes.
 * {@link org.qwinsight.training.TrainingCase} writes them and the Defender rows of two hosts into a folder, with a case
 * file to decide in and the trainer's answers.
 *
 * <p>How it is made: {@link org.qwinsight.training.Scenario} lists the hosts of {@link org.qwinsight.training.Fleet};
 * one class per host tells what happened there as a sequence of {@link org.qwinsight.training.HostScript#launch
 * launches}, each giving a {@link org.qwinsight.training.ScenarioProcess}. One writer per log format then tells the
 * same processes the way that source would have recorded them.
 *
 * <p>Where to add: a new act goes into the class of its host (or a new class, listed in {@code Scenario}); a new
 * program into {@link org.qwinsight.training.Programs}; a new format is one more writer, listed in {@code SampleCase}.
 * After a change the files in {@code sample-logs}, the expected answers in {@code docs/sample-case.md} and the
 * trainer's in {@link org.qwinsight.training.TrainerAnswer} follow.
 */
@NullMarked
package org.qwinsight.training;

import org.jspecify.annotations.NullMarked;
