package org.qwinsight.detect;

/**
 * A process start that the rule matches.
 *
 * @param row in the event store
 * @param clause why it matches
 */
public record Finding(int row, Clause clause) {}
