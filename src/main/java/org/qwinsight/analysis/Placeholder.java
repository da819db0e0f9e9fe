package org.qwinsight.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A parent that events name and whose own start is not in the logs.
 *
 * @param computer host as logged by the first child
 * @param image path or file name, null when no child names it
 * @param commandLine null when no child names it
 * @param processId as logged by the first child, null when no child names it; CrowdStrike names no PID of a parent
 * @param instanceId GUID or Falcon id as logged by the first child, null when no child names it
 * @param isFalcon {@code instanceId} is a Falcon id, which is no PID
 */
public record Placeholder(
        @Nullable String computer,
        @Nullable String image,
        @Nullable String commandLine,
        @Nullable String processId,
        @Nullable String instanceId,
        boolean isFalcon) {

    /** What a person tells it by: the PID as logged, or the Falcon id, called so; null when no child names one. */
    public @Nullable String number() {
        return isFalcon ? "Falcon id " + instanceId : processId;
    }
}
