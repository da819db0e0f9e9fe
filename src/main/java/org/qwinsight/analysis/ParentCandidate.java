package org.qwinsight.analysis;

/**
 * A process start that was considered as a parent.
 *
 * @param row the candidate's first record
 * @param verdict why it was taken or not
 * @param sentence the verdict with the candidate's name, PID and distances in time, for a person
 */
public record ParentCandidate(int row, CandidateVerdict verdict, String sentence) {}
