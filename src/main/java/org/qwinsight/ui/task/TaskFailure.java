package org.qwinsight.ui.task;

/**
 * A task that failed.
 *
 * @param what what was being done, for a person: "Opening C:\logs"
 * @param cause why it failed
 */
public record TaskFailure(String what, Throwable cause) {}
